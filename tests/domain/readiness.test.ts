import { describe, expect, it } from 'vitest';
import { aboutMinutes, speakingSeconds, type LimitFacts } from '@/lib/domain/limits';
import {
  missingOf,
  nextEvents,
  progressOf,
  questionsOf,
  tallyPoints,
  type PersonReadiness,
  type ReadinessInput,
} from '@/lib/domain/readiness';

function person(name: string, fields: Partial<PersonReadiness> = {}): PersonReadiness {
  return {
    participantId: name,
    name,
    role: 'SPEAKER',
    questionCount: 2,
    draftedCount: 1,
    readyCount: 0,
    writtenSeconds: 60,
    limitSeconds: 720,
    hasConfirmed: true,
    slides: 'NONE',
    ...fields,
  };
}
const complete: ReadinessInput = {
  isOver: false,
  startLocal: '2023-02-17T10:00',
  timeZone: 'Asia/Tokyo',
  durationMinutes: 90,
  limitCount: 1,
  questionCount: 2,
  unaddressedCount: 0,
  suggestedLinkCount: 0,
  people: [person('A'), person('M', { role: 'MODERATOR', slides: 'UNDECIDED', draftedCount: 0, questionCount: 0 })],
  roles: ['SPEAKER', 'MODERATOR'],
};

describe('what a forum lacks', () => {
  it('is nothing when all is there', () => {
    expect(missingOf(complete)).toEqual([]);
  });

  it.each<[string, Partial<ReadinessInput>, unknown[]]>([
    ['a start', { startLocal: null }, [{ code: 'start', count: 1, names: [] }]],
    ['a zone', { timeZone: null }, [{ code: 'zone', count: 1, names: [] }]],
    ['a zone that the machine knows', { timeZone: 'JST' }, [{ code: 'zone', count: 1, names: [] }]],
    ['a length', { durationMinutes: null }, [{ code: 'duration', count: 1, names: [] }]],
    ['limits', { limitCount: 0 }, [{ code: 'limits', count: 1, names: [] }]],
    ['questions', { questionCount: 0 }, [{ code: 'questions', count: 1, names: [] }]],
    ['a moderator', { roles: ['SPEAKER'] }, [{ code: 'moderator', count: 1, names: [] }]],
    ['speakers', { roles: ['MODERATOR'] }, [{ code: 'speakers', count: 1, names: [] }]],
    ['addressees', { unaddressedCount: 3 }, [{ code: 'addressees', count: 3, names: [] }]],
    ['decisions about links', { suggestedLinkCount: 6 }, [{ code: 'links', count: 6, names: [] }]],
    [
      'receipts of speakers and moderator, not of interpreters',
      {
        people: [
          person('A', { hasConfirmed: false }),
          person('M', { role: 'MODERATOR', hasConfirmed: false }),
          person('I', { role: 'INTERPRETER', hasConfirmed: false }),
        ],
      },
      [{ code: 'receipts', count: 2, names: ['A', 'M'] }],
    ],
    [
      'a word about slides, from speakers only',
      { people: [person('A', { slides: 'UNDECIDED' }), person('M', { role: 'MODERATOR', slides: 'UNDECIDED' })] },
      [{ code: 'slides', count: 1, names: ['A'] }],
    ],
    [
      'first drafts, of speakers who are asked something',
      {
        people: [person('A', { draftedCount: 0 }), person('B', { draftedCount: 0, questionCount: 0 })],
      },
      [{ code: 'drafts', count: 1, names: ['A'] }],
    ],
  ])('%s', (_name, change, missing) => {
    expect(missingOf({ ...complete, ...change })).toEqual(missing);
  });

  it('names nobody to who may not know how far the others are', () => {
    expect(missingOf({ ...complete, people: [], suggestedLinkCount: 1 }).map((one) => one.code)).toEqual(['links']);
  });

  it('is only the review once the forum is over', () => {
    const people = [person('A', { hasConfirmed: false, draftedCount: 0 })];
    expect(missingOf({ ...complete, isOver: true, people, limitCount: 0, suggestedLinkCount: 2 })).toEqual([
      { code: 'links', count: 2, names: [] },
    ]);
  });
});

