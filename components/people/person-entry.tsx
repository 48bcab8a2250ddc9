import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { ForumLinks } from '@/components/forums/forum-links';
import { IconLink } from '@/components/ui/icon-link';
import { RowTools } from '@/components/ui/row-tools';
import { TextLink } from '@/components/ui/text-link';
import type { ParticipantLine } from '@/lib/domain/participants';
import { AssistantsSection } from './assistants-section';
import { Logistics, type LogisticsLabels } from './logistics';

/** One person of the panel: who they are, what they are asked, and, as far as the viewer may know, how things stand. */
export function PersonEntry({
  forumId,
  person,
  labels,
  editHref,
}: {
  forumId: string;
  person: ParticipantLine;
  labels: LogisticsLabels;
  /** Null: the viewer may not change people. */
  editHref: string | null;
}): ReactElement {
  const t = useTranslations('forum.people');
  const details = [person.title, person.affiliation].filter((one) => one !== null);
  return (
    <li id={`person-${person.id}`} className="flex items-start gap-3 py-3">
      <div className="min-w-0 flex-1 space-y-1">
        <h3 className="font-medium">
          {person.honorific === null ? null : <span className="font-normal text-ink-soft">{person.honorific} </span>}
          {person.name}
          {person.aliases.length === 0 ? null : (
            <span className="font-normal text-ink-soft"> · {t('also', { names: person.aliases.join(', ') })}</span>
          )}
        </h3>
        {details.length === 0 ? null : <p className="text-ink-soft">{details.join(' · ')}</p>}
        <PersonState {...{ person, labels }} />
        {person.links.length === 0 ? null : <ForumLinks links={person.links} />}
        <PersonQuestions forumId={forumId} person={person} />
        {person.assistants === null ? null : <AssistantsSection person={person} assistants={person.assistants} />}
      </div>
      {editHref === null ? null : <PersonActs {...{ person, editHref }} />}
    </li>
  );
}

function PersonState({ person, labels }: { person: ParticipantLine; labels: LogisticsLabels }): ReactElement | null {
  const [slides, overview] = [useTranslations('forum.slides'), useTranslations('forum.overview')];
  const { logistics } = person;
  if (logistics === null) return null;
  if (person.mayEditLogistics) return <Logistics participantId={person.id} state={logistics} labels={labels} />;
  return (
    <p className="text-sm text-ink-soft">
      {overview(logistics.hasConfirmed ? 'confirmed' : 'waiting')} · {slides(logistics.slides)}
    </p>
  );
}

function PersonQuestions({ forumId, person }: { forumId: string; person: ParticipantLine }): ReactElement | null {
  const t = useTranslations('forum.people');
  const { questionCount, account } = person;
  const accountWords = account?.name ? t('account.is', { name: account.name }) : null;
  if (questionCount === 0 && accountWords === null) return null;
  return (
    <>
      {accountWords === null ? null : <p className="text-sm text-ink-soft">{accountWords}</p>}
      {questionCount === 0 ? null : (
        <TextLink
          href={`/forums/${forumId}/questions?speaker=${person.id}#group-${person.id}`}
          className="block w-fit text-sm"
        >
          {t('questions', { count: questionCount })}
        </TextLink>
      )}
    </>
  );
}

function PersonActs({ person, editHref }: { person: ParticipantLine; editHref: string }): ReactElement {
  const t = useTranslations('forum.people');
  const { name } = person;
  return (
    <RowTools
      input={{ participantId: person.id, version: person.version }}
      done={t('removed', { name })}
      reasons={{ CONFLICT: t('hasDrafts', { name }) }}
      removeLabel={t('remove', { name })}
    >
      <IconLink icon="pencil" href={editHref} stay label={`${t('edit')}: ${name}`} />
    </RowTools>
  );
}
