import { dayNumber } from './calendar-days';
import type { Scene } from './evidence';
import { datesBeside, isIssuedIn, issuedOn, LONG_DATE_DAYS, type Days, type Told } from './issue-days';
import type { LinkableRecord } from './linkable';
import type { NameMention } from './mentions';
import { ownerBodyOf } from './owners';
import { distance, isInside, near, type Range } from './ranges';
import { bodiesOf } from './named-bodies';
import { isOtherPaper, meantByWord, type KindWord } from './papers';
import type { Resolution } from './resolution';
import { sentenceAround } from './sentences';
import { ownersSpokenTo, strategySpokenOf } from './spoken-to';
import type { ToldDate } from './told-dates';
import { lawsTold } from './told-laws';
import { orderTold } from './told-orders';

/** Bodies whose every text is on cyber security, and committees that issue few. */
const SINGLE_MINDED = new Set(['dialogue', 'working group', 'coordination body']);
/** Told without its day, a text is the one of its body only as long as it is new. */
const STILL_NEW_DAYS = 120;
const SCORE = 0.8;

/** Whether the texts of a body may be on anything, so that the question must be on cyber security. */
function needsTopic({ gazetteer }: Scene, record: LinkableRecord): boolean {
  return !record.issuerIds.some((id) => SINGLE_MINDED.has(gazetteer.records.get(id)?.category ?? ''));
}

