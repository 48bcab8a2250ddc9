import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { putParticipantBack, takeParticipantAway } from '@/app/actions/participants';
import { ListActs } from '@/components/forums/list-acts';
import { Section } from '@/components/ui/section';
import { groupByRole, type ParticipantLine, type PeoplePageView } from '@/lib/domain/participants';
import { SlidesState } from '@/prisma/generated/enums';
import { AccountForm } from './account-form';
import type { LogisticsLabels } from './logistics';
import { PersonEntry } from './person-entry';
import { PersonForm } from './person-form';

/** The people of a panel by their roles; one of them with the form open. */
export function PeopleGroups({
  forumId,
  view,
  path,
  editId,
  editHrefOf,
}: {
  forumId: string;
  view: PeoplePageView;
  path: string;
  /** The person whose form is open. */
  editId: string | null;
  /** Null: the viewer may not change people. */
  editHrefOf: ((participantId: string) => string) | null;
}): ReactElement {
  const roles = useTranslations('forum.roles');
  const labels = useLogisticsLabels(); // one object for all, which the page then tells once
  return (
    <ListActs remove={takeParticipantAway} restore={putParticipantBack} place={{ forumId }}>
      <div className="space-y-7">
        {groupByRole(view.people).map((group) => (
          <Section key={group.role} title={roles(group.role)}>
            <ul className="divide-y divide-line border-y border-line">
              {group.people.map((person) =>
                person.id === editId ? (
                  <OpenPerson key={person.id} {...{ forumId, person, path }} accounts={view.accounts} />
                ) : (
                  <PersonEntry
                    key={person.id}
                    {...{ forumId, person, labels }}
                    editHref={editHrefOf === null ? null : editHrefOf(person.id)}
                  />
                ),
              )}
            </ul>
          </Section>
        ))}
      </div>
    </ListActs>
  );
}

function OpenPerson({
  forumId,
  person,
  path,
  accounts,
}: {
  forumId: string;
  person: ParticipantLine;
  path: string;
  accounts: PeoplePageView['accounts'];
}): ReactElement {
  return (
    <li className="space-y-5 py-4">
      <PersonForm forumId={forumId} person={person} closeHref={path} />
      {person.account === null ? null : (
        <AccountForm person={person} account={person.account} accounts={accounts} closeHref={path} />
      )}
    </li>
  );
}

function useLogisticsLabels(): LogisticsLabels {
  const [t, slides, entry] = [
    useTranslations('forum.people'),
    useTranslations('forum.slides'),
    useTranslations('forum.entry'),
  ];
  return {
    receipt: t('receipt'),
    slides: t('slides'),
    options: Object.values(SlidesState).map((value) => ({ value, label: slides(value) })),
    failed: entry('failed'),
  };
}
