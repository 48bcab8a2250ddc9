import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/prisma';
import { getTalkingPointsForEditing } from '@/lib/data/talking-points';
import {
  getPointsRevision,
  listPointsRevisions,
  resolvePointsConflict,
  restorePointsRevision,
  saveTalkingPoints,
} from '@/lib/data/talking-points-saves';
import { parseRichText, richTextOfLines } from '@/lib/domain/rich-text';
import type { SaveOutcome } from '@/lib/domain/talking-points';
import { resetDatabase } from '../support/database';
import { CANARY, makePointsStage, saveOf, storedPoints, type PointsStage } from '../support/talking-points';

beforeEach(() => resetDatabase());

const lines = (...words: string[]) => richTextOfLines(words);

async function current({ questionId, participantId }: PointsStage) {
  const row = await database().talkingPoints.findFirstOrThrow({ where: { questionId, participantId } });
  return { version: row.version, body: parseRichText(row.body) };
}

function revisions() {
  return database().talkingPointsRevision.findMany({
    orderBy: { id: 'asc' },
    select: {
      id: true,
      kind: true,
      version: true,
      baseVersion: true,
      plainText: true,
      resolvedAt: true,
      authorId: true,
    },
  });
}

function conflictOf(outcome: SaveOutcome): Extract<SaveOutcome, { status: 'conflict' }> {
  if (outcome.status !== 'conflict') throw new Error(`not refused: ${outcome.status}`);
  return outcome;
}

describe('an accepted save', () => {
  it('writes the document, its measure, a revision and an audit entry without words', async () => {
    const stage = await makePointsStage();
    const outcome = await saveTalkingPoints(stage.speaker, saveOf(stage, 0, CANARY));
    const row = await database().talkingPoints.findFirstOrThrow();
    expect(outcome).toEqual({ status: 'saved', version: 1, savedAt: row.updatedAt });
    expect(row).toMatchObject({ ownerId: stage.speaker.userId, version: 1, plainText: CANARY, state: 'DRAFT' });
    expect(row.spokenSeconds).toBeGreaterThan(0);
    expect(await revisions()).toMatchObject([
      { kind: 'SAVED', version: 1, baseVersion: 0, plainText: CANARY, authorId: stage.speaker.userId },
    ]);
    const [entry] = await database().auditEntry.findMany();
    expect(entry).toMatchObject({
      action: 'talkingPoints.saved',
      actorId: stage.speaker.userId,
      workspaceId: stage.workspaceId,
      subjectId: row.id,
      details: { forumId: stage.forumId, version: 1 },
    });
    expect(JSON.stringify(entry)).not.toContain(CANARY);
  });

  it('keeps every save as a revision, and writes the assistant into the speaker’s document', async () => {
    const stage = await makePointsStage();
    await saveTalkingPoints(stage.speaker, saveOf(stage, 0, 'one'));
    await saveTalkingPoints(stage.assistant, saveOf(stage, 1, 'two'));
    await saveTalkingPoints(stage.speaker, saveOf(stage, 2, 'three'));
    const row = await database().talkingPoints.findFirstOrThrow();
    expect(row).toMatchObject({ ownerId: stage.speaker.userId, version: 3, plainText: 'three' });
    expect(await revisions()).toMatchObject([
      { version: 1, plainText: 'one', authorId: stage.speaker.userId },
      { version: 2, plainText: 'two', authorId: stage.assistant.userId },
      { version: 3, plainText: 'three', authorId: stage.speaker.userId },
    ]);
  });

  it('stores text that JSON and PostgreSQL treat with care', async () => {
    const stage = await makePointsStage();
    const line = '"\\ ’ 国家戦略 🇯🇵 \t {"a":1} \\u0000';
    await saveTalkingPoints(stage.speaker, saveOf(stage, 0, line));
    expect((await current(stage)).body).toEqual(lines(line));
  });

  it('is refused to everybody but the speaker and the assistants, and nothing is written', async () => {
    const stage = await makePointsStage();
    const untouched = await storedPoints();
    for (const [what, viewer] of Object.entries(stage.others))
      await expect(saveTalkingPoints(viewer, saveOf(stage, 0, 'x')), what).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await storedPoints()).toEqual(untouched);
    await saveTalkingPoints(stage.speaker, saveOf(stage, 0, CANARY));
    const written = await storedPoints();
    for (const [what, viewer] of Object.entries(stage.others))
      for (const version of [0, 1, 2]) {
        const refused = saveTalkingPoints(viewer, saveOf(stage, version, 'overwritten'));
        // A refusal that carried the present words would leak them.
        await expect(refused, what).rejects.toEqual(
          expect.objectContaining({ code: 'NOT_FOUND', message: 'talking points' }),
        );
      }
    expect(await storedPoints()).toEqual(written);
  });
});

