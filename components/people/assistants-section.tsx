import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import type { ParticipantLine } from '@/lib/domain/participants';
import { Assistants } from './assistants';

/** The speaker's assistants, for the speaker and the assistants themselves. */
export function AssistantsSection({
  person,
  assistants,
}: {
  person: ParticipantLine;
  assistants: NonNullable<ParticipantLine['assistants']>;
}): ReactElement {
  const [t, entry] = [useTranslations('forum.people.assistants'), useTranslations('forum.entry')];
  const byId = (word: 'drop' | 'dropped') =>
    Object.fromEntries(assistants.map(({ userId, name }) => [userId, t(word, { name })]));
  return (
    <div className="mt-2">
      <h4 className="text-sm font-medium">{person.isSelf ? t('title') : t('titleOf')}</h4>
      {person.isSelf ? <p className="text-sm text-ink-soft">{t('body')}</p> : null}
      <Assistants
        participantId={person.id}
        assistants={assistants}
        mayName={person.isSelf}
        labels={{
          email: t('email'),
          add: t('add'),
          busy: t('busy'),
          named: t('named'),
          none: t('none'),
          failed: entry('failed'),
          drop: byId('drop'),
          dropped: byId('dropped'),
          reasons: { NOT_FOUND: t('unknown'), CONFLICT: t('already') },
        }}
      />
    </div>
  );
}
