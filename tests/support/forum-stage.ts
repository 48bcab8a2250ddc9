import { makeForum, makeMember, makeParticipant, makeQuestion } from './factories';

type Person = { id: string; email: string };

/** A forum of February 2030 with a speaker who has an account and two questions, and a moderator who has none. */
export type ForumStage = {
  /** Where the forum is. */
  path: string;
  forumId: string;
  organiser: Person;
  speaker: Person;
  /** The speaker's participant. */
  speakerId: string;
  questionId: string;
};

/** A Friday in Tokyo. */
export const STAGE_START = '2030-02-15T10:00';

export async function makeForumStage(workspaceId: string): Promise<ForumStage> {
  const organiser = await makeMember(workspaceId, 'ORGANISER');
  const speaker = await makeMember(workspaceId, 'SPEAKER');
  const forum = await makeForum(workspaceId, organiser.id, { title: 'Harbour Dialogue', startLocal: STAGE_START });
  const { id: speakerId } = await makeParticipant(forum.id, { name: 'Hana Example', userId: speaker.id, position: 1 });
  await makeParticipant(forum.id, { name: 'Ben Fields', role: 'MODERATOR', position: 2 });
  const { id: questionId } = await makeQuestion(forum.id, { text: 'What comes first?', addressees: [speakerId] });
  await makeQuestion(forum.id, { text: 'What comes second?', addressees: [speakerId] });
  return { path: `/forums/${forum.id}`, forumId: forum.id, organiser, speaker, speakerId, questionId };
}
