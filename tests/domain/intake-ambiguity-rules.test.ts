import { describe, expect, it } from 'vitest';
import type { Ambiguity } from '@/lib/domain/intake/draft';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

const HEAD = [
  'Title: Harbour Dialogue on Incident Response',
  'Date: Friday, 10 March 2028',
  'Time: 10:00-11:30 JST / 15:00-16:30 HST (Thursday, 9 March)',
  'Host: Example Institute',
  '',
];
const PEOPLE = [
  'Speakers:',
  '- Aiko Mori, Analyst, Example Power Institute',
  '- Ken Mori, Professor, Sample University',
  '- Ben Fields, Director, Lantern Council',
  '',
];

function ambiguities(lines: readonly string[], field: Ambiguity['field']): Ambiguity[] {
  return readInvitation([...HEAD, ...lines].join('\n')).ambiguities.filter((one) => one.field === field);
}

function values(lines: readonly string[], field: Ambiguity['field']): unknown[] {
  return ambiguities(lines, field).flatMap((one) => one.readings.map(({ value }): unknown => value));
}

describe('rules', () => {
  it('are open where two paragraphs state two rules of record', () => {
    const lines = ['The event is on the record.', '', 'The Chatham House Rule applies.'];
    expect(values(lines, 'recordRule')).toEqual(['on_record', 'chatham_house']);
  });

  it.each([
    ['each part has its own', ['The remarks are on the record, but the discussion is under the Chatham House Rule.']],
    ['one explains the other', ['The Chatham House Rule applies: comments are not for attribution.']],
    ['one is said not to apply', ['The event is on the record.', '', 'The Chatham House Rule does not apply.']],
  ])('are not open where %s', (_, lines) => {
    expect(values(lines, 'recordRule')).toEqual([]);
  });

  it('are open where a recording is announced and refused, and not where only the audience may not record', () => {
    const both = ['The session will not be recorded.', '', 'The session will be recorded and posted online.'];
    expect(values(both, 'recorded')).toEqual([false, true]);
    const audience = ['The session will be recorded.', '', 'The audience may not record; no recording by attendees.'];
    expect(values(audience, 'recorded')).toEqual([]);
  });

  it('are open where an event is public and by invitation only, and not where only a part is closed', () => {
    const both = ['This is a public webinar.', '', 'Attendance is by invitation only.'];
    expect(values(both, 'openToPublic')).toEqual([false, true]);
    const part = ['The keynote is open to the public. The second session is a closed session.'];
    expect(values(part, 'openToPublic')).toEqual([]);
  });

  it('are open between two embargoes, and not where one is told twice', () => {
    const two = ['Embargoed until 10 March 2028, 12:00 JST.', '', 'Embargo: lifts on 11 March 2028 at 09:00 JST.'];
    expect(values(two, 'embargoUntil')).toHaveLength(2);
    const twice = ['Embargoed until 10 March 2028, 12:00 JST.', '', 'Embargo: lifts on 10 March 2028 at 12:00 JST.'];
    expect(values(twice, 'embargoUntil')).toEqual([]);
  });
});

describe('people', () => {
  it('have two roles where a second person is said to lead', () => {
    const lines = [
      ...PEOPLE,
      'Moderator: Jo Field, Editor, Harbour Institute',
      '',
      'Ben Fields will moderate the discussion.',
    ];
    expect(values(lines, 'role')).toEqual(['moderator', 'speaker']);
    expect(values([...PEOPLE, 'Ben Fields will moderate the discussion.'], 'role')).toEqual([]);
  });

  it('have two affiliations where two places name two houses, and not where one is short for the other', () => {
    const bio = (house: string): string[] => [
      ...PEOPLE,
      'Biographies',
      '',
      'Aiko Mori is Analyst at the Example Power Institute.',
      '',
      `Ben Fields is Director at ${house}.`,
    ];
    expect(values(bio('the Harbour Institute'), 'affiliation')).toEqual(['Lantern Council', 'Harbour Institute']);
    expect(values(bio('the Lantern Council of Example'), 'affiliation')).toEqual([]);
  });
});

describe('deadlines', () => {
  it('are that day or the nearest such weekday, where the weekday does not fit', () => {
    const lines = ['Please send your slides by Thursday, 3 March 2028.'];
    const days = values(lines, 'due').map((due) => (due as { rule: { at: { local: string } } }).rule.at.local);
    expect(days).toEqual(['2028-03-03T00:00', '2028-03-02T00:00']);
    expect(values(['Please send your slides by Friday, 3 March 2028.'], 'due')).toEqual([]);
    const midnight = ambiguities(['スライドは3月3日（金）24時までにお送りください。'], 'due');
    expect(midnight.map((one) => one.why.code)).not.toContain('weekday_or_date');
  });

  it('count by either clock where the start is told in two zones, and not where the deadline names one', () => {
    const rules = values(['Please send your slides by noon the day before.'], 'due').map(
      (due) => (due as { rule: unknown }).rule,
    );
    expect(rules).toEqual([
      { type: 'days_before', days: 1, time: '12:00' },
      { type: 'absolute', at: { local: '2028-03-08T12:00', timeZone: 'Pacific/Honolulu' }, dateOnly: false },
    ]);
    expect(values(['Please send your slides by 3 March 2028, 12:00 JST.'], 'due')).toEqual([]);
    expect(values(['Please send your slides by 3 March 2028, 12:00 local time.'], 'due')).toEqual([]);
    expect(values(['Please send your slides two days before.'], 'due')).toEqual([]);
  });
});

describe('questions', () => {
  const asked = (note: string): string[] => [
    ...PEOPLE,
    'Questions',
    `1. ${note} How do operators report an incident?`,
    '2. [Fields] Who decides when to disclose it?',
  ];

  it('are put to one of two people whose name the note is', () => {
    const [open, ...others] = ambiguities(asked('[Mori]'), 'addressees');
    expect(others).toEqual([]);
    expect(open?.key).toBe('q1');
    expect(open?.readings.map(({ value }): unknown => value)).toEqual([[], ['p1'], ['p2']]);
  });

  it('are not open where the note names one of them', () => {
    expect(ambiguities(asked('[Aiko Mori]'), 'addressees')).toEqual([]);
    expect(ambiguities(asked('[all]'), 'addressees')).toEqual([]);
  });
});
