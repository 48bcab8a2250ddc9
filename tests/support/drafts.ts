import { acceptDraft, type AcceptedDraft } from '@/lib/domain/forum-draft';
import type { DraftDeadline, DraftPerson, DraftQuestion, ForumDraft, Found, Span } from '@/lib/domain/intake/draft';

/** An invitation with invented people, and drafts of it made by hand: tests that must not depend on the reading. */
export const INVITATION = [
  'Harbour Dialogue on Incident Response',
  'Fri 10 March 2023, 10:00 JST, 60 minutes, by Example Institute on Zoom.',
  'Speakers: Dr. Aiko Mori, analyst at Example Power; Ben Fields (moderator)',
  'Questions for Dr. Mori',
  '1) How do operators report an incident?',
  '2) Who decides when to disclose it?',
  'Question for all',
  '1) What should the allies share first?',
  'Slides are due two hours before. Remarks: at most 12 minutes.',
  'Register: https://example.org/register',
  'You have received your personal panelist link separately.',
  '- [ ] thank the interpreters',
].join('\n');

/** Where words stand in the invitation (the first time). */
export function spanOf(words: string, text = INVITATION): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

export function found<T>(value: T, words: string, text = INVITATION): Found<T> {
  return { value, spans: [spanOf(words, text)], confidence: 0.9, reason: null };
}

export function said(words: string, text = INVITATION): Found<string> {
  return found(words, words, text);
}

function person(
  key: string,
  name: string,
  role: DraftPerson['role']['value'],
  more: Partial<DraftPerson> = {},
): DraftPerson {
  const base = { aliases: [], honorific: null, title: null, affiliation: null };
  return { ...base, key, name: said(name), role: found(role, name), ...more };
}

function question(key: string, text: string, addressees: string[], heading: string): DraftQuestion {
  return { key, text: said(text), addressees, addresseeSpans: [spanOf(heading)], theme: null };
}

function slidesDeadline(): DraftDeadline {
  return {
    key: 'd1',
    what: said('Slides'),
    kind: 'slides',
    rule: { type: 'before_start', minutes: 120 },
    precision: 'minute',
    spans: [spanOf('two hours before')],
    confidence: 0.9,
    reason: { code: 'before_start', params: { minutes: 120 } },
  };
}

/** What a faithful reading of INVITATION gives. */
export function readDraft(): ForumDraft {
  return {
    language: 'en',
    outcome: 'ok',
    title: said('Harbour Dialogue on Incident Response'),
    start: found({ local: '2023-03-10T10:00', timeZone: 'Asia/Tokyo' }, 'Fri 10 March 2023, 10:00 JST'),
    startReadings: [],
    end: null,
    durationMinutes: found(60, '60 minutes'),
    venue: null,
    platform: said('Zoom'),
    format: null,
    organiser: said('Example Institute'),
    recordRule: null,
    recorded: null,
    openToPublic: null,
    reviewBeforePublication: null,
    embargoUntil: null,
    people: [
      person('p1', 'Aiko Mori', 'speaker', {
        honorific: said('Dr.'),
        title: said('analyst'),
        affiliation: said('Example Power'),
      }),
      person('p2', 'Ben Fields', 'moderator'),
    ],
    noteOwner: 'p1',
    questions: [
      question('q1', 'How do operators report an incident?', ['p1'], 'Questions for Dr. Mori'),
      question('q2', 'Who decides when to disclose it?', ['p1'], 'Questions for Dr. Mori'),
      question('q3', 'What should the allies share first?', [], 'Question for all'),
    ],
    limits: [
      {
        key: 'l1',
        who: 'all',
        kind: 'remarks',
        minutesMin: null,
        minutesMax: 12,
        spans: [spanOf('at most 12 minutes')],
        confidence: 0.9,
        reason: null,
      },
    ],
    agenda: [],
    deadlines: [slidesDeadline()],
    todos: [{ key: 't1', text: said('thank the interpreters'), done: false, phase: 'after' }],
    links: [
      { key: 'l1', url: said('https://example.org/register'), kind: 'registration', confidential: false, reason: null },
    ],
    confidential: [
      { key: 'c1', kind: 'panelist_link', value: null, spans: [spanOf('personal panelist link')], reason: null },
    ],
    warnings: [],
    ambiguities: [],
  };
}

/** The draft as a person accepts it untouched, with the fields that a test is about changed. */
export function acceptedDraft(changes: Partial<AcceptedDraft> = {}): AcceptedDraft {
  return { ...acceptDraft(readDraft()), ...changes };
}
