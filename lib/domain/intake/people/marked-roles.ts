import type { PersonRole } from '../draft';
import type { Entry } from '../text/entries';
import type { Invitation } from '../text/invitation';
import { roleOf } from './person-line';

const SIGNS = '◎○◯●☆★△▲▽▼◇◆□■※†‡';
const HAS_SIGN = new RegExp(`[${SIGNS}]`);
/** "（五十音順。◎は座長）": what a sign before a name says of the person. */
const LEGEND = new RegExp(
  `([${SIGNS}])\\s?(?:印)?\\s?(?:は|が|:|=|is\\s|are\\s)\\s?(?:the\\s)?([^\\s()、。,;]{2,14})`,
  'g',
);

/** The words of a heading without what its brackets explain of signs: those speak of a few of the list, not of all. */
function withoutLegend(folded: string): string {
  return HAS_SIGN.test(folded)
    ? folded.replace(/\([^()]{1,80}\)/g, (bracket) => (HAS_SIGN.test(bracket) ? '' : bracket))
    : folded;
}

/** The role that a heading gives to everybody in the list under it, or null. */
export function roleOfHeading(heading: Entry | null): PersonRole | null {
  return heading === null ? null : roleOf(withoutLegend(heading.words.folded));
}

/** Where a sign stands before a name that the heading explains ("◎ 山田 花子"): the role, and how long the sign is. */
export function markedRole(
  { source }: Invitation,
  { words, heading, marker, lines }: Entry,
): { role: PersonRole; length: number } | null {
  const legend = heading?.words.folded ?? '';
  if (!HAS_SIGN.test(legend)) return null;
  const start = lines[0]?.range.start ?? 0;
  const before = marker === null ? '' : source.folded.slice(start - marker.length, start).trim();
  const sign = before === '' ? words.folded.charAt(0) : before;
  for (const match of legend.matchAll(LEGEND)) {
    const role = match[1] === sign ? roleOf(match[2] ?? '') : null;
    if (role !== null) return { role, length: before === '' ? 1 : 0 };
  }
  return null;
}
