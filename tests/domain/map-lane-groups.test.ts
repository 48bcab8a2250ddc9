import { describe, expect, it } from 'vitest';
import { laneGroups, type Lane, type LaneMember } from '@/lib/domain/map-lanes';

function member(id: string, role: string, inPractice: string | null, isLead = false): LaneMember {
  const standing = { state: 'in_force', since: null, from: null, to: null, successors: [], current: [], later: null };
  const record = {
    id,
    nameEn: id,
    nameJa: id,
    abbreviation: null,
    kind: 'AGENCY',
    country: 'US',
    category: null,
    standing,
  };
  return { record, role, isLead, onPaper: 'On paper.', inPractice, before: [] } as LaneMember;
}

const lane: Lane = {
  side: 'us',
  present: [
    member('lead', 'coordinate', null, true),
    member('first', 'support', 'Done.'),
    member('second', 'support', null),
  ],
  absent: [],
};

function idsIn(view: Parameters<typeof laneGroups>[1]): unknown {
  const { groups, unknown } = laneGroups(lane, view);
  return {
    groups: groups.map(({ role, members }) => [role, members.map(({ record }) => record.id)]),
    unknown: unknown.map(({ record }) => record.id),
  };
}

describe('a lane of a function', () => {
  it.each([null, 'paper', 'both'] as const)('has everybody at the role in the view %s', (view) => {
    expect(idsIn(view)).toEqual({
      groups: [
        ['lead', ['lead']],
        ['support', ['first', 'second']],
      ],
      unknown: [],
    });
  });

  it('sets those apart, in practice, of whom nothing reliable is known', () => {
    expect(idsIn('practice')).toEqual({ groups: [['support', ['first']]], unknown: ['lead', 'second'] });
  });
});
