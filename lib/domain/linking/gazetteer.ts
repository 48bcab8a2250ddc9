import type { Lifespan } from '../map/as-of';
import { isNaming, type AmbiguousSurface, type MapData, type OfficeHolderRecord } from '../map/records';
import { buildAutomaton, type Automaton } from './automaton';
import { bareNames } from './bare-names';
import { addCues, addKinds, addLeaders, addPointers, addSpokenKinds, addTitles } from './cue-tables';
import { wordProbeOf } from './english-slips';
import { EntryTable, keysOf, nameKey, rolesOf, type Ambiguity, type Entry, type Telling, type ToldOf } from './entries';
import { caseRuleOf, writtenForm, type WrittenForm } from './letter-case';
import { toLinkableRecords, type LinkableKind, type LinkableRecord } from './linkable';
import { probeKey, probesOf } from './misspellings';
import { NATIONS } from './nations';
import { numbersAlone } from './numbers';
import { officeHoldersOf, type OfficeHolders } from './office-holders';
import { addOwners } from './owners-in-names';
import type { LinkVia } from './reasons';
import { sharedName } from './shared-names';
import type { Terms } from './leaders';
import { addVersions } from './version-families';

/** Everything the linker knows, built once per process and never changed. */
export type Gazetteer = {
  readonly automaton: Automaton;
  readonly entries: readonly Entry[];
  /** What each entry may be (`rolesOf`), at its index. */
  readonly roles: Uint8Array;
  readonly records: ReadonlyMap<string, LinkableRecord>;
  readonly lives: ReadonlyMap<string, Lifespan>;
  /** In whose term texts were issued, by the key of the name. */
  readonly termsOfOffice: Terms;
  /** Who held which office when. */
  readonly officeHolders: OfficeHolders;
  /** The keys of the words with which texts of a category are spoken of: "order", "memo", 法案. */
  readonly kindKeys: ReadonlyMap<string, ReadonlySet<string>>;
};

/** Whether words name a body: also those that only seldom name something else ("CISA", which two laws are called too). */
export function isBodyName({ kind, ambiguous }: Entry): boolean {
  if (kind !== null || ambiguous === null) return kind === 'agency';
  return ambiguous.candidates.some(({ id, kind: one }) => id === ambiguous.fallback && one === 'agency');
}

type Records = ReadonlyMap<string, LinkableRecord>;

function addRecord(table: EntryTable, record: LinkableRecord): void {
  const isTerm = record.kind === 'concept';
  const add = (name: string, via: LinkVia): void =>
    table.addSense(name, record.kind, { recordId: record.id, via: isTerm ? 'concept' : via });
  for (const name of [record.nameEn, record.nameJa]) add(name, 'name');
  if (record.abbreviation !== null) add(record.abbreviation, 'abbreviation');
  for (const alias of [...record.aliasesEn, ...record.aliasesJa]) {
    add(alias, caseRuleOf(alias, isTerm) === 'exact' ? 'abbreviation' : 'alias');
  }
}

function toAmbiguity(table: EntryTable, surface: AmbiguousSurface, records: Records): Ambiguity {
  const cueKeys = (words: readonly string[]): Set<string> => table.cueKeys(words);
  const unless = cueKeys(surface.unless);
  // The plural of a forbidding word may be the name itself; a name never forbids itself.
  unless.delete(nameKey(surface.surface));
  return {
    kind: surface.kind,
    candidates: surface.candidates.flatMap((id) => records.get(id) ?? []),
    fallback: surface.default !== null && records.has(surface.default) ? surface.default : null,
    needs: cueKeys(surface.needs),
    unless,
    cues: new Map(Object.entries(surface.cues).map(([id, words]) => [id, cueKeys(words)])),
    isListed: true,
  };
}

