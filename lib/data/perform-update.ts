import 'server-only';
import { AppError } from '@/lib/domain/errors';
import type { StoredForum } from '@/lib/domain/forum-updates/stored-forum';
import {
  evidenceOf,
  missingPeople,
  type ForumUpdate,
  type Named,
  type UpdateOf,
} from '@/lib/domain/forum-updates/update';
import type { LimitFacts } from '@/lib/domain/limits';
import type { Viewer } from '@/lib/domain/policy';
import { createAction } from './actions';
import { agendaItemState, createAgendaItem, removeAgendaItem, updateAgendaItem } from './agenda';
import { createDeadline, deadlineState, updateDeadline } from './deadlines';
import { updateForum } from './forum-changes';
import { createForumLink } from './forum-links';
import { createLimit, updateLimit } from './limits';
import { createParticipant, removeParticipant, updateParticipant } from './participants';
import { limitState } from './people-page';
import { createQuestion, removeQuestion, updateQuestion } from './questions';
import { fingerprint } from './row-state';
import type { Step } from './way-back';

/** The record that an update wrote, under the names of EVIDENCE_FIELDS, and the way back. */
export type Performed = { subject: string; subjectId: string; field: string; undo: Step[] };

const NEW_VERSION = 0;

function idsOf(named: readonly Named[]): string[] {
  return named.flatMap(({ id }) => (id === null ? [] : [id]));
}

/** The row as it was when the updates were found. Throws STALE when it is gone. */
function rowOf<Row extends { id: string }>(rows: readonly Row[], id: string): Row {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) throw new AppError('STALE', 'row is gone');
  return row;
}

async function setFact(
  viewer: Viewer,
  { id, version, facts }: StoredForum,
  { field, choices }: UpdateOf<'setFact'>,
  choice: number,
): Promise<Performed> {
  const chosen = choices[choice];
  if (chosen === undefined) throw new AppError('INVALID', 'no such choice');
  const forum = { forumId: id, moveAgenda: true };
  const saved = await updateForum(viewer, { ...forum, ...facts, ...chosen.facts, version });
  const back = { ...forum, ...facts, version: saved.version };
  const undo: Step[] = [{ call: 'updateForum', input: back }];
  return { subject: 'forum', subjectId: id, field: evidenceOf(field), undo };
}

async function changePerson(
  viewer: Viewer,
  stored: StoredForum,
  { participantId, field, after }: UpdateOf<'changePerson'>,
): Promise<Performed> {
  const { id: _id, version, ...person } = rowOf(stored.people, participantId);
  const saved = await updateParticipant(viewer, { participantId, version, ...person, [field]: after });
  const undo: Step[] = [{ call: 'updateParticipant', input: { participantId, ...saved, ...person } }];
  return { subject: 'participant', subjectId: participantId, field, undo };
}

async function changeQuestion(
  viewer: Viewer,
  stored: StoredForum,
  questionId: string,
  change: { text: string } | { addressees: string[] },
): Promise<Performed> {
  const { id: _id, version, ...question } = rowOf(stored.questions, questionId);
  const saved = await updateQuestion(viewer, { questionId, version, ...question, ...change });
  const undo: Step[] = [{ call: 'updateQuestion', input: { questionId, ...saved, ...question } }];
  return { subject: 'question', subjectId: questionId, field: 'text' in change ? 'text' : 'addressees', undo };
}

async function changeAgendaItem(
  viewer: Viewer,
  stored: StoredForum,
  { itemId, after }: UpdateOf<'changeAgendaItem'>,
): Promise<Performed> {
  const { id: _id, seen, ...item } = rowOf(stored.agenda, itemId);
  const changed = { ...item, ...after };
  await updateAgendaItem(viewer, { itemId, seen, ...changed });
  const now = fingerprint(agendaItemState(changed, changed.people));
  const undo: Step[] = [{ call: 'updateAgendaItem', input: { itemId, seen: now, ...item } }];
  return { subject: 'agenda', subjectId: itemId, field: 'start', undo };
}

async function addAgendaItem(
  viewer: Viewer,
  forumId: string,
  { title, startLocal, durationMinutes, people }: UpdateOf<'addAgendaItem'>,
): Promise<Performed> {
  const item = { title, startLocal, durationMinutes, people: idsOf(people) };
  const { itemId } = await createAgendaItem(viewer, { forumId, ...item });
  const seen = fingerprint(agendaItemState(item, item.people));
  return {
    subject: 'agenda',
    subjectId: itemId,
    field: 'title',
    undo: [{ call: 'removeAgendaItem', input: { itemId, seen } }],
  };
}

async function addDeadline(
  viewer: Viewer,
  forumId: string,
  { what, kind, rule, owed }: UpdateOf<'addDeadline'>,
): Promise<Performed> {
  const { deadlineId, actionId } = await createDeadline(viewer, { forumId, what, kind, rule }, owed);
  const seen = fingerprint(deadlineState({ what, kind, rule }));
  const undo: Step[] = [
    ...(actionId === null ? [] : [{ call: 'removeAction', input: { actionId, version: NEW_VERSION } } as const]),
    { call: 'removeDeadline', input: { deadlineId, seen } },
  ];
  return { subject: 'deadline', subjectId: deadlineId, field: 'rule', undo };
}

async function changeDeadline(
  viewer: Viewer,
  stored: StoredForum,
  { deadlineId, after }: UpdateOf<'changeDeadline'>,
): Promise<Performed> {
  const { what, kind, rule, seen } = rowOf(stored.deadlines, deadlineId);
  await updateDeadline(viewer, { deadlineId, seen, what, kind, rule: after.rule });
  const now = fingerprint(deadlineState({ what, kind, rule: after.rule }));
  const undo: Step[] = [{ call: 'updateDeadline', input: { deadlineId, seen: now, what, kind, rule } }];
  return { subject: 'deadline', subjectId: deadlineId, field: 'rule', undo };
}

