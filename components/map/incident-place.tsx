import type { ReactElement } from 'react';
import { INCIDENT_QUESTIONS, type IncidentAnswers, type IncidentQuestion } from '@/lib/domain/map/duties';

/** Where somebody is in the walk of an incident: all of it is in the address. */
export type IncidentPlace = { path: string; answers: IncidentAnswers; noticed: string | null; asOf: string | null };

function entriesOf({ answers, noticed, asOf }: IncidentPlace, without: string | null): [string, string][] {
  const given = INCIDENT_QUESTIONS.filter((question) => question !== without).flatMap((question) =>
    (answers[question] ?? []).map((answer): [string, string] => [question, answer]),
  );
  return [
    ...given,
    ...(noticed === null || without === 'noticed' ? [] : [['noticed', noticed] as [string, string]]),
    ...(asOf === null ? [] : [['as-of', asOf] as [string, string]]),
  ];
}

/** The address of a place in the walk. */
export function incidentAddress(place: IncidentPlace): string {
  return addressOf(place, entriesOf(place, null));
}

function addressOf({ path }: IncidentPlace, entries: [string, string][]): string {
  const search = new URLSearchParams(entries).toString();
  return search === '' ? path : `${path}?${search}`;
}

/** The address of the same place without one answer, so that its question is asked again. */
export function addressWithout(place: IncidentPlace, question: IncidentQuestion | null): string {
  return addressOf(place, question === null ? [] : entriesOf(place, question));
}

/** What a form of this page must carry along besides its own field. */
export function KeptAnswers({
  place,
  without = null,
}: {
  place: IncidentPlace;
  without?: string | null;
}): ReactElement[] {
  return entriesOf(place, without).map(([name, value]) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ));
}
