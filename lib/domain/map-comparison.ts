import type { MapKind } from '../../prisma/generated/enums';
import type { HolderView } from './map-holders';
import type { LaneMember } from './map-lanes';
import type { FunctionRoleView, RecordPageView, RelationView, SourceView } from './map-record-views';
import { toRecordName, type RecordName, type RecordRef } from './map-views';

/** As many records as can be read side by side. */
export const MOST_COMPARED = 3;

/** Kinds that have enough in common with their like to be laid side by side; a function is compared by country. */
const COMPARABLE: readonly MapKind[] = ['AGENCY', 'STRATEGY', 'CONCEPT'];

export function isComparable(kind: MapKind): boolean {
  return COMPARABLE.includes(kind);
}

/** What could not be compared: ids that the map does not have, one too many, or of another kind than the first. */
export type LeftOut = { unknown: string[]; tooMany: RecordName[]; otherKind: RecordName[] };

/**
 * Which of the records asked for are compared: the first ones that the map has, of a kind that can be compared, all of
 * the kind of the first. Doubles count once.
 */
export function chooseCompared<Known extends RecordName & { kind: MapKind }>(
  ids: readonly string[],
  find: (id: string) => Known | undefined,
): { chosen: Known[]; leftOut: LeftOut } {
  const chosen: Known[] = [];
  const leftOut: LeftOut = { unknown: [], tooMany: [], otherKind: [] };
  for (const id of new Set(ids)) {
    const record = find(id);
    if (record === undefined) leftOut.unknown.push(id);
    else if (!isComparable(record.kind) || (chosen[0] !== undefined && chosen[0].kind !== record.kind))
      leftOut.otherKind.push(toRecordName(record));
    else if (chosen.length === MOST_COMPARED) leftOut.tooMany.push(toRecordName(record));
    else chosen.push(record);
  }
  return { chosen, leftOut };
}

export type QuestionCount = { confirmed: number; suggested: number };

/** What stands in one cell. A fact is read off the record's page by who shows it. */
export type ComparisonCell =
  | { type: 'nothing' }
  | { type: 'fact'; page: RecordPageView }
  | { type: 'records'; records: RecordRef[] }
  | { type: 'names'; names: RecordName[] }
  | { type: 'role'; role: FunctionRoleView }
  | { type: 'relations'; relations: RelationView[] }
  | { type: 'holders'; holders: HolderView[] }
  | { type: 'sources'; sources: SourceView[] }
  | { type: 'questions'; recordId: string; count: QuestionCount }
  | { type: 'members'; members: LaneMember[] };

export type RowKey =
  | 'kind'
  | 'country'
  | 'standing'
  | 'dates'
  | 'status'
  | 'names'
  | 'parent'
  | 'before'
  | 'after'
  | 'issuedBy'
  | 'agencies'
  | 'functions'
  | 'related'
  | 'role'
  | 'issued'
  | 'together'
  | 'shared'
  | 'basis'
  | 'holders'
  | 'questions'
  | 'sources'
  | 'lead'
  | 'support'
  | 'coordinate'
  | 'advise'
  | 'regulate'
  | 'member'
  | 'absent'
  | 'texts';

/** One attribute of everything compared. `subject`: the function or record that the row is about, beyond its key. */
export type ComparisonRow = {
  key: RowKey;
  subject: RecordName | null;
  cells: ComparisonCell[];
  isEqual: boolean;
};

type Token = string | null;
type Entry = { cell: ComparisonCell; token: Token };

const NOTHING: Entry = { cell: { type: 'nothing' }, token: null };

/** A row out of what each column says; null when no column says anything. Equal is what would read the same. */
export function toRow(key: RowKey, entries: readonly Entry[], subject: RecordName | null = null): ComparisonRow | null {
  const tokens = entries.map((entry) => entry.token);
  if (tokens.every((token) => token === null)) return null;
  const isEqual = entries.length > 1 && tokens.every((token) => token === tokens[0]);
  return { key, subject, cells: entries.map((entry) => entry.cell), isEqual };
}

