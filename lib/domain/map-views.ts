import type { MapKind } from '../../prisma/generated/enums';
import { statusAsOf, successorsAsOf, type AsOfState, type Lifespan, type PartialDate } from './map/as-of';

/** The day a view is told for, and the viewer's own day; both `yyyy-MM-dd`. They differ when a past forum is looked at. */
export type Viewpoint = { asOfDay: string; today: string };

/** Both names of a record; which one is shown is the page's business. */
export type RecordName = { id: string; nameEn: string; nameJa: string; abbreviation: string | null };

/** A text of the reference data; without Japanese it is shown in English and marked as such. */
export type LocalText = { en: string; ja: string | null };

export function toLocalText(en: string | null, ja: string | null = null): LocalText | null {
  return en === null || en === '' ? null : { en, ja };
}

/** What every list and link needs of a record. `life` is that of the reference data, not yet seen from any day. */
export type RecordSummary = RecordName & {
  kind: MapKind;
  country: string | null;
  /** Sub-kind as the data says it: "ministry", "law", … */
  category: string | null;
  life: Lifespan;
};

/** The records of the map by id: enough to say of each what it is on any day. Never changed once it is made. */
export type RecordBook = ReadonlyMap<string, RecordSummary>;

/** `withdrawn`: the reference data no longer has the record; it is kept because questions point at it. */
export type StandingState = AsOfState | 'withdrawn';

/**
 * What a record is on a day. `successors`: what directly took its place; `current`: what stands there on that day when
 * the direct successors were themselves replaced. `later`: what has become of it between that day and today.
 */
export type Standing = {
  state: StandingState;
  since: PartialDate | null;
  from: PartialDate | null;
  to: PartialDate | null;
  successors: RecordName[];
  current: RecordName[];
  later: { state: 'superseded' | 'ended'; since: PartialDate | null; successors: RecordName[] } | null;
};

/** A record as a line or a link shows it. */
export type RecordRef = RecordName & Pick<RecordSummary, 'kind' | 'country' | 'category'> & { standing: Standing };

/** The status of records that the reference data dropped although questions point at them. */
export const WITHDRAWN_STATUS = 'withdrawn';
/** The status of kinds without dates of force: functions and processes. */
export const TIMELESS_STATUS = 'timeless';

/** Whether a record can begin, end and be replaced; concepts, functions and processes are only described. */
export function hasStanding(kind: MapKind): boolean {
  return kind === 'AGENCY' || kind === 'STRATEGY';
}

export function toRecordName(record: RecordName): RecordName {
  return { id: record.id, nameEn: record.nameEn, nameJa: record.nameJa, abbreviation: record.abbreviation };
}

/** The name in the language of the page. */
export function localName(record: RecordName, locale: 'en' | 'ja'): string {
  return locale === 'ja' ? record.nameJa : record.nameEn;
}

/** Up to here a Japanese name is short enough to stand where room is scarce: サイバーセキュリティ戦略本部 has 14 letters. */
const SHORT_JAPANESE_NAME = 14;

/**
 * What a record is called where room is scarce. English has abbreviations for that; in Japanese a body goes by its name
 * (総務省, not MIC), and by an abbreviation only when the name is long (JPCERT/CC).
 */
export function shortName(record: RecordName, locale: 'en' | 'ja'): string {
  if (locale === 'ja' && [...record.nameJa].length <= SHORT_JAPANESE_NAME) return record.nameJa;
  return record.abbreviation ?? localName(record, locale);
}

/** Short form and name in the other language, for the line under a name: "NCO · 国家サイバー統括室". Empty when alike. */
export function otherNames(record: RecordName, locale: 'en' | 'ja'): string {
  const other = localName(record, locale === 'ja' ? 'en' : 'ja');
  return [record.abbreviation, other].filter((name) => name !== null && name !== localName(record, locale)).join(' · ');
}

/** Records of these ids that the book has, in this order. */
export function pickRecords(book: RecordBook, ids: readonly string[]): RecordSummary[] {
  return ids.map((id) => book.get(id)).filter((record) => record !== undefined);
}

const lives = new WeakMap<RecordBook, ReadonlyMap<string, Lifespan>>();

/** Every life of a book, for questions about chains of successors; worked out once for a book. */
export function livesOf(book: RecordBook): ReadonlyMap<string, Lifespan> {
  const known = lives.get(book) ?? new Map([...book].map(([id, record]) => [id, record.life]));
  lives.set(book, known);
  return known;
}

function names(book: RecordBook, ids: readonly string[]): RecordName[] {
  return pickRecords(book, ids).map(toRecordName);
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

/** What the record is on the day of the viewpoint, and what has become of it since. */
export function standingOf(record: RecordSummary, book: RecordBook, { asOfDay, today }: Viewpoint): Standing {
  const { life } = record;
  const bare = { from: life.from, to: life.to, successors: [], current: [], later: null };
  if (life.status === WITHDRAWN_STATUS) return { ...bare, state: 'withdrawn', since: null };
  const then = statusAsOf(life, asOfDay);
  const stands = then.state === 'superseded' ? successorsAsOf(livesOf(book), record.id, asOfDay) : [];
  const now = today > asOfDay ? statusAsOf(life, today) : then;
  const hasChanged = (now.state === 'superseded' || now.state === 'ended') && now.state !== then.state;
  return {
    ...bare,
    state: then.state,
    since: then.since,
    successors: names(book, then.successorIds),
    current: sameIds(stands, then.successorIds) ? [] : names(book, stands),
    later: hasChanged
      ? { state: laterState(now.state), since: now.since, successors: names(book, now.successorIds) }
      : null,
  };
}

function laterState(state: AsOfState): 'superseded' | 'ended' {
  return state === 'superseded' ? 'superseded' : 'ended';
}

export function toRecordRef(record: RecordSummary, book: RecordBook, viewpoint: Viewpoint): RecordRef {
  const { kind, country, category } = record;
  return { ...toRecordName(record), kind, country, category, standing: standingOf(record, book, viewpoint) };
}

/** References to the records of these ids that the book has, in this order. */
export function toRecordRefs(book: RecordBook, ids: readonly string[], viewpoint: Viewpoint): RecordRef[] {
  return pickRecords(book, ids).map((record) => toRecordRef(record, book, viewpoint));
}

/** Records that gave way to this one, in the order of the book. */
export function predecessorIds(book: RecordBook, id: string): string[] {
  return [...book.values()].filter((record) => record.life.successorIds.includes(id)).map((record) => record.id);
}

/** The sides of the map: two countries, what they share with each other or with more, and the rest. */
export type MapSide = 'us' | 'jp' | 'together' | 'other';

export function sideOf(country: string | null): MapSide {
  if (country === 'US') return 'us';
  if (country === 'JP') return 'jp';
  return country === 'BILATERAL' || country === 'MULTILATERAL' ? 'together' : 'other';
}

/** An address that may be offered as a link: http and https only; null for everything else. */
export function toSafeLink(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}
