import { allMatches } from '../../matches';
import type { People } from '../people/find-people';
import { calledBefore } from '../people/post-groups';
import { sentencesOf, stretchAt } from '../text/clauses';
import type { DurationMention } from '../when/durations';
import { ENGLISH_NUMERAL, readNumeral } from '../when/numerals';
import { AUDIENCE, NOT_A_LIMIT } from '../words/limit-words';

/** Times that are given person by person, without a word for what is done in them: "Ms. Ito and Mr. Reed twelve minutes each". */

const MAX_REACH = 120;
const MAX_GIVEN = 90;
/** Between a name and the time: a sign, a verb of having, a remark that says why, and nothing else. */
const ENGLISH_GIVES =
  /^(?:-(?:san|sensei))?(?:,\s(?:who|as|our|the)\s[^.;:]{1,60})?(?:\s?:|\s?,|\s-{1,2}|\s?\()?\s?(?:each\s)?(?:(?:gets?|has|have|takes?|(?:will|can|may) (?:have|get|take|speak for)|(?:is|are) given|speaks? for|a full|up to|about|around|max(?:imum)?\.?|at most|only)\s){0,3}$/i;
const JAPANESE_GIVES =
  /^\s{0,2}(?:さん|氏|様|先生)?\s{0,2}(?:の(?:ご?(?:発言|発表|報告|講演|お話)|お?持ち?時間))?(?:は|が|に|には|へは|も|:|、|[…・]{1,12}|-{1,2})?\s{0,12}(?:[^。、()駅]{2,24}(?:ので|ため|都合で|関係で)、?)?(?:各|お?[一1]人|それぞれ|最大|最長|約|計|\()?\s?$/;
/** Behind the time: what makes it no time for speaking. */
const NOT_SPEAKING =
  /^\s?(?:late\b|(?:by|on) (?:foot|train|car|taxi|bus)\b|drive\b|(?:of|for) (?:q\s?&\s?a|questions|answers|make-?up|discussion)\b|の(?!ご?(?:発言|発表|報告|講演|お話|予定|持ち))|で(?:着|到着|行け|歩)|歩)/i;
/** What a time beside a name is for when it is for no talk. */
const OTHER_USE =
  /\b(?:make-?up|rehears|sound|line|check|test|walk|drive|taxi|train|travel|answers?|repl(?:y|ies)|questions?|q\s?&\s?a|call|arriv)|メイク|化粧|リハーサル|テスト|移動|徒歩|到着|質疑|質問|回答|答え|返答/i;

/** The words of the sentence up to the time, no further back than a limit reaches. */
function leadTo(folded: string, from: number): string {
  const sentence = stretchAt(sentencesOf(folded), from, folded.length);
  const lead = folded.slice(Math.max(sentence.from, from - MAX_REACH), from);
  return lead.slice(lead.lastIndexOf(';') + 1);
}

/** Those of the panel who are named right before the time, and to whom nothing but the time is given there. */
export function givenTo(folded: string, mention: DurationMention, people: People): string[] {
  const after = folded.slice(mention.to, mention.to + 24);
  if (mention.max > MAX_GIVEN || mention.max < 1 || NOT_SPEAKING.test(after) || NOT_A_LIMIT.test(after)) return [];
  const before = leadTo(folded, mention.from);
  const last = people.index.mentions(before).at(-1);
  if (last === undefined || last.reference.keys.length === 0) return calledBefore(before, people.index.referents);
  const between = before.slice(last.reference.to);
  const isGiven = ENGLISH_GIVES.test(between) || JAPANESE_GIVES.test(between);
  const panel = people.index.panel();
  if (!isGiven || !last.reference.keys.every((key) => panel.includes(key))) return [];
  // "Questions to Ms. Ito: 10 minutes": what is said of the time ahead of the name.
  const ahead =
    before
      .slice(0, last.from)
      .split(/[;、,]/)
      .at(-1) ?? '';
  return OTHER_USE.test(ahead) || AUDIENCE.test(ahead) ? [] : last.reference.keys;
}

const NUMBER_ALONE = `\\s(${ENGLISH_NUMERAL})(?=\\s?(?:[.;,)(]|$)|\\s(?:each|apiece|because|since|as)\\b)`;
const BARE_NUMBER = new RegExp(
  `^(?:\\s?:|\\s(?:gets?|has|have|takes?|(?:may|can|will) (?:take|have|get)))?${NUMBER_ALONE}`,
  'i',
);
/** Asked of the words first: names are looked for only where such a number stands somewhere. */
const HAS_NUMBER_ALONE = new RegExp(NUMBER_ALONE, 'i');
const MAX_BARE = 60;
const MIN_BARE = 2;
const MAX_WORDS = 600;

/**
 * "Ms. Ito twelve minutes, Dr. Lan twenty", and "Wiebke 5" in a list in minutes: numbers right behind a name that leave
 * out the minutes told before. `isInMinutes`: the line above says that what stands below are minutes.
 */
export function bareGivens(
  folded: string,
  mentions: readonly DurationMention[],
  people: People,
  isInMinutes: boolean,
): DurationMention[] {
  if ((mentions.length === 0 && !isInMinutes) || folded.length > MAX_WORDS || !HAS_NUMBER_ALONE.test(folded)) return [];
  return people.index.mentions(folded).flatMap(({ from: named, reference }) => {
    const number = BARE_NUMBER.exec(folded.slice(reference.to, reference.to + 30));
    const minutes = number?.[1] === undefined || /^an?$/i.test(number[1]) ? null : readNumeral(number[1]);
    if (number === null || minutes === null || minutes < MIN_BARE || minutes > MAX_BARE) return [];
    const to = reference.to + number[0].length;
    const from = to - (number[1]?.length ?? 0);
    const sentence = stretchAt(sentencesOf(folded), from, folded.length);
    const isTold =
      (isInMinutes && named === 0) || mentions.some((told) => told.from >= sentence.from && told.to <= from);
    const isNew = !mentions.some((told) => told.from <= from && from < told.to);
    return isTold && isNew ? [{ from, to, min: null, max: minutes }] : [];
  });
}

/** A length that is ruled out by the one that holds: "90秒ではなく3分", "3 minutes, not 90 seconds". */
function isRuledOut(folded: string, { from, to }: DurationMention): boolean {
  return (
    /^(?:間|まで)?(?:では|じゃ|で)な(?:く|い)/.test(folded.slice(to, to + 8)) ||
    /(?:\bnot|\brather than|\bnever mind)\s(?:the\s|just\s|only\s)?$/i.test(folded.slice(Math.max(0, from - 20), from))
  );
}

const WISHED =
  /^(?:間|程度)?\s?(?:(?:max\s)?(?:is|would be|are)\s(?:the\s|my\s|our\s)?(?:dream|ideal|wish|hope|aim|target|best|perfect|preferred)\b|が(?:理想|望まし|目標))/i;
const WISHED_BEFORE =
  /(?:\b(?:ideally|preferably|(?:the )?ideal is|aim for|we aim at)|できれば|理想は|目標は)\s?(?:about |around |約)?$/i;

/** "90 seconds is the dream, 2 minutes the rule": a wish beside which the same sentence tells what holds. */
function isWished(folded: string, { from, to }: DurationMention, all: readonly DurationMention[]): boolean {
  const isWish =
    WISHED.test(folded.slice(to, to + 24)) || WISHED_BEFORE.test(folded.slice(Math.max(0, from - 24), from));
  if (!isWish) return false;
  const sentence = stretchAt(sentencesOf(folded), from, folded.length);
  return all.some((other) => other.from > to && other.from < sentence.to);
}

/** Lengths of time without those that are named only to say that they do not hold. */
export function meantLengths(folded: string, mentions: readonly DurationMention[]): DurationMention[] {
  return mentions.filter((mention) => !isRuledOut(folded, mention) && !isWished(folded, mention, mentions));
}

/** Entries above a list in minutes that may name them: "minutes, since I was asked:", "持ち時間（分）". */
const IN_MINUTES = /\bmin(?:ute)?s?\b|\(分\)|単位:?分/i;
const MAX_LEAD = 80;

/** Whether a line says that the list under it is in minutes, and not how many they are. */
export function leadsToMinutes(folded: string): boolean {
  return (
    folded.length <= MAX_LEAD &&
    IN_MINUTES.test(folded) &&
    !/\d/.test(folded) &&
    allMatches(folded, /[.。?]/g).length < 2
  );
}
