import type { AcceptedDraft, Kept } from '../forum-draft';
import { cuesIn, nearestCue } from '../intake/fields/limit-cues';
import { findLinks } from '../intake/fields/links';
import { isAsking } from '../intake/fields/question-words';
import { findUrls } from '../intake/fields/urls';
import { readInvitationText } from '../intake/text/invitation';
import { forgetWords } from '../intake/text/once-by-words';
import type { Passage } from '../intake/text/passage';
import { scanDurations } from '../intake/when/durations';
import { momentAt, resolveDay, scanMoments, type YearAnchor } from '../intake/when/moments';
import { PLATFORMS } from '../intake/words/platform-words';
import { type LocalMoment, localToInstant, minutesBetween } from '../time';
import { assignWords } from './assign-words';
import { passageOf } from './dated-words';
import { newKey, type ReviewChange } from './review';

/** What selected words say besides being words, by the name that the screen has for it. */
export type FittingName = 'start' | 'end' | 'durationMinutes' | 'limits' | 'platform' | 'links' | 'questions';

/** One use of selected words with the changes that it makes; `person` bears the name of whom a question is put to. */
export type Fitting = { name: FittingName; person: string | null; changes: ReviewChange[] };

/** What words are read by: the draft, the source they stand in, and the day from which one without its year is told. */
export type WordsContext = { draft: AcceptedDraft; text: string; anchor: YearAnchor };

/** A time is told in a line, and not in half a page. */
const LONGEST_TIME = 200;
const MINUTES_PER_DAY = 1_440;

function fitting(name: FittingName, ...changes: ReviewChange[]): Fitting {
  return { name, person: null, changes };
}

function lengthChange(value: number, { spans }: Kept<string>): ReviewChange {
  return { type: 'set', field: 'durationMinutes', value: { value, spans } };
}

/** How long after the start a moment is, in minutes; null where that is no end of one forum. */
function minutesAfter(start: LocalMoment, local: string): number | null {
  const zone = start.timeZone ?? 'UTC';
  const minutes = minutesBetween(localToInstant(start.local, zone), localToInstant(local, zone));
  return minutes > 0 && minutes <= MINUTES_PER_DAY ? minutes : null;
}

/** A date or a time as the start, with the end where both are told, and as the end of a forum that begins before. */
function asMoment(words: Kept<string>, { folded }: Passage, { draft, anchor }: WordsContext): Fitting[] {
  const moment = folded.length > LONGEST_TIME ? undefined : scanMoments(folded)[0];
  if (moment === undefined) return [];
  const start = draft.start?.value ?? null;
  const day =
    moment.date === null ? (anchor?.direction === 'nearest' ? anchor.day : null) : resolveDay(moment.date, anchor)?.day;
  if (day === null || day === undefined) return [];
  const { time } = moment;
  const zone = time?.zone?.timeZone ?? start?.timeZone ?? null;
  // A day alone keeps the time that is known; without one there is no start to give.
  const at =
    time === null
      ? start === null
        ? null
        : { ...start, local: `${day}${start.local.slice(10)}` }
      : momentAt(day, time.start, zone);
  if (at === null) return [];
  const set: ReviewChange = { type: 'set', field: 'start', value: { value: at, spans: words.spans } };
  const length = time?.end == null ? null : time.end - time.start;
  const after = start === null || time === null || time.end !== null ? null : minutesAfter(start, at.local);
  return [
    fitting('start', set, ...(length === null || length <= 0 ? [] : [lengthChange(length, words)])),
    ...(after === null ? [] : [fitting('end', lengthChange(after, words))]),
  ];
}

/** A length of time as that of the forum, and as a limit of what the words say it is for. */
function asLength(words: Kept<string>, { folded }: Passage, { draft }: WordsContext): Fitting[] {
  const [mention] = scanDurations(folded);
  if (mention === undefined) return [];
  const kind = nearestCue(cuesIn(folded, { from: 0, to: folded.length }), mention)?.kind ?? 'remarks';
  const item = {
    key: newKey(draft.limits),
    who: 'all' as const,
    kind,
    minutesMin: mention.min,
    minutesMax: mention.max,
    spans: words.spans,
  };
  const limit = fitting('limits', { type: 'add', list: 'limits', item, after: null });
  return Number.isInteger(mention.max)
    ? [fitting('durationMinutes', lengthChange(mention.max, words)), limit]
    : [limit];
}

function asPlatform(words: Kept<string>, { folded }: Passage): Fitting[] {
  const name = PLATFORMS.find(([pattern]) => pattern.test(folded))?.[1];
  return name === undefined
    ? []
    : [fitting('platform', { type: 'set', field: 'platform', value: { value: name, spans: words.spans } })];
}

/** An address with what the words around it in the source say of it: above all whether it is to be kept from others. */
function asLink(words: Kept<string>, { draft, text }: WordsContext): Fitting[] {
  if (!/https?:\/\//i.test(words.value)) return [];
  const { start, end } = words.spans[0] ?? { start: 0, end: 0 };
  const link = findLinks(findUrls(readInvitationText(text))).find(({ url }) =>
    url.spans.some((span) => span.start < end && start < span.end),
  );
  if (link === undefined || draft.links.some(({ url }) => url.value === link.url.value)) return [];
  const { kind, confidential, url } = link;
  const item = { key: newKey(draft.links), url: { value: url.value, spans: url.spans }, kind, confidential };
  return [fitting('links', { type: 'add', list: 'links', item, after: null })];
}

/** A question as one put to each of those who speak. */
function asAsked(words: Kept<string>, { folded }: Passage, { draft }: WordsContext): Fitting[] {
  if (!isAsking(folded)) return [];
  return draft.people
    .filter(({ role, name }) => role.value === 'speaker' && name.value.trim() !== '')
    .flatMap(({ key, name }) => {
      const change = assignWords(draft, { list: 'questions' }, words);
      if (change?.type !== 'add' || change.list !== 'questions') return [];
      const last = draft.questions.findLast(({ addressees }) => addressees.length === 1 && addressees[0] === key);
      const asked = { ...change, item: { ...change.item, addressees: [key] }, after: last?.key ?? null };
      return [{ name: 'questions' as const, person: name.value, changes: [asked] }];
    });
}

/** Everything that selected words fit besides being words, by the readers of the intake. */
export function fittingsOf(words: Kept<string>, context: WordsContext): Fitting[] {
  const passage = passageOf(words);
  try {
    return [
      ...asMoment(words, passage, context),
      ...asLength(words, passage, context),
      ...asPlatform(words, passage),
      ...asLink(words, context),
      ...asAsked(words, passage, context),
    ];
  } finally {
    forgetWords();
  }
}
