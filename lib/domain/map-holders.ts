import { parsePartialDate, type PartialDate } from './map/as-of';
import type { OfficeHolderRecord } from './map/records';

/**
 * Where a term of office lies, seen from a day. `in_office` is said only up to the last day on which the data puts the
 * person there; after it, or where a boundary is loose, the answer is `not_known`.
 */
export type TermState = 'in_office' | 'former' | 'not_yet' | 'not_known';

/** A term of office. `seenUntil`: the last day on which a source puts the person there, when no end is known. */
export type HolderView = {
  id: string;
  postEn: string;
  postJa: string | null;
  personEn: string;
  personJa: string | null;
  acting: boolean;
  from: PartialDate | null;
  /** The person was in the post by `from`; when they took it is not known. */
  startIsLoose: boolean;
  to: PartialDate | null;
  seenUntil: PartialDate | null;
  state: TermState;
  /** Fields that rest on memory instead of a source. */
  unchecked: string[];
  note: string | null;
};

/** Terms of office as they stand in the data. */
export type Term = Pick<
  OfficeHolderRecord,
  | 'id'
  | 'postEn'
  | 'postJa'
  | 'personEn'
  | 'personJa'
  | 'from'
  | 'to'
  | 'acting'
  | 'fromKind'
  | 'toKind'
  | 'asOf'
  | 'knownFields'
  | 'note'
>;

function termState(term: Term, day: string): TermState {
  const from = term.from === null ? null : parsePartialDate(term.from);
  const to = term.to === null ? null : parsePartialDate(term.to);
  const seen = to ?? (term.asOf === null ? null : parsePartialDate(term.asOf));
  if (from !== null && day < from.first) return term.fromKind === 'start' ? 'not_yet' : 'not_known';
  if (to !== null && term.toKind === 'end' && day > to.last) return 'former';
  if (from === null || seen === null) return 'not_known';
  return day >= from.last && day <= seen.first ? 'in_office' : 'not_known';
}

/** What may be said of a term of office on a day. */
export function toHolderView(term: Term, day: string): HolderView {
  const { id, postEn, postJa, personEn, personJa, acting, from, note } = term;
  const ended = term.toKind === 'end';
  return {
    id,
    postEn,
    postJa,
    personEn,
    personJa,
    acting,
    from,
    startIsLoose: term.fromKind === 'in_office',
    to: ended ? term.to : null,
    seenUntil: ended ? null : (term.to ?? term.asOf),
    state: termState(term, day),
    unchecked: term.knownFields,
    note,
  };
}

const STATE_ORDER: readonly TermState[] = ['in_office', 'not_known', 'not_yet', 'former'];

/** Terms for a list: who is known to be in office first, then the newest. */
export function sortHolders(holders: readonly HolderView[]): HolderView[] {
  return [...holders].sort(
    (a, b) =>
      STATE_ORDER.indexOf(a.state) - STATE_ORDER.indexOf(b.state) ||
      (b.from ?? '').localeCompare(a.from ?? '', 'en') ||
      a.id.localeCompare(b.id, 'en'),
  );
}
