import { resolveAmbiguous, resolveCollective } from './ambiguity';
import { isClaimed } from './claims';
import { isTalkedAbout } from './editions';
import type { Scene } from './evidence';
import type { Sense } from './entries';
import { yearsOf, type LinkableRecord } from './linkable';
import type { NameMention } from './mentions';
import { ownerBodyOf, ownersOf } from './owners';
import { firstFrom } from './ranges';
import type { LinkReasonCode, LinkVia } from './reasons';
import { canBelongTo, isToldByYear, resolution, type Ground, type Resolution } from './resolution';
import { wordBefore } from './word-before';
import { yearBeside } from './years';

const PLAIN_REASONS: Record<LinkVia, LinkReasonCode> = {
  name: 'name',
  alias: 'alias',
  abbreviation: 'abbreviation',
  concept: 'concept',
  description: 'description',
  implied: 'description',
};

/** All editions of a text: what it replaced and what replaced it, through the whole succession. */
function editionsOf(scene: Scene, record: LinkableRecord): LinkableRecord[] {
  const found = new Map<string, LinkableRecord>();
  const open = [record];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    if (found.has(current.id)) continue;
    found.set(current.id, current);
    for (const id of [...current.predecessorIds, ...current.life.successorIds]) {
      const other = scene.gazetteer.records.get(id);
      if (other !== undefined) open.push(other);
    }
  }
  return [...found.values()];
}

/** "Japan's National Security Strategy" said years before the one on the map: an older one, unless its year is named. */
function isBeforeItsTime(scene: Scene, mention: NameMention, record: LinkableRecord): boolean {
  return scene.asOf !== null && !/\d{4}/.test(mention.words) && !isTalkedAbout(record, scene.asOf);
}

const COMMON_USE = new Set([
  'a',
  'an',
  'any',
  'every',
  'each',
  'another',
  'own',
  'their',
  'its',
  'his',
  'her',
  'whose',
]);

/** "A national police agency", "their incident response plan", in small letters: any. */
function isCommonUse({ start, words }: NameMention, text: string): boolean {
  if (!/^[a-z][a-z -]*$/.test(words)) return false;
  return COMMON_USE.has(wordBefore(text, start)?.word.toLowerCase() ?? '');
}

/** "CISA put out its performance goals": its own indeed. */
function isIssuers({ mentions }: Scene, mention: NameMention, { issuerIds }: LinkableRecord): boolean {
  const body = ownerBodyOf(mention, mentions);
  return body?.entry.senses.some(({ recordId }) => issuerIds.includes(recordId)) === true;
}

/** "An IPA from Yokohama": one of many, not the body; but "an IPA survey" is the body's. */
const ONE_OF_MANY = /\b(?:an?|another|one|two|three|some|your favou?rite|my|a cold|a good) $/i;
const NOTHING_FOLLOWS = /^s?(?:[.,;?!]|$| (?:from|on|in|at|with|and|or|to|that|which|before|after|here|there|now)\b)/;

function isOneOfMany({ entry, start, end, words }: NameMention, text: string): boolean {
  if (entry.ambiguous?.kind !== 'common_word' || entry.kind !== 'agency' || !/^[A-Z]+s?$/.test(words)) return false;
  return (
    ONE_OF_MANY.test(text.slice(Math.max(0, start - 16), start)) && NOTHING_FOLLOWS.test(text.slice(end, end + 10))
  );
}

function groundOf({ entry, isMisspelt }: NameMention, sense: Sense): Ground {
  if (isMisspelt) return { code: 'misspelt', params: { name: entry.key } };
  return { code: PLAIN_REASONS[sense.via], params: {} };
}