/** Ambiguous words are found also where no record has them as an alias ("National Cyber Strategy"). */
function addAmbiguous(table: EntryTable, surface: AmbiguousSurface, records: Records): void {
  const ambiguity = toAmbiguity(table, surface, records);
  if (ambiguity.candidates.length === 0) return;
  const kinds = new Set(ambiguity.candidates.map((candidate) => candidate.kind));
  const [kind = null] = kinds.size === 1 ? kinds : [];
  const isTerm = kind === 'concept';
  const ownKey = nameKey(surface.surface);
  const isStrategy = ambiguity.candidates.every((candidate) => candidate.category === 'strategy');
  table.addSense(surface.surface, kind, null, isStrategy && /strategy$/i.test(surface.surface));
  for (const key of keysOf(surface.surface, isTerm)) {
    const entry = table.at(key);
    // A spelling listed in its own right keeps its own rules.
    if (entry.ambiguous === null || key === ownKey) entry.ambiguous = ambiguity;
  }
  addCues(table, [...Object.values(surface.cues).flat(), ...surface.needs, ...surface.unless]);
}

type KindKeys = ReadonlyMap<string, ReadonlySet<string>>;
const NO_KEYS: ReadonlySet<string> = new Set();

function toldOf(ambiguity: Ambiguity, kindKeys: KindKeys): ToldOf[] {
  const { candidates, cues, fallback, needs, unless } = ambiguity;
  return candidates.map((record) => ({
    record,
    kinds: cues.get(record.id) ?? kindKeys.get(record.category) ?? NO_KEYS,
    isOwnWord: cues.has(record.id),
    isUsual: record.id === fallback,
    needs,
    unless,
  }));
}

function both(known: Telling | null, texts: readonly ToldOf[]): Telling {
  const all = [...(known?.texts ?? []), ...texts];
  return { texts: all, kindKeys: new Set(all.flatMap(({ kinds }) => [...kinds])) };
}

/**
 * Terms of art are found as cue words are: they name nothing by themselves, and hide no name that holds them. A surface may
 * be listed several times, each time for other texts with what those need.
 */
function addTellings(
  table: EntryTable,
  telling: 'term' | 'subject',
  surfaces: readonly AmbiguousSurface[],
  { records, kindKeys }: { records: Records; kindKeys: KindKeys },
): void {
  for (const surface of surfaces) {
    if (surface.kind !== telling) continue;
    const texts = toldOf(toAmbiguity(table, surface, records), kindKeys);
    if (texts.length === 0) continue;
    addCues(table, [surface.surface, ...Object.values(surface.cues).flat(), ...surface.needs, ...surface.unless]);
    for (const key of table.cueKeys([surface.surface])) {
      const entry = table.at(key);
      entry[telling] = both(entry[telling], texts);
      entry.tells = true;
    }
    for (const kind of texts.flatMap(({ kinds }) => [...kinds])) table.at(kind).isKind = true;
  }
}

function addNations(table: EntryTable): void {
  for (const { code, en, ja } of NATIONS) {
    for (const name of [...en, ...ja]) {
      const entry = table.at(nameKey(name));
      const form = writtenForm(name, caseRuleOf(name, false));
      entry.nation = { code, forms: [...(entry.nation?.forms ?? []), form] };
    }
  }
}

function recordsOf(entry: Entry, records: Records): LinkableRecord[] {
  return entry.senses.flatMap((sense) => records.get(sense.recordId) ?? []);
}

function unlisted(entry: Entry, records: Records, fallback: string | null): Ambiguity {
  const candidates = recordsOf(entry, records);
  const none = new Set<string>();
  return { kind: 'generic', candidates, fallback, needs: none, unless: none, cues: new Map(), isListed: false };
}

/** The bare form of such names, and words that two records share, need evidence even where no one has listed them. */
function addUnlisted(table: EntryTable, records: Records): void {
  for (const record of records.values()) {
    for (const { name, isByYear } of bareNames(record)) {
      const entry = table.at(nameKey(name));
      if (entry.ambiguous?.isListed === true) continue;
      if (entry.senses.some((sense) => sense.recordId === record.id)) continue;
      table.addSense(name, record.kind, { recordId: record.id, via: 'alias' });
      // The only text of a name is meant by it whatever its year; "Ministry of Justice" is many countries' name.
      entry.ambiguous = unlisted(entry, records, isByYear ? record.id : null);
    }
  }
  for (const entry of table.entries.values()) {
    if (entry.senses.length > 1 && entry.ambiguous?.isListed !== true) entry.ambiguous = unlisted(entry, records, null);
  }
}

