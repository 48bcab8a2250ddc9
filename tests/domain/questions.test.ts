import { describe, expect, it } from 'vitest';
import { instantOfKeyset, parseCursor, toCursor } from '@/lib/domain/keyset';
import { groupByRole, parseAliases } from '@/lib/domain/participants';
import { groupQuestions, paginateGroups, WHOLE_PANEL } from '@/lib/domain/questions';

const people = [
  { id: 'A', name: 'Akira' },
  { id: 'B', name: 'Bea' },
  { id: 'C', name: 'Chris' },
];

describe('questions by speaker', () => {
  it('stand with each person they are put to, in the order of the panel, and last those put to all', () => {
    const questions = [
      { id: '1', addresseeIds: ['B'] },
      { id: '2', addresseeIds: [] },
      { id: '3', addresseeIds: ['B', 'A'] },
    ];
    const groups = groupQuestions(questions, people).map((group) => [
      group.participantId,
      group.questions.map((one) => one.id),
    ]);
    expect(groups).toEqual([
      ['A', ['3']],
      ['B', ['1', '3']],
      [null, ['2']],
    ]);
  });

  const many = Array.from({ length: 120 }, (_, at) => ({ id: `q${at}` }));
  const sketches = [
    { participantId: 'A', name: 'Akira', questions: many },
    { participantId: null, name: null, questions: many.slice(0, 2) },
  ];
  const pages = (open: string | null, after: string | null, total = 122) =>
    paginateGroups(sketches, total, { open, after }).map((page) => [
      page.ids?.length ?? null,
      page.offset,
      page.nextAfter,
    ]);

  it('are all shown while they are few', () => {
    expect(pages(null, null, 50)).toEqual([
      [120, 0, null],
      [2, 0, null],
    ]);
  });

  it.each([
    [
      'the first group by default',
      null,
      null,
      [
        [50, 0, 'q49'],
        [null, 0, null],
      ],
    ],
    [
      'its second page',
      'A',
      'q49',
      [
        [50, 50, 'q99'],
        [null, 0, null],
      ],
    ],
    [
      'its last page',
      'A',
      'q99',
      [
        [20, 100, null],
        [null, 0, null],
      ],
    ],
    [
      'the whole panel’s',
      WHOLE_PANEL,
      null,
      [
        [null, 0, null],
        [2, 0, null],
      ],
    ],
    [
      'the first for a person who is not there',
      'X',
      null,
      [
        [50, 0, 'q49'],
        [null, 0, null],
      ],
    ],
    [
      'the first page after a question that is gone',
      'A',
      'gone',
      [
        [50, 0, 'q49'],
        [null, 0, null],
      ],
    ],
  ] as const)('show %s', (_name, open, after, expected) => {
    expect(pages(open, after)).toEqual(expected);
  });
});

describe('people', () => {
  it('are listed by role', () => {
    const panel = [
      { id: 1, role: 'HOST' as const },
      { id: 2, role: 'SPEAKER' as const },
      { id: 3, role: 'SPEAKER' as const },
    ];
    expect(groupByRole(panel).map((group) => [group.role, group.people.map((one) => one.id)])).toEqual([
      ['SPEAKER', [2, 3]],
      ['HOST', [1]],
    ]);
  });

  it('have other names in either script', () => {
    expect(parseAliases(' 小宮山、Komiyama,, Koichiro Komiyama ；小宮山')).toEqual([
      '小宮山',
      'Komiyama',
      'Koichiro Komiyama',
    ]);
  });
});

describe('a cursor', () => {
  const id = '0190c1f2-7b5a-7c3d-8e4f-0123456789ab';
  it('comes back as it went', () => {
    const keyset = parseCursor(toCursor({ key: '2023-02-17T01:00:00.000Z', id }));
    expect(keyset && instantOfKeyset(keyset)?.toISOString()).toBe('2023-02-17T01:00:00.000Z');
    expect(parseCursor(toCursor({ key: null, id }))).toEqual({ key: null, id });
  });
  it.each([undefined, '', 'x', `x~y`, `~${id}~more`, `key~${id}'--`])('%s shows the first page', (text) => {
    expect(parseCursor(text)).toBeNull();
  });
});