/** A form of words with one meaning: it stands unless an owner or a year beside it says that another is meant. */
function resolvePlain(scene: Scene, mention: NameMention, sense: Sense): Resolution | null {
  const record = scene.gazetteer.records.get(sense.recordId);
  if (record === undefined) return null;
  if (record.kind !== 'concept' && isCommonUse(mention, scene.mentions.text) && !isIssuers(scene, mention, record))
    return null;
  const owners = ownersOf(mention, scene.mentions);
  const isUnmistakable = record.kind === 'strategy' && (sense.via === 'abbreviation' || record.category === 'report');
  if (!isUnmistakable && !canBelongTo(record, owners.codes)) return null;
  if (owners.codes.length === 0 && isClaimed(scene.mentions, mention, [record])) return null;
  const plain = resolution(mention, record, groundOf(mention, sense));
  if (!isToldByYear(record)) return plain;
  const year = yearBeside(scene.mentions.text, owners.start, mention.end);
  if (year === null) return isBeforeItsTime(scene, mention, record) ? null : plain;
  if (yearsOf(record).includes(year)) return plain;
  const dated = editionsOf(scene, record).filter((edition) => yearsOf(edition).includes(year));
  const [edition] = dated;
  if (edition === undefined || dated.length > 1) return null;
  return resolution(mention, edition, { code: 'year', params: { year: String(year) } });
}

const MIDDLE_DOT = '・';
const KATAKANA = /^[ァ-ヺー]+$/;

/** アイザック・ニュートン: a part of a person's name, if what the dot joins to it names nothing itself. */
function isPartOfPerson({ mentions: { names, text } }: Scene, { start, end, words }: NameMention): boolean {
  const isBefore = text.charAt(start - 1) === MIDDLE_DOT && KATAKANA.test(text.charAt(start - 2));
  const isAfter = text.charAt(end) === MIDDLE_DOT && KATAKANA.test(text.charAt(end + 1));
  if ((!isBefore && !isAfter) || !KATAKANA.test(words)) return false;
  return !names.some((name) => (isBefore && name.end === start - 1) || (isAfter && name.start === end + 1));
}

const ROW = /^(?:, ?|[-–/・、])$/;
const NONE: readonly Resolution[] = [];

/** What a mention stands for in its scene, mostly one record; none when that is not sure enough to suggest. */
export function resolveMention(scene: Scene, mention: NameMention): readonly Resolution[] {
  const { ambiguous } = mention.entry;
  if (ambiguous?.kind === 'collective') return resolveCollective(scene, mention, ambiguous);
  const only = resolveOne(scene, mention);
  return only === null ? NONE : [only];
}

/** "The EU's Cyber Resilience Act": the Union is named as the owner, as a nation would be. */
function isOnlyOwner({ gazetteer, mentions }: Scene, { entry, end }: NameMention): boolean {
  if (entry.nation === null) return false;
  const { code } = entry.nation;
  const next = mentions.names[firstFrom(mentions.names, end)];
  if (next === undefined || next.start > end + 3 || !/^(?:['’]s |の)$/.test(mentions.text.slice(end, next.start)))
    return false;
  return next.entry.senses.some(({ recordId }) => gazetteer.records.get(recordId)?.country === code);
}

/** "The Japan, US, EU one": one of a row of nations before what is theirs, not the Union as a body. */
function isOneOfNations({ mentions }: Scene, { entry, start }: NameMention): boolean {
  if (entry.nation === null) return false;
  const before = mentions.nations[firstFrom(mentions.nations, start) - 1];
  return before !== undefined && before.end <= start && ROW.test(mentions.text.slice(before.end, start));
}

function resolveOne(scene: Scene, mention: NameMention): Resolution | null {
  if (isOnlyOwner(scene, mention) || isOneOfNations(scene, mention)) return null;
  if (mention.entry.kind === 'agency' && isPartOfPerson(scene, mention)) return null;
  if (isOneOfMany(mention, scene.mentions.text)) return null;
  const { ambiguous, senses } = mention.entry;
  if (ambiguous !== null) return resolveAmbiguous(scene, mention, ambiguous);
  const [sense] = senses;
  return sense === undefined ? null : resolvePlain(scene, mention, sense);
}
