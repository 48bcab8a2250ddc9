import { describe, expect, it } from 'vitest';
import type { Ambiguity } from '@/lib/domain/intake/draft';
import { readInvitation } from '@/lib/domain/intake/read-invitation';
import { toPrediction } from '@/lib/domain/intake/prediction';

type Field = Ambiguity['field'];

function valuesOf(text: string, field: Field): unknown[] {
  return readInvitation(text).ambiguities.flatMap((one) =>
    one.field === field ? one.readings.map(({ value }): unknown => value) : [],
  );
}

function wordsOf(text: string, field: Field): string[] {
  return readInvitation(text).ambiguities.flatMap((one) =>
    one.field === field
      ? one.readings.map(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)).join(' '))
      : [],
  );
}

function whyOf(text: string, field: Field): string | undefined {
  return readInvitation(text).ambiguities.find((one) => one.field === field)?.why.code;
}

/** An invitation of one plain meaning, with lines changed or added for each case. */
function invitation(changes: Partial<Record<string, string>> = {}, more: readonly string[] = []): string {
  const lines: Record<string, string> = {
    title: 'Title: Harbour Dialogue on Incident Response',
    date: 'Date: Friday, 10 March 2028',
    time: 'Time: 10:00-11:30 JST',
    place: 'Venue: Example Hall, Room 4B',
    platform: 'Platform: Zoom',
    host: 'Host: Example Institute',
    ...changes,
  };
  return [
    ...Object.values(lines),
    '',
    'Speakers:',
    '- Aiko Mori, Analyst, Example Power Institute',
    '- Ben Fields, Director, Sample University',
    '',
    ...more,
  ].join('\n');
}

describe('an invitation of one meaning', () => {
  it('offers no choice', () => {
    expect(readInvitation(invitation()).ambiguities).toEqual([]);
  });

  it('has the first of the readings as its value, so that the command line says what it said', () => {
    const text = invitation({}, ['We have moved to Lantern Hall because of the works.']);
    const draft = readInvitation(text);
    expect(draft.ambiguities[0]?.readings[0]).toEqual(draft.venue);
    expect(toPrediction(draft, { doc: '1' })).not.toHaveProperty('ambiguities');
  });
});

describe('title', () => {
  const mail = (subject: string): string =>
    [`Subject: ${subject}`, 'From: Events <events@example.org>', '', invitation()].join('\n');

  it('is open where the subject names another event', () => {
    const text = mail('Lantern Forum 2028: Ships and Satellites');
    expect(valuesOf(text, 'title')).toEqual([
      'Harbour Dialogue on Incident Response',
      'Lantern Forum 2028: Ships and Satellites',
    ]);
  });

  it.each([
    ['a prefix and a suffix', 'Re: Invitation: Harbour Dialogue on Incident Response - final details'],
    ['a shorter form', 'Harbour Dialogue'],
    ['what the mail is for', 'Your panel at the Lantern Forum: joining details'],
    ['what comes with the mail', 'Documents for the May roundtable'],
    ['the name in the other language', '港湾対話フォーラム'],
  ])('is not open where the subject is %s', (_, subject) => {
    expect(valuesOf(mail(subject), 'title')).toEqual([]);
  });
});

describe('start', () => {
  it('keeps the two dates that the prediction accepts', () => {
    const text = invitation({}, [
      '(Postscript) The room is booked for Friday, 17 March 2028, 10:00 JST, so please hold both.',
    ]);
    const draft = readInvitation(text);
    const start = draft.ambiguities.find((one) => one.field === 'start');
    expect(draft.startReadings.length).toBeGreaterThan(1);
    expect(start?.readings).toEqual(draft.startReadings);
    expect(start?.why.code).toBe('several_days');
  });

  it('is that day or the nearest such weekday, where the weekday does not fit', () => {
    const text = invitation({ date: 'Date: Thursday, 10 March 2028' });
    expect(valuesOf(text, 'start')).toEqual([
      { local: '2028-03-10T10:00', timeZone: 'Asia/Tokyo' },
      { local: '2028-03-09T10:00', timeZone: 'Asia/Tokyo' },
    ]);
    expect(readInvitation(text).startReadings).toEqual([]);
  });

  it('is June or March where only numbers tell the day, and not where the weekday or the number decides', () => {
    expect(valuesOf(invitation({ date: 'Date: 3/6/2028' }), 'start')).toEqual([
      { local: '2028-03-06T10:00', timeZone: 'Asia/Tokyo' },
      { local: '2028-06-03T10:00', timeZone: 'Asia/Tokyo' },
    ]);
    expect(valuesOf(invitation({ date: 'Date: Monday, 3/6/2028' }), 'start')).toEqual([]);
    expect(valuesOf(invitation({ date: 'Date: 3/26/2028' }), 'start')).toEqual([]);
  });

  it('has two zones where the label is that of two countries and the text speaks of the other', () => {
    const zones = (text: string): unknown[] =>
      valuesOf(text, 'start').map((value) => (value as { timeZone: string }).timeZone);
    const taipei = invitation({ time: 'Time: 10:00-11:30 CST', place: 'Venue: Example Hall, Taipei' });
    expect(zones(taipei)).toEqual(['America/Chicago', 'Asia/Taipei']);
    expect(zones(invitation({ time: 'Time: 10:00-11:30 CST', place: 'Venue: Example Hall, Chicago' }))).toEqual([]);
  });

  it('tells clocks apart that do not agree, and not those that do', () => {
    expect(whyOf(invitation({ time: 'Time: 10:00 JST / 16:00 HST' }), 'start')).toBe('several_clocks');
    const agreeing = invitation({ time: 'Time: 10:00 JST / 15:00 HST (Thursday, 9 March)' });
    expect(valuesOf(agreeing, 'start')).toEqual([]);
  });
});

