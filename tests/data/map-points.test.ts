import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { listMentioningPoints, POINTS_PAGE_SIZE } from '@/lib/data/map-points';
import { database } from '@/lib/data/prisma';
import { sharePoints } from '@/lib/data/talking-points';
import { restorePointsRevision, saveTalkingPoints } from '@/lib/data/talking-points-saves';
import type { Viewer } from '@/lib/domain/policy';
import { parseRichText } from '@/lib/domain/rich-text';
import { mentionedRecords } from '@/lib/domain/rich-text/mentions';
import { resetDatabase } from '../support/database';
import { makeForum, makeMapRecord, makeParticipant, makeQuestion, makeUser, viewerOf } from '../support/factories';
import { makeQuestionLink } from '../support/links';
import { documents } from '../support/rich-text-documents';
import { statementsOf } from '../support/statements';
import { CANARY, makePointsStage, saveOf, savingMention, type PointsStage } from '../support/talking-points';

beforeEach(() => resetDatabase());

/** The excerpts that somebody finds on the page of a record. */
async function found(viewer: Viewer, recordId = 'nco'): Promise<string[]> {
  const { rows } = await listMentioningPoints(viewer, recordId, null);
  return rows.map(({ excerpt }) => `${excerpt.before}|${excerpt.label}|${excerpt.after}`);
}

/** Who finds the private words on the page of the record; whoever finds anything at all finds them. */
async function readersOf(stage: PointsStage): Promise<string[]> {
  const names: string[] = [];
  for (const [name, viewer] of Object.entries({
    speaker: stage.speaker,
    assistant: stage.assistant,
    ...stage.others,
  })) {
    const answer = await listMentioningPoints(viewer, 'nco', null).catch((error: unknown) => error);
    if (JSON.stringify(answer).includes(CANARY)) names.push(name);
    else if (name === 'stranger') expect(answer).toMatchObject({ code: 'FORBIDDEN' });
    else expect(answer, name).toEqual({ rows: [], next: null });
  }
  return names;
}

describe('talking points that mention a record', () => {
  it('are found by the speaker and the assistants with their sentence, question and forum', async () => {
    const stage = await makePointsStage();
    await saveTalkingPoints(stage.speaker, savingMention(stage, 0, 'nco', 'First. Ask'));
    const { rows } = await listMentioningPoints(stage.speaker, 'nco', null);
    const { id } = await database().talkingPoints.findFirstOrThrow();
    const { forumId, questionId } = stage;
    const forum = await database().forum.findFirstOrThrow({ where: { id: forumId } });
    const place = { forumId, questionId, forumTitle: forum.title, forumDay: forum.startLocal?.slice(0, 10) };
    expect(rows).toEqual([
      {
        pointsId: id,
        ...place,
        questionText: 'What comes first?',
        speakerName: expect.any(String) as string,
        isViewersOwn: true,
        isShared: false,
        excerpt: { before: 'Ask ', label: 'The Office', after: '' },
      },
    ]);
    const [forAssistant] = (await listMentioningPoints(stage.assistant, 'nco', null)).rows;
    expect(forAssistant).toEqual({ ...rows[0], isViewersOwn: false });
  });

  it('are found by nobody else while they are private, and by those inside the forum while they are shared', async () => {
    const stage = await makePointsStage();
    await saveTalkingPoints(stage.speaker, savingMention(stage, 0, 'nco', CANARY));
    expect(await readersOf(stage)).toEqual(['speaker', 'assistant']);
    const { questionId, participantId } = stage;
    await sharePoints(stage.speaker, { questionId, participantId, isShared: true });
    const inside = Object.keys(stage.others).filter((name) => !['neighbour', 'stranger'].includes(name));
    expect(await readersOf(stage)).toEqual(['speaker', 'assistant', ...inside]);
    await sharePoints(stage.speaker, { questionId, participantId, isShared: false });
    expect(await readersOf(stage)).toEqual(['speaker', 'assistant']);
  });

  it('are gone for an assistant as soon as the speaker takes the name back', async () => {
    const stage = await makePointsStage();
    await saveTalkingPoints(stage.speaker, savingMention(stage, 0, 'nco', CANARY));
    expect(await found(stage.assistant)).toHaveLength(1);
    await database().participantAssistant.deleteMany({ where: { participantId: stage.participantId } });
    expect(await found(stage.assistant)).toEqual([]);
  });

  it('are not made by a confirmed link of the question, nor by the name without a mention', async () => {
    const stage = await makePointsStage();
    await makeMapRecord('nco');
    await makeQuestionLink(stage.questionId, 'nco', { state: 'CONFIRMED' });
    await saveTalkingPoints(stage.speaker, saveOf(stage, 0, 'nco, The Office'));
    expect(await found(stage.speaker)).toEqual([]);
  });
});

