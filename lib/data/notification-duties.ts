import 'server-only';
import {
  dutiesOf,
  endOfTime,
  INCIDENT_FUNCTION,
  nextQuestion,
  type IncidentAnswers,
  type NotificationDuty,
} from '@/lib/domain/map/duties';
import type { DutyView, IncidentWalk } from '@/lib/domain/map-duty-views';
import { toSourceView } from '@/lib/domain/map-record-views';
import { toLocalText, toRecordRef, type RecordBook, type RecordRef, type Viewpoint } from '@/lib/domain/map-views';
import type { Viewer } from '@/lib/domain/policy';
import { assertReadsMap } from './map-book';
import { readMapMemory } from './map-memory';

/** A duty in the words of a page; `noticedAt` as in `walkIncident`. */
export function toDutyView(
  duty: NotificationDuty,
  noticedAt: Date | null,
  book: RecordBook,
  viewpoint: Viewpoint,
): DutyView {
  const refer = (id: string | null): RecordRef | null => {
    const record = id === null ? undefined : book.get(id);
    return record === undefined ? null : toRecordRef(record, book, viewpoint);
  };
  const { id, function: functionId, country, kind, first } = duty;
  return {
    id,
    functionId,
    answers: duty.when,
    country,
    kind,
    first,
    body: refer(duty.agency),
    bodyText: toLocalText(duty.bodyEn, duty.bodyJa),
    due: noticedAt === null ? null : endOfTime(duty, noticedAt),
    what: { en: duty.whatEn, ja: duty.whatJa },
    then: toLocalText(duty.thenEn, duty.thenJa),
    basis: refer(duty.basis),
    basisText: toLocalText(duty.basisEn, duty.basisJa),
    doubt: toLocalText(duty.doubtEn, duty.doubtJa),
    sources: duty.sources.map(toSourceView),
  };
}

/**
 * What is to be asked next about an incident, and who must be told by what was answered so far, as of the day of the
 * viewpoint. `noticedAt`: when it was noticed, from which due times are reckoned; null reckons none. Nothing of it is
 * stored. Policy: map.read. One statement.
 */
export async function walkIncident(
  viewer: Viewer,
  answers: IncidentAnswers,
  noticedAt: Date | null,
  viewpoint: Viewpoint,
): Promise<IncidentWalk> {
  assertReadsMap(viewer);
  const { book, duties } = await readMapMemory();
  const holding = dutiesOf(duties, answers, viewpoint.asOfDay);
  return {
    next: nextQuestion(duties, answers),
    functionId: book.has(INCIDENT_FUNCTION) ? INCIDENT_FUNCTION : null,
    duties: holding.map((duty) => toDutyView(duty, noticedAt, book, viewpoint)),
  };
}
