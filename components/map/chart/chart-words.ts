import type { EdgeMark } from '@/lib/domain/map/chart';
import type { LegendSign } from '@/lib/domain/map/chart-legend';
import type { ChartWords } from '@/lib/domain/map/chart-words';
import type { RecordRef } from '@/lib/domain/map-views';
import { relationLabel } from '../relation-words';
import { standingChip } from '../standing-chip';
import { listSeparator } from './source-words';
import { roleLabel, type MapWords } from '../words';

/** The words of drawings in the language of the page. */
export function chartWords(t: MapWords, locale: 'en' | 'ja'): ChartWords {
  return {
    locale,
    nobody: t('process.anyone'),
    sides: { us: t('sides.us'), jp: t('sides.jp'), together: t('sides.together'), other: t('sides.other') },
    othersOf: (side) => t('drawing.othersOf', { side: t(`sides.${side}`) }),
    stepKind: (kind) => t(`process.kinds.${kind}`),
    step: (step) => t('drawing.step', step),
    answer: (answer) => t(`process.${answer}`),
    basis: (name) => t('drawing.basis', { name }),
    role: (role) => roleLabel(t, role),
    practiceUnknown: t('drawing.practiceUnknown'),
    relation: (type, direction) => relationLabel(t, { type, direction }),
    line: (line) => t(`drawing.lines.${line}`),
    tie: ({ from, to, what }) =>
      what === null ? t('drawing.tieBare', { from, to }) : t('drawing.tie', { from, to, what }),
    member: (parts) => parts.join(listSeparator(locale)),
    group: (group) =>
      group === 'agencies' || group === 'related' || group === 'concepts' ? t(`text.${group}`) : t(`record.${group}`),
    standing: (record) => standingWord(t, record),
  };
}

/** What a record is when it is not simply in force: the small line under its name. */
function standingWord(t: MapWords, record: RecordRef): string | null {
  const chip = standingChip(record);
  return chip === null ? null : t(`chips.${chip}`);
}

export function signWord(t: MapWords, sign: LegendSign): string {
  if ('line' in sign) return t(`drawing.lines.${sign.line}`);
  return 'mark' in sign ? t(`drawing.marks.${sign.mark satisfies EdgeMark}`) : t('drawing.handover');
}