/** Long names are also looked for with one wrong character or, of bodies in English, word: their halves or beginnings lead to them. */
function addProbes(table: EntryTable, records: Records): void {
  for (const target of [...table.entries.values()]) {
    // What only stands for a name, a slip or a description, is not looked for with a slip of its own.
    if (target.senses.length === 0) continue;
    for (const probe of probesOf(target.key)) table.at(probeKey(probe)).probes.push({ probe, target });
    // Texts that differ by a word ("Digital Policy", "Digital Police") are too many; bodies few.
    if (target.ambiguous !== null || target.senses.some(({ recordId }) => records.get(recordId)?.kind !== 'agency'))
      continue;
    const probe = wordProbeOf(target.key);
    if (probe !== null) table.at(probe.head).wordProbes.push({ probe, target });
  }
}

function commonKind(entry: Entry, records: Records): LinkableKind | null {
  const named = [...recordsOf(entry, records), ...(entry.ambiguous?.candidates ?? [])];
  const kinds = new Set(named.map((record) => record.kind));
  const [kind] = kinds;
  return kinds.size === 1 ? (kind ?? null) : null;
}

function onlyRecord(entry: Entry, records: Records): LinkableRecord | null {
  const [only, other] = entry.ambiguous?.candidates ?? recordsOf(entry, records);
  if (only === undefined || other !== undefined) return null;
  return entry.ambiguous === null || entry.kind === 'concept' ? only : null;
}

/** A form that fits any capitals makes the others needless. */
function distinctForms(forms: readonly WrittenForm[]): WrittenForm[] {
  const any = forms.find((form) => form.rule === 'any');
  if (any !== undefined) return [any];
  return [...new Map(forms.map((form) => [`${form.rule} ${form.plain}`, form])).values()];
}

/** Builds the gazetteer from a plain list of records and the ambiguous words, wherever they come from. */
export function buildGazetteerFrom(
  list: readonly LinkableRecord[],
  ambiguous: readonly AmbiguousSurface[],
  leaders: readonly OfficeHolderRecord[] = [],
): Gazetteer {
  const records = new Map(list.map((record) => [record.id, record]));
  const table = new EntryTable();
  for (const record of list) addRecord(table, record);
  for (const surface of [...ambiguous, ...numbersAlone(list)])
    if (isNaming(surface)) addAmbiguous(table, surface, records);
  addUnlisted(table, records);
  addKinds(table, records);
  const kindKeys = addSpokenKinds(table);
  addTellings(table, 'term', ambiguous, { records, kindKeys });
  addTellings(table, 'subject', ambiguous, { records, kindKeys });
  addPointers(table);
  const termsOfOffice = addLeaders(table);
  addTitles(table);
  addNations(table);
  addProbes(table, records);
  const entries = [...table.entries.values()];
  for (const entry of entries) {
    entry.kind = commonKind(entry, records);
    entry.only = onlyRecord(entry, records);
    entry.forms = distinctForms(entry.forms);
    entry.cueForms = distinctForms(entry.cueForms);
  }
  for (const entry of entries) {
    entry.shared = entry.kind === null ? null : sharedName(entry.key);
  }
  addVersions(entries, records);
  addOwners(table.entries, records);
  return {
    automaton: buildAutomaton(entries.map((entry) => entry.key)),
    entries,
    roles: Uint8Array.from(entries, rolesOf),
    records,
    lives: new Map(list.map((record) => [record.id, record.life])),
    termsOfOffice,
    officeHolders: officeHoldersOf(leaders, records),
    kindKeys,
  };
}

/** The gazetteer of the reference data. Takes some 100 ms: build it once and keep it. */
export function buildGazetteer(data: MapData): Gazetteer {
  return buildGazetteerFrom(toLinkableRecords(data), data.ambiguous, data.leaders);
}
