import type { DraftLimit, LimitKind } from '../draft';
import type { People } from '../people/find-people';
import { bracketAround, clausesOf, stretchAt, type Stretch } from '../text/clauses';
import type { Entry } from '../text/entries';
import type { Invitation } from '../text/invitation';
import { spansOf, type Passage } from '../text/passage';
import { scanDurations, type DurationMention } from '../when/durations';
import { durationsOf } from '../when/readings';

const EACH =
  /\beach\b|\bper (?:person|speaker|panel(?:l?ist)|head|question(?:er)?|answer)\b|\bapiece\b|\b(?:every|all) speakers?\b|\beveryone\b|一人|ひとり|1人|各(?:自|人|位|[^\s]{0,4})|お一人|ずつ|それぞれ|全員/i;
const MAX =
  /\bno (?:more|longer) than\b|\bat most\b|\bup to\b|\bunder\b|\bwithin\b|\bmax(?:imum)?\b|\blimit(?:ed)?\b|\bor less\b|\bhard stop\b|\bkeep\b|\bnot exceed\b|\brestrict|\btime limit\b|以内|以下|まで(?!に)|上限|厳守|持ち時間|目安|程度/i;
const SHARE =
  /\b(?:with|leav(?:e|es|ing)|followed by|including|incl\.?|then|plus|have|gets?|about|roughly)\b[^,;]{0,30}$|\bfor\s(?:the\s)?(?:q\s?&\s?a|audience|questions)|(?:うち|含む|確保)/i;
const NOT_A_LIMIT =
  /^\s?(?:before|prior|ahead|in advance|early|earlier|after|later|ago|into|away|from now|notice|walk|break|前|後に|早く|休憩)/i;
const MAX_QUESTION_MINUTES = 3;
/** Words further away than this say nothing about a time, whatever the punctuation. */
const MAX_REACH = 300;
const EVENT_LENGTH =
  /\b(?:lasts|(?<!the )last(?=\s(?:for|about|up|around|approximately|\d))|duration|block|set aside|reserve)\b|所要|会議時間|全体で|総時間/i;
/** "The talk lasts 35 minutes": what lasts is a part of the event, and its length a limit. */
const PART_LASTS =
  /\b(?:talk|lecture|keynote|presentation|paper|response|statement|speech|pitch|remarks?|report|comments?)s?,?\s(?:(?:lasts?|takes?|runs?|is|are|(?:will|should|may|can) (?:last|take|run|be))\s)?(?:for\s)?(?:about |around |up to |no more than )?$/i;
