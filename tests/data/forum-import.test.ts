import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createForumFromDraft } from '@/lib/data/forum-import';
import { loadMapData } from '@/lib/data/map-loader';
import { database } from '@/lib/data/prisma';
import type { Viewer } from '@/lib/domain/policy';
import { readMapData } from '@/lib/files/map-data';
import type { CreateForumInput } from '@/lib/schemas/forum-import';
import type { WorkspaceRole } from '@/prisma/generated/enums';
import { resetDatabase } from '../support/database';
import { acceptedDraft, INVITATION, said } from '../support/drafts';
import { makeMember, makeWorkspace, viewerOf } from '../support/factories';
import { statementsOf } from '../support/statements';

let workspaceId: string;

beforeAll(async () => {
  await resetDatabase();
  await loadMapData(await readMapData());
});
beforeEach(async () => {
  await resetDatabase({ keepMap: true });
  workspaceId = (await makeWorkspace()).id;
});

async function makeViewer(role: WorkspaceRole = 'STAFF', workspace = workspaceId): Promise<Viewer> {
  return viewerOf(await makeMember(workspace, role));
}

function input(changes: Partial<CreateForumInput> = {}): CreateForumInput {
  const draft = acceptedDraft();
  const title = draft.title ?? said('Harbour Dialogue on Incident Response');
  const source = { text: INVITATION, fileName: null, mediaType: 'text/plain' };
  return { forumId: randomUUID(), workspaceId, me: 'p1', tlp: null, source, draft: { ...draft, title }, ...changes };
}

/** Questions like those of a long programme, put to the two people in turn. */
function manyQuestions(count: number): CreateForumInput {
  const base = input();
  const questions = Array.from({ length: count }, (_, index) => ({
    key: `q${index}`,
    text: { value: `Question ${index}: how does CISA work with NISC on active cyber defense?`, spans: [] },
    addressees: [index % 2 === 0 ? 'p1' : 'p2'],
    addresseeSpans: [{ start: 0, end: 7 }],
    theme: null,
  }));
  return { ...base, draft: { ...base.draft, questions } };
}

describe('createForumFromDraft', () => {
  it('stores the forum, its people, questions, limits, deadlines, actions and links', async () => {
    const viewer = await makeViewer();
    const { forumId } = await createForumFromDraft(viewer, input());
    const forum = await database().forum.findUniqueOrThrow({
      where: { id: forumId },
      include: {
        roles: true,
        participants: { orderBy: { position: 'asc' } },
        questions: { orderBy: { position: 'asc' }, include: { addressees: { include: { participant: true } } } },
        limits: true,
        deadlines: true,
        actions: { orderBy: { text: 'asc' } },
        links: { orderBy: { kind: 'asc' } },
        sources: { include: { evidence: true } },
      },
    });
    expect(forum).toMatchObject({
      title: 'Harbour Dialogue on Incident Response',
      startLocal: '2023-03-10T10:00',
      timeZone: 'Asia/Tokyo',
      startsAt: new Date('2023-03-10T01:00:00Z'),
      durationMinutes: 60,
      createdById: viewer.userId,
      searchText: 'harbour dialogue on incident response\nexample institute',
    });
    expect(forum.roles).toMatchObject([{ userId: viewer.userId, role: 'ORGANISER' }]);
    expect(forum.participants).toMatchObject([
      { name: 'Aiko Mori', honorific: 'Dr.', role: 'SPEAKER', userId: viewer.userId },
      { name: 'Ben Fields', role: 'MODERATOR', userId: null },
    ]);
    expect(forum.questions.map((one) => [one.text, one.addressees.map((to) => to.participant.name)])).toEqual([
      ['How do operators report an incident?', ['Aiko Mori']],
      ['Who decides when to disclose it?', ['Aiko Mori']],
      ['What should the allies share first?', []],
    ]);
    expect(forum.limits).toMatchObject([{ audience: 'ALL', kind: 'REMARKS', maxSeconds: 720 }]);
    expect(forum.deadlines).toMatchObject([
      { kind: 'SLIDES', rule: { type: 'before_start', minutes: 120 }, dueAt: new Date('2023-03-09T23:00:00Z') },
    ]);
    expect(forum.actions).toMatchObject([
      { text: 'Slides', ownerId: viewer.userId, deadlineId: forum.deadlines[0]?.id, dueAt: forum.deadlines[0]?.dueAt },
      { text: 'thank the interpreters', ownerId: viewer.userId, deadlineId: null, phase: 'AFTER' },
    ]);
    expect(forum.links.map((one) => [one.kind, one.value, one.confidential, one.participantId])).toEqual([
      ['REGISTRATION', 'https://example.org/register', false, null],
      ['PANELIST', null, true, forum.participants[0]?.id],
    ]);
    expect(forum.sources).toMatchObject([
      { text: INVITATION, sha256: createHash('sha256').update(INVITATION).digest('hex'), createdById: viewer.userId },
    ]);
  });

  it('stores evidence whose words say the stored value', async () => {
    const { forumId } = await createForumFromDraft(await makeViewer(), input());
    const questions = await database().question.findMany({ where: { forumId } });
    const evidence = await database().evidence.findMany({ where: { subject: 'question', field: 'text' } });
    const words = new Map(evidence.map((row) => [row.subjectId, INVITATION.slice(row.start, row.end)]));
    expect(questions.map((one) => words.get(one.id))).toEqual(questions.map((one) => one.text));
    expect(questions).toHaveLength(3);
  });

  it('derives instants itself, whatever precision the browser claims', async () => {
    const base = input();
    const deadlines = base.draft.deadlines.map((one) => ({ ...one, rule: { type: 'promptly' as const } }));
    const { forumId } = await createForumFromDraft(await makeViewer(), {
      ...base,
      draft: { ...base.draft, deadlines },
    });
    const [deadline] = await database().deadline.findMany({ where: { forumId } });
    expect(deadline).toMatchObject({ precision: 'NONE', dueAt: null });
  });

  it('notes the creation without a word of anybody', async () => {
    const viewer = await makeViewer();
    const { forumId } = await createForumFromDraft(viewer, input());
    const entries = await database().auditEntry.findMany({ where: { subjectId: forumId } });
    expect(entries).toMatchObject([{ action: 'forum.created', actorId: viewer.userId, workspaceId }]);
    expect(entries[0]?.details).toEqual({ people: 2, questions: 3, suggestions: 0 });
  });

  it('suggests links to records of the map, with the words that say so', async () => {
    const { forumId } = await createForumFromDraft(await makeViewer(), manyQuestions(1));
    const links = await database().questionLink.findMany({
      where: { question: { forumId } },
      include: { question: true },
    });
    expect(links.map((link) => link.surface).sort()).toEqual(['CISA', 'NISC', 'active cyber defense']);
    for (const link of links) {
      expect(link).toMatchObject({ state: 'SUGGESTED', byHand: false, asOf: '2023-03-10' });
      expect(link.question.text.slice(link.start ?? 0, link.end ?? 0)).toBe(link.surface);
    }
  });
});

