import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/prisma';
import {
  getTalkingPointsForEditing,
  listPointsProgress,
  listReadablePoints,
  setPointsState,
  sharePoints,
} from '@/lib/data/talking-points';
import { saveTalkingPoints } from '@/lib/data/talking-points-saves';
import { emptyRichText, richTextOfLines } from '@/lib/domain/rich-text';
import type { PointsRef } from '@/lib/domain/talking-points';
import { resetDatabase } from '../support/database';
import { statementsOf } from '../support/statements';
import { CANARY, makePointsStage, saveOf, storedPoints, type PointsStage } from '../support/talking-points';

const NOWHERE = '0192f0c1-0000-7000-8000-000000000000';

beforeEach(() => resetDatabase());

function refOf({ questionId, participantId }: PointsStage): PointsRef {
  return { questionId, participantId };
}

describe('opening the desk', () => {
  it('shows the speaker an empty page before anything is written', async () => {
    const stage = await makePointsStage();
    expect(await getTalkingPointsForEditing(stage.speaker, stage.questionId, stage.participantId)).toEqual({
      questionId: stage.questionId,
      participantId: stage.participantId,
      version: 0,
      body: emptyRichText(),
      savedAt: null,
      state: 'DRAFT',
      isShared: false,
      mayShare: true,
      assistantCount: 1,
      conflicts: [],
      otherPointsSeconds: 0,
      limitSeconds: null,
      questionSeconds: null,
    });
  });

  it('shows words, version, time and limit to the speaker and to the assistant, who may not share', async () => {
    const stage = await makePointsStage();
    await database().timeLimit.create({
      data: { forumId: stage.forumId, audience: 'ALL', kind: 'REMARKS', maxSeconds: 720 },
      select: { id: true },
    });
    await saveTalkingPoints(stage.speaker, saveOf(stage, 0, 'word '.repeat(140)));
    const saved = await saveTalkingPoints(stage.speaker, {
      ...saveOf(stage, 0, CANARY),
      questionId: stage.otherQuestionId,
    });
    const desk = await getTalkingPointsForEditing(stage.assistant, stage.otherQuestionId, stage.participantId);
    expect(desk).toMatchObject({
      version: 1,
      body: richTextOfLines([CANARY]),
      savedAt: saved.status === 'saved' && saved.savedAt,
      mayShare: false,
      otherPointsSeconds: 60,
      limitSeconds: 720,
      questionSeconds: 360,
    });
  });

  it('is refused to everybody else with the answer for what does not exist', async () => {
    const stage = await makePointsStage();
    await saveTalkingPoints(stage.speaker, saveOf(stage, 0, CANARY));
    for (const [what, viewer] of Object.entries(stage.others)) {
      const refused = await getTalkingPointsForEditing(viewer, stage.questionId, stage.participantId).catch(errorOf);
      const absent = await getTalkingPointsForEditing(viewer, NOWHERE, NOWHERE).catch(errorOf);
      expect(refused, what).toEqual({ code: 'NOT_FOUND', message: 'talking points' });
      expect(refused, what).toEqual(absent);
    }
  });

  it('ends for an assistant as soon as the speaker takes the name back', async () => {
    const stage = await makePointsStage();
    await database().participantAssistant.deleteMany({ where: { participantId: stage.participantId } });
    // The viewer still holds the role, as a request that began before would.
    const refused = getTalkingPointsForEditing(stage.assistant, stage.questionId, stage.participantId);
    await expect(refused).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is refused for a question of another forum and for a person without an account', async () => {
    const stage = await makePointsStage();
    const elsewhere = await makePointsStage();
    const mixed = getTalkingPointsForEditing(stage.speaker, elsewhere.questionId, stage.participantId);
    await expect(mixed).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { id } = await database().participant.create({
      data: { forumId: stage.forumId, name: 'No Account', role: 'SPEAKER', position: 99 },
      select: { id: true },
    });
    await database().participantAssistant.create({ data: { participantId: id, userId: stage.assistant.userId } });
    const assistant = { ...stage.assistant, assists: [{ participantId: id, forumId: stage.forumId }] };
    await expect(getTalkingPointsForEditing(assistant, stage.questionId, id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('takes two statements, whatever there is', async () => {
    const stage = await makePointsStage();
    const open = () => getTalkingPointsForEditing(stage.speaker, stage.questionId, stage.participantId);
    expect(await statementsOf(open)).toHaveLength(2);
    for (const version of [0, 1, 2]) await saveTalkingPoints(stage.speaker, saveOf(stage, version, `text ${version}`));
    for (const version of [0, 1]) await saveTalkingPoints(stage.speaker, saveOf(stage, version, `late ${version}`));
    await saveTalkingPoints(stage.speaker, { ...saveOf(stage, 0, 'more'), questionId: stage.otherQuestionId });
    expect(await statementsOf(open)).toHaveLength(2);
  });
});

describe('what others may know', () => {
  it('is state, minutes and time for those who run the forum; never a word', async () => {
    const stage = await makePointsStage();
    const saved = await saveTalkingPoints(stage.speaker, saveOf(stage, 0, CANARY));
    await setPointsState(stage.speaker, { ...refOf(stage), state: 'READY' });
    const { owner, organiser, staff, forumOrganiser, forumModerator, moderator } = stage.others;
    for (const viewer of [owner, organiser, staff, forumOrganiser, forumModerator, moderator]) {
      if (viewer === undefined) throw new Error('a viewer is missing from the stage');
      const progress = await listPointsProgress(viewer, stage.forumId);
      expect(progress).toEqual([
        {
          ...refOf(stage),
          state: 'READY',
          isShared: false,
          spokenSeconds: expect.any(Number) as number,
          savedAt: saved.status === 'saved' && saved.savedAt,
        },
      ]);
      expect(JSON.stringify(progress)).not.toContain(CANARY);
    }
  });

  it('is their own for speakers and assistants, nothing for other readers, and no forum for strangers', async () => {
    const stage = await makePointsStage();
    await saveTalkingPoints(stage.speaker, saveOf(stage, 0, CANARY));
    expect(await listPointsProgress(stage.speaker, stage.forumId)).toHaveLength(1);
    expect(await listPointsProgress(stage.assistant, stage.forumId)).toHaveLength(1);
    const { otherSpeaker, otherAssistant, reader, neighbour, stranger } = stage.others;
    for (const viewer of [otherSpeaker, otherAssistant, reader])
      expect(viewer && (await listPointsProgress(viewer, stage.forumId))).toEqual([]);
    for (const viewer of [neighbour, stranger])
      await expect(viewer && listPointsProgress(viewer, stage.forumId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('costs one statement for one document and for many', async () => {
    const stage = await makePointsStage();
    const list = () => listPointsProgress(stage.others.organiser ?? stage.speaker, stage.forumId);
    await saveTalkingPoints(stage.speaker, saveOf(stage, 0, 'one'));
    expect(await statementsOf(list)).toHaveLength(1);
    await saveTalkingPoints(stage.speaker, { ...saveOf(stage, 0, 'two'), questionId: stage.otherQuestionId });
    expect(await list()).toHaveLength(2);
    expect(await statementsOf(list)).toHaveLength(1);
  });

  it('is the words only while the speaker shares them, and only inside the forum', async () => {
    const stage = await makePointsStage();
    await saveTalkingPoints(stage.speaker, saveOf(stage, 0, CANARY));
    const readers = async (): Promise<string[]> => {
      const named = { speaker: stage.speaker, assistant: stage.assistant, ...stage.others };
      const reading = Object.entries(named).map(async ([what, viewer]) =>
        JSON.stringify(await listReadablePoints(viewer, stage.questionId)).includes(CANARY) ? [what] : [],
      );
      return (await Promise.all(reading)).flat();
    };
    expect(await readers()).toEqual(['speaker', 'assistant']);
    await sharePoints(stage.speaker, { ...refOf(stage), isShared: true });
    const outside = ['neighbour', 'stranger'];
    const inside = Object.keys(stage.others).filter((what) => !outside.includes(what));
    expect(await readers()).toEqual(['speaker', 'assistant', ...inside]);
    await sharePoints(stage.speaker, { ...refOf(stage), isShared: false });
    expect(await readers()).toEqual(['speaker', 'assistant']);
  });
});

describe('ready and shared', () => {
  it('leave words, version and time of saving as they are, and are audited without words', async () => {
    const stage = await makePointsStage();
    await saveTalkingPoints(stage.speaker, saveOf(stage, 0, CANARY));
    const before = await database().talkingPoints.findFirstOrThrow();
    await setPointsState(stage.assistant, { ...refOf(stage), state: 'READY' });
    await sharePoints(stage.speaker, { ...refOf(stage), isShared: true });
    const after = await database().talkingPoints.findFirstOrThrow();
    expect(after).toEqual({ ...before, state: 'READY', sharedAt: expect.any(Date) as Date });
    await sharePoints(stage.speaker, { ...refOf(stage), isShared: true });
    expect((await database().talkingPoints.findFirstOrThrow()).sharedAt).toEqual(after.sharedAt);
    const entries = await database().auditEntry.findMany({ orderBy: { id: 'asc' } });
    expect(entries.map((entry) => entry.action)).toEqual([
      'talkingPoints.saved',
      'talkingPoints.ready',
      'talkingPoints.shared',
      'talkingPoints.shared',
    ]);
    expect(JSON.stringify(entries)).not.toContain(CANARY);
  });

  it('need something written', async () => {
    const stage = await makePointsStage();
    const ready = setPointsState(stage.speaker, { ...refOf(stage), state: 'READY' });
    await expect(ready).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const shared = sharePoints(stage.speaker, { ...refOf(stage), isShared: true });
    await expect(shared).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are refused to everybody else, and sharing to the assistant, with nothing changed', async () => {
    const stage = await makePointsStage();
    await saveTalkingPoints(stage.speaker, saveOf(stage, 0, CANARY));
    const before = await storedPoints();
    const share = { ...refOf(stage), isShared: true };
    await expect(sharePoints(stage.assistant, share)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const [what, viewer] of Object.entries(stage.others)) {
      await expect(sharePoints(viewer, share), what).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const ready = setPointsState(viewer, { ...refOf(stage), state: 'READY' });
      await expect(ready, what).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await storedPoints()).toEqual(before);
  });
});

function errorOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? { code: error.code, message: error.message } : error;
}
