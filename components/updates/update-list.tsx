import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';

import type { ForumFrame, ForumRights } from '@/lib/domain/forums';
import { partOf, UPDATE_PARTS, type ForumUpdatesView, type UpdatePart } from '@/lib/domain/forum-updates/update';
import { UpdateActs } from './update-acts';
import { UpdateRow } from './update-row';

/** The right that taking over an update of a part asks for; it only hides buttons, the data layer decides again. */
const rightOf: Record<UpdatePart, keyof ForumRights> = {
  forum: 'editForum',
  people: 'editPeople',
  questions: 'editQuestions',
  agenda: 'editAgenda',
  deadlines: 'editDeadlines',
  limits: 'editPeople',
  actions: 'addActions',
  links: 'addActions',
};

/** All that a later mail changes, by the part of the forum; below it what was left as it is. */
export function UpdateList({
  forum,
  view,
  viewerZone,
  lang,
}: {
  forum: ForumFrame;
  view: ForumUpdatesView;
  viewerZone: string;
  lang?: string;
}): ReactElement {
  const [t, common] = [useTranslations('updates'), useTranslations('common')];
  const clock = { timeZone: forum.timeZone, viewerZone };
  const parts = UPDATE_PARTS.map((part) => ({ part, updates: view.open.filter((one) => partOf(one) === part) }));
  return (
    <UpdateActs
      forumId={forum.id}
      sourceId={view.source.id}
      labels={{
        undo: common('undo'),
        failed: t('failed'),
        stale: t('stale'),
        conflict: t('conflict'),
      }}
    >
      {view.open.length === 0 ? (
        <EmptyState
          title={t('none.title')}
          action={<LinkButton href={`/forums/${forum.id}`}>{t('none.open')}</LinkButton>}
        >
          {t('none.body')}
        </EmptyState>
      ) : null}
      {parts.map(({ part, updates }) =>
        updates.length === 0 ? null : (
          <Section key={part} level={3} title={t(`parts.${part}`)} aside={updates.length}>
            <ul className="divide-y divide-line border-y border-line">
              {updates.map((update) => (
                <UpdateRow
                  key={update.key}
                  update={update}
                  clock={clock}
                  lang={lang}
                  mayApply={forum.may[rightOf[part]]}
                />
              ))}
            </ul>
          </Section>
        ),
      )}
      {view.declined.length === 0 ? null : (
        <details>
          <summary className="cursor-pointer text-sm text-ink-soft">
            {t('declined', { count: view.declined.length })}
          </summary>
          <ul className="mt-2 divide-y divide-line border-y border-line">
            {view.declined.map((update) => (
              <UpdateRow
                key={update.key}
                update={update}
                clock={clock}
                lang={lang}
                mayApply={forum.may[rightOf[partOf(update)]]}
                isDeclined
              />
            ))}
          </ul>
        </details>
      )}
    </UpdateActs>
  );
}
