import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/prisma';
import { createQuestion, moveQuestion, removeQuestion, restoreQuestion, updateQuestion } from '@/lib/data/questions';
import { getQuestionsPage } from '@/lib/data/questions-page';
import type { Viewer } from '@/lib/domain/policy';
import { WHOLE_PANEL } from '@/lib/domain/questions';
import { makeCast, makeDraft, type Cast } from '../support/cast';
import { resetDatabase } from '../support/database';
import { makeMapRecord, makeQuestion } from '../support/factories';
import { makeQuestionLink } from '../support/links';
import { statementsOf } from '../support/statements';

let cast: Cast;
const asked = { open: null, after: null };

beforeEach(async () => {
  await resetDatabase();
  cast = await makeCast();
});

/** Texts by the person they are put to, null for the whole panel. */
async function listed(viewer: Viewer = cast.organiser): Promise<[string | null, string[]][]> {
  const { groups } = await getQuestionsPage(viewer, cast.forumId, asked);
  return groups.map((group) => [group.name, (group.questions ?? []).map((question) => question.text)]);
}

function add(viewer: Viewer, text: string, addressees: string[] = []): Promise<{ questionId: string }> {
  return createQuestion(viewer, { forumId: cast.forumId, text, theme: null, addressees });
}

describe('the questions of a forum', () => {
  it('are unseen outside it', async () => {
    for (const viewer of [cast.outsider, cast.stranger])
      await expect(getQuestionsPage(viewer, cast.forumId, asked)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('tell the crew how far everybody is, a speaker only about themselves, readers nothing', async () => {
    await add(cast.staff, 'To all?');
    await makeDraft(cast.questionId, cast.speakerId, cast.speaker.userId, { state: 'READY' });
    const progress = async (viewer: Viewer) =>
      (await getQuestionsPage(viewer, cast.forumId, asked)).groups
        .flatMap((group) => group.questions ?? [])
        .map((question) => question.progress.map((one) => `${one.name} ${one.state}`));
    const all = [['Hana Test ready'], ['Hana Test none', 'Other Test none']];
    for (const viewer of [cast.owner, cast.organiser, cast.staff]) expect(await progress(viewer)).toEqual(all);
    for (const viewer of [cast.speaker, cast.assistant])
      expect(await progress(viewer)).toEqual([['Hana Test ready'], ['Hana Test none']]);
    expect(await progress(cast.otherSpeaker)).toEqual([[], ['Other Test none']]);
    expect(await progress(cast.reader)).toEqual([[], []]);
    expect(JSON.stringify(await getQuestionsPage(cast.organiser, cast.forumId, asked))).not.toContain('CANARY');
  });

  it('count links by what was decided about them', async () => {
    for (const id of ['nco', 'cisa', 'jpcert-cc']) await makeMapRecord(id);
    await makeQuestionLink(cast.questionId, 'nco', { surface: 'NCO' });
    await makeQuestionLink(cast.questionId, 'cisa', { state: 'CONFIRMED' });
    await makeQuestionLink(cast.questionId, 'jpcert-cc', { state: 'REJECTED' });
    const { groups } = await getQuestionsPage(cast.organiser, cast.forumId, asked);
    expect(groups[0]?.questions?.[0]).toMatchObject({ suggestedLinks: 1, confirmedLinks: 1 });
  });

  it('open one group at a time once they are many: a speaker’s own first', async () => {
    for (let at = 0; at < 60; at += 1) await makeQuestion(cast.forumId, { addressees: [cast.otherSpeakerId] });
    const sizes = async (viewer: Viewer, ask: { open: string | null; after: string | null } = asked) =>
      (await getQuestionsPage(viewer, cast.forumId, ask)).groups.map((group) => [
        group.count,
        group.questions?.length ?? null,
        group.offset,
      ]);
    expect(await sizes(cast.organiser)).toEqual([
      [1, 1, 0],
      [60, null, 0],
    ]);
    expect(await sizes(cast.otherSpeaker)).toEqual([
      [1, null, 0],
      [60, 50, 0],
    ]);
    const first = await getQuestionsPage(cast.organiser, cast.forumId, { open: cast.otherSpeakerId, after: null });
    const after = first.groups[1]?.nextAfter ?? null;
    expect(await sizes(cast.organiser, { open: cast.otherSpeakerId, after })).toEqual([
      [1, null, 0],
      [60, 10, 50],
    ]);
  });

  it('cost three statements, for one and for thirty', async () => {
    await makeMapRecord('nco');
    const cost = () => statementsOf(() => getQuestionsPage(cast.organiser, cast.forumId, asked));
    expect(await cost()).toHaveLength(3);
    for (let at = 0; at < 29; at += 1) {
      const { id } = await makeQuestion(cast.forumId, { addressees: [cast.speakerId] });
      await makeQuestionLink(id, 'nco', { surface: 'NCO' });
    }
    expect(await cost()).toHaveLength(3);
  });
});

describe('writing questions', () => {
  it('is refused to who may only read, and unseen to strangers', async () => {
    const edit = { questionId: cast.questionId, version: 0, text: 'Hijacked?', theme: null, addressees: [] };
    const move = { questionId: cast.questionId, direction: 'up' as const, within: cast.speakerId };
    const acts = (viewer: Viewer) => [
      () => add(viewer, 'Hijacked?'),
      () => updateQuestion(viewer, edit),
      () => moveQuestion(viewer, move),
      () => removeQuestion(viewer, { questionId: cast.questionId, version: 0 }),
    ];
    for (const viewer of [cast.reader, cast.speaker, cast.assistant])
      for (const act of acts(viewer)) await expect(act()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const viewer of [cast.outsider, cast.stranger])
      for (const act of acts(viewer)) await expect(act()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await listed()).toEqual([['Hana Test', ['What should the allies do next?']]]);
  });

  it('puts a new question last and links it to what its words name', async () => {
    await makeMapRecord('jpcert-cc', { nameEn: 'JPCERT/CC' });
    const { questionId } = await add(cast.staff, 'What does JPCERT/CC do first?', [cast.speakerId]);
    expect((await listed())[0]?.[1]).toEqual(['What should the allies do next?', 'What does JPCERT/CC do first?']);
    expect(
      await database().questionLink.findMany({
        where: { questionId },
        select: { recordId: true, state: true, surface: true, start: true, asOf: true },
      }),
    ).toEqual([{ recordId: 'jpcert-cc', state: 'SUGGESTED', surface: 'JPCERT/CC', start: 10, asOf: '2023-02-17' }]);
  });

  it('refuses people of another forum', async () => {
    const elsewhere = cast.outsider.participations[0]?.participantId ?? '';
    await expect(add(cast.owner, 'Who?', [elsewhere])).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('of a second tab is refused', async () => {
    const edit = { questionId: cast.questionId, theme: 'Law', addressees: [cast.otherSpeakerId], version: 0 };
    await updateQuestion(cast.staff, { ...edit, text: 'First tab?' });
    await expect(updateQuestion(cast.owner, { ...edit, text: 'Second tab?' })).rejects.toMatchObject({ code: 'STALE' });
    expect(await listed()).toEqual([['Other Test', ['First tab?']]]);
  });

  it('of a new wording keeps decisions, moves their place, and suggests anew', async () => {
    await makeMapRecord('jpcert-cc', { nameEn: 'JPCERT/CC' });
    await makeMapRecord('nisc', { nameEn: 'NISC' });
    await makeMapRecord('cisa', { nameEn: 'CISA' });
    const { questionId } = await add(cast.staff, 'What do JPCERT/CC and NISC share?', [cast.speakerId]);
    const decided = { state: 'CONFIRMED' as const, decidedAt: new Date('2023-02-01T00:00:00Z') };
    await database().questionLink.updateMany({ where: { questionId, recordId: 'jpcert-cc' }, data: decided });
    const text = 'Of CISA and of JPCERT/CC, who is first?';
    await updateQuestion(cast.staff, { questionId, version: 0, text, theme: null, addressees: [cast.speakerId] });
    const links = await database().questionLink.findMany({
      where: { questionId },
      orderBy: { recordId: 'asc' },
      select: { recordId: true, state: true, start: true, end: true },
    });
    expect(links.map((link) => [link.recordId, link.state, text.slice(link.start ?? 0, link.end ?? 0)])).toEqual([
      ['cisa', 'SUGGESTED', 'CISA'],
      ['jpcert-cc', 'CONFIRMED', 'JPCERT/CC'],
    ]);
    await updateQuestion(cast.staff, { questionId, version: 1, text: 'Who?', theme: null, addressees: [] });
    expect(
      await database().questionLink.findMany({ where: { questionId }, select: { recordId: true, start: true } }),
    ).toEqual([{ recordId: 'jpcert-cc', start: null }]);
  });
});

describe('the order of questions', () => {
  const move = (questionId: string, direction: 'up' | 'down', within: string) =>
    moveQuestion(cast.staff, { questionId, direction, within });

  it('changes within the group alone', async () => {
    const b = await add(cast.staff, 'B', [cast.speakerId]);
    await add(cast.staff, 'Between', [cast.otherSpeakerId]);
    await add(cast.staff, 'X');
    const c = await add(cast.staff, 'C', [cast.speakerId]);
    const y = await add(cast.staff, 'Y');
    await move(c.questionId, 'up', cast.speakerId);
    await move(y.questionId, 'up', WHOLE_PANEL);
    expect(await listed()).toEqual([
      ['Hana Test', ['What should the allies do next?', 'C', 'B']],
      ['Other Test', ['Between']],
      [null, ['Y', 'X']],
    ]);
    await move(b.questionId, 'down', cast.speakerId);
    await move(b.questionId, 'down', cast.otherSpeakerId);
    expect((await listed())[0]?.[1]).toEqual(['What should the allies do next?', 'C', 'B']);
  });

  it('stays whole when two people move at the same moment', async () => {
    const ids = [];
    for (const text of ['B', 'C', 'D']) ids.push((await add(cast.staff, text, [cast.speakerId])).questionId);
    await Promise.all(ids.map((id) => move(id, 'up', cast.speakerId)));
    expect([...((await listed())[0]?.[1] ?? [])].sort()).toEqual(['B', 'C', 'D', 'What should the allies do next?']);
  });
});

describe('removing a question', () => {
  it('is undone in its place with links and people', async () => {
    await makeMapRecord('nco');
    await makeQuestionLink(cast.questionId, 'nco', { state: 'CONFIRMED' });
    await add(cast.staff, 'B', [cast.speakerId]);
    const before = await getQuestionsPage(cast.staff, cast.forumId, asked);
    const { undo } = await removeQuestion(cast.staff, { questionId: cast.questionId, version: 0 });
    expect(await listed()).toEqual([['Hana Test', ['B']]]);
    await expect(restoreQuestion(cast.owner, { forumId: cast.forumId, undo })).rejects.toMatchObject({
      code: 'INVALID',
    });
    await restoreQuestion(cast.staff, { forumId: cast.forumId, undo });
    expect(await getQuestionsPage(cast.staff, cast.forumId, asked)).toEqual(before);
  });

  it('is refused once somebody has begun to answer it, so that no words are lost', async () => {
    await makeDraft(cast.questionId, cast.speakerId, cast.speaker.userId);
    const remove = removeQuestion(cast.organiser, { questionId: cast.questionId, version: 0 });
    await expect(remove).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await database().talkingPoints.count()).toBe(1);
  });

  it('of a stale tab is refused', async () => {
    await expect(removeQuestion(cast.staff, { questionId: cast.questionId, version: 3 })).rejects.toMatchObject({
      code: 'STALE',
    });
  });
});
