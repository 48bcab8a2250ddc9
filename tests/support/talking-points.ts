import { database } from '@/lib/data/prisma';
import type { Viewer } from '@/lib/domain/policy';
import { parseRichText, richTextOfLines } from '@/lib/domain/rich-text';
import type { SaveTalkingPointsInput } from '@/lib/schemas/talking-points';
import {
  makeAssistant,
  makeForum,
  makeForumRole,
  makeMember,
  makeParticipant,
  makeQuestion,
  makeUser,
  makeWorkspace,
  viewerOf,
} from './factories';
import { doc, mention, paragraph, text } from './rich-text-documents';

/** Words of a private draft: whatever holds them has leaked. */
export const CANARY = 'canary-words-of-a-private-draft';

/** One forum with everybody who may stand near a draft of its first speaker, and nobody else's draft yet. */
export type PointsStage = {
  workspaceId: string;
  forumId: string;
  questionId: string;
  otherQuestionId: string;
  participantId: string;
  otherParticipantId: string;
  speaker: Viewer;
  assistant: Viewer;
  /** Everybody who must not read or write the speaker's draft, by what they are. */
  others: Record<string, Viewer>;
};

async function makeParticipantWith(
  forumId: string,
  userId: string,
  role: 'SPEAKER' | 'MODERATOR' = 'SPEAKER',
): Promise<string> {
  return (await makeParticipant(forumId, { userId, role })).id;
}

export async function makePointsStage(): Promise<PointsStage> {
  const workspace = await makeWorkspace();
  const owner = await makeMember(workspace.id, 'OWNER');
  const organiser = await makeMember(workspace.id, 'ORGANISER');
  const staff = await makeMember(workspace.id, 'STAFF');
  const reader = await makeMember(workspace.id, 'VIEWER');
  const forum = await makeForum(workspace.id, organiser.id);
  const [forumOrganiser, forumModerator] = [await makeUser(), await makeUser()];
  await makeForumRole(forum.id, forumOrganiser.id, 'ORGANISER');
  await makeForumRole(forum.id, forumModerator.id, 'MODERATOR');
  const [speaker, otherSpeaker, moderator] = [
    await makeUser({ name: 'Hana Test' }),
    await makeUser(),
    await makeUser(),
  ];
  const participantId = await makeParticipantWith(forum.id, speaker.id);
  const otherParticipantId = await makeParticipantWith(forum.id, otherSpeaker.id);
  await makeParticipantWith(forum.id, moderator.id, 'MODERATOR');
  const [assistant, otherAssistant] = [await makeUser({ name: 'Ken Assistant' }), await makeUser()];
  await makeAssistant(participantId, assistant.id);
  await makeAssistant(otherParticipantId, otherAssistant.id);
  const addressees = [participantId, otherParticipantId];
  const question = await makeQuestion(forum.id, { text: 'What comes first?', addressees });
  const otherQuestion = await makeQuestion(forum.id, { text: 'And then?', addressees });
  // The same person elsewhere: a speaker of another forum in the same workspace.
  const neighbour = await makeUser();
  const elsewhere = await makeForum(workspace.id, organiser.id);
  await makeParticipantWith(elsewhere.id, neighbour.id);
  const near = { owner, organiser, staff, reader, forumOrganiser, forumModerator, otherSpeaker, moderator };
  const far = { otherAssistant, neighbour, stranger: await makeUser() };
  const others: Record<string, Viewer> = {};
  for (const [what, user] of Object.entries({ ...near, ...far })) others[what] = await viewerOf(user);
  return {
    ...{ workspaceId: workspace.id, forumId: forum.id, participantId, otherParticipantId },
    ...{ questionId: question.id, otherQuestionId: otherQuestion.id },
    ...{ speaker: await viewerOf(speaker), assistant: await viewerOf(assistant), others },
  };
}

/** A save of one line against a version. */
export function saveOf(
  stage: Pick<PointsStage, 'questionId' | 'participantId'>,
  version: number,
  line: string,
  resolves: string | null = null,
): SaveTalkingPointsInput {
  const { questionId, participantId } = stage;
  return { questionId, participantId, version, body: richTextOfLines([line]), resolves };
}

/** A save of one sentence that mentions a record of the map, against a version. */
export function savingMention(
  stage: Pick<PointsStage, 'questionId' | 'participantId'>,
  version: number,
  recordId: string,
  words: string,
): SaveTalkingPointsInput {
  const body = parseRichText(doc(paragraph(text(`${words} `), mention(recordId, 'The Office'))));
  return { ...saveOf(stage, version, words), body };
}

/** Everything that is stored about talking points, to compare before and after a refused write. */
export async function storedPoints(): Promise<unknown> {
  return {
    documents: await database().talkingPoints.findMany({ orderBy: { id: 'asc' } }),
    revisions: await database().talkingPointsRevision.findMany({ orderBy: { id: 'asc' } }),
    audit: await database().auditEntry.count(),
  };
}
