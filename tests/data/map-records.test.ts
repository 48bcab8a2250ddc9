import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listFunctions } from '@/lib/data/map-functions';
import { loadMapData } from '@/lib/data/map-loader';
import { getRecordPanel } from '@/lib/data/map-panel';
import { type LinkedQuestions, listLinkedQuestions, QUESTION_PAGE_SIZE } from '@/lib/data/map-questions';
import { getMapRecord } from '@/lib/data/map-records';
import { database } from '@/lib/data/prisma';
import type { RecordPageView, TextBody } from '@/lib/domain/map-record-views';
import type { Viewer } from '@/lib/domain/policy';
import { readMapData } from '@/lib/files/map-data';
import { resetDatabase } from '@/tests/support/database';
import {
  makeForum,
  makeForumRole,
  makeMapRecord,
  makeMember,
  makeParticipant,
  makeQuestion,
  makeUser,
  makeWorkspace,
  touchMap,
  viewerOf,
} from '@/tests/support/factories';
import { makeQuestionLink } from '@/tests/support/links';
import { statementsOf } from '@/tests/support/statements';

/** No page of either list was turned. */
const FIRST = { CONFIRMED: null, SUGGESTED: null };
const now = { asOfDay: '2026-11-22', today: '2026-11-22' };
const forumDay = { asOfDay: '2023-02-17', today: '2026-11-22' };
let workspace: { id: string };
let viewer: Viewer;

beforeAll(async () => {
  await resetDatabase();
  await loadMapData(await readMapData());
});
beforeEach(async () => {
  await resetDatabase({ keepMap: true });
  workspace = await makeWorkspace();
  viewer = await viewerOf(await makeMember(workspace.id, 'OWNER'));
});

type Kind = RecordPageView['body']['kind'];
type BodyOf<K extends Kind> = K extends TextBody['kind'] ? TextBody : Extract<RecordPageView['body'], { kind: K }>;

function bodyOf<K extends Kind>(page: RecordPageView, kind: K): BodyOf<K> {
  if (page.body.kind !== kind) throw new Error(`body of kind ${page.body.kind}`);
  return page.body as BodyOf<K>; // just checked, which the compiler does not follow through a type parameter
}

describe('the page of a body', () => {
  it('says from the day of a forum what it was then, and what has replaced it since', async () => {
    const page = await getMapRecord(viewer, 'nisc', forumDay);
    expect(page.record.standing).toMatchObject({
      state: 'in_force',
      from: '2015-01-09',
      later: { state: 'superseded', since: '2025-07-01', successors: [{ id: 'nco' }] },
    });
    const today = await getMapRecord(viewer, 'nisc', now);
    expect(today.record.standing).toMatchObject({ state: 'superseded', since: '2025-07-01', later: null });
    expect(bodyOf(today, 'AGENCY').successors.map((one) => one.id)).toEqual(['nco']);
    expect((await getMapRecord(viewer, 'nco', forumDay)).record.standing.state).toBe('not_yet');
  });

  it('has parent, units, roles on paper and in practice, relations from its own end, and texts', async () => {
    const page = await getMapRecord(viewer, 'nco', now);
    const body = bodyOf(page, 'AGENCY');
    expect(body.parent?.id).toBe('jp-cabinet-secretariat');
    expect(body.predecessors.map((one) => one.id)).toEqual(['nisc']);
    const role = body.roles.find((one) => one.function.id === 'critical-infrastructure');
    expect(role).toMatchObject({ role: 'coordinate', inPractice: null });
    const data = await readMapData();
    const related = data.relations.filter((one) => one.from === 'nco' || one.to === 'nco');
    expect(body.relations).toHaveLength(related.length);
    for (const relation of body.relations) {
      const source = related.find((one) =>
        relation.direction === 'out'
          ? one.from === 'nco' && one.to === relation.other.id && one.type === relation.type
          : one.to === 'nco' && one.from === relation.other.id && one.type === relation.type,
      );
      expect(source).toMatchObject({ onPaper: relation.onPaper, inPractice: relation.inPractice });
    }
    const secretariat = bodyOf(await getMapRecord(viewer, 'jp-cabinet-secretariat', now), 'AGENCY');
    expect(secretariat.children.map((one) => one.id)).toContain('nco');
    const headquarters = bodyOf(await getMapRecord(viewer, 'cshq', now), 'AGENCY');
    expect(headquarters.issued.map((one) => one.id)).toContain('jp-cybersecurity-strategy-2021');
  });

  it('never says that somebody is in office after the last day on which a source saw them there', async () => {
    const [head] = bodyOf(await getMapRecord(viewer, 'nco', now), 'AGENCY').holders;
    expect(head).toMatchObject({ personEn: 'Iida Yoichi', to: null, seenUntil: '2025-08-07', state: 'not_known' });
    const then = { ...now, asOfDay: '2025-08-01' };
    const [seen] = bodyOf(await getMapRecord(viewer, 'nco', then), 'AGENCY').holders;
    expect(seen?.state).toBe('in_office');
    expect(seen?.unchecked).toEqual(['post_en']);
  });
});

