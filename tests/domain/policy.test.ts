import { describe, expect, it } from 'vitest';
import {
  can,
  capacitiesOf,
  policy,
  type Capacity,
  type PolicyAction,
  type PolicySubject,
  type Viewer,
} from '@/lib/domain/policy';

const nobody: Viewer = {
  userId: 'me',
  sessionId: null,
  name: 'Test Person',
  email: 'me@example.org',
  locale: 'en',
  timeZone: 'Asia/Tokyo',
  memberships: [],
  forumRoles: [],
  participations: [],
  assists: [],
};
const subject: PolicySubject = { workspaceId: 'w', forumId: 'f', participantId: 'p' };

/** A viewer who is exactly this to the subject, and the subject as that needs it. */
const positions: Record<Capacity, { viewer: Viewer; subject: PolicySubject }> = {
  owner: workspaceRole('OWNER'),
  organiser: workspaceRole('ORGANISER'),
  staff: workspaceRole('STAFF'),
  speaker: workspaceRole('SPEAKER'),
  viewer: workspaceRole('VIEWER'),
  forumOrganiser: forumRole('ORGANISER'),
  forumModerator: forumRole('MODERATOR'),
  forumStaff: forumRole('STAFF'),
  forumViewer: forumRole('VIEWER'),
  panelist: {
    viewer: { ...nobody, participations: [{ participantId: 'other', forumId: 'f', role: 'SPEAKER' }] },
    subject,
  },
  panelistAssistant: { viewer: { ...nobody, assists: [{ participantId: 'other', forumId: 'f' }] }, subject },
  self: {
    viewer: { ...nobody, participations: [{ participantId: 'p', forumId: 'g', role: 'SPEAKER' }] },
    subject,
  },
  assistant: { viewer: { ...nobody, assists: [{ participantId: 'p', forumId: 'g' }] }, subject },
  creator: { viewer: nobody, subject: { ...subject, createdById: 'me' } },
  assignee: { viewer: nobody, subject: { ...subject, assigneeId: 'me' } },
  account: { viewer: nobody, subject: { ...subject, userId: 'me' } },
};

function workspaceRole(role: Viewer['memberships'][number]['role']): { viewer: Viewer; subject: PolicySubject } {
  return { viewer: { ...nobody, memberships: [{ workspaceId: 'w', workspaceName: 'W', role }] }, subject };
}
function forumRole(role: Viewer['forumRoles'][number]['role']): { viewer: Viewer; subject: PolicySubject } {
  return { viewer: { ...nobody, forumRoles: [{ forumId: 'f', role }] }, subject };
}

const columns = Object.keys(positions) as Capacity[]; // the keys of the record above

// o owner, r organiser, s staff, p speaker, v viewer | forum: O organiser, M moderator, S staff, V viewer,
// P panelist, A panelist's assistant | self, assistant | creator, assignee, account
const table: [PolicyAction, string][] = [
  //                              orspv OMSVPA sa cea
  ['account.edit', '              ..... ...... .. ..x'],
  ['workspace.manageMembers', '   x.... ...... .. ...'],
  ['workspace.read', '            xxxxx ...... .. ...'],
  ['forum.create', '              xxxx. ...... .. ...'],
  ['forum.read', '                xxx.x xxxxxx .. ...'],
  ['forum.edit', '                xx... x..... .. ...'],
  ['participant.edit', '          xxx.. xxx... .. ...'],
  ['participant.logistics', '     xxx.. xxx... xx ...'],
  ['participant.linkUser', '      xx... x..... .. ...'],
  ['participant.nameAssistant', ' ..... ...... x. ...'],
  ['participant.readProgress', '  xxx.. xxx... xx ...'],
  ['question.edit', '             xxx.. xxx... .. ...'],
  ['question.decideLinks', '      xxx.. xxx.xx .. ...'],
  ['talkingPoints.read', '        ..... ...... xx ...'],
  ['talkingPoints.edit', '        ..... ...... xx ...'],
  ['talkingPoints.share', '       ..... ...... x. ...'],
  ['agenda.edit', '               xxx.. xxx... .. ...'],
  ['deadline.edit', '             xxx.. xxx... .. ...'],
  ['action.create', '             xxx.. xxx.xx .. ...'],
  ['action.read', '               xxx.. xxx... .. xx.'],
  ['action.edit', '               xxx.. xxx... .. xx.'],
  ['source.add', '                xxx.. xxx.xx .. ...'],
  ['source.read', '               ..... ...... .. x..'],
  ['forumLink.add', '             xxx.. xxx.xx .. ...'],
  ['source.keepFile', '           ..... ...... .. x..'],
  ['forumLink.readConfidential', '..... ...... x. x..'],
  ['map.read', '                  xxxxx xxxxxx .. ...'],
  ['map.edit', '                  xxx.. ...... .. ...'],
];

describe('policy', () => {
  it('states every action of the table', () => {
    expect(table.map(([action]) => action).sort()).toEqual(Object.keys(policy).sort());
  });

  it.each(table)('%s is open exactly to the capacities marked', (action, marks) => {
    const cells = marks.replaceAll(' ', '');
    const open = columns.filter((_capacity, index) => cells[index] === 'x');
    const found = columns.filter((column) => can(positions[column].viewer, action, positions[column].subject));
    expect(found).toEqual(open);
  });

  it('gives nobody anything in another workspace or forum', () => {
    const elsewhere: PolicySubject = { workspaceId: 'w2', forumId: 'f2', participantId: 'p2' };
    for (const column of columns) expect([...capacitiesOf(positions[column].viewer, elsewhere)]).toEqual([]);
  });

  it('gives nothing where the subject names nothing', () => {
    for (const column of columns) expect([...capacitiesOf(positions[column].viewer, {})]).toEqual([]);
  });

  it('lets the panel’s moderator do what a forum moderator may, and no more', () => {
    const moderator = { ...nobody, participations: [{ participantId: 'm', forumId: 'f', role: 'MODERATOR' as const }] };
    expect(can(moderator, 'agenda.edit', subject)).toBe(true);
    expect(can(moderator, 'forum.edit', subject)).toBe(false);
    expect(can(moderator, 'talkingPoints.read', subject)).toBe(false);
  });
});
