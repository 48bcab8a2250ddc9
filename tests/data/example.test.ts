import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadExample } from '@/lib/data/example';
import { loadMapData } from '@/lib/data/map-loader';
import { database } from '@/lib/data/prisma';
import type { Viewer } from '@/lib/domain/policy';
import { instantToLocal } from '@/lib/domain/time';
import { readMapData } from '@/lib/files/map-data';
import { readExampleText } from '@/lib/files/example-text';
import { resetDatabase } from '../support/database';
import { makeMember, makeWorkspace, viewerOf } from '../support/factories';

let workspaceId: string;
let owner: { id: string; email: string };

beforeAll(async () => {
  await resetDatabase();
  await loadMapData(await readMapData());
});
beforeEach(async () => {
  await resetDatabase({ keepMap: true });
  workspaceId = (await makeWorkspace()).id;
  owner = await makeMember(workspaceId, 'OWNER');
});

async function load(viewer?: Viewer): Promise<string> {
  return (await loadExample(viewer ?? (await viewerOf(owner)))).forumId;
}

function inTokyo(instant: Date | null): string | null {
  return instant === null ? null : instantToLocal(instant, 'Asia/Tokyo');
}

/** The invitation of the Pacific Forum, read by the engine and stored as any other: what a person gets out of it. */
describe('the example', () => {
  it('is a morning in Tokyo, on the record', async () => {
    const forum = await database().forum.findUniqueOrThrow({ where: { id: await load() } });
    expect(forum).toMatchObject({
      title: 'US-Japan Cyber Forum: Advancing Cyber Defense and Resilience in the Age of Strategic Competition',
      startLocal: '2023-02-17T10:00',
      timeZone: 'Asia/Tokyo',
      startsAt: new Date('2023-02-17T01:00:00Z'),
      durationMinutes: 90,
      platform: 'Zoom',
      format: 'webinar',
      organiser: 'Pacific Forum',
      recordRule: 'ON_RECORD',
      recorded: true,
      openToPublic: true,
      reviewBeforePublication: true,
      venue: null,
      embargoLocal: null,
    });
  });

  it('names three speakers and a moderator; the note is that of the viewer', async () => {
    const people = await database().participant.findMany({
      where: { forumId: await load() },
      orderBy: { position: 'asc' },
    });
    expect(
      people.map(({ name, role, title, affiliation, userId }) => [name, role, title, affiliation, userId]),
    ).toEqual([
      ['Emily Goldman', 'SPEAKER', 'Strategist', 'US Cyber Command', null],
      ['Koichiro Komiyama', 'SPEAKER', 'Director of Global Coordination Division', 'JPCERT/CC', owner.id],
      ['Michael Karimian', 'SPEAKER', 'Director of Digital Diplomacy Asia Pacific', 'Microsoft', null],
      ['Mark Manantan', 'MODERATOR', 'Director of Cybersecurity and Critical Technologies', 'Pacific Forum', null],
    ]);
  });

  it('puts 13 questions, each to the right person, in the order of the mail', async () => {
    const questions = await database().question.findMany({
      where: { forumId: await load() },
      orderBy: { position: 'asc' },
      select: { text: true, addressees: { select: { participant: { select: { name: true } } } } },
    });
    const names = questions.map((one) => one.addressees.map((to) => to.participant.name).join());
    expect(names).toEqual([
      ...Array<string>(5).fill('Emily Goldman'),
      ...Array<string>(4).fill('Koichiro Komiyama'),
      ...Array<string>(4).fill('Michael Karimian'),
    ]);
    expect(questions[0]?.text).toBe(
      'What are the most recent and significant events shaping the US cybersecurity posture?',
    );
    expect(questions[6]?.text).toBe(
      "What is your assessment of Japan's implementation of the National Cyber Strategy 2021?",
    );
    expect(questions[12]?.text).toMatch(/^Given variances in priorities .* ransomware\?$/);
  });

  it('says what is due when, and who owes it', async () => {
    const forumId = await load();
    const deadlines = await database().deadline.findMany({ where: { forumId }, include: { actions: true } });
    const byKind = new Map(deadlines.map((one) => [one.kind, one]));
    expect(byKind.get('SLIDES')?.rule).toEqual({ type: 'before_start', minutes: 120 });
    expect(inTokyo(byKind.get('SLIDES')?.dueAt ?? null)).toBe('2023-02-17T08:00');
    expect(inTokyo(byKind.get('AUDIO_TEST')?.dueAt ?? null)).toBe('2023-02-17T09:30');
    expect(inTokyo(byKind.get('OTHER')?.dueAt ?? null)).toBe('2023-02-17T09:00');
    expect(byKind.get('RECEIPT')).toMatchObject({ rule: { type: 'promptly' }, precision: 'NONE', dueAt: null });
    const owed = deadlines.filter((one) => one.actions.length > 0).map((one) => one.kind);
    expect(owed.sort()).toEqual(['RECEIPT', 'SLIDES']);
    for (const { actions } of deadlines) for (const action of actions) expect(action.ownerId).toBe(owner.id);
    const todos = await database().actionItem.findMany({ where: { forumId, deadlineId: null } });
    expect(todos).toMatchObject([{ text: 'アクション', phase: 'AFTER', ownerId: owner.id, doneAt: null }]);
  });

  it('allows twelve minutes of remarks', async () => {
    const limits = await database().timeLimit.findMany({ where: { forumId: await load(), audience: 'ALL' } });
    expect(limits).toMatchObject([{ kind: 'REMARKS', minSeconds: null, maxSeconds: 720 }]);
  });

  it('keeps the panelist link, which the text only mentions, private', async () => {
    const links = await database().forumLink.findMany({
      where: { forumId: await load() },
      include: { participant: { select: { userId: true } } },
    });
    const told = links.map(({ kind, value, confidential, participant }) => [
      kind,
      value,
      confidential,
      participant?.userId,
    ]);
    expect(told.sort()).toEqual([
      ['PANELIST', null, true, owner.id],
      ['REGISTRATION', 'http://bit.ly/us-japan-cyber-forum-1', false, undefined],
    ]);
  });

  it('rests every question, name and address on its words', async () => {
    const forumId = await load();
    const text = await readExampleText();
    const evidence = await database().evidence.findMany({ where: { source: { forumId } }, orderBy: { start: 'asc' } });
    const words = (subjectId: string, field: string): string =>
      evidence
        .filter((row) => row.subjectId === subjectId && row.field === field)
        .map((row) => text.slice(row.start, row.end))
        .join(' ');
    const [questions, people, links] = await Promise.all([
      database().question.findMany({ where: { forumId } }),
      database().participant.findMany({ where: { forumId } }),
      database().forumLink.findMany({ where: { forumId, value: { not: null } } }),
    ]);
    for (const one of questions) expect(words(one.id, 'text')).toBe(one.text);
    for (const one of people) expect(words(one.id, 'name')).toBe(one.name);
    for (const one of links) expect(words(one.id, 'value')).toBe(one.value);
    expect([questions.length, people.length, links.length]).toEqual([13, 4, 1]);
    expect(words(forumId, 'start')).toContain('Feb. 17, 2023, at 10:00 AM JST');
  });

  it('suggests the strategy that the second question of the speaker names', async () => {
    const links = await database().questionLink.findMany({
      where: { question: { forumId: await load(), text: { contains: 'National Cyber Strategy 2021' } } },
      include: { record: { select: { nameEn: true } } },
    });
    expect(links.map((link) => [link.surface, link.state])).toContainEqual([
      'National Cyber Strategy 2021',
      'SUGGESTED',
    ]);
    expect(links.map((link) => link.record.nameEn).join()).toMatch(
      /Cybersecurity Strategy.*2021|2021.*Cybersecurity Strategy/,
    );
  });

  it('is loaded once, and a colleague is led to the one that exists', async () => {
    const first = await load();
    expect(await load()).toBe(first);
    expect(await load(await viewerOf(await makeMember(workspaceId, 'STAFF')))).toBe(first);
    expect(await database().forum.count()).toBe(1);
  });

  it('is refused to those who may only look', async () => {
    const visitor = await viewerOf(await makeMember(workspaceId, 'VIEWER'));
    await expect(loadExample(visitor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await database().forum.count()).toBe(0);
  });
});