/** The words between a body and a kind that make the text its own: "'s final", の, "of the". */
const OWNS = /^(?:['’]s?|の)(?: ?(?:own|new|final|joint|consensus|latest|recent))* ?$|^(?:の)?(?:最終|合同の)?$/;

function isOwnedBy(
  { mentions }: Scene,
  cue: Range,
  bodies: ReadonlyMap<string, string>,
  ids: readonly string[],
): boolean {
  return near(mentions.names, cue, 40).some(
    ({ entry, end, words }) =>
      entry.senses.some(({ recordId }) => ids.includes(recordId) && bodies.get(recordId) === words) &&
      end <= cue.start &&
      OWNS.test(mentions.text.slice(end, cue.start)),
  );
}

/** Without which a day beside the word "strategy" may be that of anything. */
const IS_ISSUED =
  /releas|publish|issued|put out|unveil|rolled out|c[ao]me out|signed|adopted|gave us|presented|決定|決まった|公表|発表|策定|まとめ|出した|出しました|改定|改訂/;

function isOneDay({ first, last }: Days): boolean {
  return last - first <= 1;
}

/** A strategy is told by a month only where the words beside it say that it was issued then: 先月閣議決定された戦略. */
function isIssuedBeside(text: string, told: ToldDate, mention: Range): boolean {
  if (told.last - told.first > LONG_DATE_DAYS || distance(told, mention) > LONGEST_ISSUE) return false;
  return IS_ISSUED.test(
    told.end <= mention.start ? text.slice(told.end, mention.start) : text.slice(mention.end, told.start),
  );
}
const LONGEST_ISSUE = 40;

/** 昨日、五月の法律に基づく方針と新たな戦略が閣議決定: the day with which a sentence begins is that of its verb, at the end. */
function isOfSentence(text: string, told: ToldDate, mention: Range): boolean {
  const { start, end } = sentenceAround(text, mention);
  return (
    told.end <= mention.start &&
    told.start - start <= LONGEST_OPENING &&
    /^[、に]/.test(text.slice(told.end, told.end + 1)) &&
    IS_ISSUED.test(text.slice(mention.end, end))
  );
}
const LONGEST_OPENING = 8;

/** What a body has written or said is not yet issued, but on the day on which it issued a text it is that text. */
const IS_SAID =
  /\b(?:wrote|writes|said|says|argued|promised|called for|laid out|asked for)\b|書[いか]|述べ|打ち出|掲げ|うたっ|言っ/;

type DayTold = { told: ToldDate; among: readonly LinkableRecord[] };

/** "The Director's people wrote in March …, the strategy": of those that a body in the sentence issued, and when it said so. */
function dayOfSaying(scene: Scene, mention: Range, strategies: readonly LinkableRecord[]): DayTold | null {
  const bodies = bodiesOf(near(scene.mentions.names, sentenceAround(scene.mentions.text, mention), 0));
  const among = strategies.filter(({ issuerIds }) => issuerIds.some((id) => bodies.has(id)));
  if (among.length === 0) return null;
  const told = datesBeside(scene, mention).find((one) => one.last - one.first <= LONG_DATE_DAYS);
  return told === undefined ? null : { told, among };
}

/** "The strategy that came out on Friday": the day on which one was issued. */
function dayOfIssue(scene: Scene, mention: Range, among: readonly LinkableRecord[]): DayTold | null {
  const { text } = scene.mentions;
  const told = datesBeside(scene, mention).find(
    (one, index) =>
      (isOneDay(one) && (index === 0 || isOfSentence(text, one, mention))) || isIssuedBeside(text, one, mention),
  );
  return told === undefined ? null : { told, among };
}

/** "The strategy the Pentagon put out": all that the body issued, where one is said to have. */
function ofIssuer(
  { gazetteer: { records }, mentions }: Scene,
  mention: Range,
  strategies: readonly LinkableRecord[],
): readonly LinkableRecord[] {
  const issuer = ownerBodyOf(mention, mentions);
  if (issuer === null) return strategies;
  const ids = bodiesOf([issuer]);
  return [...records.values()].filter(
    ({ category, issuerIds }) => category === 'strategy' && issuerIds.some((id) => ids.has(id)),
  );
}

/**
 * A strategy that is theirs who are addressed, or, in a question on cyber security, told by when it came out or what its body
 * then wrote: the only one of that day.
 */
export function strategyOfDay(scene: Scene, mention: Range, strategies: readonly LinkableRecord[]): Told | null {
  const { text } = scene.mentions;
  const spokenOf = strategySpokenOf(scene, mention);
  if (spokenOf !== null) return spokenOf;
  const sentence = sentenceAround(text, mention);
  const words = text.slice(sentence.start, sentence.end);
  const day =
    (IS_ISSUED.test(words) ? dayOfIssue(scene, mention, strategies) : null) ??
    (IS_SAID.test(words) ? dayOfSaying(scene, mention, strategies) : null);
  if (day === null) return null;
  const { told, among } = day;
  if (!scene.isOnTopic(mention)) return null;
  const [only, other] = ofIssuer(scene, mention, among).filter((record) => isIssuedIn(record, told));
  return only === undefined || other !== undefined
    ? null
    : { record: only, evidence: text.slice(told.start, told.end) };
}

const PRESIDENT = /\bPresident\b|大統領|首脳/;
const PRIME_MINISTER = /\bPrime Minister\b|総理|首相|首脳/;
const CABINET = /\b[Cc]abinet (?:decided|approved|adopted|decision)\b|閣議/;
export const LEADERS = ['white-house', 'jp-cabinet'];

/** Which leaders a text speaks of. */
type Leaders = { isPresident: boolean; areBoth: boolean; text: string };

/** What the leaders of both nations say together needs both of them; orders are always the President's, directives his where he is named. */
function isByThem(
  { category, issuerIds }: LinkableRecord,
  bodies: ReadonlyMap<string, string>,
  { isPresident, areBoth, text }: Leaders,
): boolean {
  if (LEADERS.every((id) => issuerIds.includes(id))) return areBoth;
  if (category === 'directive' && issuerIds.includes('jp-cabinet') && CABINET.test(text)) return true;
  const isHis = category === 'directive' && isPresident && issuerIds.includes('white-house');
  return category === 'executive order' || isHis || issuerIds.some((id) => bodies.has(id));
}

function leadersIn(text: string): Leaders {
  const isPresident = PRESIDENT.test(text);
  return { isPresident, areBoth: isPresident && PRIME_MINISTER.test(text), text };
}

/** What is asked of the whole question for each of its words, read once. */
type Whole = { anywhere: ReadonlyMap<string, string>; leaders: Leaders; isOnTopic: boolean };

function readWhole(scene: Scene): Whole {
  const { names, text } = scene.mentions;
  const anywhere = bodiesOf(names);
  for (const { body, words } of scene.addressees()) anywhere.set(body.id, words);
  return { anywhere, leaders: leadersIn(text), isOnTopic: scene.isOnTopic({ start: 0, end: text.length }) };
}

/** "METI and Homeland Security signed a memorandum": what bodies of two nations issued together, if all are named. */
function isTheirs(record: LinkableRecord, bodies: ReadonlyMap<string, string>, today: number): boolean {
  const { country, issuerIds } = record;
  if (country !== 'BILATERAL' && country !== 'MULTILATERAL') return false;
  if (!issuerIds.every((id) => bodies.has(id)) || new Set(issuerIds).size < 2) return false;
  return (issuedOn(record)?.first ?? Infinity) <= today;
}

const YOUR_BODY =
  /\b[Yy]our (?:own )?(?:office|agency|department|ministry|bureau|commission|command|center)\b|御庁|御省|貴庁|貴省/;

/** What bodies of two nations issued on the days told is meant, or one body on the very day, whatever else the question is on. */
function isOfDay(scene: Scene, cue: Range, record: LinkableRecord, bodies: ReadonlyMap<string, string>): boolean {
  const areTwo = isTheirs(record, bodies, dayNumber(scene.asOf ?? ''));
  if (!areTwo && !record.issuerIds.some((id) => bodies.has(id))) return false;
  return datesBeside(scene, cue).some((told) => (areTwo || isOneDay(told)) && isIssuedIn(record, told));
}

/** The one text of its kind and its body that was issued on the day told, or that is still new. */
function textTold(scene: Scene, whole: Whole, cue: KindWord, ofKind: readonly LinkableRecord[]): Told | null {
  const { asOf, mentions } = scene;
  const { anywhere, isOnTopic } = whole;
  if (asOf === null || !ofKind.some((record) => isByThem(record, anywhere, whole.leaders))) return null;
  const onTopic = isOnTopic
    ? ofKind
    : ofKind.filter((record) => !needsTopic(scene, record) || isOfDay(scene, cue, record, anywhere));
  if (onTopic.length === 0) return null;
  const around = sentenceAround(mentions.text, cue);
  const sentence = mentions.text.slice(around.start, around.end);
  const named = bodiesOf(near(mentions.names, around, 0));
  // "Your office published": the body is named where it is spoken to, in another sentence.
  const isSpokenTo = YOUR_BODY.test(sentence) || ownersSpokenTo(scene, cue).length > 0;
  const bodies = named.size === 0 && isSpokenTo ? anywhere : named;
  const texts = onTopic.filter(
    (record) => isByThem(record, bodies, leadersIn(sentence)) || isTheirs(record, anywhere, dayNumber(asOf)),
  );
  if (texts.length === 0) return null;
  const isMeant = meantByWord(mentions.text, cue, sentence);
  const dates = datesBeside(scene, cue);
  for (const told of dates) {
    const [only, other] = texts.filter((record) => isIssuedIn(record, told) && isMeant(record, told));
    if (only !== undefined)
      return other === undefined ? { record: only, evidence: mentions.text.slice(told.start, told.end) } : null;
  }
  const undated = texts.filter((record) => isMeant(record, null));
  const joint = undated.filter((record) => isTheirs(record, anywhere, dayNumber(asOf)));
  const [theirs, rival] = joint;
  if (theirs !== undefined && rival === undefined)
    return { record: theirs, evidence: anywhere.get(theirs.issuerIds[0] ?? '') ?? '' };
  const [only, other] = undated;
  if (dates.length > 0 || only === undefined || other !== undefined) return null;
  const issued = issuedOn(only);
  const today = dayNumber(asOf);
  const isNew = issued !== null && issued.first <= today && today - issued.first <= STILL_NEW_DAYS;
  const [evidence = ''] = only.issuerIds.flatMap((id) => bodies.get(id) ?? []);
  const isOwned =
    isOwnedBy(scene, cue, bodies, only.issuerIds) ||
    ownersSpokenTo(scene, cue).some(({ body }) => only.issuerIds.includes(body.id));
  return isNew && isOwned ? { record: only, evidence } : null;
}

/** A text that is told by its kind, its body and its day, and where: "Friday's joint statement of the two plus two". */
export type ToldText = { mention: Range & Pick<NameMention, 'words'>; resolution: Resolution };

/** What is told at a place of the question, with the words there and what was told beside them. */
export function described(
  { mentions }: Scene,
  { start, end }: Range,
  { record, evidence }: Told,
  score: number,
): ToldText {
  const words = mentions.text.slice(start, end);
  const reason = { code: 'neighbour' as const, params: { surface: words, evidence } };
  return { mention: { start, end, words }, resolution: { recordId: record.id, via: 'description', score, reason } };
}

/** Orders are given by everybody: alone the word is only that of a President who is named before it. */
const PLAIN_ORDER = /^orders?$/;

/**
 * Texts that a question does not name but tells: by what kind they are, who issued them and when. Only where exactly one
 * text of the map fits; without a day only the newest of a body beside its name.
 */
export function toldTexts(scene: Scene): ToldText[] {
  const { mentions } = scene;
  const found: ToldText[] = [];
  let reached = 0;
  let whole: Whole | null = null;
  for (const { key, start, end, entry } of mentions.cues) {
    const ofKind = entry.textsOfKind;
    if (ofKind === null || start < reached) continue;
    if (
      isOtherPaper(mentions.text, { key, start }) ||
      near(mentions.names, { start, end }, 80).some(
        (name) =>
          name.entry.kind === 'strategy' && name.end - name.start > end - start && isInside({ start, end }, name),
      )
    )
      continue;
    const kind = ofKind[0]?.category;
    if (kind === 'law') {
      for (const told of lawsTold(scene, { start, end }, ofKind))
        found.push(described(scene, { start, end }, told, SCORE));
      continue;
    }
    const told =
      (PLAIN_ORDER.test(key) ? null : textTold(scene, (whole ??= readWhole(scene)), { key, start, end }, ofKind)) ??
      (kind === 'executive order' ? orderTold(scene, { start, end }, ofKind) : null);
    if (told === null) continue;
    reached = end;
    found.push(described(scene, { start, end }, told, SCORE));
  }
  return found;
}
