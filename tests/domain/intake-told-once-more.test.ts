import { describe, expect, it } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

function limitsOf(text: string): string[] {
  return readInvitation(text).limits.map(({ who, kind, minutesMax }) => `${who} ${kind} ${minutesMax}`);
}

function deadlinesOf(text: string): string[] {
  return readInvitation(text).deadlines.map(({ rule }) =>
    rule.type === 'absolute' ? rule.at.local : `${rule.type} ${'days' in rule ? rule.days : ''}`,
  );
}

describe('the time of a part as a whole', () => {
  it('is a limit beside what each may take of it', () => {
    expect(limitsOf('質疑は、委員一人につき12分以内とし、全体で80分とします。')).toEqual([
      'all question 12',
      'all qa 80',
    ]);
    expect(limitsOf('討論はお一人4分まで、合計で40分です。')).toContain('all discussion 40');
  });

  it('is none where the whole event is meant', () => {
    expect(limitsOf('講演はお一人20分、会は全体で120分です。')).toEqual(['all remarks 20']);
  });
});

describe('a slot of the run of show', () => {
  it('says what part the limit behind it is of', () => {
    expect(limitsOf('- 10:30 Discussion: 2 minutes per intervention')).toEqual(['all discussion 2']);
    expect(limitsOf('- 10:05 Opening remarks: 6 minutes each')).toEqual(['all remarks 6']);
  });
});

describe('rules of record', () => {
  it('are not told by a heading that only names both', () => {
    const text = 'ON AND OFF THE RECORD\nAll sessions are on the record.';
    expect(readInvitation(text).recordRule?.value).toBe('on_record');
  });

  it('are mixed where two parts differ', () => {
    const text = 'The talks are on the record, the discussion afterwards is off the record.';
    expect(readInvitation(text).recordRule?.value).toBe('mixed');
  });
});

describe('an embargo', () => {
  it('ends at the time that is said of its end, though another stands before it', () => {
    const text =
      'WHEN: Thursday, 2 October 2025, 11:00 a.m. CET\nEMBARGO: Copies are handed out from 9:30 a.m. on. Nothing may be printed, under embargo until 11:00 a.m. on 2 October 2025.';
    expect(readInvitation(text).embargoUntil?.value.local).toBe('2025-10-02T11:00');
  });

  it('is at the only time told where no such word stands', () => {
    const text = 'WHEN: Thursday, 2 October 2025, 11:00 a.m. CET\nEmbargo: 2 October 2025, 12:30 p.m.';
    expect(readInvitation(text).embargoUntil?.value.local).toBe('2025-10-02T12:30');
  });
});

describe('lines that a time was broken off to', () => {
  it('go on with it', () => {
    const text =
      'Date: 12 June 2026, 10:00 CET\n\nPlease send your name and the number of your badge to us by\n4:00 p.m. CET, Tuesday, 9 June 2026. We confirm each of them.';
    expect(deadlinesOf(text)).toEqual(['2026-06-09T16:00']);
  });

  it('stay apart in a run of show', () => {
    const text =
      'Programme\n12 June 2026\n9:30 a.m.  Doors\n10:00 a.m.  Words of welcome and a short walk past the lock\n10:20 a.m.  Talks';
    expect(readInvitation(text).agenda).toHaveLength(3);
  });
});

describe('"the same day"', () => {
  it('is the day of the due time before it', () => {
    const text =
      'Date: Friday 12 June 2026, 10:00 CET\n\nPlease send your slides by 4:00 p.m. on Tuesday 9 June. Please also send a list of equipment by noon the same day.';
    expect(deadlinesOf(text)).toEqual(['2026-06-09T16:00', '2026-06-09T12:00']);
  });

  it('is the day of the event where no other was told', () => {
    const text = 'Date: Friday 12 June 2026, 10:00 CET\n\nPlease send your slides by 9 a.m. on the same day.';
    expect(deadlinesOf(text)).toEqual(['days_before 0']);
  });
});

describe('a moved event', () => {
  it('is read from lines that call date, time and place new', () => {
    const { start, venue } = readInvitation(
      'The talk cannot take place on 9 September.\n\nNEW DATE: Thursday 24 September 2026\nNEW TIME: 15:00-16:30 (BST)\nNEW PLACE: Weir House, Perth',
    );
    expect(start?.value.local).toBe('2026-09-24T15:00');
    expect(venue?.value).toBe('Weir House, Perth');
  });

  it('takes no time from what else is new', () => {
    const { start } = readInvitation('DATE: Thursday 24 September 2026\nTIME: 15:00 BST\nNEW FORM: open until 18:00');
    expect(start?.value.local).toBe('2026-09-24T15:00');
  });
});

describe('whoever signs with regrets', () => {
  it('is read as the signer', () => {
    const text =
      'Dear Ana, dear Tomo,\n\nThe panel on 3 March 2026 is on. I will chair.\n\nWith regrets and warm thanks,\n\nRuth Moss\nHead of Talks, Weir Trust';
    expect(readInvitation(text).organiser?.value).toBe('Weir Trust');
    expect(readInvitation(text).people.map(({ name, role }) => `${name.value} ${role.value}`)).toContain(
      'Ruth Moss moderator',
    );
  });
});

describe('a kit for speakers', () => {
  const kit = [
    'REMOTE SPEAKERS',
    'Two of you join by Webex.',
    '',
    'TRAVEL',
    'Hotel Anker, two nights.',
    '',
    'HELP',
    'Before the day: Jonas Vik, programme manager, jonas@x.example',
  ].join('\n');

  it('names nobody of the panel in its sections on other matters', () => {
    expect(readInvitation(kit).people).toEqual([]);
  });

  it('keeps names in capitals over their posts in the list', () => {
    const text = 'SPEAKERS\n\nJANE DOE\nDirector, Reed Institute\n\nKIM BERG\nEditor, The Mill';
    expect(readInvitation(text).people).toHaveLength(2);
  });

  it('has a host where it says who the MC is', () => {
    const text = 'Your MC in the main hall is Ingrid Sol-Aas, Communications Director, North Logistics Association.';
    expect(readInvitation(text).people.map(({ name, role }) => `${name.value} ${role.value}`)).toEqual([
      'Ingrid Sol-Aas host',
    ]);
    expect(readInvitation('The MC will be announced by Reed Institute.').people).toEqual([]);
  });

  it('owes nothing at a rehearsal behind its deadlines', () => {
    const text =
      'Date: 16 April 2026, 09:00 CEST\n\nDEADLINES\nSlides    Friday 10 April, 18:00 CEST\n\nREHEARSAL (optional)\nWednesday 15 April, 16:00-18:00, Main Stage.';
    expect(deadlinesOf(text)).toEqual(['2026-04-10T18:00']);
  });
});
