import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { putAgendaItemBack, shiftAgendaItem, takeAgendaItemAway } from '@/app/actions/agenda';
import { AgendaEntry } from '@/components/agenda/agenda-entry';
import { AgendaForm } from '@/components/agenda/agenda-form';
import { AgendaSums } from '@/components/agenda/agenda-sums';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { ListActs } from '@/components/forums/list-acts';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/viewer';
import { orNotFound } from '@/lib/boundary/or-not-found';
import { getAgendaPage } from '@/lib/data/agenda';
import { getForumFrame } from '@/lib/data/forum-frame';
import { zoneAbbreviation } from '@/lib/domain/zoned-time';
import { editingQuery } from '@/lib/schemas/page-query';

type Props = PageProps<'/forums/[forumId]/agenda'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('forum.tabs'))('agenda') };
}

/** The run of show, with its gaps, overlaps and what runs over. */
export default async function AgendaPage(props: Props): Promise<ReactElement> {
  const [viewer, { forumId }] = [await requireViewer(), await props.params];
  const { edit, add } = editingQuery.parse(await props.searchParams);
  const [forum, { people, ...plan }] = await orNotFound(
    Promise.all([getForumFrame(viewer, forumId), getAgendaPage(viewer, forumId)]),
  );
  const [t, tabs] = [await getTranslations('forum.agenda'), await getTranslations('forum.tabs')];
  const path = `/forums/${forumId}/agenda`;
  const mayEdit = forum.may.editAgenda;
  const clock = { timeZone: forum.timeZone, viewerZone: viewer.timeZone };
  const zone =
    forum.startsAt === null || forum.timeZone === null ? null : zoneAbbreviation(forum.startsAt, forum.timeZone);
  const addButton = mayEdit ? (
    <LinkButton size="sm" icon="plus" href={`${path}?add=1`} stay hotkey="n">
      {t('add')}
    </LinkButton>
  ) : null;
  const isEmpty = plan.lines.length === 0;
  return (
    <div className="space-y-5">
      {isEmpty && !add ? (
        <EmptyState title={t('empty.title')} action={addButton}>
          {t('empty.body')}
        </EmptyState>
      ) : null}
      {isEmpty ? null : (
        <Section title={tabs('agenda')} aside={addButton}>
          <AgendaSums plan={plan} zone={zone} />
          <ListActs
            move={shiftAgendaItem}
            remove={takeAgendaItemAway}
            restore={putAgendaItemBack}
            done={t('removed')}
            place={{ forumId }}
          >
            <ol aria-label={tabs('agenda')} className="mt-2 divide-y divide-line border-y border-line">
              {plan.lines.map((item, at) =>
                item.id === edit && mayEdit ? (
                  <li key={item.id} className="py-4">
                    <AgendaForm {...{ forumId, item, people }} closeHref={path} />
                  </li>
                ) : (
                  <AgendaEntry
                    key={item.id}
                    {...{ item, clock }}
                    place={{
                      isFirst: at === 0,
                      isLast: at === plan.lines.length - 1,
                      previous: plan.lines[at - 1] ?? null,
                    }}
                    editHref={mayEdit ? `${path}?edit=${item.id}` : null}
                  />
                ),
              )}
            </ol>
          </ListActs>
        </Section>
      )}
      {add && mayEdit ? (
        <Section title={t('addTitle')}>
          <AgendaForm forumId={forumId} item={null} people={people} closeHref={path} />
        </Section>
      ) : null}
    </div>
  );
}