export function recordsEntry(records: readonly RecordRef[]): Entry {
  if (records.length === 0) return NOTHING;
  const token = records.map((record) => record.id).toSorted();
  return { cell: { type: 'records', records: [...records] }, token: token.join(' ') };
}

export function membersEntry(members: readonly LaneMember[]): Entry {
  if (members.length === 0) return NOTHING;
  const token = members.map((member) => member.record.id).join(' ');
  return { cell: { type: 'members', members: [...members] }, token };
}

function factEntry(page: RecordPageView, parts: readonly (string | null)[]): Entry {
  if (parts.every((part) => part === null || part === '')) return NOTHING;
  return { cell: { type: 'fact', page }, token: JSON.stringify(parts) };
}

/** The facts of a record that stand in the head of its page. */
function factRows(pages: readonly RecordPageView[]): (ComparisonRow | null)[] {
  const fact = (key: RowKey, parts: (page: RecordPageView) => (string | null)[]): ComparisonRow | null =>
    toRow(
      key,
      pages.map((page) => factEntry(page, parts(page))),
    );
  return [
    fact('names', ({ record, aliasesEn, aliasesJa }) => [record.nameEn, record.nameJa, ...aliasesEn, ...aliasesJa]),
    fact('kind', ({ record }) => [record.kind, record.category]),
    fact('country', ({ record }) => [record.country]),
    fact('standing', ({ record: { standing } }) => [standing.state, standing.since, standing.later?.state ?? null]),
    fact('dates', ({ record: { standing } }) => [standing.from, standing.to]),
    fact('status', ({ status, statusNote }) => [status, statusNote]),
  ];
}

/** What one record has of a kind of neighbours; empty where its kind has none of them. */
function neighbours({ body }: RecordPageView, key: RowKey): RecordRef[] {
  if (body.kind === 'AGENCY') {
    const { parent, predecessors, successors, issued } = body;
    const lists = { parent: parent === null ? [] : [parent], before: predecessors, after: successors, issued };
    return key in lists ? lists[key as keyof typeof lists] : [];
  }
  if (body.kind !== 'STRATEGY' && body.kind !== 'CONCEPT') return [];
  const { issuedBy, agencies, functions, related, predecessors, successors } = body;
  const lists = { issuedBy, agencies, functions, related, before: predecessors, after: successors };
  return key in lists ? lists[key as keyof typeof lists] : [];
}

function neighbourRow(pages: readonly RecordPageView[], key: RowKey): ComparisonRow | null {
  return toRow(
    key,
    pages.map((page) => recordsEntry(neighbours(page, key))),
  );
}

function rolesOf({ body }: RecordPageView): FunctionRoleView[] {
  return body.kind === 'AGENCY' ? body.roles : [];
}

function relationsOf({ body }: RecordPageView): RelationView[] {
  return body.kind === 'AGENCY' ? body.relations : [];
}

/**
 * Bodies of the same kind that the records have to do with, counterparts first: what one would want to lay beside them.
 * For texts, what came before and after them, and what they are related to.
 */
export function nearRecords(pages: readonly RecordPageView[], limit: number): RecordRef[] {
  const near = pages.flatMap((page) => {
    const relations = relationsOf(page);
    const counterparts = relations.filter((relation) => relation.type === 'counterpart_of');
    return [
      ...[...counterparts, ...relations].map((relation) => relation.other),
      ...(['after', 'before', 'related'] as const).flatMap((key) => neighbours(page, key)),
    ];
  });
  const [kind, own] = [pages[0]?.record.kind, new Set(pages.map((page) => page.record.id))];
  return distinct(near.filter((record) => record.kind === kind && !own.has(record.id))).slice(0, limit);
}

/** Everything that one of the pages has, once, in the order in which it first comes up. */
function distinct<Item extends { id: string }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