describe('a save against an older version', () => {
  it('overwrites nothing, keeps the refused words and answers with both texts', async () => {
    const stage = await makePointsStage();
    await saveTalkingPoints(stage.speaker, saveOf(stage, 0, 'first'));
    await saveTalkingPoints(stage.assistant, saveOf(stage, 1, 'theirs'));
    const refused = conflictOf(await saveTalkingPoints(stage.speaker, saveOf(stage, 1, 'mine')));
    expect(refused.current).toMatchObject({ version: 2, body: lines('theirs') });
    expect(refused.kept).toMatchObject({ body: lines('mine'), authorName: 'Hana Test' });
    expect(await current(stage)).toEqual({ version: 2, body: lines('theirs') });
    expect((await revisions()).at(-1)).toMatchObject({
      id: refused.kept.revisionId,
      ...{ kind: 'CONFLICT', version: null, baseVersion: 1, plainText: 'mine', resolvedAt: null },
    });
    const desk = await getTalkingPointsForEditing(stage.assistant, stage.questionId, stage.participantId);
    expect(desk.conflicts).toEqual([refused.kept]);
    const actions = (await database().auditEntry.findMany({ orderBy: { id: 'asc' } })).map((entry) => entry.action);
    expect(actions).toEqual(['talkingPoints.saved', 'talkingPoints.saved', 'talkingPoints.refused']);
  });

  it('is refused too when another was first to write at all, or names a version that never was', async () => {
    const stage = await makePointsStage();
    await saveTalkingPoints(stage.assistant, saveOf(stage, 0, 'theirs'));
    expect(conflictOf(await saveTalkingPoints(stage.speaker, saveOf(stage, 0, 'mine'))).current.version).toBe(1);
    expect(conflictOf(await saveTalkingPoints(stage.speaker, saveOf(stage, 7, 'wild'))).current.version).toBe(1);
    expect((await current(stage)).body).toEqual(lines('theirs'));
  });

  it('of words that are there already is accepted: only the answer to the first try was lost', async () => {
    const stage = await makePointsStage();
    const first = await saveTalkingPoints(stage.speaker, saveOf(stage, 0, 'one'));
    expect(await saveTalkingPoints(stage.speaker, saveOf(stage, 0, 'one'))).toEqual(first);
    const second = await saveTalkingPoints(stage.speaker, saveOf(stage, 1, 'two'));
    expect(await saveTalkingPoints(stage.speaker, saveOf(stage, 1, 'two'))).toEqual(second);
    expect(await revisions()).toHaveLength(2);
  });

  it('keeps the same refused words once, however often they are sent', async () => {
    const stage = await makePointsStage();
    await saveTalkingPoints(stage.assistant, saveOf(stage, 0, 'theirs'));
    const [first, second] = [
      conflictOf(await saveTalkingPoints(stage.speaker, saveOf(stage, 0, 'mine'))),
      conflictOf(await saveTalkingPoints(stage.speaker, saveOf(stage, 0, 'mine'))),
    ];
    expect(second.kept).toEqual(first.kept);
    expect(await revisions()).toHaveLength(2);
  });

  it('may replace what was refused before from the same page', async () => {
    const stage = await makePointsStage();
    await saveTalkingPoints(stage.assistant, saveOf(stage, 0, 'theirs'));
    const { kept } = conflictOf(await saveTalkingPoints(stage.speaker, saveOf(stage, 0, 'mine')));
    const next = conflictOf(await saveTalkingPoints(stage.speaker, saveOf(stage, 0, 'mine, longer', kept.revisionId)));
    const desk = await getTalkingPointsForEditing(stage.speaker, stage.questionId, stage.participantId);
    expect(desk.conflicts).toEqual([next.kept]);
    expect((await revisions()).map((one) => one.plainText)).toEqual(['theirs', 'mine', 'mine, longer']);
  });
});

describe('two saves at the same moment', () => {
  it('make one document and one conflict at the first save', async () => {
    const stage = await makePointsStage();
    const words = Array.from({ length: 6 }, (_, index) => `text ${index}`);
    const outcomes = await Promise.all(words.map((line) => saveTalkingPoints(stage.speaker, saveOf(stage, 0, line))));
    expect(outcomes.filter((outcome) => outcome.status === 'saved')).toHaveLength(1);
    expect((await current(stage)).version).toBe(1);
    expect((await revisions()).map((one) => one.plainText).sort()).toEqual(words);
  });

  it('let one through of those that started from one version, and lose no words', async () => {
    const stage = await makePointsStage();
    await saveTalkingPoints(stage.speaker, saveOf(stage, 0, 'base'));
    const words = Array.from({ length: 6 }, (_, index) => `text ${index}`);
    const outcomes = await Promise.all(
      words.map((line, index) =>
        saveTalkingPoints(index % 2 ? stage.speaker : stage.assistant, saveOf(stage, 1, line)),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.status === 'saved')).toHaveLength(1);
    expect((await current(stage)).version).toBe(2);
    expect((await revisions()).map((one) => one.plainText).sort()).toEqual(['base', ...words]);
  });
});