describe('the pages of texts, functions and processes', () => {
  it('a strategy: who issued it, what it replaced and what replaced it, concepts that lead there', async () => {
    const page = await getMapRecord(viewer, 'jp-cybersecurity-strategy-2018', now);
    expect(page.record.standing).toMatchObject({
      state: 'superseded',
      successors: [{ id: 'jp-cybersecurity-strategy-2021' }],
      current: [{ id: 'jp-cybersecurity-strategy-2025' }],
    });
    const body = bodyOf(await getMapRecord(viewer, 'jp-cybersecurity-strategy-2025', now), 'STRATEGY');
    expect(body.predecessors.map((one) => one.id)).toEqual(['jp-cybersecurity-strategy-2021']);
    expect(body.concepts.map((one) => one.id)).toContain('concept-active-cyber-defense');
    const concept = bodyOf(await getMapRecord(viewer, 'concept-active-cyber-defense', now), 'CONCEPT');
    expect(concept.related.map((one) => one.id)).toContain('jp-cybersecurity-strategy-2025');
  });

  it('a function: its lanes as of the day, with who led before', async () => {
    const today = bodyOf(await getMapRecord(viewer, 'national-strategy', now), 'FUNCTION');
    expect(today.lanes.map((lane) => lane.side)).toEqual(['us', 'together', 'jp', 'other']);
    const japan = today.lanes.find((lane) => lane.side === 'jp');
    const [lead] = japan?.present ?? [];
    expect(lead).toMatchObject({ record: { id: 'nco' }, isLead: true, before: [{ id: 'nisc' }] });
    expect(japan?.absent.map((member) => member.record.id)).toContain('nisc');
    const then = bodyOf(await getMapRecord(viewer, 'national-strategy', forumDay), 'FUNCTION');
    const before = then.lanes.find((lane) => lane.side === 'jp');
    expect(before?.present[0]).toMatchObject({ record: { id: 'nisc' }, isLead: true });
    expect(before?.absent.map((member) => member.record.id)).toContain('nco');
    expect(then.texts[0]?.standing.state).toBe('in_force');
  });

  it('a process: numbered steps with where each leads, and its choices', async () => {
    const { steps, function: parent } = bodyOf(await getMapRecord(viewer, 'jp-ci-incident-report', now), 'PROCESS');
    expect(parent?.id).toBe('critical-infrastructure');
    expect(steps.map((step) => step.number)).toEqual(steps.map((_, index) => index + 1));
    expect(steps[0]).toMatchObject({ kind: 'trigger', number: 1 });
    const decision = steps.find((step) => step.labelEn.startsWith('Is an essential-infrastructure'));
    expect(decision?.branches.map((branch) => branch.answer)).toEqual(['yes', 'no']);
    expect(decision?.basis?.id).toBe('jp-acd-enhancement-act-2025');
    const aims = new Map(steps.map((step) => [step.number, step.labelEn]));
    for (const branch of steps.flatMap((step) => step.branches)) expect(aims.get(branch.number)).toBe(branch.labelEn);
  });

  it('the start page: ten functions, and as of a past day the bodies that led then', async () => {
    const today = await listFunctions(viewer, now);
    expect(today.map((one) => one.record.id)).toEqual((await readMapData()).functions.map((one) => one.id));
    expect(today[0]?.leadsJp.map((one) => one.id)).toEqual(['nco', 'cshq', 'jp-nss']);
    const then = await listFunctions(viewer, forumDay);
    expect(then[0]?.leadsJp.map((one) => one.id)).toEqual(['nisc', 'cshq', 'jp-nss']);
    expect(await statementsOf(() => listFunctions(viewer, now))).toHaveLength(2);
  });
});