/** One row a function: what each body does in it, on paper and in practice. */
function roleRows(pages: readonly RecordPageView[]): (ComparisonRow | null)[] {
  const functions = distinct(pages.flatMap((page) => rolesOf(page).map((role) => role.function)));
  return functions.map((subject) =>
    toRow(
      'role',
      pages.map((page) => {
        const role = rolesOf(page).find((one) => one.function.id === subject.id);
        if (role === undefined) return NOTHING;
        return { cell: { type: 'role', role }, token: JSON.stringify([role.role, role.onPaper, role.inPractice]) };
      }),
      subject,
    ),
  );
}

function relationsEntry(relations: readonly RelationView[]): Entry {
  if (relations.length === 0) return NOTHING;
  const token = relations.map(({ type, direction, onPaper, inPractice }) => [type, direction, onPaper, inPractice]);
  return { cell: { type: 'relations', relations: [...relations] }, token: JSON.stringify(token) };
}

/** Relations among the compared, and with bodies that at least two of them have to do with. */
function relationRows(pages: readonly RecordPageView[]): (ComparisonRow | null)[] {
  const compared = new Set(pages.map((page) => page.record.id));
  const others = distinct(pages.flatMap((page) => relationsOf(page).map((relation) => relation.other)));
  const withOther = (page: RecordPageView, id: string): RelationView[] =>
    relationsOf(page).filter((relation) => relation.other.id === id);
  const shared = others.filter(
    ({ id }) => !compared.has(id) && pages.filter((page) => withOther(page, id).length > 0).length > 1,
  );
  return [
    toRow(
      'together',
      pages.map((page) => relationsEntry(relationsOf(page).filter((relation) => compared.has(relation.other.id)))),
    ),
    ...shared.map((subject) =>
      toRow(
        'shared',
        pages.map((page) => relationsEntry(withOther(page, subject.id))),
        toRecordName(subject),
      ),
    ),
  ];
}

function basisRow(pages: readonly RecordPageView[]): ComparisonRow | null {
  return toRow(
    'basis',
    pages.map((page) => {
      const names = distinct(relationsOf(page).flatMap((relation) => relation.basis ?? []));
      if (names.length === 0) return NOTHING;
      return {
        cell: { type: 'names', names },
        token: names
          .map((name) => name.id)
          .toSorted()
          .join(' '),
      };
    }),
  );
}

function holdersRow(pages: readonly RecordPageView[]): ComparisonRow | null {
  return toRow(
    'holders',
    pages.map(({ body }) => {
      const holders = body.kind === 'AGENCY' ? body.holders.filter((holder) => holder.state === 'in_office') : [];
      if (holders.length === 0) return NOTHING;
      return { cell: { type: 'holders', holders }, token: holders.map((holder) => holder.id).join(' ') };
    }),
  );
}

/**
 * Records of one kind side by side, an attribute a row; attributes that none of them has are left out. `counts`: the
 * questions, of those that the viewer may see, that point at each record.
 */
export function compareRecords(
  pages: readonly RecordPageView[],
  counts: ReadonlyMap<string, QuestionCount>,
): ComparisonRow[] {
  const questions = toRow(
    'questions',
    pages.map(({ record }) => {
      const count = counts.get(record.id) ?? { confirmed: 0, suggested: 0 };
      return { cell: { type: 'questions', recordId: record.id, count }, token: JSON.stringify(count) };
    }),
  );
  const sources = toRow(
    'sources',
    pages.map((page) => {
      const token = page.sources.map((source) => source.address).join(' ');
      return page.sources.length === 0 ? NOTHING : { cell: { type: 'sources', sources: page.sources }, token };
    }),
  );
  const neighbour = (key: RowKey): ComparisonRow | null => neighbourRow(pages, key);
  return [
    ...factRows(pages),
    ...(['parent', 'issuedBy', 'before', 'after', 'agencies', 'functions'] as const).map(neighbour),
    ...roleRows(pages),
    holdersRow(pages),
    ...relationRows(pages),
    basisRow(pages),
    ...(['issued', 'related'] as const).map(neighbour),
    questions,
    sources,
  ].filter((row) => row !== null);
}
