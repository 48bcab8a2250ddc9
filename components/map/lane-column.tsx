import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { LetterMark } from '@/components/ui/letter-mark';
import { formatPartialDate } from '@/lib/domain/map-dates';
import { laneGroups, type Lane, type LaneMember, type LaneView } from '@/lib/domain/map-lanes';
import { shortName } from '@/lib/domain/map-views';
import { PaperAndPractice } from './paper-and-practice';
import { usePaperWords } from './paper-words';
import { RecordLink } from './record-link';
import { useShownText } from './shown-text';
import { roleLabel } from './words';

/** Marks of the three lanes; beside the words that say the same, so they are decoration here. */
const marks = {
  us: { tone: 'us', letters: 'US' },
  jp: { tone: 'jp', letters: 'JP' },
  together: { tone: 'together', letters: '⇄' },
  other: null,
} as const;

/** The bodies of one side by role, leads first; what does not exist on the day stands apart at the end. */
export function LaneColumn({
  lane,
  asOf,
  view,
}: {
  lane: Lane;
  asOf: string | null;
  view: LaneView | null;
}): ReactElement {
  const t = useTranslations('map');
  const mark = marks[lane.side];
  const { groups, unknown } = laneGroups(lane, view);
  return (
    <section aria-label={t(`sides.${lane.side}`)} className="min-w-0">
      <h3 className="flex items-baseline gap-1.5 font-semibold">
        {mark === null ? null : (
          <span aria-hidden="true">
            <LetterMark tone={mark.tone} letters={mark.letters} />
          </span>
        )}
        {t(`sides.${lane.side}`)}
      </h3>
      {lane.present.length === 0 ? <p className="mt-1 text-sm text-ink-faint">{t('function.nobody')}</p> : null}
      {groups.map(({ role, members }) => (
        <Group key={role} title={roleLabel(t, role)} members={members} asOf={asOf} view={view} />
      ))}
      {unknown.length === 0 ? null : (
        <Group title={t('function.practiceUnknown')} members={unknown} asOf={asOf} view={null} />
      )}
      {lane.absent.length === 0 ? null : (
        <Group title={t('function.absent')} members={lane.absent} asOf={asOf} view={view} />
      )}
    </section>
  );
}

function Group({
  title,
  members,
  asOf,
  view,
}: {
  title: string;
  members: readonly LaneMember[];
  asOf: string | null;
  view: LaneView | null;
}): ReactElement {
  const [words, shown] = [usePaperWords(), useShownText()];
  return (
    <div className="mt-2">
      <h4 className="label-caps">{title}</h4>
      <ul className="space-y-0.5">
        {members.map((member) => (
          <li key={`${member.record.id} ${member.role}`}>
            <RecordLink record={member.record} asOf={asOf} />
            <Before member={member} />
            {view === null ? null : (
              <PaperAndPractice
                onPaper={shown(member.onPaper)}
                inPractice={shown(member.inPractice)}
                words={words}
                only={view}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** "NISC until 1 July 2025": who led before, where that is recent enough to be remembered by its old name. */
function Before({ member }: { member: LaneMember }): ReactElement | null {
  const t = useTranslations('map.function');
  const locale = useLocale();
  const { from } = member.record.standing;
  if (!member.isLead || member.before.length === 0 || from === null) return null;
  const name = member.before.map((one) => shortName(one, locale)).join(locale === 'ja' ? '、' : ', ');
  return (
    <span className="text-sm text-ink-soft"> ({t('until', { date: formatPartialDate(from, locale), name })})</span>
  );
}
