import { randomUUID } from 'node:crypto';
import { createForumFromDraft } from '@/lib/data/forum-import';
import { addSource, getForumUpdates } from '@/lib/data/forum-updates';
import { readSources, type ReadSource } from '@/lib/data/read-invitation';
import { acceptDraft } from '@/lib/domain/forum-draft';
import type { ForumUpdate } from '@/lib/domain/forum-updates/update';
import type { Viewer } from '@/lib/domain/policy';
import { resetDatabase } from './database';
import { makeMember, makeWorkspace, viewerOf } from './factories';
import { INVITATION_OF_MARCH } from './stored-forum';

export const NOW = new Date('2026-02-05T00:00:00Z');

/** One mail with something for every part of the forum. */
export const LATER_MAIL = `Subject: Update: Harbour Dialogue on Cyber Resilience

Dear all,

The webinar has been moved to Friday, 13 March 2026, 11:00-12:30 JST.

Aiko Tanaka can no longer join us.

Speakers:
- Hanako Sato, Professor, Example University
- John Miller, President, Example Institute
- Mary Chen, Analyst, Example Labs
Moderator: Peter Novak, Example Policy Forum

Each speaker has 8 minutes for remarks.

Questions
Hanako Sato
1. How has Japan’s whole approach to active cyber defense changed since the 2022 National Security Strategy?
2. What should allies do together on incident response?
John Miller
3. Which lessons from Volt Typhoon matter most for Japanese operators?
4. How does CISA share information with JPCERT/CC?
5. What would change if the final rule of CIRCIA came into force this year?

Please send your slides by 10 March 2026, 17:00 JST.
Please send a photograph by 6 March 2026, 12:00 JST.

To do
- [ ] Send biography
- [ ] Book a quiet room

Your personal panelist link: https://zoom.example/w/99912345?tk=abcDEF
`;

/** Reads pasted words as the form does. */
export async function readWords(viewer: Viewer, text: string): Promise<ReadSource> {
  const reading = await readSources(viewer, [{ text }], NOW);
  if ('refusals' in reading) throw new Error('words can be read');
  return reading;
}

export type UpdatedForum = { workspaceId: string; forumId: string; organiser: Viewer };

/** A forum made of INVITATION_OF_MARCH by an organiser of its workspace; nobody else is there. */
export async function makeUpdatedForum(): Promise<UpdatedForum> {
  await resetDatabase();
  const workspaceId = (await makeWorkspace()).id;
  const member = await makeMember(workspaceId, 'ORGANISER');
  const before = await viewerOf(member);
  const { text, fileName, mediaType, draft } = await readWords(before, INVITATION_OF_MARCH);
  const accepted = acceptDraft(draft);
  const { title } = accepted;
  if (title === null) throw new Error('the invitation has a title');
  const review = { forumId: randomUUID(), workspaceId, me: null, tlp: null, source: { text, fileName, mediaType } };
  const { forumId } = await createForumFromDraft(before, { ...review, draft: { ...accepted, title } });
  return { workspaceId, forumId, organiser: await viewerOf(member) };
}

type Place = { forumId: string; sourceId: string };

/** Keeps a pasted mail with a forum. */
export async function addMail(viewer: Viewer, forumId: string, text = LATER_MAIL): Promise<Place> {
  const source = { text, fileName: null, mediaType: 'text/plain' };
  return { forumId, ...(await addSource(viewer, { forumId, source }, NOW)) };
}

export async function openUpdates(viewer: Viewer, place: Place): Promise<ForumUpdate[]> {
  return (await getForumUpdates(viewer, place)).open;
}
