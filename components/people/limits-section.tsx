import { Pencil, Plus } from 'lucide';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { putLimitBack, takeLimitAway } from '@/app/actions/limits';
import { IconLink } from '@/components/ui/icon-link';
import { ItemList } from '@/components/ui/item-list';
import { ItemRow } from '@/components/ui/item-row';
import { LinkButton } from '@/components/ui/link-button';
import { RemoveButton } from '@/components/ui/remove-button';
import { Section } from '@/components/ui/section';
import type { LimitLine } from '@/lib/domain/limits';
import { LimitForm } from './limit-form';
import { limitWords } from './limit-words';

/** How long people may speak: what holds for everybody first, then for each person. */
export function LimitsSection({
  forumId,
  limits,
  people,
  mayEdit,
  open,
  hrefOf,
}: {
  forumId: string;
  limits: LimitLine[];
  people: { id: string; name: string }[];
  mayEdit: boolean;
  /** The limit whose form is open, "new" for that of a new one. */
  open: string | null;
  hrefOf: (query: Record<string, string>) => string;
}): ReactElement {
  const t = useTranslations('forum.limits');
  const closeHref = hrefOf({});
  const add = mayEdit ? (
    <LinkButton size="sm" tone="quiet" icon={Plus} href={hrefOf({ limit: 'new' })} stay>
      {t('add')}
    </LinkButton>
  ) : null;
  return (
    <Section title={t('title')} id="limits" aside={add}>
      {limits.length === 0 && open !== 'new' ? <p className="text-ink-soft">{t('none')}</p> : null}
      {limits.length === 0 ? null : (
        <ItemList label={t('title')}>
          {limits.map((limit) =>
            limit.id === open && mayEdit ? (
              <li key={limit.id} className="py-3">
                <LimitForm {...{ forumId, limit, people, closeHref }} />
              </li>
            ) : (
              <LimitRow
                key={limit.id}
                {...{ forumId, limit, people, mayEdit }}
                editHref={hrefOf({ limit: limit.id })}
              />
            ),
          )}
        </ItemList>
      )}
      {open === 'new' && mayEdit ? (
        <div className="mt-3">
          <LimitForm {...{ forumId, people, closeHref }} limit={null} />
        </div>
      ) : null}
    </Section>
  );
}

async function LimitRow({
  forumId,
  limit,
  people,
  mayEdit,
  editHref,
}: {
  forumId: string;
  limit: LimitLine;
  people: { id: string; name: string }[];
  mayEdit: boolean;
  editHref: string;
}): Promise<ReactElement> {
  const [t, common, entry] = [
    await getTranslations('forum.limits'),
    await getTranslations('common'),
    await getTranslations('forum.entry'),
  ];
  const name = people.find((one) => one.id === limit.participantId)?.name ?? null;
  const words = await limitWords(limit, name);
  const labels = {
    remove: `${t('remove')}: ${words}`,
    removed: t('removed'),
    undo: common('undo'),
    failed: entry('failed'),
  };
  return (
    <ItemRow
      title={words}
      plain
      trailing={
        mayEdit ? (
          <span className="-my-1.5 flex">
            <IconLink icon={Pencil} href={editHref} stay label={`${t('edit')}: ${words}`} />
            <RemoveButton
              act={takeLimitAway}
              input={{ limitId: limit.id, seen: limit.seen }}
              restore={putLimitBack}
              place={{ forumId }}
              labels={labels}
            />
          </span>
        ) : null
      }
    />
  );
}
