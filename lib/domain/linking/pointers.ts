import { successorsAsOf } from '../map/as-of';
import type { Scene } from './evidence';
import type { Told } from './issue-days';
import type { LinkableRecord } from './linkable';
import type { CueMention } from './mentions';
import { overseerAt } from './overseers';
import { anotherTold, newBodyTold } from './pointed-days';
import type { PointerKind } from './pointer-words';
import type { Range } from './ranges';
import { TOLD_SCORE } from './told-picks';
import { described, type ToldText } from './told-texts';

/** A record that the words of the question name or tell, and where. */
export type Linked = Range & { recordId: string; surface: string };

type Related = (record: LinkableRecord, scene: Scene) => readonly string[];

function isBody({ kind }: LinkableRecord): boolean {
  return kind === 'agency';
}

const RELATED: Readonly<Record<Exclude<PointerKind, 'overseer' | 'another day' | 'new body'>, Related>> = {
  'text before': (record) => (record.category === 'strategy' ? record.predecessorIds : []),
  'body before': (record) => (isBody(record) ? record.predecessorIds : []),
  'body after': (record, { gazetteer, asOf }) =>
    isBody(record) && asOf !== null ? successorsAsOf(gazetteer.lives, record.id, asOf) : [],
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

const NONE: readonly never[] = [];

type Pointed = (scene: Scene, place: CueMention, kind: PointerKind, linked: readonly Linked[]) => ToldText | null;

const pointedFrom: Pointed = (scene, place, kind, linked) => {
  if (kind === 'overseer') return overseerAt(scene, place);
  const told =
    kind === 'another day'
      ? anotherTold(scene, place, linked)
      : kind === 'new body'
        ? newBodyTold(scene, place)
        : relatedTo(scene, place, linked, RELATED[kind]);
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
