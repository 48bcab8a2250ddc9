import type { Scene } from './evidence';
import { datesBeside, isIssuedIn, LONG_DATE_DAYS, type Told } from './issue-days';
import type { LinkableRecord } from './linkable';
import type { CueMention } from './mentions';
import { bodiesOf } from './named-bodies';
import { BODY_WORDS } from './pointer-words';
import { isInside, near, type Range } from './ranges';
import { sentenceAround } from './sentences';
import type { ToldDate } from './told-dates';

/** A record that the question names or tells, and where. */
type Linked = Range & { recordId: string };

/** The date that the words hold ("the June one"), or the nearest one beside them in their sentence. */
function dateOf(scene: Scene, place: Range): ToldDate | undefined {
  const held = scene
    .datesIn(sentenceAround(scene.mentions.text, place))
    .find((told) => told.start < place.end && place.start < told.end);
  return held ?? datesBeside(scene, place)[0];
}

function isOfSameKind(record: LinkableRecord, named: LinkableRecord): boolean {
  return (
    record.id !== named.id &&
    record.category === named.category &&
    record.country === named.country &&
    record.issuerIds.some((id) => named.issuerIds.includes(id))
  );
}

/** "An executive order in January, then in June there was another": of the kind and the issuer of the text named last. */
export function anotherTold(scene: Scene, place: Range, linked: readonly Linked[]): Told | null {
  const { records } = scene.gazetteer;
  let last: Linked | null = null;
  for (const one of linked) {
    const isText = one.end <= place.start && records.get(one.recordId)?.kind === 'strategy';
    if (isText && (last === null || one.end > last.end)) last = one;
  }
  const named = last === null ? undefined : records.get(last.recordId);
  const told = named === undefined || named.category === 'law' ? undefined : dateOf(scene, place);
  if (named === undefined || told === undefined) return null;
  const [only, other] = [...records.values()].filter(
    (record) => isOfSameKind(record, named) && isIssuedIn(record, told),
  );
  return only === undefined || other !== undefined
    ? null
    : { record: only, evidence: scene.mentions.text.slice(told.start, told.end) };
}

/** Which words for a body are in the words of a place ("new bureau", 新しい局), null if that fits any. */
function nameOfBody(words: string): RegExp | null | undefined {
  const word = Object.keys(BODY_WORDS).find(
    (one) => words.replace(/^(?:new |新しい|新たな)/i, '').toLowerCase() === one,
  );
  return word === undefined ? undefined : BODY_WORDS[word];
}

function isCalled({ nameEn, nameJa, aliasesJa }: LinkableRecord, called: RegExp | null): boolean {
  return called === null || [nameEn, nameJa, ...aliasesJa].some((name) => called.test(name));
}

/** 今月、警察庁に新しい局が: the only part of a body named in the sentence that began on the day told there. */
export function newBodyTold(scene: Scene, { start, end }: CueMention): Told | null {
  const { mentions, gazetteer } = scene;
  const sentence = sentenceAround(mentions.text, { start, end });
  const bodies = bodiesOf(near(mentions.names, sentence, 0).filter((name) => isInside(name, sentence)));
  if (bodies.size === 0) return null;
  const told = datesBeside(scene, { start, end }).find(({ first, last }) => last - first <= LONG_DATE_DAYS);
  const called = nameOfBody(mentions.text.slice(start, end));
  if (told === undefined || called === undefined) return null;
  const [only, other] = [...gazetteer.records.values()].filter(
    (record) =>
      record.parentId !== null && bodies.has(record.parentId) && isIssuedIn(record, told) && isCalled(record, called),
  );
  return only === undefined || other !== undefined
    ? null
    : { record: only, evidence: bodies.get(only.parentId ?? '') ?? '' };
}
