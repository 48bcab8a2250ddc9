import { successorsAsOf } from '../map/as-of';
import type { Scene } from './evidence';
import type { Told } from './issue-days';
import type { LinkableRecord } from './linkable';
import type { CueMention } from './mentions';
import { overseerAt } from './overseers';
import { anotherTold, newBodyTold } from './pointed-days';
import type { PointerKind } from './pointer-words';
import type { Range } from './ranges';
import { isJapanese } from './scripts';
import { TOLD_SCORE } from './told-picks';
import { described, type ToldText } from './told-texts';

/** A record that the words of the question name or tell, and where. */
export type Linked = Range & { recordId: string; surface: string };

type Related = (record: LinkableRecord, scene: Scene) => readonly string[];

function isBody({ kind }: LinkableRecord): boolean {
  return kind === 'agency';
}

const followers: Related = (record, { gazetteer, asOf }) =>
  isBody(record) && asOf !== null ? successorsAsOf(gazetteer.lives, record.id, asOf) : [];

const RELATED: Readonly<Record<'text before' | 'body before' | 'body after', Related>> = {
  'text before': (record) => (record.category === 'strategy' ? record.predecessorIds : []),
  'body before': (record) => (isBody(record) ? record.predecessorIds : []),
  'body after': followers,
};

/** The one that stands so to the only named record of which any does; none where two could be meant. */
function relatedTo(scene: Scene, { start }: Range, linked: readonly Linked[], related: Related): Told | null {
  const { records } = scene.gazetteer;
  const found = linked.flatMap(({ recordId, surface, end }) => {
    const named = end > start ? undefined : records.get(recordId);
    const ids = named === undefined ? [] : related(named, scene);
    const [record] = ids.flatMap((id) => records.get(id) ?? []);
    return record === undefined ? [] : [{ record, evidence: surface, isOnly: ids.length === 1 }];
  });
  const [only, other] = found;
  return only === undefined || other !== undefined || !only.isOnly ? null : only;
}

const ARTICLE = /^(?: the)? ?$/i;

/** "The office that replaced NISC", NISCを改組した室: what followed the body that the words adjoin. */
function inPlaceOf(scene: Scene, { start, end }: Range, linked: readonly Linked[]): Told | null {
  const { text } = scene.mentions;
  const replaced = linked.find((one) =>
    isJapanese(text.charCodeAt(start))
      ? one.end === start
      : one.start >= end && ARTICLE.test(text.slice(end, one.start)),
  );
  const record = replaced === undefined ? undefined : scene.gazetteer.records.get(replaced.recordId);
  const [id, other] = record === undefined ? [] : followers(record, scene);
  const follower = scene.gazetteer.records.get(id ?? '');
  if (replaced === undefined || follower === undefined || other !== undefined) return null;
  return { record: follower, evidence: replaced.surface };
}

const NONE: readonly never[] = [];

type Pointed = (scene: Scene, place: CueMention, kind: PointerKind, linked: readonly Linked[]) => ToldText | null;

function toldAt(
  scene: Scene,
  place: CueMention,
  kind: Exclude<PointerKind, 'overseer'>,
  linked: readonly Linked[],
): Told | null {
  if (kind === 'another day') return anotherTold(scene, place, linked);
  if (kind === 'new body') return newBodyTold(scene, place);
  if (kind === 'body in place of') return inPlaceOf(scene, place, linked);
  return relatedTo(scene, place, linked, RELATED[kind]);
}

const pointedFrom: Pointed = (scene, place, kind, linked) => {
  if (kind === 'overseer') return overseerAt(scene, place);
  const told = toldAt(scene, place, kind, linked);
  return told === null ? null : described(scene, place, told, TOLD_SCORE);
};

/** Where "its predecessor", "the office that took its place" and "the June one" point, by what else the question names. */
export function pointedAt(scene: Scene, linked: ReadonlyMap<string, Linked>): readonly ToldText[] {
  let found: ToldText[] | null = null;
  for (const place of scene.mentions.telling) {
    const kind = place.entry.pointer;
    const told = kind === null ? null : pointedFrom(scene, place, kind, [...linked.values()]);
    if (told !== null) (found ??= []).push(told);
  }
  return found ?? NONE;
}
