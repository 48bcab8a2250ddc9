import { parsePartialDate } from '../map/as-of';
import type { OfficeHolderRecord } from '../map/records';
import { dayNumber } from './calendar-days';
import type { LinkableRecord } from './linkable';

/** One term of office: of which body, in which post, and the days (counted from 1970) on which it may have been held. */
export type HeldOffice = {
  body: LinkableRecord;
  /** The names before the surname, as somebody may be called in full. */
  givenName: string;
  postEn: string;
  postJa: string;
  first: number;
  last: number;
};

/** The terms of office by how their holders are called: in English by surname, in Japanese by what may be one. */
export type OfficeHolders = {
  readonly english: ReadonlyMap<string, readonly HeldOffice[]>;
  readonly japanese: ReadonlyMap<string, readonly HeldOffice[]>;
  /** Asked first, since most titles stand beside other words: given names, and last characters of what is in `japanese`. */
  readonly givenNames: ReadonlySet<string>;
  readonly lastCharacters: ReadonlySet<string>;
};

/** Days of change are often known by month or year only, and a successor is seen in office some weeks before he is sworn in. */
const SLACK_DAYS = 21;
/** Who was seen in office on a day held it before and after. */
const SEEN_SLACK_DAYS = 180;
/** Heads of delegations hold no office. */
const MEETINGS = new Set(['dialogue', 'working group']);

function firstDay({ from, fromKind }: OfficeHolderRecord): number {
  const range = from === null ? null : parsePartialDate(from);
  if (range === null) return -Infinity;
  return dayNumber(range.first) - (fromKind === 'in_office' ? SEEN_SLACK_DAYS : SLACK_DAYS);
}

function lastDay({ to, toKind }: OfficeHolderRecord): number {
  const range = to === null ? null : parsePartialDate(to);
  if (range === null) return Infinity;
  return dayNumber(range.last) + (toKind === 'in_office' ? SEEN_SLACK_DAYS : SLACK_DAYS);
}

const KANJI_NAME = /^[\u3005\u4e00-\u9fff]/;
const KATAKANA_NAME = /^[ァ-ヺー・]+$/;
const SUFFIX = /,? (?:Jr|Sr)\.?$/;

type Called = { surname: string; givenName: string };

/** Japanese names are written with the surname first, in either script. */
function calledInEnglish({ personEn, personJa }: OfficeHolderRecord): Called {
  const words = personEn.replace(SUFFIX, '').split(' ');
  const isJapanese = personJa !== null && KANJI_NAME.test(personJa);
  const surname = (isJapanese ? words[0] : words.at(-1)) ?? '';
  return { surname: surname.toLowerCase(), givenName: ((isJapanese ? words[1] : words[0]) ?? '').toLowerCase() };
}

/** Where the surname ends is not marked: of a short name one character may be it, of a long one two must. */
function calledInJapanese(personJa: string): string[] {
  if (KATAKANA_NAME.test(personJa)) return [personJa.split('・').at(-1) ?? personJa, personJa.replaceAll('・', '')];
  const shortest = personJa.length <= 3 ? 1 : 2;
  return Array.from({ length: personJa.length - shortest + 1 }, (_, index) => personJa.slice(0, shortest + index));
}

function addTo(names: Map<string, HeldOffice[]>, name: string, office: HeldOffice): void {
  const known = names.get(name);
  if (known === undefined) names.set(name, [office]);
  else known.push(office);
}

/** Who held which office when, for the bodies that may be linked. */
export function officeHoldersOf(
  leaders: readonly OfficeHolderRecord[],
  records: ReadonlyMap<string, LinkableRecord>,
): OfficeHolders {
  const english = new Map<string, HeldOffice[]>();
  const japanese = new Map<string, HeldOffice[]>();
  for (const leader of leaders) {
    const body = records.get(leader.agency);
    if (body === undefined || MEETINGS.has(body.category)) continue;
    const { surname, givenName } = calledInEnglish(leader);
    const office: HeldOffice = {
      body,
      givenName,
      postEn: leader.postEn,
      postJa: (leader.postJa ?? '').replace(/（[^）]*）/g, ''),
      first: firstDay(leader),
      last: lastDay(leader),
    };
    addTo(english, surname, office);
    for (const name of leader.personJa === null ? [] : calledInJapanese(leader.personJa)) addTo(japanese, name, office);
  }
  const held = [...english.values()].flat();
  return {
    english,
    japanese,
    givenNames: new Set(held.map(({ givenName }) => givenName)),
    lastCharacters: new Set([...japanese.keys()].map((name) => name.slice(-1))),
  };
}
