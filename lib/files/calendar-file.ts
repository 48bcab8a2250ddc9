import ICAL from 'ical.js';
import { AppError } from '../domain/errors';
import { normaliseText } from './text-encoding';

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function dayOf(time: ICAL.Time): string {
  return `${time.year}-${pad(time.month)}-${pad(time.day)}`;
}

function clockOf(time: ICAL.Time): string {
  return time.isDate ? '' : `${pad(time.hour)}:${pad(time.minute)}`;
}

/** "2025-05-23 09:00 - 10:00 (Tokyo Standard Time)": the calendar's own wall time and zone name, nothing converted. */
function whenLine(event: ICAL.Component): string | null {
  const property = event.getFirstProperty('dtstart');
  const start = property?.getFirstValue();
  if (property == null || !(start instanceof ICAL.Time)) return null;
  const end = event.getFirstPropertyValue('dtend');
  const zone = start.zone === ICAL.Timezone.utcTimezone ? 'UTC' : property.getFirstParameter('tzid');
  const parts = [dayOf(start), clockOf(start)];
  if (end instanceof ICAL.Time && !end.isDate)
    parts.push('-', ...(dayOf(end) === dayOf(start) ? [] : [dayOf(end)]), clockOf(end));
  const duration = event.getFirstPropertyValue('duration');
  if (duration instanceof ICAL.Duration) parts.push(`, ${duration.toSeconds() / 60} minutes`);
  return `When: ${parts.filter((part) => part !== '').join(' ')}${zone ? ` (${zone})` : ''}`;
}

function line(label: string, value: unknown): string | null {
  const words = typeof value === 'string' ? normaliseText(value).trim() : '';
  return words === '' ? null : `${label}: ${words}`;
}

/** The first event of an iCalendar file as labelled lines. Throws UNSUPPORTED when it holds no readable event. */
export function readCalendar(ics: string): string {
  let event: ICAL.Component | null;
  try {
    event = new ICAL.Component(ICAL.parse(ics)).getFirstSubcomponent('vevent');
  } catch {
    throw new AppError('UNSUPPORTED', 'not a readable calendar file');
  }
  if (event === null) throw new AppError('UNSUPPORTED', 'the calendar file holds no event');
  const organiser = event.getFirstProperty('organizer')?.getFirstParameter('cn');
  const lines = [
    line('Title', event.getFirstPropertyValue('summary')),
    whenLine(event),
    line('Where', event.getFirstPropertyValue('location')),
    line('Organiser', organiser),
    line('Link', event.getFirstPropertyValue('url')?.toString()),
  ];
  const description = event.getFirstPropertyValue('description');
  const words = typeof description === 'string' ? normaliseText(description).trim() : '';
  return [...lines.filter((entry) => entry !== null), ...(words === '' ? [] : ['', words])].join('\n');
}
