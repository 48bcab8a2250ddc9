import { bodySpokenTo, isAddressed, isAddressedInJapanese } from './address-forms';
import { dayNumber } from './calendar-days';
import type { Gazetteer } from './gazetteer';
import type { LinkableRecord } from './linkable';
import type { CueMention, Mentions, NameMention } from './mentions';
import { bodiesOf } from './named-bodies';
import type { HeldOffice, OfficeHolders } from './office-holders';
import { near, type Range } from './ranges';
import type { Title } from './titles';

/** Where somebody is addressed with title and name, and the body in which he then held an office. */
export type Addressee = Range & { words: string; body: LinkableRecord };

type Named = { place: Range; offices: readonly HeldOffice[] };

const LONGEST_NAME = 48;
const WORD = /[A-Za-z][\w’'-]*/g;
const MOST_WORDS = 3;
/** "Acting Director", "Lieutenant General": what may stand before the title. */
const BEFORE_TITLE =
  /\b(?:(?:acting|deputy|assistant|executive|principal|senior|lieutenant|vice|major|brigadier|rear|the honorable) )+$/i;
const LONGEST_BEFORE = 32;

/** "Krebs", "Jen Easterly", "Paul M. Nakasone": the surname right behind the title, or behind the given names. */
function namedBehind(text: string, title: Range, holders: OfficeHolders): Named | null {
  const behind = text.slice(title.end, title.end + LONGEST_NAME);
  if (!/^\.? [A-Za-z]/.test(behind)) return null;
  const before = text.slice(Math.max(0, title.start - LONGEST_BEFORE), title.start);
  const start = title.start - (BEFORE_TITLE.exec(before)?.[0].length ?? 0);
  let given: string | null = null;
  let read = 0;
  for (const match of behind.matchAll(WORD)) {
    if (++read > MOST_WORDS) return null;
    const word = match[0].replace(/['’]s?$/, '').toLowerCase();
    const offices = holders.english.get(word)?.filter(({ givenName }) => given === null || given === givenName) ?? [];
    const end = title.end + match.index + word.length;
    if (offices.length > 0) return { place: { start, end }, offices };
    if (word.length > 1) given ??= word;
    if (given !== null && !holders.givenNames.has(given)) return null;
  }
  return null;
}

const LONGEST_JAPANESE_NAME = 8;
/** What a name may not be the end of. */
const PART_OF_WORD = /[\u3005\u4e00-\u9fffァ-ヺー・]/;

/** 河野, 平, 逢阪貴士: what stands right before the title, and begins where a word does. */
function namedBefore(text: string, title: Range, holders: OfficeHolders): Named | null {
  if (!holders.lastCharacters.has(text.charAt(title.start - 1))) return null;
  for (let length = Math.min(LONGEST_JAPANESE_NAME, title.start); length > 0; length--) {
    const start = title.start - length;
    const offices = holders.japanese.get(text.slice(start, title.start));
    if (offices === undefined) continue;
    return PART_OF_WORD.test(text.charAt(start - 1)) ? null : { place: { start, end: title.end }, offices };
  }
  return null;
}

/** Heads of headquarters and ministers are other things as well: of them the words must say which. */
const ONE_OF_SEVERAL = /^(?:Head|Minister)\b/;

/** In a text longer than any question, what stands farther away is put to somebody else. */
const REACH = 600;

/** Of the offices that one person held on a day those meant: which bear the title, and as what they are spoken to. */
function officesMeant(
  text: string,
  title: Title,
  offices: readonly HeldOffice[],
  today: number,
): readonly HeldOffice[] {
  const { post, isRank, isJapanese } = title;
  const isHeld = ({ first, last }: HeldOffice): boolean => first <= today && today <= last;
  const bears = (office: HeldOffice): boolean => post === null || post.test(isJapanese ? office.postJa : office.postEn);
  if (isRank && !offices.some(bears)) return [];
  const held = offices.filter((office) => isHeld(office) && (isRank || bears(office)));
  if (held.length === 0) return held;
  const spokenTo = bodySpokenTo(text, isJapanese);
  const fits = ({ body }: HeldOffice): boolean => spokenTo?.test(isJapanese ? body.nameJa : body.nameEn) === true;
  const fitting = held.filter(fits);
  if (fitting.length > 0) return fitting;
  if (post === null && spokenTo === null) return [];
  return held.filter(({ postEn }) => !ONE_OF_SEVERAL.test(postEn));
}

/** The bodies that a question names or whose texts and terms it does ("hunt forward"), and those of which they are parts. */
function spokenOf(records: Gazetteer['records'], names: readonly NameMention[]): ReadonlySet<string> {
  const issuers = names.flatMap(({ entry }) =>
    entry.senses.flatMap(({ recordId }) => records.get(recordId)?.issuerIds ?? []),
  );
  const ids = [...bodiesOf(names).keys(), ...issuers];
  return new Set([...ids, ...ids.flatMap((id) => records.get(id)?.parentId ?? [])]);
}

function addressedAt(
  { officeHolders, records }: Gazetteer,
  { text, names }: Mentions,
  place: CueMention,
  title: Title,
  today: number,
): Addressee[] {
  const named = (title.isJapanese ? namedBefore : namedBehind)(text, place, officeHolders);
  if (named === null || !(title.isJapanese ? isAddressedInJapanese : isAddressed)(text, named.place)) return [];
  const { start, end } = named.place;
  const around = text.slice(Math.max(0, start - REACH), end + REACH);
  const bodies = [...new Set(officesMeant(around, title, named.offices, today).map(({ body }) => body))];
  // Of two offices the one of which the question speaks is meant.
  const ofNames = bodies.length < 2 ? null : spokenOf(records, near(names, named.place, REACH));
  const meant = ofNames === null ? bodies : bodies.filter(({ id }) => ofNames.has(id));
  return (meant.length > 0 ? meant : bodies).map((body) => ({ start, end, words: text.slice(start, end), body }));
}

const NOBODY: readonly never[] = [];

/**
 * Who is addressed in a text with title and name, by the offices that they held on the day (`yyyy-MM-dd`) of the question;
 * each body once.
 */
export function addressedIn(gazetteer: Gazetteer, mentions: Mentions, asOf: string | null): readonly Addressee[] {
  if (asOf === null) return NOBODY;
  let found: Map<string, Addressee> | null = null;
  for (const cue of mentions.cues) {
    const { title } = cue.entry;
    if (title === null) continue;
    for (const addressee of addressedAt(gazetteer, mentions, cue, title, dayNumber(asOf))) {
      found ??= new Map();
      if (!found.has(addressee.body.id)) found.set(addressee.body.id, addressee);
    }
  }
  return found === null ? NOBODY : [...found.values()];
}
