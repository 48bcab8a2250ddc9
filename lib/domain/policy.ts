import type { ForumRoleKind, ParticipantRole, WorkspaceRole } from '../../prisma/generated/enums';

/** The person who asks, as the database knows them at this request. */
export type Viewer = {
  userId: string;
  /** Null for the command line and API tokens. */
  sessionId: string | null;
  name: string;
  email: string;
  /** What they are spoken to in: the language of the request, which the switch changes; on the command line, of the account. */
  locale: 'en' | 'ja';
  timeZone: string;
  memberships: { workspaceId: string; workspaceName: string; role: WorkspaceRole }[];
  forumRoles: { forumId: string; role: ForumRoleKind }[];
  participations: { participantId: string; forumId: string; role: ParticipantRole }[];
  /** Participants who named this person as their assistant. */
  assists: { participantId: string; forumId: string }[];
};

/**
 * What a person may be to the thing they act on. Workspace roles reach every forum of the workspace; forum roles one
 * forum; `self` and `assistant` one participant; `creator` and `assignee` one record; `account` their own account.
 */
export type Capacity =
  | 'owner'
  | 'organiser'
  | 'staff'
  | 'speaker'
  | 'viewer'
  | 'forumOrganiser'
  | 'forumModerator'
  | 'forumStaff'
  | 'forumViewer'
  | 'panelist'
  | 'panelistAssistant'
  | 'self'
  | 'assistant'
  | 'creator'
  | 'assignee'
  | 'account';

/** Whatever is known of the record acted on; what is absent gives no capacity. */
export type PolicySubject = {
  workspaceId?: string | null;
  forumId?: string | null;
  participantId?: string | null;
  createdById?: string | null;
  assigneeId?: string | null;
  userId?: string | null;
};

const readers: Capacity[] = [
  'owner',
  'organiser',
  'staff',
  'viewer',
  'forumOrganiser',
  'forumModerator',
  'forumStaff',
  'forumViewer',
  'panelist',
  'panelistAssistant',
];
const managers: Capacity[] = ['owner', 'organiser', 'forumOrganiser'];
const crew: Capacity[] = [...managers, 'staff', 'forumStaff', 'forumModerator'];

/**
 * The one table of who may do what. A private draft is open to the speaker and the assistants they named: no role of
 * the workspace or the forum appears in its rows.
 */
export const policy = {
  'account.edit': ['account'],
  'workspace.manageMembers': ['owner'],
  'workspace.read': ['owner', 'organiser', 'staff', 'speaker', 'viewer'],
  'forum.create': ['owner', 'organiser', 'staff', 'speaker'],
  'forum.read': readers,
  'forum.edit': managers,
  'participant.edit': crew,
  'participant.logistics': [...crew, 'self', 'assistant'],
  'participant.linkUser': managers,
  'participant.nameAssistant': ['self'],
  /** Receipt, slides, and how far the answers are: states and minutes, never words. */
  'participant.readProgress': [...crew, 'self', 'assistant'],
  'question.edit': [...managers, 'staff', 'forumStaff', 'forumModerator'],
  'question.decideLinks': [...crew, 'panelist', 'panelistAssistant'],
  'talkingPoints.read': ['self', 'assistant'],
  'talkingPoints.edit': ['self', 'assistant'],
  'talkingPoints.share': ['self'],
  'agenda.edit': crew,
  'deadline.edit': crew,
  'action.create': [...crew, 'panelist', 'panelistAssistant'],
  'action.read': [...crew, 'creator', 'assignee'],
  'action.edit': [...crew, 'creator', 'assignee'],
  'source.add': [...crew, 'panelist', 'panelistAssistant'],
  'source.read': ['creator'],
  'forumLink.add': [...crew, 'panelist', 'panelistAssistant'],
  'source.keepFile': ['creator'],
  'forumLink.readConfidential': ['self', 'creator'],
  'map.read': [...readers, 'speaker'],
  /** The map belongs to the whole installation: organisers and staff of any workspace keep it, all others suggest. */
  'map.edit': ['owner', 'organiser', 'staff'],
} as const satisfies Record<string, readonly Capacity[]>;

export type PolicyAction = keyof typeof policy;

const workspaceCapacity = {
  OWNER: 'owner',
  ORGANISER: 'organiser',
  STAFF: 'staff',
  SPEAKER: 'speaker',
  VIEWER: 'viewer',
} as const satisfies Record<WorkspaceRole, Capacity>;
const forumCapacity = {
  ORGANISER: 'forumOrganiser',
  MODERATOR: 'forumModerator',
  STAFF: 'forumStaff',
  VIEWER: 'forumViewer',
} as const satisfies Record<ForumRoleKind, Capacity>;

/** All that the viewer is to this subject. */
export function capacitiesOf(viewer: Viewer, subject: PolicySubject): Set<Capacity> {
  const held = new Set<Capacity>();
  for (const membership of viewer.memberships)
    if (membership.workspaceId === subject.workspaceId) held.add(workspaceCapacity[membership.role]);
  if (subject.forumId) {
    for (const role of viewer.forumRoles) if (role.forumId === subject.forumId) held.add(forumCapacity[role.role]);
    for (const participation of viewer.participations) {
      if (participation.forumId !== subject.forumId) continue;
      held.add('panelist');
      if (participation.role === 'MODERATOR') held.add('forumModerator');
    }
    if (viewer.assists.some((assist) => assist.forumId === subject.forumId)) held.add('panelistAssistant');
  }
  if (subject.participantId) {
    if (viewer.participations.some((one) => one.participantId === subject.participantId)) held.add('self');
    if (viewer.assists.some((one) => one.participantId === subject.participantId)) held.add('assistant');
  }
  if (subject.createdById === viewer.userId) held.add('creator');
  if (subject.assigneeId === viewer.userId) held.add('assignee');
  if (subject.userId === viewer.userId) held.add('account');
  return held;
}

/** Whether the viewer may do this to the subject. Never queries: the subject's ids must have been loaded. */
export function can(viewer: Viewer, action: PolicyAction, subject: PolicySubject): boolean {
  const held = capacitiesOf(viewer, subject);
  return policy[action].some((capacity) => held.has(capacity));
}
