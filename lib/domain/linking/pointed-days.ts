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

/** What the words of a place say of the body: that it is new, or was set up. */
const SAID_OF_BODY = /^(?:new |[a-z ]+ an? |新しい|新たな)|(?: was [a-z ]+|[がを][^がを]+)$/gi;
const KANJI = /[一-鿿]/;

/** Which words for a body are in the words of a place ("new bureau", 新しい局), null if that fits any. */
function nameOfBody(text: string, { start, end }: CueMention): RegExp | null | undefined {
  const words = text.slice(start, end);
  // 機動隊が置かれ: a name of its own.
  if (KANJI.test(words.charAt(0)) && !words.startsWith('新') && KANJI.test(text.charAt(start - 1))) return undefined;
  return BODY_WORDS[words.replace(SAID_OF_BODY, '').toLowerCase()];
}

function isCalled({ nameEn, nameJa, aliasesJa }: LinkableRecord, called: RegExp | null): boolean {
  return called === null || [nameEn, nameJa, ...aliasesJa].some((name) => called.test(name));
}

/** A body and those of which it is a part. */
function withWhole({ gazetteer: { records } }: Scene, id: string): string[] {
  const chain: string[] = [];
  for (let at: string | null = id; at !== null && !chain.includes(at); at = records.get(at)?.parentId ?? null)
    chain.push(at);
  return chain;
}

type Among = { isAmong: (record: LinkableRecord) => boolean; evidence: string };

/** The parts of the bodies named in a sentence; on one day also what belongs together with those named elsewhere. */
function bodiesAround(scene: Scene, sentence: Range, isOneDay: boolean): Among | null {
  const { names } = scene.mentions;
  const beside = bodiesOf(near(names, sentence, 0).filter((name) => isInside(name, sentence)));
  const bodies = beside.size > 0 || !isOneDay ? beside : bodiesOf(names);
  const [evidence] = bodies.values();
  if (evidence === undefined) return null;
  if (bodies === beside) return { isAmong: ({ parentId }) => parentId !== null && bodies.has(parentId), evidence };
  const whole = new Set([...bodies.keys()].flatMap((id) => withWhole(scene, id)));
  return { isAmong: ({ id }) => !bodies.has(id) && withWhole(scene, id).some((one) => whole.has(one)), evidence };
}

/** 今月、警察庁に新しい局が: the only part of a body named in the sentence that began on the day told there. */
export function newBodyTold(scene: Scene, place: CueMention): Told | null {
  const { start, end } = place;
  const { mentions, gazetteer } = scene;
  const told = datesBeside(scene, { start, end }).find(({ first, last }) => last - first <= LONG_DATE_DAYS);
  const called = nameOfBody(mentions.text, place);
  if (told === undefined || called === undefined) return null;
  const sentence = sentenceAround(mentions.text, { start, end });
  const around = bodiesAround(scene, sentence, told.first === told.last && called !== null);
  if (around === null) return null;
  const [only, other] = [...gazetteer.records.values()].filter(
    (record) =>
      record.kind === 'agency' && isIssuedIn(record, told) && isCalled(record, called) && around.isAmong(record),
  );
  return only === undefined || other !== undefined ? null : { record: only, evidence: around.evidence };
}
