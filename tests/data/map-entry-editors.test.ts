import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getEditNote } from '@/lib/data/map-edit-note';
import { getRecordForEditing } from '@/lib/data/map-edit-pages';
import { undoMapRevision } from '@/lib/data/map-edits';
import { saveMapEntry } from '@/lib/data/map-entry-edits';
import { getEntryForEditing, listEntries } from '@/lib/data/map-entry-pages';
import {
  declineSuggestion,
  listOpenSuggestions,
  listOwnSuggestions,
  suggestCorrection,
} from '@/lib/data/map-suggestions';
import { database } from '@/lib/data/prisma';
import { newKey } from '@/lib/domain/map-editing/keys';
import type { Viewer } from '@/lib/domain/policy';
import { suggestCorrectionInput } from '@/lib/schemas/map-editing';
import { makeForum, makeForumRole, makeMember, makeUser, makeWorkspace, viewerOf } from '@/tests/support/factories';
import {
  bodyOf,
  editEntry,
  fillInEntry,
  holderOf,
  readBodiesWithEntries,
  REVIEW_DAY,
  startMap,
} from '@/tests/support/map-editing';

const inglis = 'holder:oncd-inglis';
const reports = 'relation:oncd~reports_to~white-house';
const newcomer = { personEn: 'Ada Newcomer', postEn: 'Head of Tests', from: '2026-01' };
let data: Awaited<ReturnType<typeof readBodiesWithEntries>>;
let staff: Viewer;
let reader: Viewer;

beforeAll(async () => {
  data = await readBodiesWithEntries();
});
beforeEach(async () => {
  ({ staff, reader } = await startMap(data));
});

const holderIn = (id: string, personEn: string) => holderOf(reader, id, personEn);

describe('who may', { timeout: 60_000 }, () => {
  it('change entries: who may create forums, and nobody else', async () => {
    const input = await fillInEntry(staff, 'oncd', inglis, { note: 'Ours.' });
    const { id } = await makeWorkspace();
    const [speaker, guest] = [await makeMember(id, 'SPEAKER'), await makeUser()];
    const forum = await makeForum(id, staff.userId);
    await makeForumRole(forum.id, guest.id, 'ORGANISER');
    for (const viewer of [reader, await viewerOf(speaker), await viewerOf(guest), await viewerOf(await makeUser())]) {
      await expect(saveMapEntry(viewer, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      const asked = { recordId: 'oncd', key: inglis, suggestionId: null } as const;
      await expect(getEntryForEditing(viewer, asked)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(await database().mapRevision.count()).toBe(0);
    const { revisionId } = await saveMapEntry(staff, input);
    await expect(undoMapRevision(reader, { revisionId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(fillInEntry(staff, 'incident-response', newKey('holder'), newcomer)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('suggest a correction of one, or that one is missing: every reader; it leads to its form', async () => {
    const suggest = (field: string): Promise<{ suggestionId: string }> =>
      suggestCorrection(reader, suggestCorrectionInput.parse({ recordId: 'oncd', field, problem: 'It is wrong.' }));
    expect((await listEntries(reader, 'oncd')).map((one) => one.key)).toEqual(
      expect.arrayContaining([inglis, reports, 'holder:new', 'relation:new']),
    );
    const { suggestionId } = await suggest(inglis);
    await suggest('relation:new');
    await expect(suggest('holder:nobody')).rejects.toMatchObject({ code: 'INVALID' });
    expect(() => suggest('holder:<b>')).toThrow();
    const open = (await listOpenSuggestions(staff, null)).rows;
    expect(open.map((one) => one.title)).toMatchObject([
      { kind: 'relation', isNew: true, subject: null },
      { kind: 'holder', subject: { personEn: 'Chris Inglis' } },
    ]);
    const editing = await getEntryForEditing(staff, { recordId: 'oncd', key: inglis, suggestionId });
    expect(editing.suggestion).toMatchObject({ id: suggestionId, problem: 'It is wrong.' });
    await editEntry(staff, 'oncd', inglis, { note: 'Put right.', suggestionId });
    await declineSuggestion(staff, { suggestionId: open[0]?.id ?? '', version: 0, answer: 'No.' });
    expect((await listOwnSuggestions(reader, null)).rows.map((one) => one.state)).toEqual(['DECLINED', 'ACCEPTED']);
  });

  it('leave the day to look again that another has set meanwhile, unless they change it themselves', async () => {
    await editEntry(staff, 'oncd', inglis, { note: 'First.' });
    const year = Number(REVIEW_DAY.slice(0, 4));
    const [later, own] = [`${year}-06-30`, `${year}-03-31`];
    const left = await fillInEntry(staff, 'oncd', reports, { note: 'Day left.' });
    const changed = await fillInEntry(staff, 'oncd', reports, { note: 'Day left.', reviewBy: own });
    await editEntry(staff, 'oncd', inglis, { note: 'Second.', reviewBy: later });
    const day = async () => (await getEditNote(staff, 'oncd')).last?.reviewBy;
    const { revisionId } = await saveMapEntry(staff, left);
    expect(await day()).toBe(later);
    await undoMapRevision(staff, { revisionId });
    await saveMapEntry(staff, changed);
    expect(await day()).toBe(own);
  });

  it('save at once: editors of two entries both, of one entry the first, and neither loses a word', async () => {
    const other = await viewerOf(await makeMember((await makeWorkspace()).id, 'ORGANISER'));
    const [mine, same, another] = [
      await fillInEntry(staff, 'oncd', inglis, { note: 'Mine.' }),
      await fillInEntry(other, 'oncd', inglis, { note: 'Theirs.' }),
      await fillInEntry(other, 'oncd', reports, { note: 'Of a relation.' }),
    ];
    const record = await getRecordForEditing(staff, 'oncd', null);
    const answers = await Promise.allSettled([
      saveMapEntry(staff, mine),
      saveMapEntry(other, same),
      saveMapEntry(other, another),
    ]);
    expect(answers.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(answers.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'STALE' } });
    expect(await database().mapRevision.count({ where: { recordId: 'oncd' } })).toBe(2);
    expect((await bodyOf(reader, 'oncd')).relations.find((one) => one.type === 'reports_to')?.note).toBe(
      'Of a relation.',
    );
    expect((await getRecordForEditing(staff, 'oncd', null)).seen).not.toBe(record.seen);
    const [kept, gone] = [
      await fillInEntry(staff, 'oncd', 'holder:oncd-walden', { note: 'Not lost.' }),
      await fillInEntry(other, 'oncd', 'holder:oncd-walden', { act: 'remove' }),
    ];
    await saveMapEntry(other, gone);
    await expect(saveMapEntry(staff, kept)).rejects.toMatchObject({ code: 'STALE' });
    // The form is still there to be sent again, and now says what was saved meanwhile.
    const asked = { recordId: 'oncd', key: 'holder:oncd-walden', suggestionId: null } as const;
    const { seen, entry } = await getEntryForEditing(staff, asked);
    expect(entry).toBeNull();
    await saveMapEntry(staff, { ...kept, seen });
    expect(await holderIn('oncd', 'Kemba Walden')).toMatchObject({ note: 'Not lost.', acting: true });
    await expect(getEntryForEditing(staff, { ...asked, key: 'holder:never-was' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const twice = { relation: 'liaises_with.out', other: 'nisc', onPaper: 'yes' };
    const doubles = await Promise.allSettled(
      [staff, other].map(async (viewer) => editEntry(viewer, 'oncd', newKey('relation'), twice)),
    );
    expect(doubles.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});
