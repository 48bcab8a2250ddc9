import { describe, expect, it } from 'vitest';
import { acceptDraft, type AcceptedDraft, isSaidBy, wordsAt } from '@/lib/domain/forum-draft';
import { planForum } from '@/lib/domain/forum-plan/plan';
import type { ForumPlan } from '@/lib/domain/forum-plan/rows';
import { acceptedDraft, found, INVITATION, readDraft, said, spanOf } from '../support/drafts';

function plan(draft: AcceptedDraft = acceptedDraft(), me: string | null = 'p1'): ForumPlan {
  let last = 0;
  const newId = (): string => `id-${(last += 1)}`;
  return planForum(draft, { forumId: 'forum', me, tlp: null, sourceText: INVITATION, newId });
}

function evidenceWords(planned: ForumPlan): Record<string, string[]> {
  const words: Record<string, string[]> = {};
  for (const row of planned.evidence)
    (words[`${row.subject}.${row.field}`] ??= []).push(INVITATION.slice(row.start, row.end));
  return words;
}

describe('acceptDraft', () => {
  it('takes the duration from the stated end when no duration is stated', () => {
    const end = found({ local: '2023-03-10T11:30', timeZone: null }, '60 minutes');
    const accepted = acceptDraft({ ...readDraft(), durationMinutes: null, end });
    expect(accepted.durationMinutes).toEqual({ value: 90, spans: end.spans });
  });

  it('measures elapsed minutes over a change to summer time', () => {
    const start = found({ local: '2023-03-12T00:30', timeZone: 'America/New_York' }, '60 minutes');
    const end = found({ local: '2023-03-12T04:00', timeZone: 'America/New_York' }, '60 minutes');
    expect(acceptDraft({ ...readDraft(), durationMinutes: null, start, end }).durationMinutes?.value).toBe(150);
  });

  it('takes nothing from an end that lies before the start', () => {
    const end = found({ local: '2023-03-10T09:00', timeZone: null }, '60 minutes');
    expect(acceptDraft({ ...readDraft(), durationMinutes: null, end }).durationMinutes).toBeNull();
  });
});

describe('isSaidBy', () => {
  const spans = [spanOf('Harbour Dialogue on Incident Response')];
  it.each([
    ['the words themselves', 'Harbour Dialogue on Incident Response', true],
    ['a part of them', 'Incident Response', true],
    ['other case and width', 'ＨＡＲＢＯＵＲ dialogue', true],
    ['other words', 'Harbour Talks', false],
    ['nothing but marks that are not there', '—', false],
    ['nothing', '', false],
  ])('%s', (_, value, expected) => {
    expect(isSaidBy(value, INVITATION, spans)).toBe(expected);
  });

  it('joins a value that the source breaks over lines', () => {
    const text = 'Harbour\n> Dialogue';
    expect(isSaidBy('Harbour Dialogue', text, [spanOf('Harbour', text), spanOf('Dialogue', text)])).toBe(true);
  });
});

describe('planForum', () => {
  it('derives the instants from wall time, zone and rule', () => {
    const { forum, deadlines } = plan();
    expect(forum.startsAt?.toISOString()).toBe('2023-03-10T01:00:00.000Z');
    expect(deadlines.map((row) => row.dueAt?.toISOString())).toEqual(['2023-03-09T23:00:00.000Z']);
  });

  it('leaves instants out while the zone is missing', () => {
    const start = found({ local: '2023-03-10T10:00', timeZone: null }, '10:00');
    const planned = plan(acceptedDraft({ start }));
    expect(planned.forum).toMatchObject({ startLocal: '2023-03-10T10:00', timeZone: null, startsAt: null });
    expect(planned.deadlines[0]).toMatchObject({ dueAt: null, precision: 'MINUTE' });
    expect(planned.actions.find((row) => row.deadlineId !== null)).toMatchObject({ dueAt: null, precision: 'NONE' });
  });

  it('tells an agenda item of another zone in the time of the forum', () => {
    const start = found({ local: '2023-03-09T19:30', timeZone: 'America/New_York' }, '10:00');
    const item = { key: 'a1', title: said('Speakers'), start, end: null, durationMinutes: null, people: ['p2'] };
    const planned = plan(acceptedDraft({ agenda: [item] }));
    expect(planned.agenda[0]?.startLocal).toBe('2023-03-10T09:30');
    expect(planned.agendaPeople).toEqual([
      { agendaItemId: planned.agenda[0]?.id, participantId: planned.participants[1]?.id },
    ]);
  });

  it('puts each question to its people, in the order of the source', () => {
    const planned = plan();
    const [mori] = planned.participants;
    expect(planned.questions.map((row) => [row.position, row.text])).toEqual([
      [1, 'How do operators report an incident?'],
      [2, 'Who decides when to disclose it?'],
      [3, 'What should the allies share first?'],
    ]);
    expect(planned.addressees).toEqual([
      { questionId: planned.questions[0]?.id, participantId: mori?.id },
      { questionId: planned.questions[1]?.id, participantId: mori?.id },
    ]);
  });

  it('keeps the keys of two lists apart', () => {
    const planned = plan(); // the limit and the link are both "l1"
    expect(planned.limits[0]?.id).not.toBe(planned.links[0]?.id);
  });

  it('refuses a reference to somebody who is not in the draft', () => {
    const questions = acceptedDraft().questions.map((one) => ({ ...one, addressees: ['constructor'] }));
    expect(() => plan(acceptedDraft({ questions }))).toThrow(expect.objectContaining({ code: 'INVALID' }));
  });

  it('makes one row per named person of a limit and leaves a limit without bounds out', () => {
    const base = { kind: 'answer' as const, minutesMin: null, spans: [] };
    const limits = [
      { ...base, key: 'l1', who: ['p1', 'p2', 'p1'], minutesMax: 0.5 },
      { ...base, key: 'l2', who: 'audience' as const, minutesMax: null },
    ];
    const planned = plan(acceptedDraft({ limits }));
    expect(planned.limits.map((row) => [row.audience, row.participantId, row.maxSeconds])).toEqual([
      ['PARTICIPANT', planned.participants[0]?.id, 30],
      ['PARTICIPANT', planned.participants[1]?.id, 30],
    ]);
  });
});