describe('any record', () => {
  it('costs two statements, however much hangs on it, and one when it was opened before', async () => {
    const data = await readMapData();
    await touchMap();
    expect(await statementsOf(() => getMapRecord(viewer, 'nco', now))).toHaveLength(2); // with the map itself
    for (const id of ['national-strategy', 'jp-ci-incident-report', 'concept-cyber-insurance', 'e-isac'])
      expect(await statementsOf(() => getMapRecord(viewer, id, now))).toHaveLength(2);
    expect(await statementsOf(() => getMapRecord(viewer, 'nco', forumDay))).toHaveLength(1);
    const ids = [data.agencies, data.strategies, data.functions, data.processes].flat().map((one) => one.id);
    for (const id of ids) expect((await getMapRecord(viewer, id, forumDay)).record.id).toBe(id);
  });

  it('that does not exist is NOT_FOUND, and nobody without a place reads one', async () => {
    await expect(getMapRecord(viewer, 'no-such-record', now)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(getRecordPanel(viewer, 'no-such-record', '2023-02-17')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const stranger = await viewerOf(await makeUser());
    await expect(getMapRecord(stranger, 'nco', now)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(getRecordPanel(stranger, 'nco', '2023-02-17')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(listFunctions(stranger, now)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(listLinkedQuestions(stranger, 'nco', FIRST)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('offers only http and https as links', async () => {
    await makeMapRecord('record-with-odd-links');
    const sources = [
      { url: 'javascript:alert(1)', verified: 'seen' },
      { url: 'https://www.example.org/a', verified: 'known' },
      { url: 'not an address', verified: 'seen' },
    ];
    await database().mapRecord.update({
      where: { id: 'record-with-odd-links' },
      data: { data: { sources, url: 'data:text/html,x' } },
      select: { id: true },
    });
    await touchMap();
    const page = await getMapRecord(viewer, 'record-with-odd-links', now);
    expect(page.sources.map((one) => one.link)).toEqual([null, 'https://www.example.org/a', null]);
    expect(page.sources.map((one) => one.host)).toEqual(['javascript:alert(1)', 'example.org', 'not an address']);
    expect(page.homepage?.link).toBeNull();
    await database().mapRecord.delete({ where: { id: 'record-with-odd-links' }, select: { id: true } });
  });
});

describe('the panel beside a question', () => {
  it('is the record in short as of the day, in two statements', async () => {
    const panel = await getRecordPanel(viewer, 'nisc', '2023-02-17');
    expect(panel.record.standing).toMatchObject({ state: 'in_force', later: { successors: [{ id: 'nco' }] } });
    expect(panel.summaryJa).not.toBeNull();
    expect(panel.roles.length).toBeGreaterThan(0);
    expect(await statementsOf(() => getRecordPanel(viewer, 'nisc', '2023-02-17'))).toHaveLength(2);
  });

  it('shows three relations and says how many more there are', async () => {
    const page = bodyOf(await getMapRecord(viewer, 'cisa', now), 'AGENCY');
    const panel = await getRecordPanel(viewer, 'cisa', now.asOfDay);
    expect(panel.relations).toHaveLength(3);
    expect(panel.moreRelations).toBe(page.relations.length - 3);
  });

  it('shows who leads a function', async () => {
    const panel = await getRecordPanel(viewer, 'incident-response', '2023-02-17');
    expect(panel.leadsJp.map((one) => one.id)).toEqual(['nisc', 'jpcert-cc']);
    expect(panel.summaryEn).toContain('Detecting');
  });
});

describe('questions that touch a record', () => {
  async function forumWithQuestion(
    owner: { id: string },
    place: { workspaceId: string; startLocal?: string; text: string; state?: 'CONFIRMED' | 'SUGGESTED' | 'REJECTED' },
  ): Promise<{ forumId: string }> {
    const forum = await makeForum(place.workspaceId, owner.id, { startLocal: place.startLocal, title: place.text });
    const question = await makeQuestion(forum.id, { text: place.text });
    await makeQuestionLink(question.id, 'nco', { state: place.state ?? 'CONFIRMED' });
    return { forumId: forum.id };
  }

  it('are only those of forums that the viewer may know of', async () => {
    const other = await makeWorkspace('Another Institute');
    const stranger = await makeMember(other.id, 'OWNER');
    const owner = { id: viewer.userId };
    await forumWithQuestion(owner, { workspaceId: workspace.id, text: 'Ours' });
    const { forumId } = await forumWithQuestion(stranger, { workspaceId: other.id, text: 'Theirs' });
    const texts = async (who: Viewer): Promise<string[]> =>
      (await listLinkedQuestions(who, 'nco', FIRST)).CONFIRMED.rows.map((row) => row.text);
    expect(await texts(viewer)).toEqual(['Ours']);
    expect(await texts(await viewerOf(stranger))).toEqual(['Theirs']);
    const speaker = await makeMember(workspace.id, 'SPEAKER');
    expect(await texts(await viewerOf(speaker))).toEqual([]);
    await makeForumRole(forumId, speaker.id, 'VIEWER');
    expect(await texts(await viewerOf(speaker))).toEqual(['Theirs']);
  });

  it('are apart by state, and rejected ones are gone', async () => {
    const owner = { id: viewer.userId };
    for (const state of ['CONFIRMED', 'SUGGESTED', 'REJECTED'] as const)
      await forumWithQuestion(owner, { workspaceId: workspace.id, text: state, state });
    for (const state of ['CONFIRMED', 'SUGGESTED'] as const)
      expect((await listLinkedQuestions(viewer, 'nco', FIRST))[state].rows.map((row) => row.text)).toEqual([state]);
  });

  it('come newest forum first, undated ones last, each once over all pages, one statement a page', async () => {
    const days = Array.from({ length: 45 }, (_, index) => `2023-${String((index % 12) + 1).padStart(2, '0')}-10T10:00`);
    for (const [index, startLocal] of days.entries())
      await forumWithQuestion({ id: viewer.userId }, { workspaceId: workspace.id, startLocal, text: `Q${index}` });
    const undated = await forumWithQuestion({ id: viewer.userId }, { workspaceId: workspace.id, text: 'Undated' });
    await database().forum.update({
      where: { id: undated.forumId },
      data: { startLocal: null, startsAt: null },
      select: { id: true },
    });
    const seen: { text: string; forumDay: string | null }[] = [];
    let cursor: string | null = null;
    for (let round = 0; round < 10; round += 1) {
      const page: LinkedQuestions = (await listLinkedQuestions(viewer, 'nco', { ...FIRST, CONFIRMED: cursor }))
        .CONFIRMED;
      expect(page.rows.length).toBeLessThanOrEqual(QUESTION_PAGE_SIZE);
      seen.push(...page.rows);
      if (page.next === null) break;
      cursor = page.next;
    }
    expect(seen).toHaveLength(46);
    expect(new Set(seen.map((row) => row.text)).size).toBe(46);
    expect(seen.at(-1)?.text).toBe('Undated');
    const dated = seen.slice(0, -1).map((row) => row.forumDay ?? '');
    expect(dated).toEqual([...dated].sort().reverse());
    expect(await statementsOf(() => listLinkedQuestions(viewer, 'nco', { ...FIRST, CONFIRMED: cursor }))).toHaveLength(
      1,
    );
    expect(await statementsOf(() => listLinkedQuestions(viewer, 'nisc', FIRST))).toHaveLength(1);
  });

  it('carry who they are put to, in the order of the panel', async () => {
    const forum = await makeForum(workspace.id, viewer.userId);
    const first = await makeParticipant(forum.id, { name: 'First Speaker', position: 1 });
    const second = await makeParticipant(forum.id, { name: 'Second Speaker', position: 2 });
    const question = await makeQuestion(forum.id, { addressees: [second.id, first.id] });
    await makeQuestionLink(question.id, 'nco', { state: 'SUGGESTED', surface: 'the office' });
    const [row] = (await listLinkedQuestions(viewer, 'nco', FIRST)).SUGGESTED.rows;
    expect(row).toMatchObject({
      addressees: ['First Speaker', 'Second Speaker'],
      surface: 'the office',
      forumDay: '2023-02-17',
      questionId: question.id,
    });
  });
});
