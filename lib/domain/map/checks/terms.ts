import { parsePartialDate } from '../as-of';
import { mapFault, type MapFault } from '../fault';
import type { AgencyRecord, MapData, OfficeHolderRecord } from '../records';
import { checkDates, checkOrder } from './dates';
import { checkReferences, type MapIds } from './references';
import { checkSources } from './sources';

const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

/** An open end is certain only up to `asOf`; a start not known is marked as such. */
function checkKinds(record: string, term: OfficeHolderRecord): MapFault[] {
  const wrong = [
    ...((term.from === null) === (term.fromKind === 'unknown') ? [] : ['from_kind']),
    ...((term.to === null) === (term.toKind === null) ? [] : ['to_kind']),
    ...((term.to === null) === (term.asOf !== null) ? [] : ['as_of']),
  ];
  return wrong.map((field) => mapFault('term_kind_mismatch', record, { field }));
}

/** Fields from memory are named, and are fields that hold something; a record wholly from memory names some. */
function checkKnownFields(record: string, term: OfficeHolderRecord): MapFault[] {
  const fields: Record<string, unknown> = {
    post_en: term.postEn,
    post_ja: term.postJa,
    person_en: term.personEn,
    person_ja: term.personJa,
    from: term.from,
    to: term.to,
    acting: term.acting,
  };
  const wrong = term.knownFields.filter((field) => fields[field] === undefined || fields[field] === null);
  const unnamed = term.verified === 'known' && term.knownFields.length === 0 ? [''] : [];
  return [...wrong, ...unnamed].map((field) => mapFault('known_fields_mismatch', record, { field }));
}

function checkAgainstAgency(record: string, term: OfficeHolderRecord, agency: AgencyRecord | undefined): MapFault[] {
  if (agency === undefined) return [];
  const begun = (agency.established === null ? null : parsePartialDate(agency.established))?.first ?? FIRST_DAY;
  const ended = (agency.dissolved === null ? null : parsePartialDate(agency.dissolved))?.last ?? LAST_DAY;
  const from = (term.from === null ? null : parsePartialDate(term.from))?.last ?? LAST_DAY;
  const to = (term.to === null ? null : parsePartialDate(term.to))?.first;
  const isTooLong = to === undefined ? ended !== LAST_DAY : to > ended;
  const field = from < begun ? 'from' : isTooLong ? 'to' : null;
  return field === null ? [] : [mapFault('term_outside_agency', record, { agency: agency.id, field })];
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups.values()];
}

/** One post has one holder at a time, as far as the dates are certain. */
function checkPost(terms: readonly OfficeHolderRecord[]): MapFault[] {
  const earliestEnd = (term: OfficeHolderRecord): string =>
    (term.to === null ? null : parsePartialDate(term.to))?.first ?? LAST_DAY;
  const start = (term: OfficeHolderRecord): string =>
    term.from === null ? '' : (parsePartialDate(term.from)?.first ?? '');
  const latestStart = (term: OfficeHolderRecord): string =>
    (term.from === null ? null : parsePartialDate(term.from))?.last ?? LAST_DAY;
  const dated = terms
    .filter((term) => term.from !== null)
    .sort((a, b) => start(a).localeCompare(start(b)) || earliestEnd(a).localeCompare(earliestEnd(b)));
  const overlaps = dated.flatMap((term, index) => {
    const next = dated[index + 1];
    if (next === undefined || latestStart(next) >= earliestEnd(term)) return [];
    return [mapFault('terms_overlap', `leaders/${term.id}`, { other: next.id })];
  });
  const open = terms.filter((term) => term.to === null);
  const several = open
    .slice(1)
    .map((term) => mapFault('several_open_terms', `leaders/${term.id}`, { other: open[0]?.id ?? '' }));
  return [...overlaps, ...several];
}

/** One person is written in one way in each language. */
function checkSpelling(terms: readonly OfficeHolderRecord[]): MapFault[] {
  const compare = (
    key: (term: OfficeHolderRecord) => string | null,
    other: (term: OfficeHolderRecord) => string | null,
  ) =>
    groupBy(
      terms.filter((term) => key(term) !== null),
      (term) => key(term) ?? '',
    ).flatMap((group) => {
      const spellings = new Set(group.map((term) => other(term) ?? ''));
      if (spellings.size < 2) return [];
      const first = group[0];
      const params = { name: first === undefined ? '' : (key(first) ?? ''), spellings: [...spellings].join(', ') };
      return [mapFault('name_spelled_twice', `leaders/${first?.id ?? ''}`, params)];
    });
  return [
    ...compare(
      (term) => term.personEn,
      (term) => term.personJa,
    ),
    ...compare(
      (term) => term.personJa,
      (term) => term.personEn,
    ),
  ];
}

export function checkTerms(data: MapData, ids: MapIds, today: string): MapFault[] {
  const agencies = new Map(data.agencies.map((agency) => [agency.id, agency]));
  const single = data.leaders.flatMap((term) => {
    const record = `leaders/${term.id}`;
    const from = { field: 'from', date: term.from };
    const to = { field: 'to', date: term.to };
    const asOf = { field: 'as_of', date: term.asOf };
    return [
      ...checkReferences(record, 'agency', [term.agency], ids.agencies),
      ...checkKinds(record, term),
      ...checkKnownFields(record, term),
      ...checkDates(record, [from, to, asOf], today),
      ...checkOrder(record, from, to),
      ...checkOrder(record, from, asOf),
      ...checkSources(record, term.sources, term.verified),
      ...checkAgainstAgency(record, term, agencies.get(term.agency)),
    ];
  });
  const posts = groupBy(data.leaders, (term) => `${term.agency} ${term.postEn}`);
  return [...single, ...posts.flatMap(checkPost), ...checkSpelling(data.leaders)];
}
