import type { DraftLimit, LimitKind } from '../draft';
import { addresseeOf } from '../people/addressee';
import { dutiesNamedIn, type Duty } from '../people/duties';
import type { People } from '../people/find-people';
import { entriesWith } from '../text/entries-with';
import type { Invitation } from '../text/invitation';
import { AUDIENCE, COMMITTEE, OPEN_QUESTIONS, YOUR_PART } from '../words/limit-words';
import { namedIn } from './limit-slots';

/** `part`: the words around the time that name its kind; `window`: all that may tell whose it is; `before`: of that, what stands before the time. */
export type OwnedWords = { kind: LimitKind; isEach: boolean; part: string; window: string; before: string };

const DISCUSSANT = /\bdiscussants?\b|(?<!各)討論者(?!全員|は各)/i;
const EVERYBODY = /\bsame for (?:all|everyone|everybody|each)\b|\ball (?:the )?speakers\b/i;
const MINE = /\bmy\b|\b(?:for|to) me\b|(?:自分|私)(?:の|への)/i;
const OTHERS =
  /\bthe\s(?:others\b|rest\b|(?:other|remaining)\s(?:two|three|four|five|speakers|panell?ists|guests|witnesses)\b)|(?:他|ほか|残り)の(?:お[二三]人|[二三四五]名|方々?|皆様|皆さん|登壇者|パネリスト)/i;

/** Parts that are called by what is done in them, and the duties of those who do it. */
const PARTS: readonly (readonly [RegExp, readonly Duty[]])[] = [
  [/\bresponses?\b/i, ['respondent', 'discussion', 'comment']],
  [/\bcomments?\b|コメント/i, ['comment', 'discussion', 'respondent']],
  [/基調講演|\bkeynotes?\b/i, ['keynote']],
  [/\b(?:talks?|lectures?|papers?)\b|講演|発表|話題提供/i, ['presentation', 'keynote', 'report']],
  [/報告/, ['report', 'presentation']],
];
const ANSWERING: readonly Duty[] = ['respondent', 'discussion', 'comment'];

/** Some of the panel, but not all of it: a group that has to be named. */
function asGroup(keys: readonly string[], people: People): string[] {
  const panel = people.index.panel();
  const group = panel.filter((key) => keys.includes(key));
  return group.length > 0 && group.length < panel.length ? group : [];
}

function onDuty(duties: readonly Duty[], people: People): string[] {
  return people.index.panel().filter((key) => {
    const duty = people.duties.get(key);
    return duty !== undefined && duties.includes(duty);
  });
}

/** "Each witness", "説明者は15分": those who are there for it, when others are there for something else. */
function groupOnDuty({ part }: OwnedWords, people: People): string[] {
  return asGroup(onDuty(dutiesNamedIn(part), people), people);
}

/**
 * "The talk 35 minutes, the response 10 minutes": whoever gives that part. A talk of which nobody is said to be the
 * speaker belongs to those who are not there to answer it.
 */
function groupOfPart({ part, kind }: OwnedWords, people: People): string[] {
  if (kind !== 'remarks' && kind !== 'answer') return [];
  const duties = PARTS.find(([pattern]) => pattern.test(part))?.[1];
  if (duties === undefined) return [];
  const keys = onDuty(duties, people);
  if (keys.length > 0 || duties.some((duty) => ANSWERING.includes(duty))) return asGroup(keys, people);
  const answering = onDuty(ANSWERING, people);
  return answering.length === 0
    ? []
    : asGroup(
        people.index.panel().filter((key) => !answering.includes(key)),
        people,
      );
}

/** "Tamsin 6 min, the other two 4 min each": the panel without those who were named before. */
function groupOfOthers({ part, window }: OwnedWords, people: People): string[] {
  const at = OTHERS.test(part) ? window.search(OTHERS) : -1;
  if (at === -1) return [];
  const named = namedIn(window.slice(0, at), people);
  return named.length === 0
    ? []
    : asGroup(
        people.index.panel().filter((key) => !named.includes(key)),
        people,
      );
}

/** "Mensah and Ito get 6 each", "伊東さんと森さんは各6分": those who are named right before how much each of them gets. */
const RECEIVE =
  /\s(?:each\s)?(?:gets?|ha(?:s|ve)(?! (?:been|to|not|never|already|often|always|no)\b)|(?:will|may|can) (?:have|get|take|speak for))\s|(?:は|に|には)、?(?=各|それぞれ)/;

function groupOfReceivers({ before, isEach }: OwnedWords, people: People): string[] {
  const verb = isEach ? RECEIVE.exec(before) : null;
  if (verb === null) return [];
  const lead = before.slice(0, verb.index);
  const named = people.index.mentions(lead).filter(({ reference }) => reference.to === lead.length);
  return asGroup(
    named.flatMap(({ reference }) => reference.keys),
    people,
  );
}

const HEARD = /参考人|公述人|意見陳述人/;

/** Those who are heard are asked by whoever hears them: nobody else is there to ask. */
function isHearing({ body }: Invitation): boolean {
  return entriesWith(body, HEARD).some(({ words }) => HEARD.test(words.folded));
}

/**
 * Whose time it is, by the words around it: named people, those on a duty, whoever the mail is written to ("your
 * lecture"), the audience, or all. `ownerKey`: the person whose note this is.
 */
export function whoOf(
  words: OwnedWords,
  invitation: Invitation,
  people: People,
  ownerKey: string | null,
): DraftLimit['who'] {
  const { kind, isEach, part, window } = words;
  if (DISCUSSANT.test(part)) {
    const discussants = asGroup(onDuty(['discussion'], people), people);
    return discussants.length > 1 ? discussants : 'discussant';
  }
  if (EVERYBODY.test(window)) return 'all';
  if (ownerKey !== null && MINE.test(window) && !isEach) return [ownerKey];
  const isAskedByAnybody = AUDIENCE.test(window) || (OPEN_QUESTIONS.test(window) && !COMMITTEE.test(window));
  // Members of a committee ask those who are heard; members of a club are the audience.
  if (kind === 'qa' && (/議員|委員(?!会)|会派/.test(window) || isHearing(invitation))) return 'all';
  if (kind === 'qa' || (kind === 'question' && isAskedByAnybody)) return 'audience';
  if (kind === 'question') return 'all';
  const group = [groupOfOthers, groupOfReceivers, groupOnDuty, groupOfPart]
    .map((of) => of(words, people))
    .find(({ length }) => length > 0);
  if (group !== undefined) return group;
  // Answers are everybody's: whoever is named there asks, or rings the bell.
  if (isEach || kind === 'answer') return 'all';
  const reader = YOUR_PART.test(window) ? addresseeOf(invitation, people) : null;
  if (reader !== null && YOUR_PART.test(part)) return asGroup([reader], people).length > 0 ? [reader] : 'all';
  const named = asGroup(namedIn(window, people), people);
  if (named.length > 0) return named;
  const addressee = reader === null ? [] : asGroup([reader], people);
  return addressee.length > 0 ? addressee : 'all';
}