describe('revisions', () => {
  async function makeConflict(stage: PointsStage) {
    await saveTalkingPoints(stage.assistant, saveOf(stage, 0, 'theirs'));
    return conflictOf(await saveTalkingPoints(stage.speaker, saveOf(stage, 0, CANARY))).kept;
  }

  it('are listed without words, the newest first, page by page', async () => {
    const stage = await makePointsStage();
    const { questionId, participantId } = stage;
    const kept = await makeConflict(stage);
    const list = await listPointsRevisions(stage.assistant, { questionId, participantId, before: null });
    expect(list).toMatchObject([
      { id: kept.revisionId, kind: 'CONFLICT', version: null, authorName: 'Hana Test', isResolved: false },
      { kind: 'SAVED', version: 1, authorName: 'Ken Assistant', isResolved: false },
    ]);
    expect(JSON.stringify(list)).not.toContain(CANARY);
    const rest = await listPointsRevisions(stage.speaker, { questionId, participantId, before: kept.revisionId });
    expect(rest).toEqual(list.slice(1));
  });

  it('give their words back, and come back as a new save', async () => {
    const stage = await makePointsStage();
    for (const [version, line] of ['one', 'two', 'three'].entries())
      await saveTalkingPoints(stage.speaker, saveOf(stage, version, line));
    const first = (await revisions())[0];
    if (first === undefined) throw new Error('no revision');
    expect(await getPointsRevision(stage.assistant, { revisionId: first.id })).toEqual(lines('one'));
    expect(await restorePointsRevision(stage.speaker, { revisionId: first.id, version: 3 })).toMatchObject({
      status: 'saved',
      version: 4,
    });
    expect(await current(stage)).toEqual({ version: 4, body: lines('one') });
    expect((await revisions()).map((one) => one.plainText)).toEqual(['one', 'two', 'three', 'one']);
    expect(await restorePointsRevision(stage.speaker, { revisionId: first.id, version: 2 })).toMatchObject({
      status: 'saved',
      version: 4,
    });
  });

  it('with refused words are settled by taking them, and stay in the list', async () => {
    const stage = await makePointsStage();
    const { revisionId } = await makeConflict(stage);
    expect(await restorePointsRevision(stage.speaker, { revisionId, version: 1 })).toMatchObject({ version: 2 });
    expect(await current(stage)).toEqual({ version: 2, body: lines(CANARY) });
    const desk = await getTalkingPointsForEditing(stage.speaker, stage.questionId, stage.participantId);
    expect(desk.conflicts).toEqual([]);
    expect(await revisions()).toHaveLength(3);
  });

  it('with refused words are settled by leaving them, and keep their words', async () => {
    const stage = await makePointsStage();
    const { revisionId } = await makeConflict(stage);
    await resolvePointsConflict(stage.speaker, { revisionId });
    await resolvePointsConflict(stage.speaker, { revisionId });
    const desk = await getTalkingPointsForEditing(stage.speaker, stage.questionId, stage.participantId);
    expect(desk.conflicts).toEqual([]);
    expect(await getPointsRevision(stage.speaker, { revisionId })).toEqual(lines(CANARY));
    const accepted = (await revisions())[0]?.id ?? '';
    await expect(resolvePointsConflict(stage.speaker, { revisionId: accepted })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('are refused to everybody but the speaker and the assistants, in every way', async () => {
    const stage = await makePointsStage();
    const { questionId, participantId } = stage;
    const { revisionId } = await makeConflict(stage);
    const before = await storedPoints();
    for (const [what, viewer] of Object.entries(stage.others))
      for (const attempt of [
        () => listPointsRevisions(viewer, { questionId, participantId, before: null }),
        () => getPointsRevision(viewer, { revisionId }),
        () => restorePointsRevision(viewer, { revisionId, version: 1 }),
        () => resolvePointsConflict(viewer, { revisionId }),
      ])
        await expect(attempt(), what).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await storedPoints()).toEqual(before);
  });

  it('of another document settle nothing here', async () => {
    const stage = await makePointsStage();
    const { revisionId } = await makeConflict(stage);
    const elsewhere = { ...saveOf(stage, 0, 'elsewhere', revisionId), questionId: stage.otherQuestionId };
    await saveTalkingPoints(stage.speaker, elsewhere);
    expect((await revisions()).find((one) => one.id === revisionId)?.resolvedAt).toBeNull();
  });
});