describe('what is owed', () => {
  it('turns open to-dos and owed deadlines into actions, those of the creator marked', () => {
    const planned = plan();
    expect(planned.actions.map(({ text, phase, isMine, deadlineId }) => ({ text, phase, isMine, deadlineId }))).toEqual(
      [
        { text: 'thank the interpreters', phase: 'AFTER', isMine: true, deadlineId: null },
        { text: 'Slides', phase: 'BEFORE', isMine: true, deadlineId: planned.deadlines[0]?.id },
      ],
    );
  });

  it('owes nothing for what only happens, and nothing of the speakers when the creator is none of them', () => {
    const [slides] = acceptedDraft().deadlines;
    if (slides === undefined) throw new Error('the draft has a deadline');
    const deadlines = [slides, { ...slides, key: 'd2', kind: 'audio_test' as const }];
    const owed = plan(acceptedDraft({ deadlines }), null).actions.filter((row) => row.deadlineId !== null);
    expect(owed.map((row) => row.isMine)).toEqual([false]);
  });

  it('leaves out what is already done', () => {
    const todos = acceptedDraft().todos.map((todo) => ({ ...todo, done: true }));
    expect(plan(acceptedDraft({ todos })).actions.map((row) => row.text)).toEqual(['Slides']);
  });

  it('puts what is due after the forum behind it', () => {
    const [slides] = acceptedDraft().deadlines;
    if (slides === undefined) throw new Error('the draft has a deadline');
    const rule = { type: 'absolute' as const, at: { local: '2023-03-20T00:00', timeZone: null }, dateOnly: true };
    const planned = plan(acceptedDraft({ deadlines: [{ ...slides, rule }] }));
    expect(planned.actions.at(-1)).toMatchObject({ phase: 'AFTER', precision: 'DAY' });
  });
});

describe('links', () => {
  it('keeps what is private to the person who pasted it', () => {
    const planned = plan();
    expect(
      planned.links.map(({ kind, value, confidential, participantId }) => [kind, value, confidential, participantId]),
    ).toEqual([
      ['REGISTRATION', 'https://example.org/register', false, null],
      ['PANELIST', null, true, planned.participants[0]?.id],
    ]);
  });

  it('treats an address that is listed both ways as confidential, once', () => {
    const draft = acceptedDraft();
    const value = said('https://example.org/register');
    const confidential = [{ key: 'c1', kind: 'panelist_link' as const, value, spans: value.spans }];
    expect(plan({ ...draft, confidential }).links.map((row) => [row.value, row.confidential])).toEqual([
      ['https://example.org/register', true],
    ]);
  });
});

describe('evidence', () => {
  it('points at the words of every field that has some', () => {
    expect(evidenceWords(plan())).toEqual({
      'forum.title': ['Harbour Dialogue on Incident Response'],
      'forum.start': ['Fri 10 March 2023, 10:00 JST'],
      'forum.duration': ['60 minutes'],
      'forum.platform': ['Zoom'],
      'forum.organiser': ['Example Institute'],
      'participant.name': ['Aiko Mori', 'Ben Fields'],
      'participant.honorific': ['Dr.'],
      'participant.role': ['Aiko Mori', 'Ben Fields'],
      'participant.title': ['analyst'],
      'participant.affiliation': ['Example Power'],
      'question.text': [
        'How do operators report an incident?',
        'Who decides when to disclose it?',
        'What should the allies share first?',
      ],
      'question.addressees': ['Questions for Dr. Mori', 'Questions for Dr. Mori', 'Question for all'],
      'limit.minutes': ['at most 12 minutes'],
      'deadline.what': ['Slides'],
      'deadline.rule': ['two hours before'],
      'action.text': ['thank the interpreters'],
      'link.value': ['https://example.org/register', 'personal panelist link'],
    });
  });

  it('claims no words for a value that the person wrote anew', () => {
    const title = { value: 'Our spring panel', spans: [spanOf('Harbour Dialogue on Incident Response')] };
    expect(evidenceWords(plan(acceptedDraft({ title })))['forum.title']).toBeUndefined();
  });

  it('drops spans that lie outside the source', () => {
    const title = { value: 'Zoom', spans: [{ start: 5, end: 5_000 }] };
    expect(evidenceWords(plan(acceptedDraft({ title })))['forum.title']).toBeUndefined();
  });

  it('claims no words for what did not become a row', () => {
    const todos = acceptedDraft().todos.map((todo) => ({ ...todo, done: true }));
    expect(evidenceWords(plan(acceptedDraft({ todos })))['action.text']).toBeUndefined();
  });

  it('reads words at several spans as one text', () => {
    expect(
      wordsAt('abc def', [
        { start: 4, end: 7 },
        { start: 0, end: 3 },
      ]),
    ).toBe('def abc');
  });
});