function asInput({ audience, participantId, ...bounds }: LimitFacts) {
  return { who: { audience, participantId }, ...bounds };
}

async function changeLimit(
  viewer: Viewer,
  stored: StoredForum,
  { limitId, after }: UpdateOf<'changeLimit'>,
): Promise<Performed> {
  const { id: _id, seen, ...before } = rowOf(stored.limits, limitId);
  await updateLimit(viewer, { limitId, seen, ...asInput(after) });
  const now = fingerprint(limitState(after));
  const undo: Step[] = [{ call: 'updateLimit', input: { limitId, seen: now, ...asInput(before) } }];
  return { subject: 'limit', subjectId: limitId, field: 'minutes', undo };
}

/** What a later mail asks of the reader is the reader's own, where they may own an action there. */
function ownerFor(viewer: Viewer, { id, workspaceId }: StoredForum): string | null {
  const belongs =
    viewer.memberships.some((one) => one.workspaceId === workspaceId) ||
    viewer.participations.some((one) => one.forumId === id);
  return belongs ? viewer.userId : null;
}

/**
 * Writes one update into the forum through the same functions as its forms, so that policy, derived instants, links to
 * the map and the audit are the same. Throws what they throw, STALE when the forum has changed since the update was
 * found, and CONFLICT when it needs a person whom the forum does not know yet.
 */
export async function performUpdate(
  viewer: Viewer,
  stored: StoredForum,
  update: ForumUpdate,
  choice: number,
): Promise<Performed> {
  if (missingPeople(update).length > 0) throw new AppError('CONFLICT', 'person is not on the panel');
  const forumId = stored.id;
  switch (update.type) {
    case 'setFact':
      return setFact(viewer, stored, update, choice);
    case 'addPerson': {
      const { name, aliases, honorific, role, title, affiliation } = update;
      const added = await createParticipant(viewer, { forumId, name, aliases, honorific, role, title, affiliation });
      const undo: Step[] = [{ call: 'removeParticipant', input: { ...added, version: NEW_VERSION } }];
      return { subject: 'participant', subjectId: added.participantId, field: 'name', undo };
    }
    case 'changePerson':
      return changePerson(viewer, stored, update);
    case 'removePerson': {
      const { participantId } = update;
      const { version } = rowOf(stored.people, participantId);
      const { undo } = await removeParticipant(viewer, { participantId, version });
      return {
        subject: 'participant',
        subjectId: participantId,
        field: 'name',
        undo: [{ call: 'restoreParticipant', input: { forumId, undo } }],
      };
    }
    case 'addQuestion': {
      const { text, theme, addressees } = update;
      const { questionId } = await createQuestion(viewer, { forumId, text, theme, addressees: idsOf(addressees) });
      const undo: Step[] = [{ call: 'removeQuestion', input: { questionId, version: NEW_VERSION } }];
      return { subject: 'question', subjectId: questionId, field: 'text', undo };
    }
    case 'rewordQuestion':
      return changeQuestion(viewer, stored, update.questionId, { text: update.after });
    case 'readdressQuestion':
      return changeQuestion(viewer, stored, update.questionId, { addressees: idsOf(update.after) });
    case 'removeQuestion': {
      const { questionId } = update;
      const { version } = rowOf(stored.questions, questionId);
      const { undo } = await removeQuestion(viewer, { questionId, version });
      return {
        subject: 'question',
        subjectId: questionId,
        field: 'text',
        undo: [{ call: 'restoreQuestion', input: { forumId, undo } }],
      };
    }
    case 'addAgendaItem':
      return addAgendaItem(viewer, forumId, update);
    case 'changeAgendaItem':
      return changeAgendaItem(viewer, stored, update);
    case 'removeAgendaItem': {
      const { itemId } = update;
      const { seen } = rowOf(stored.agenda, itemId);
      const { undo } = await removeAgendaItem(viewer, { itemId, seen });
      return {
        subject: 'agenda',
        subjectId: itemId,
        field: 'title',
        undo: [{ call: 'restoreAgendaItem', input: { forumId, undo } }],
      };
    }
    case 'addDeadline':
      return addDeadline(viewer, forumId, update);
    case 'changeDeadline':
      return changeDeadline(viewer, stored, update);
    case 'addLimit': {
      const limit = asInput(update.limit);
      const { limitId } = await createLimit(viewer, { forumId, ...limit });
      const seen = fingerprint(limitState(update.limit));
      return {
        subject: 'limit',
        subjectId: limitId,
        field: 'minutes',
        undo: [{ call: 'removeLimit', input: { limitId, seen } }],
      };
    }
    case 'changeLimit':
      return changeLimit(viewer, stored, update);
    case 'addAction': {
      const { text, phase } = update;
      const due = { dueDay: null, dueTime: null, timeZone: viewer.timeZone };
      const ownerId = ownerFor(viewer, stored);
      const { actionId } = await createAction(viewer, { forumId, workspaceId: null, text, phase, ownerId, ...due });
      return {
        subject: 'action',
        subjectId: actionId,
        field: 'text',
        undo: [{ call: 'removeAction', input: { actionId, version: NEW_VERSION } }],
      };
    }
    case 'addLink': {
      const { kind, value, confidential } = update;
      const { linkId } = await createForumLink(viewer, { forumId, kind, value, confidential });
      return {
        subject: 'link',
        subjectId: linkId,
        field: 'value',
        undo: [{ call: 'removeForumLink', input: { forumId, linkId } }],
      };
    }
  }
}
