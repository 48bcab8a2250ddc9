import 'server-only';
import { sortHolders, toHolderView } from '@/lib/domain/map-holders';
import { lanesOf } from '@/lib/domain/map-lanes';
import { RELATION_TYPES } from '@/lib/domain/map/records';
import { toSourceView, type RecordBody, type RecordPageView, type RelationView } from '@/lib/domain/map-record-views';
import { holdsOn } from '@/lib/domain/map/relations';
import {
  toLocalText,
  toRecordName,
  toRecordRef,
  toRecordRefs,
  type RecordBook,
  type RecordName,
  type RecordRef,
  type RecordSummary,
  type Viewpoint,
} from '@/lib/domain/map-views';
import { walkThrough } from '@/lib/domain/map-walk';
import {
  agencyDetail,
  functionDetail,
  processDetail,
  textDetail,
  type RecordDetail,
  type RecordRow,
  type RelationRow,
} from './map-detail';

/** Makes the page of a record for a day; changes nothing of what it was made from, because it is kept for everybody. */
export type RecordPageMaker = (record: RecordSummary, book: RecordBook, viewpoint: Viewpoint) => RecordPageView;

function findName(book: RecordBook, id: string | null): RecordName | null {
  const record = id === null ? undefined : book.get(id);
  return record === undefined ? null : toRecordName(record);
}

function findRef(book: RecordBook, id: string | null, viewpoint: Viewpoint): RecordRef | null {
  const record = id === null ? undefined : book.get(id);
  return record === undefined ? null : toRecordRef(record, book, viewpoint);
}

/** The relations of a record from its own end, by type; counterparts across the Pacific are easy to find in the last ones. */
export function toRelationViews(
  recordId: string,
  rows: readonly RelationRow[],
  book: RecordBook,
  viewpoint: Viewpoint,
): RelationView[] {
  const views = rows.flatMap((row): RelationView[] => {
    const direction = row.fromId === recordId ? 'out' : 'in';
    const other = findRef(book, direction === 'out' ? row.toId : row.fromId, viewpoint);
    if (other === null) return [];
    const { type, since, until, inPractice, note, evidence } = row;
    const links = { function: findName(book, row.functionId), basis: findName(book, row.basisId) };
    const source = toSourceView({ url: row.source, verified: row.verified });
    const practice = { onPaper: row.onPaper === true, inPractice };
    return [{ type, direction, other, since, until, ...practice, ...links, note, source, evidence }];
  });
  return views.sort(
    (a, b) =>
      RELATION_TYPES.indexOf(a.type) - RELATION_TYPES.indexOf(b.type) ||
      b.direction.localeCompare(a.direction, 'en') ||
      a.other.nameEn.localeCompare(b.other.nameEn, 'en'),
  );
}

function head(
  record: RecordSummary,
  book: RecordBook,
  viewpoint: Viewpoint,
  detail: RecordDetail,
  body: RecordBody,
): RecordPageView {
  const { statusNote, aliasesEn, aliasesJa, summaryEn, summaryJa } = detail;
  return {
    record: toRecordRef(record, book, viewpoint),
    status: record.life.status,
    statusNote,
    aliasesEn,
    aliasesJa,
    summaryEn,
    summaryJa,
    homepage: detail.url === null ? null : toSourceView({ url: detail.url, verified: 'known' }),
    sources: detail.sources.map(toSourceView),
    isChecked: detail.verified === 'seen',
    body,
  };
}

export function toAgencyPage(row: RecordRow): RecordPageMaker {
  const detail = agencyDetail.parse(row.data);
  const { children, issued, concerned, processes, predecessors, successors } = row;
  return (record, book, viewpoint) => {
    const refs = (ids: readonly string[]): RecordRef[] => toRecordRefs(book, ids, viewpoint);
    const relations = toRelationViews(row.id, row.relations, book, viewpoint);
    return head(record, book, viewpoint, detail, {
      kind: 'AGENCY',
      parent: findRef(book, detail.parent, viewpoint),
      children: refs(children),
      predecessors: refs(predecessors),
      successors: refs(successors),
      roles: detail.functions.flatMap(({ function: id, ...role }) => {
        const name = findName(book, id);
        return name === null ? [] : [{ function: name, ...role }];
      }),
      relations: relations.filter((one) => holdsOn(one, viewpoint.asOfDay)),
      otherRelations: relations.filter((one) => !holdsOn(one, viewpoint.asOfDay)),
      holders: sortHolders(row.holders.map((term) => toHolderView(term, viewpoint.asOfDay))),
      issued: byNewest(refs(issued)),
      concernedBy: byNewest(refs(concerned)),
      processes: refs(processes),
    });
  };
}

/** In force before the rest, newest first: the order in which texts are of use. */
function byNewest(refs: RecordRef[]): RecordRef[] {
  const rank = (ref: RecordRef): number => (ref.standing.state === 'in_force' ? 0 : 1);
  return refs.sort((a, b) => rank(a) - rank(b) || (b.standing.from ?? '').localeCompare(a.standing.from ?? '', 'en'));
}

export function toTextPage(row: RecordRow): RecordPageMaker {
  const detail = textDetail.parse(row.data);
  const { processes, concepts, predecessors, successors } = row;
  const { issuedBy, agencies, functions, related, dateIssued } = detail;
  return (record, book, viewpoint) => {
    const refs = (ids: readonly string[]): RecordRef[] => toRecordRefs(book, ids, viewpoint);
    return head(record, book, viewpoint, detail, {
      kind: row.kind === 'CONCEPT' ? 'CONCEPT' : 'STRATEGY',
      dateIssued,
      issuedBy: refs(issuedBy),
      agencies: refs(agencies),
      functions: refs(functions),
      predecessors: refs(predecessors),
      successors: refs(successors),
      related: refs(related),
      concepts: refs(concepts),
      processes: refs(processes),
    });
  };
}

export function toFunctionPage(row: RecordRow): RecordPageMaker {
  const detail = functionDetail.parse(row.data);
  const leads = [...detail.leadAgenciesUs, ...detail.leadAgenciesJp];
  const memberIds = row.memberships.map((one) => one.recordId);
  return (record, book, viewpoint) => {
    const texts = byNewest(toRecordRefs(book, memberIds, viewpoint));
    return head(record, book, viewpoint, detail, {
      kind: 'FUNCTION',
      definition: toLocalText(detail.definition, detail.definitionJa),
      bilateralAgenda: toLocalText(detail.bilateralAgenda, detail.bilateralAgendaJa),
      practiceNote: toLocalText(detail.practiceNote, detail.practiceNoteJa),
      isAdded: detail.origin === 'added',
      lanes: lanesOf(book, row.memberships, leads, viewpoint),
      processes: toRecordRefs(book, row.processes, viewpoint),
      texts: texts.filter((ref) => ref.kind === 'STRATEGY'),
      concepts: texts.filter((ref) => ref.kind === 'CONCEPT'),
    });
  };
}

export function toProcessPage(row: RecordRow): RecordPageMaker {
  const detail = processDetail.parse(row.data);
  const { steps, edges } = detail;
  return (record, book, viewpoint) =>
    head(record, book, viewpoint, detail, {
      kind: 'PROCESS',
      function: findRef(book, detail.function, viewpoint),
      note: toLocalText(detail.note, detail.noteJa),
      steps: walkThrough({ steps, edges }, book, viewpoint),
    });
}
