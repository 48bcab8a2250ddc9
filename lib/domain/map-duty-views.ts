import type { DutyEnd, IncidentAnswer, IncidentQuestion, NotificationDuty } from './map/duties';
import type { SourceView } from './map-record-views';
import type { LocalText, RecordRef } from './map-views';

/** A body to be told, as the page shows it. `body` is null for one that is not on the map; then `bodyText` names it. */
export type DutyView = Pick<NotificationDuty, 'id' | 'country' | 'kind' | 'first'> & {
  /** The function of which it is a part, where it is changed. */
  functionId: string;
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

export type IncidentWalk = {
  next: { question: IncidentQuestion; options: IncidentAnswer[] } | null;
  duties: DutyView[];
  /** Where one more is added; null while the map has no duty. */
  functionId: string | null;
};
