import type { DutyEnd, IncidentAnswer, IncidentAnswers, IncidentQuestion, NotificationDuty } from './map/duties';
import type { RecordPageView, SourceView } from './map-record-views';
import type { LocalText, RecordRef } from './map-views';

/** A body to be told, as the page shows it. `body` is null for one that is not on the map; then `bodyText` names it. */
export type DutyView = Pick<NotificationDuty, 'id' | 'country' | 'kind' | 'first'> & {
  /** The function of which it is a part, where it is changed. */
  functionId: string;
  /** The answers under which it holds; a question that is missing does not matter to it. */
  answers: IncidentAnswers;
  body: RecordRef | null;
  bodyText: LocalText | null;
  /** When the first report is due, where that can be reckoned. */
  due: DutyEnd | null;
  what: LocalText;
  then: LocalText | null;
  basis: RecordRef | null;
  basisText: LocalText | null;
  doubt: LocalText | null;
  sources: SourceView[];
};

/** The page of a record with what is owed to it after an incident, or rests on it. */
export type RecordWithDuties = RecordPageView & { duties: DutyView[] };

export type IncidentWalk = {
  next: { question: IncidentQuestion; options: IncidentAnswer[] } | null;
  duties: DutyView[];
  /** Where one more is added; null on a map without that function. */
  functionId: string | null;
};
