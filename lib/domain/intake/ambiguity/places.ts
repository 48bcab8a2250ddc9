import type { Ambiguity, Found } from '../draft';
import { platformIn, statedVenues, type Place } from '../fields/place';
import type { Invitation } from '../text/invitation';
import { cutPassage, readRange, type Passage } from '../text/passage';
import { PLATFORMS, ROOM_WORDS } from '../words/platform-words';
import { differing, openField } from './alternatives';
import { isSameName } from './same-name';

/** Where a talk is shown to others; the speakers meet elsewhere. */
const STREAMS: ReadonlySet<string> = new Set(['YouTube', 'LinkedIn Live', 'Discord', 'Whova', 'Hopin']);
const NOT_USED_BEFORE =
  /\b(?:not|no|never|without|instead of|rather than|unlike|usually|last (?:time|year))\b[^.;。]{0,30}$/i;
const NOT_USED_AFTER = /^[^.;。]{0,12}(?:ではなく|でなく|ではありません|ではない|\bdoes not|\bwill not|\bno longer)/i;
const PARTY =
  /\b(?:dinner|lunch|breakfast|reception|drinks|party|cocktails?)\b[^.;\n]*$|(?:懇親会|懇談会|交流会|昼食|夕食|二次会)[^。\n]*$/i;
/** Characters before a place in which its sentence names what is there. */
const PARTY_REACH = 80;
const MOVED_TO =
  /\b(?:moved|moves|moving|relocated|changed|change of (?:venue|room)):?\s(?:from [^.;]{2,60}?\s)?to\s(?:the\s)?(?=[A-Z\d])/;
const END_OF_PLACE = /[;(]|\.(?:\s|$)|\s(?:because|as|since|so|due to|after|on|at|from)\s|\s-{1,2}\s/;
const MOVED_TO_JAPANESE = /(?:会場|場所|教室|部屋)(?:を|は|が)([^。、]{2,40}?)(?:に|へ)(?:変更|移|改め|変わ)/;

/** "We have moved to Harbour Hall", "会場を…に変更": a place in a sentence, which the labelled one may not know of. */
function movedTo({ folded }: Passage): { from: number; to: number } | null {
  const japanese = MOVED_TO_JAPANESE.exec(folded);
  if (japanese?.[1] !== undefined) {
    const from = japanese.index + japanese[0].indexOf(japanese[1]);
    const written = japanese[1].replace(/^.{2,30}から/, '');
    return { from: from + japanese[1].length - written.length, to: from + japanese[1].length };
  }
  const moved = MOVED_TO.exec(folded);
  if (moved === null) return null;
  const from = moved.index + moved[0].length;
  const length = folded.slice(from).search(END_OF_PLACE);
  return { from, to: length === -1 ? folded.length : from + length };
}

function venues(invitation: Invitation): (Found<string> | null)[] {
  const moved = invitation.body.map(({ words, kind }) => {
    const range = kind === 'row' ? null : movedTo(words);
    const isRoom = range !== null && ROOM_WORDS.test(words.folded.slice(range.from, range.to));
    return isRoom ? readRange(words, range.from, range.to) : null;
  });
  return [...statedVenues(invitation), ...moved].filter((found) => found !== null && !isOfParty(invitation, found));
}

/** Where people eat and drink afterwards, which is no other place for the event. */
function isOfParty({ source }: Invitation, { spans }: Found<string>): boolean {
  const at = spans[0]?.start ?? 0;
  return PARTY.test(source.folded.slice(Math.max(0, at - PARTY_REACH), at));
}

function isUsed(words: Passage, service: RegExpExecArray): boolean {
  const after = words.folded.slice(service.index + service[0].length);
  return !NOT_USED_BEFORE.test(words.folded.slice(0, service.index)) && !NOT_USED_AFTER.test(after);
}

/** The services on which people meet, wherever they are named as the one that is used. */
function services(invitation: Invitation): Found<string>[] {
  const { folded } = invitation.source;
  const named = PLATFORMS.filter(([pattern, name]) => !STREAMS.has(name) && pattern.test(folded));
  if (named.length < 2) return [];
  return invitation.body.flatMap(({ words }) =>
    named.flatMap(([pattern]) => {
      const match = pattern.exec(words.folded);
      if (match === null || !isUsed(words, match)) return [];
      return platformIn(cutPassage(words, match.index, match.index + match[0].length)) ?? [];
    }),
  );
}

/** Two services to meet on, and two places. */
export function placeAmbiguities(invitation: Invitation, { platform, venue }: Omit<Place, 'format'>): Ambiguity[] {
  const isStream = platform !== null && STREAMS.has(platform.value);
  const platforms = isStream ? [] : differing(platform, services(invitation), Object.is);
  const places = differing(venue, venue === null ? [] : venues(invitation), isSameName);
  return [
    ...openField('platform', null, 'several_platforms', platforms),
    ...openField('venue', null, 'several_venues', places),
  ];
}
