import { describe, expect, it } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';
import { cutAtHeads, partHead, partHeadsIn, partNameOf } from '@/lib/domain/intake/text/part-heads';

const mail = `Subject: Invitation: Harbours and Cables
From: Mio Example <mio@example.org>
Date: Mon, 02 Mar 2026 09:00:00 +0900

Dear Ren,

please join our panel "Harbours and Cables" on Tuesday 12 May 2026, 14:00-15:30 JST, on Zoom. We would be glad to have
you with us, and to hear what your institute has learned from the exercises of the last two years with operators.
The moderator will introduce everybody in two sentences, so please tell us if the biography below is out of date, and
send us a photograph that we may use on the page of the event.

Speakers:
- Ren Example, Director, Example Institute

Questions for Ren Example
1. Which cables matter most?

Kind regards,
Mio Example
`;

function codes(text: string): string[] {
  return readInvitation(text).warnings.map((warning) => warning.code);
}

describe('the head of a part', () => {
  it.each([
    ['agenda.docx', 'docx', '[agenda.docx]'],
    ['議事次第 [案].PDF', 'pdf', '[議事次第 (案).PDF]'],
    ['notes', 'txt', '[notes.txt]'],
    ['two\nlines.md', 'md', '[two lines.md]'],
    ['', 'eml', '[part.eml]'],
    [`${'long '.repeat(60)}.html`, 'html', `[${'long '.repeat(60).slice(-105)}.html]`],
  ])('%j is a line that is known again', (name, extension, expected) => {
    const head = partHead(name, extension);
    expect(head).toBe(expected);
    expect(partNameOf(head)).toBe(expected.slice(1, -1));
  });

  it('is found where it stands over a part, and the text can be cut there', () => {
    const text = 'Words [a.pdf]\n[b.pdf]\n\n[c.pdf]\n\nMore.';
    const heads = partHeadsIn(text);
    expect(heads.map(({ start, end }) => text.slice(start, end))).toEqual(['[c.pdf]']);
    const pieces = cutAtHeads(
      [
        { start: 0, end: 10 },
        { start: 10, end: text.length },
      ],
      heads,
    );
    expect(pieces.map(({ start, end, isHead }) => [text.slice(start, end), isHead])).toEqual([
      ['Words [a.p', false],
      ['df]\n[b.pdf]\n\n', false],
      ['[c.pdf]', true],
      ['\n\nMore.', false],
    ]);
  });
});

describe('a letter and the papers that came with it', () => {
  it('is called what the letter calls it, and takes nothing from the names of the papers', () => {
    const draft = readInvitation(`${mail}
[Speaker Nao Other.pdf]

# Speaker biographies

Title: Professor of Marine Engineering

[Agenda 3 March 2027.docx]

# Run of Show for the Technical Team

| 14:00 | Welcome |
| 14:05 | Remarks by Ren Example |
`);
    expect(draft.title?.value).toBe('Harbours and Cables');
    expect(draft.start?.value).toEqual({ local: '2026-05-12T14:00', timeZone: 'Asia/Tokyo' });
    expect(draft.agenda.map(({ title }) => title.value)).toEqual(['Welcome', 'Remarks by Ren Example']);
    expect(draft.people.map(({ name }) => name.value)).toEqual(['Ren Example']);
    expect(draft.startReadings).toEqual([]);
  });

  it('is called what the papers call it when the letter only says that they are there', () => {
    const draft = readInvitation(`Subject: Documents for May
From: Events Desk <desk@example.org>

Please find attached the invitation.

[invitation.docx]

# Harbours and Cables

Date: Tuesday 12 May 2026, 14:00-15:30 JST
`);
    expect(draft.title?.value).toBe('Harbours and Cables');
    expect(draft.start?.value.local).toBe('2026-05-12T14:00');
  });

  it('has a day of its own before that of a paper, and the other is asked about', () => {
    const text = `${mail}
[agenda.docx]

Date: Wednesday 13 May 2026, 14:00-15:30 JST
`;
    const draft = readInvitation(text);
    expect(draft.start?.value.local).toBe('2026-05-12T14:00');
    expect(draft.startReadings.map(({ value }) => value.local)).toEqual(['2026-05-12T14:00', '2026-05-13T14:00']);
    expect(codes(text)).toContain('conflicting_dates');
  });

  it('has a time of its own before that of a paper, and the other is asked about', () => {
    const text = `${mail}\n[agenda.docx]\n\nDate: Tuesday 12 May 2026, 15:00-16:30 JST\n`;
    const draft = readInvitation(text);
    expect(draft.startReadings.map(({ value }) => value.local)).toEqual(['2026-05-12T14:00', '2026-05-12T15:00']);
    expect(codes(text)).toContain('conflicting_times');
    expect(codes(text.replace('15:00-16:30', '14:00-15:30'))).not.toContain('conflicting_times');
  });

  it('ends where a paper begins, also when it quotes an older mail to its end', () => {
    const draft = readInvitation(`${mail}
-----Original Message-----
From: Ren Example <ren@example.org>
Sent: Friday, 27 February 2026
Subject: Re: Panel

Would 14 April 2026, 10:00 suit you?

[questions.docx]

Questions for Ren Example
2. Who repairs them?
`);
    expect(draft.questions.map(({ text }) => text.value)).toEqual(['Which cables matter most?', 'Who repairs them?']);
    expect(draft.startReadings).toEqual([]);
  });

  it('is not called like a mail that came with it; a mail that is all there is was forwarded', () => {
    const inner = 'Subject: Lunch on Friday\nFrom: Ren Example <ren@example.org>\nTo: mio@example.org\n\nShall we?\n';
    expect(readInvitation(`${mail}\n[earlier.eml]\n\n${inner}`).title?.value).toBe('Harbours and Cables');
    const outer = 'Subject: FYI\nFrom: A Colleague <a@example.org>\n\nSee below.\n';
    const forwarded = `${outer}\n[invitation.eml]\n\n${mail}`;
    expect(readInvitation(forwarded).title?.value).toBe('Harbours and Cables');
    expect(readInvitation(forwarded).start?.value.local).toBe('2026-05-12T14:00');
  });
});
