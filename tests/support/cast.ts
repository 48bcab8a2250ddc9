import { database } from '@/lib/data/prisma';
import type { Viewer } from '@/lib/domain/policy';
import {
  makeAssistant,
  makeForum,
  makeMember,
  makeParticipant,
  makeQuestion,
  makeUser,
  makeWorkspace,
  viewerOf,
} from './factories';

/** One forum with a question to its speaker, and everybody who may come to its door. */
export type Cast = {
  workspaceId: string;
  forumId: string;
  questionId: string;
  speakerId: string;
  otherSpeakerId: string;
  owner: Viewer;
  organiser: Viewer;
  staff: Viewer;
  /** Reads the workspace, changes nothing. */
  reader: Viewer;
  speaker: Viewer;
  assistant: Viewer;
  otherSpeaker: Viewer;
  /** A member of the workspace and speaker of another of its forums. */
  outsider: Viewer;
  /** Owns another workspace. */
  stranger: Viewer;
};

export async function makeCast(forum: Parameters<typeof makeForum>[2] = {}): Promise<Cast> {
  const { id: workspaceId } = await makeWorkspace();
  const owner = await makeMember(workspaceId, 'OWNER');
  const organiser = await makeMember(workspaceId, 'ORGANISER');
  const staff = await makeMember(workspaceId, 'STAFF');
  const reader = await makeMember(workspaceId, 'VIEWER');
  const speaker = await makeMember(workspaceId, 'SPEAKER');
  const otherSpeaker = await makeMember(workspaceId, 'SPEAKER');
  const outsider = await makeMember(workspaceId, 'SPEAKER');
  const assistant = await makeUser({ name: 'Helpful Hand' });
  const { id: forumId } = await makeForum(workspaceId, owner.id, forum);
  const { id: speakerId } = await makeParticipant(forumId, { name: 'Hana Test', userId: speaker.id });
  const { id: otherSpeakerId } = await makeParticipant(forumId, { name: 'Other Test', userId: otherSpeaker.id });
  await makeAssistant(speakerId, assistant.id);
  const { id: questionId } = await makeQuestion(forumId, { addressees: [speakerId] });
  const elsewhere = await makeForum(workspaceId, owner.id, { title: 'Another forum' });
  await makeParticipant(elsewhere.id, { name: 'Outside Test', userId: outsider.id });
  const stranger = await makeMember((await makeWorkspace('Elsewhere')).id, 'OWNER');
  return {
    workspaceId,
    forumId,
    questionId,
    speakerId,
    otherSpeakerId,
    owner: await viewerOf(owner),
    organiser: await viewerOf(organiser),
    staff: await viewerOf(staff),
    reader: await viewerOf(reader),
    speaker: await viewerOf(speaker),
    assistant: await viewerOf(assistant),
    otherSpeaker: await viewerOf(otherSpeaker),
    outsider: await viewerOf(outsider),
    stranger: await viewerOf(stranger),
  };
}

/** A draft with a word that must never turn up where it is not meant to. */
export async function makeDraft(
  questionId: string,
  participantId: string,
  ownerId: string,
  fields: { state?: 'DRAFT' | 'READY'; spokenSeconds?: number } = {},
): Promise<{ id: string }> {
  const { state = 'DRAFT', spokenSeconds = 90 } = fields;
  const plainText = 'CANARY-DRAFT';
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: plainText }] }] };
  return database().talkingPoints.create({
    data: { questionId, participantId, ownerId, body, plainText, state, spokenSeconds },
    select: { id: true },
  });
}