describe('what a person prepares', () => {
  const questions = [
    { id: 'mine', addresseeIds: ['A'] },
    { id: 'ours', addresseeIds: ['A', 'B'] },
    { id: 'theirs', addresseeIds: ['B'] },
    { id: 'all', addresseeIds: [] },
  ];

  it.each([
    ['SPEAKER', ['mine', 'ours', 'all']],
    ['MODERATOR', ['mine', 'ours']],
  ] as const)('as %s', (role, ids) => {
    expect(questionsOf({ id: 'A', role }, questions).map((one) => one.id)).toEqual(ids);
  });

  it('counts drafts with words, ready ones, and minutes of these questions only', () => {
    const points = [
      { questionId: 'mine', state: 'READY' as const, spokenSeconds: 90 },
      { questionId: 'ours', state: 'DRAFT' as const, spokenSeconds: 0 },
      { questionId: 'theirs', state: 'READY' as const, spokenSeconds: 500 },
    ];
    expect(tallyPoints(['mine', 'ours', 'all'], points)).toEqual({
      questionCount: 3,
      draftedCount: 1,
      readyCount: 1,
      writtenSeconds: 90,
    });
    expect(points.map(progressOf)).toEqual(['ready', 'none', 'ready']);
    expect(progressOf(undefined)).toBe('none');
  });
});

describe('how long a person may speak', () => {
  const limit = (fields: Partial<LimitFacts>): LimitFacts => ({
    audience: 'ALL',
    participantId: null,
    kind: 'REMARKS',
    minSeconds: null,
    maxSeconds: 720,
    ...fields,
  });
  it.each<[string, LimitFacts[], number | null]>([
    ['without limits', [], null],
    ['for everybody', [limit({})], 720],
    [
      'their own before everybody’s',
      [limit({}), limit({ audience: 'PARTICIPANT', participantId: 'A', maxSeconds: 600 })],
      600,
    ],
    ['not another person’s', [limit({ audience: 'PARTICIPANT', participantId: 'B', maxSeconds: 600 })], null],
    ['not the audience’s', [limit({ audience: 'AUDIENCE', maxSeconds: 30 })], null],
    ['per answer, once for each question', [limit({ kind: 'ANSWER', maxSeconds: 120 })], 480],
    ['remarks before answers', [limit({ kind: 'ANSWER', maxSeconds: 120 }), limit({})], 720],
    ['not the session’s length', [limit({ kind: 'SESSION', maxSeconds: 5_400 })], null],
    ['only a minimum', [limit({ minSeconds: 300, maxSeconds: null })], null],
  ])('%s', (_name, limits, seconds) => {
    expect(speakingSeconds('A', 4, limits)).toBe(seconds);
  });
});

it.each([
  [0, '0'],
  [14, '0'],
  [20, '½'],
  [60, '1'],
  [570, '9½'],
  [719, '12'],
])('%i seconds are about %s minutes', (seconds, minutes) => {
  expect(aboutMinutes(seconds)).toBe(minutes);
});

describe('what comes next', () => {
  it('is the nearest three of what lies ahead', () => {
    const at = (minute: number) => new Date(Date.UTC(2023, 1, 17, 0, minute));
    const event = (id: string, minute: number) => ({
      kind: 'action' as const,
      id,
      text: id,
      at: at(minute),
      precision: 'MINUTE' as const,
    });
    const events = [event('d', 40), event('now', 10), event('past', 5), event('a', 11), event('c', 30), event('b', 20)];
    expect(nextEvents(events, at(10)).map((one) => one.id)).toEqual(['a', 'b', 'c']);
  });
});
