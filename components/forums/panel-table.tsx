import { useTranslations } from 'next-intl';
import { type getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { DataTable } from '@/components/ui/data-table';
import { Meter } from '@/components/ui/meter';
import { Section } from '@/components/ui/section';
import { aboutMinutes } from '@/lib/domain/limits';
import type { OverviewPerson, PersonReadiness } from '@/lib/domain/readiness';

/** How far each person of the panel is, as far as the viewer may know: state and minutes, never words. */
export function PanelTable({ people }: { people: OverviewPerson[] }): ReactElement | null {
  const t = useTranslations('forum');
  if (people.length === 0) return null;
  // Of one's own state alone a table would be mostly empty: that stands with one's own questions.
  const showsStates = people.every((person) => person.readiness !== null);
  const columns = [
    { key: 'name', label: t('overview.columns.name') },
    ...(showsStates
      ? (['ready', 'written', 'receipt', 'slides'] as const).map((key) => ({
          key,
          label: t(`overview.columns.${key}`),
        }))
      : []),
  ];
  const rows = people.map((person) => ({
    key: person.id,
    cells: [<PersonName key="name" person={person} />, ...(showsStates ? cellsOf(person.readiness, t) : [])],
  }));
  return (
    <Section quiet title={t('overview.speakers')}>
      <DataTable caption={t('overview.speakers')} columns={columns} rows={rows} />
    </Section>
  );
}

function PersonName({ person }: { person: OverviewPerson }): ReactElement {
  const t = useTranslations('forum.role');
  const details = [person.role === 'SPEAKER' ? null : t(person.role), person.title, person.affiliation];
  return (
    <>
      <span className="font-medium">{person.name}</span>
      <span className="block text-sm text-ink-soft">{details.filter((one) => one !== null).join(' · ')}</span>
    </>
  );
}

type Translate = Awaited<ReturnType<typeof getTranslations<'forum'>>>;

function cellsOf(readiness: PersonReadiness | null, t: Translate): (ReactElement | string)[] {
  if (readiness === null) return Array.from({ length: 4 }, () => t('overview.private'));
  const { questionCount, readyCount, draftedCount, hasConfirmed, slides } = readiness;
  return [
    questionCount === 0 ? t('overview.noQuestions') : readyCell({ readyCount, questionCount, draftedCount }, t),
    writtenCell(readiness, t),
    t(hasConfirmed ? 'overview.confirmed' : 'overview.waiting'),
    t(`slides.${slides}`),
  ];
}

function readyCell(
  { readyCount, questionCount, draftedCount }: Pick<PersonReadiness, 'readyCount' | 'questionCount' | 'draftedCount'>,
  t: Translate,
): ReactElement {
  return (
    <>
      <span className="whitespace-nowrap">{t('overview.ready', { ready: readyCount, total: questionCount })}</span>
      {draftedCount > readyCount ? (
        <span className="block text-sm text-ink-soft">{t('overview.begun', { drafted: draftedCount })}</span>
      ) : null}
    </>
  );
}

function writtenCell(
  { writtenSeconds, limitSeconds, questionCount }: PersonReadiness,
  t: Translate,
): ReactElement | string {
  if (questionCount === 0 && writtenSeconds === 0) return t('overview.private');
  const written = aboutMinutes(writtenSeconds);
  if (limitSeconds === null) return t('overview.writtenFree', { written });
  const text = t('overview.written', { written, limit: aboutMinutes(limitSeconds) });
  return (
    <>
      <span className="block whitespace-nowrap">{text}</span>
      <Meter value={writtenSeconds} max={limitSeconds} text={text} />
    </>
  );
}
