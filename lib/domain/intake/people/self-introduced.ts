import { readRange, cutPassage, sourceStart, type Passage } from '../text/passage';
import type { Stretch } from '../text/clauses';
import { isLatinName } from './names';
import type { Candidate } from './people-list';
import { nameOnly } from './person-line';

const NAME = "([A-Z][\\p{L}'’-]+(?:\\s[A-Z][\\p{L}'’-]+){1,2})";
const HOUSE = "(?:the )?([A-Z][\\p{L}\\d'’&-]*(?:\\s(?:[A-Z&][\\p{L}\\d'’&-]*|of|and|the)){0,5})";
/** "Jane Doe here, from Night Boats", "This is Jane Doe from …", "I'm Jane Doe and I host …". */
const INTRODUCTION = new RegExp(
  `(?:(?:^|[.!?,]\\s{1,2})${NAME} here,? (?:from|at|of|with) |\\b(?:[Tt]his is|[Mm]y name is|I'm|I am) ${NAME},? (?:(?:from|of|at|with)|(?:host|presenter|producer|maker) of|and I (?:host|make|present|produce|run)) )${HOUSE}`,
  'u',
);
const IS_SHOW = /\b(?:podcast|radio (?:show|programme)|show|programme|channel|series)\b/i;
const AROUND = 80;
const MAX_OPENING = 400;

/** How somebody presents themselves at the head of a letter, and whether what they make is a programme. */
export type Introduction = { name: Stretch; house: Stretch; isShow: boolean };

export function introductionIn({ folded }: Passage): Introduction | null {
  const opening = folded.slice(0, MAX_OPENING);
  const match = / (?:here|is|am|name)\b|I'm /.test(opening) ? INTRODUCTION.exec(opening) : null;
  const [name, house] = [match?.[1] ?? match?.[2], match?.[3]?.replace(/(?:\s(?:of|and|the))+$/, '')];
  if (match === null || name === undefined || house === undefined || !isLatinName(name, false)) return null;
  const at = match.index + match[0].indexOf(name);
  const from = match.index + match[0].lastIndexOf(match[3] ?? '');
  const words = `${match[0]} ${opening.slice(from + house.length, from + house.length + AROUND)}`;
  return {
    name: { from: at, to: at + name.length },
    house: { from, to: from + house.length },
    isShow: IS_SHOW.test(words) || /\bI (?:host|present)\b/.test(match[0]),
  };
}

/** Whoever writes on behalf of a programme of theirs hosts it. */
export function introducedHost(words: Passage): Candidate | null {
  const found = introductionIn(words);
  const name = found === null || !found.isShow ? null : readRange(words, found.name.from, found.name.to, 0.8);
  if (found === null || name === null) return null;
  const affiliation = readRange(words, found.house.from, found.house.to, 0.8);
  const at = sourceStart(cutPassage(words, found.name.from));
  return { reading: { ...nameOnly(name), affiliation }, role: 'host', from: 'prose', at };
}