describe('length', () => {
  it('is open where a stated length does not fit the stated end', () => {
    const text = invitation({ length: 'Duration: 60 minutes' });
    expect(valuesOf(text, 'durationMinutes')).toEqual([90, 60]);
    expect(wordsOf(text, 'durationMinutes')[1]).toBe('60 minutes');
  });

  it.each(['Duration: 90 minutes', 'Duration: 60 to 90 minutes', 'Remarks: 12 minutes each'])(
    'is not open beside "%s"',
    (length) => {
      expect(valuesOf(invitation({ length }), 'durationMinutes')).toEqual([]);
    },
  );
});

describe('place', () => {
  it('is open where the text says that the event has moved', () => {
    const text = invitation({}, ['Please note: we have moved to Lantern Hall because of the works.']);
    expect(valuesOf(text, 'venue')).toEqual(['Example Hall, Room 4B', 'Lantern Hall']);
    const japanese = [
      '日時：2028年3月10日（金）10:00～11:30',
      '会場：見本会館 4階 会議室',
      '',
      '工事のため、会場を灯台ホールに変更いたします。',
    ];
    expect(valuesOf(japanese.join('\n'), 'venue')).toEqual(['見本会館 4階 会議室', '灯台ホール']);
  });

  it('is not open where the same place is told again, shorter, or where something else has moved', () => {
    expect(valuesOf(invitation({}, ['We have moved to Room 4B of Example Hall.']), 'venue')).toEqual([]);
    expect(valuesOf(invitation({}, ['The discussion has moved to harder questions since.']), 'venue')).toEqual([]);
  });

  it('is not open where only the party afterwards is elsewhere', () => {
    const japanese = ['日時：2028年3月10日（金）10:00～11:30', '会場：見本会館 4階 会議室', ''];
    const party = '懇親会（会費4,000円）は17時45分から灯台ホールにて行います。';
    expect(valuesOf([...japanese, party].join('\n'), 'venue')).toEqual([]);
    expect(
      valuesOf([...japanese, party.replace('懇親会（会費4,000円）は17時45分から', '本会合は')].join('\n'), 'venue'),
    ).not.toEqual([]);
  });

  it('has two services to meet on, and not one that shows it to others or is not used', () => {
    const teams = invitation({}, ['Join on Microsoft Teams: the link follows.']);
    expect(valuesOf(teams, 'platform')).toEqual(['Zoom', 'Microsoft Teams']);
    expect(valuesOf(invitation({}, ['It is streamed on YouTube Live.']), 'platform')).toEqual([]);
    expect(valuesOf(invitation({}, ['This time not on Microsoft Teams, as announced.']), 'platform')).toEqual([]);
    expect(valuesOf(invitation({}, ['今回はWebexではなくZoomを使います。']), 'platform')).toEqual([]);
  });
});

describe('organiser', () => {
  it('is one of two hosts', () => {
    const text = invitation({ cohost: 'Co-host: Sample University' });
    expect(valuesOf(text, 'organiser')).toEqual(['Example Institute', 'Sample University']);
  });

  it('is open between who is said to host and the house that signs', () => {
    const text = [
      'Dear Dr. Mori,',
      '',
      'The "Harbour Dialogue on Incidents" is hosted by Example Institute, on Friday, 10 March 2028 at 10:00 JST.',
      '',
      'Kind regards,',
      'Jo Field',
      'Programme Officer, Lantern Foundation',
    ].join('\n');
    expect(valuesOf(text, 'organiser')).toEqual(['Example Institute', 'Lantern Foundation']);
    expect(valuesOf(text.replace('Lantern Foundation', 'Example Institute'), 'organiser')).toEqual([]);
  });

  it('is not open where a label names the host and a colleague elsewhere signs', () => {
    const text = invitation({}, ['Kind regards,', 'Jo Field', 'Programme Officer, Lantern Foundation']);
    expect(valuesOf(text, 'organiser')).toEqual([]);
  });
});