describe('who may create', () => {
  it.each<[WorkspaceRole, boolean]>([
    ['OWNER', true],
    ['ORGANISER', true],
    ['STAFF', true],
    ['SPEAKER', true],
    ['VIEWER', false],
  ])('%s: %s', async (role, may) => {
    const viewer = await makeViewer(role);
    const attempt = createForumFromDraft(viewer, input());
    if (may) await expect(attempt).resolves.toBeDefined();
    else await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await database().forum.count()).toBe(may ? 1 : 0);
  });

  it('nobody creates in a workspace they do not belong to', async () => {
    const other = await makeWorkspace('Another Institute');
    const stranger = await makeViewer('OWNER', other.id);
    await expect(createForumFromDraft(stranger, input())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await database().forum.count()).toBe(0);
  });

  it('a speaker who creates a forum manages it', async () => {
    const member = await makeMember(workspaceId, 'SPEAKER');
    const { forumId } = await createForumFromDraft(await viewerOf(member), input());
    expect((await viewerOf(member)).forumRoles).toEqual([{ forumId, role: 'ORGANISER' }]);
  });
});

describe('the same review sent twice', () => {
  it('creates once, also at the same moment, and says which of them did', async () => {
    const viewer = await makeViewer();
    const review = input();
    const answers = await Promise.all([createForumFromDraft(viewer, review), createForumFromDraft(viewer, review)]);
    const { id: sourceId } = await database().source.findFirstOrThrow({ select: { id: true } });
    const created = { forumId: review.forumId, sourceId };
    expect(answers.toSorted((a, b) => Number(b.isNew) - Number(a.isNew))).toEqual([
      { ...created, isNew: true },
      { ...created, isNew: false },
    ]);
    expect(await createForumFromDraft(viewer, review)).toEqual({ ...created, isNew: false });
    expect(await database().forum.count()).toBe(1);
    expect(await database().question.count()).toBe(3);
  });

  it('does not hand out the forum of somebody else under the same id', async () => {
    const review = input();
    await createForumFromDraft(await makeViewer(), review);
    await expect(createForumFromDraft(await makeViewer(), review)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await database().forum.count()).toBe(1);
  });
});

describe('all or nothing', () => {
  it('leaves nothing behind when one row is refused', async () => {
    const base = input();
    const questions = [{ ...manyQuestions(1).draft.questions[0], text: { value: '', spans: [] } }];
    const broken = { ...base, draft: { ...base.draft, questions } } as CreateForumInput; // a blank text passes no schema
    await expect(createForumFromDraft(await makeViewer(), broken)).rejects.toMatchObject({ code: 'INVALID' });
    expect(await database().forum.count()).toBe(0);
    expect(await database().participant.count()).toBe(0);
    expect(await database().auditEntry.count()).toBe(0);
  });
});

describe('size', () => {
  it('takes 1,000 questions, in order', async () => {
    const { forumId } = await createForumFromDraft(await makeViewer(), manyQuestions(1_000));
    const questions = await database().question.findMany({ where: { forumId }, orderBy: { position: 'asc' } });
    expect(questions).toHaveLength(1_000);
    expect(questions[999]?.text).toMatch(/^Question 999:/);
  });

  it('writes 200 questions with as many statements as 2', async () => {
    const viewer = await makeViewer();
    const few = await statementsOf(() => createForumFromDraft(viewer, manyQuestions(2)));
    const many = await statementsOf(() => createForumFromDraft(viewer, manyQuestions(200)));
    expect(many).toHaveLength(few.length);
  });
});