/** "100 minutes including 30 minutes of Q&A": the whole, not a part. */
const INCLUDES =
  /^,?\s?(?:including|incl\.?|with|of which|in total|all told|altogether)\b|^\s?(?:\(|、)?(?:うち|含む)/i;

const KIND_CUES: readonly (readonly [RegExp, LimitKind])[] = [
  [/\banswers?\b|\brepl(?:y|ies)\b|\brespon(?:se|ses|ding)\b|回答|答弁(?!を?含)|お答え/gi, 'answer'],
  [
    /\bquestioners?\b|\bmembers (?:have|get|will have)\b|\bone question\b|\bquestions? per\b|\b(?:each|per|your|asking a) question\b|\bquestions? (?:is|are) limited\b|会派|質問時間|質問者|委員一人|1問/gi,
    'question',
  ],
  [
    /\bq\s?(?:&|and)\s?a\b|\baudience\b|\bfloor\b|\bquestions\b(?! for the (?:panel|discussion))|質疑応答|質疑|会場から/gi,
    'qa',
  ],
  [/\bdiscussions?\b|\bconversation\b|\bdebate\b|討論|意見交換|ディスカッション|対談|鼎談/gi, 'discussion'],
  [
    /\bremarks?\b|\bopening\b|\bpresent(?:ation|ations|ing|s)?\b|\btalks?\b|\bspeak(?:ing|ers?)?\b|\bstatements?\b|\btestimon(?:y|ies)\b|\bpapers?\b|\bpitch\b|\bintervention\b|\bkeynote\b|\blightning\b|陳述|発言|報告|講演|話題提供|発表|プレゼン|冒頭|コメント|挨拶|スピーチ|講話/gi,
    'remarks',
  ],
];

type Cue = { kind: LimitKind; from: number; to: number };

function cuesIn(folded: string, range: Stretch): Cue[] {
  const words = folded.slice(range.from, range.to);
  return KIND_CUES.flatMap(([pattern, kind]) =>
    [...words.matchAll(pattern)].map((match) => ({
      kind,
      from: range.from + match.index,
      to: range.from + match.index + match[0].length,
    })),
  );
}

/** The cue nearest to the time; one that stands before it is taken as nearer than one behind it. */
function nearestCue(cues: readonly Cue[], mention: DurationMention): Cue | null {
  const distance = (cue: Cue): number =>
    cue.to <= mention.from ? mention.from - cue.to : (cue.from - mention.to) * 1.5 + 4;
  return cues.reduce<Cue | null>((best, cue) => (best === null || distance(cue) < distance(best) ? cue : best), null);
}

/** The words around a time, from the closest to the widest: its brackets, its comma part, its clause. */
function windows(folded: string, mention: DurationMention, clauses: readonly Stretch[]): Stretch[] {
  const whole = stretchAt(clauses, mention.from, folded.length);
  const clause = {
    from: Math.max(whole.from, mention.from - MAX_REACH),
    to: Math.min(whole.to, mention.to + MAX_REACH),
  };
  const bracket = bracketAround(folded, mention.from);
  const before = Math.max(
    clause.from,
    clause.from +
      Math.max(...[', ', '、', '。'].map((sign) => folded.slice(clause.from, mention.from).lastIndexOf(sign))) +
      1,
  );
  const comma = folded.slice(mention.to, clause.to).search(/,\s|、/);
  const part = { from: before, to: comma === -1 ? clause.to : mention.to + comma };
  return bracket === null
    ? [part, clause]
    : [bracket, { from: Math.max(clause.from, bracket.from - 80), to: bracket.to }];
}

type LimitReading = { kind: LimitKind; isEach: boolean; sure: boolean; window: string };

function readLimit(
  folded: string,
  mention: DurationMention,
  clauses: readonly Stretch[],
  isTimed: boolean,
): LimitReading | null {
  if (mention.max > 240 || NOT_A_LIMIT.test(folded.slice(mention.to, mention.to + 14))) return null;
  if (/\d\s{0,2}(?:days?|日)?\s?$/.test(folded.slice(Math.max(0, mention.from - 2), mention.from))) return null;
  const [near, wide] = windows(folded, mention, clauses);
  if (near === undefined || wide === undefined) return null;
  const nearWords = folded.slice(near.from, near.to);
  const wideWords = folded.slice(wide.from, wide.to);
  const before = folded.slice(Math.max(wide.from, mention.from - 60), mention.from);
  const isPart = PART_LASTS.test(before);
  if (EVENT_LENGTH.test(nearWords) && !EACH.test(nearWords) && !isPart) return null;
  const tail = folded.slice(mention.to, mention.to + 40);
  if (INCLUDES.test(tail) && (scanDurations(tail).length > 0 || !EACH.test(nearWords))) return null;
  const isEach =
    EACH.test(folded.slice(Math.max(near.from, mention.from - 40), Math.min(near.to, mention.to + 30))) ||
    EACH.test(nearWords) ||
    (bracketAround(folded, mention.from) !== null && EACH.test(wideWords));
  const isMax = MAX.test(nearWords);
  const nearCue = nearestCue(cuesIn(folded, near), mention);
  const cue =
    nearCue ??
    nearestCue(
      cuesIn(folded, wide).filter(
        (other) => !isEach || /議員|委員(?!会)|members?\b/i.test(wideWords) || !/^(?:qa|discussion)$/.test(other.kind),
      ),
      mention,
    );
  // "audience questions, 25 min", "質疑応答（20分）": the time stands right behind its name.
  const isBeside = cue?.kind === 'qa' && cue.to <= mention.from && mention.from - cue.to <= 3;
  const isShare =
    cue?.kind === 'qa' && (isBeside || SHARE.test(wideWords) || SHARE.test(folded.slice(near.from, mention.from)));
  const isNamed =
    /\b(?:will|shall|to|may|can) (?:present|speak|talk|open|comment|respond)\b[^.;]{0,30}$|\byou(?:'ll| will)? have (?:about |up to |around )?$|\b(?:answers?|statements?|remarks|talks?|presentations?|papers?|pitch(?:es)?|comments|inputs?|interventions?|thoughts|words|contributions?) of (?:about |around |up to )?$|\bspeaks? (?:for )?(?:about |around )?$|\b(?:has|have|gets?) (?:about |around |up to )?$/i.test(
      folded.slice(Math.max(near.from, mention.from - 60), mention.from),
    );
  const isOwn =
    /\b(?:my|your)\s(?:\w+\s)?(?:remarks|talk|presentation|statement|opening|slot|time)\b|(?:自分|私)の(?:発言|持ち?時間|出番|報告|発表)/i.test(
      wideWords,
    );
  if (!isEach && !isMax && !isShare && !isOwn && !isNamed && !isTimed && !isPart) return null;
  if (cue === null)
    return isEach || isNamed || isTimed || isOwn ? { kind: 'remarks', isEach, sure: false, window: wideWords } : null;
  if (!isEach && isMax && cue.kind === 'discussion' && mention.max >= 60) return null;
  // Minutes of a Q&A are many; one or two are what a questioner gets.
  // So is what each member of a committee gets (委員からの質疑は一人15分).
  const isOnes = mention.max <= MAX_QUESTION_MINUTES || (isEach && /議員|委員|会派|members?\b/i.test(wideWords));
  const kind = cue.kind === 'qa' && isOnes ? 'question' : isPart && cue.kind === 'answer' ? 'remarks' : cue.kind;
  return { kind, isEach, sure: nearCue !== null, window: wideWords };
}

function whoOf(reading: LimitReading, people: People, ownerKey: string | null): DraftLimit['who'] {
  if (/\bdiscussants?\b|(?<!各)討論者(?!全員|は各)/i.test(reading.window)) return 'discussant';
  if (/\bsame for (?:all|everyone|everybody|each)\b|\ball (?:the )?speakers\b/i.test(reading.window)) return 'all';
  if (ownerKey !== null && /\bmy\b|自分の|私の/i.test(reading.window) && !reading.isEach) return [ownerKey];
  if (reading.kind === 'qa' || (reading.kind === 'question' && /\baudience\b|\bfloor\b|会場/i.test(reading.window)))
    return 'audience';
  if (reading.isEach) return 'all';
  const named = namedIn(reading.window, people);
  return named.length > 0 && named.length < people.index.panel().length ? named : 'all';
}

/** People whose names stand in the words of the limit ("Dr. Sato will have 20 minutes"). */
function namedIn(window: string, people: People): string[] {
  const keys = new Set<string>();
  for (const match of window.matchAll(/(?:^|[\s(、,])(?=\S)|[（(]/g)) {
    const reference = people.index.read(window, match.index + match[0].length);
    if (reference !== null && !reference.isAll) reference.keys.forEach((key) => keys.add(key));
  }
  return [...keys];
}

/** "基調講演（50分）　湾岸大学 …": a talk with its length in brackets, in a line that tells whose it is. */
function talkOf(words: Passage, mention: DurationMention, people: People): string[] {
  const before = words.folded.slice(Math.max(0, mention.from - 24), mention.from);
  const isTalk =
    /(?:講演|報告|発表|話題提供|講話|talk|keynote|presentation|remarks|statement|lecture)s?\s?\((?:各|約|each\s)?$/i.test(
      before,
    ) && /^(?:間|程度|以内)?\s?(?:each)?\)/i.test(words.folded.slice(mention.to));
  if (!isTalk) return [];
  const spans = spansOf(words);
  const isHere = (at: number): boolean => spans.some((span) => span.start <= at && at < span.end);
  return people.people
    .filter((person) => person.role.value === 'speaker' && person.name.spans.some((span) => isHere(span.start)))
    .map((person) => person.key);
}

function round(minutes: number): number {
  return Math.round(minutes * 100) / 100;
}

function limitsIn(
  words: Passage,
  people: People,
  ownerKey: string | null,
  isTimed: boolean,
  labelEnd: number,
): Omit<DraftLimit, 'key'>[] {
  const mentions = durationsOf(words);
  const clauses = mentions.length === 0 ? [] : clausesOf(words.folded);
  return mentions.flatMap((mention) => {
    const speakers = talkOf(words, mention, people);
    const reading =
      speakers.length > 0
        ? { kind: 'remarks' as const, isEach: false, sure: true, window: '' }
        : readLimit(words.folded, mention, clauses, isTimed || mention.to <= labelEnd);
    if (reading === null) return [];
    const spans = spansOf(words, mention.from, mention.to);
    const minutesMin = mention.min === null ? null : round(mention.min);
    const who = speakers.length > 0 ? speakers : whoOf(reading, people, ownerKey);
    return [
      {
        who,
        kind: reading.kind,
        minutesMin,
        minutesMax: round(mention.max),
        spans,
        confidence: reading.sure ? 0.9 : 0.7,
        reason: null,
      },
    ];
  });
}

function isSame(left: Omit<DraftLimit, 'key'>, right: Omit<DraftLimit, 'key'>): boolean {
  return (
    left.kind === right.kind &&
    left.minutesMax === right.minutesMax &&
    left.minutesMin === right.minutesMin &&
    String(left.who) === String(right.who)
  );
}

function passagesOf(entry: Entry): Passage[] {
  return entry.kind === 'row' ? entry.cells : [entry.words];
}

/**
 * How long people may speak. The length of the whole event is not a limit, nor is a time before or after it. A limit
 * told twice, as in two languages, is one.
 */
export function findLimits(invitation: Invitation, people: People, ownerKey: string | null): DraftLimit[] {
  const found: Omit<DraftLimit, 'key'>[] = [];
  for (const entry of invitation.body) {
    if (entry.marker?.kind === 'checkbox') continue;
    // "Discussant (5 minutes): …": a time inside the label of a person is that person's.
    const labelEnd = entry.label?.topic == null || entry.kind === 'row' ? 0 : entry.label.to;
    const isTimed = entry.label?.topic === 'limits' || entry.topic === 'limits';
    for (const limit of passagesOf(entry).flatMap((words) => limitsIn(words, people, ownerKey, isTimed, labelEnd))) {
      const twin = found.find((other) => isSame(other, limit));
      if (twin === undefined) found.push(limit);
      else twin.spans.push(...limit.spans);
    }
  }
  // The rule for everybody first: a speaker's own line often only repeats it.
  const ordered = [
    ...found.filter((limit) => !Array.isArray(limit.who)),
    ...found.filter((limit) => Array.isArray(limit.who)),
  ];
  return ordered.map((limit, index) => ({ key: `m${index + 1}`, ...limit }));
}