describe('the list follows the words', () => {
  it('when they are edited and restored; refused words do not count', async () => {
    const stage = await makePointsStage();
    const { speaker } = stage;
    await saveTalkingPoints(speaker, savingMention(stage, 0, 'nco', 'One'));
    const first = await database().talkingPointsRevision.findFirstOrThrow();
    await saveTalkingPoints(speaker, savingMention(stage, 1, 'nisc', 'Two'));
    expect(await found(speaker)).toEqual([]);
    expect(await found(speaker, 'nisc')).toEqual(['Two |The Office|']);
    const refused = await saveTalkingPoints(stage.assistant, savingMention(stage, 1, 'cisa', 'Late'));
    expect(refused.status).toBe('conflict');
    expect(await found(speaker, 'cisa')).toEqual([]);
    await restorePointsRevision(speaker, { revisionId: first.id, version: 2 });
    expect(await found(speaker)).toEqual(['One |The Office|']);
    expect(await found(speaker, 'nisc')).toEqual([]);
    await saveTalkingPoints(speaker, saveOf(stage, 3, 'Nothing'));
    expect(await found(speaker)).toEqual([]);
  });

  it('and leaves out what a process of an older release wrote without it', async () => {
    const stage = await makePointsStage();
    await saveTalkingPoints(stage.speaker, saveOf(stage, 0, 'Nothing'));
    await database().talkingPoints.updateMany({ data: { mentions: ['nco'] } });
    expect(await found(stage.speaker)).toEqual([]);
  });
});

describe('the pages of the list', () => {
  it('come newest forum first, undated ones last, each row once, in one statement whatever there is', async () => {
    const stage = await makePointsStage();
    const organiserId = stage.others.organiser?.userId ?? '';
    const speaker = await makeUser();
    const days = [...Array.from({ length: 12 }, (_, index) => `2023-0${(index % 6) + 1}-10T10:00`), null];
    for (const [index, startLocal] of days.entries()) {
      const forum = await makeForum(stage.workspaceId, organiserId, { startLocal: startLocal ?? undefined });
      if (startLocal === null)
        await database().forum.update({ where: { id: forum.id }, data: { startLocal: null, startsAt: null } });
      const seat = await makeParticipant(forum.id, { userId: speaker.id });
      const question = await makeQuestion(forum.id, { addressees: [seat.id] });
      const place = { questionId: question.id, participantId: seat.id };
      await saveTalkingPoints(await viewerOf(speaker), savingMention(place, 0, 'nco', `Words ${index}`));
    }
    const viewer = await viewerOf(speaker);
    const seen: { words: string; day: string | null }[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listMentioningPoints>> = await listMentioningPoints(viewer, 'nco', cursor);
      expect(page.rows.length).toBeLessThanOrEqual(POINTS_PAGE_SIZE);
      seen.push(...page.rows.map(({ excerpt, forumDay }) => ({ words: excerpt.before, day: forumDay })));
      cursor = page.next;
    } while (cursor !== null && seen.length < 100);
    expect(new Set(seen.map((one) => one.words)).size).toBe(13);
    expect(seen).toHaveLength(13);
    const dated = seen.slice(0, 12).map((one) => one.day ?? '');
    expect(dated).toEqual(dated.toSorted().toReversed());
    expect(seen.at(-1)).toEqual({ words: 'Words 12 ', day: null });
    expect(await statementsOf(() => listMentioningPoints(viewer, 'nco', null))).toHaveLength(1);
    expect(await statementsOf(() => listMentioningPoints(viewer, 'nisc', null))).toHaveLength(1);
    for (const broken of ['x', '2023-01-01T00:00:00.000Z~x', `~${'0'.repeat(36)}`])
      expect((await listMentioningPoints(viewer, 'nco', broken)).rows[0]?.forumDay).toBe('2023-06-10');
    expect(await found(viewer, "nco'\0")).toEqual([]);
  });
});

describe('the migration', () => {
  it('gives documents that were there before the same mentions as a save does', async () => {
    const folder = path.resolve(import.meta.dirname, '../../prisma/migrations');
    const name = readdirSync(folder).find((one) => one.endsWith('_talking_points_mentions')) ?? '';
    const [backfill = ''] =
      /UPDATE "TalkingPoints"[^;]*;/.exec(readFileSync(`${folder}/${name}/migration.sql`, 'utf8')) ?? [];
    const stage = await makePointsStage();
    await saveTalkingPoints(stage.speaker, saveOf(stage, 0, 'Nothing'));
    const before = await database().talkingPoints.findFirstOrThrow();
    let mentioning = 0;
    await fc.assert(
      fc.asyncProperty(documents, async (json) => {
        const body = parseRichText(json);
        await database().$executeRaw`UPDATE "TalkingPoints" SET body = ${JSON.stringify(body)}::jsonb, mentions = '{}'`;
        await database().$executeRawUnsafe(backfill);
        const row = await database().talkingPoints.findFirstOrThrow();
        expect(row.mentions).toEqual(mentionedRecords(body));
        expect(row.updatedAt).toEqual(before.updatedAt);
        mentioning += row.mentions.length;
      }),
    );
    expect(mentioning).toBeGreaterThan(10);
  });
});
