import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getEditNote } from '@/lib/data/map-edit-note';
import { getRecordForEditing, listRevisions } from '@/lib/data/map-edit-pages';
import { saveMapRecord, undoMapRevision } from '@/lib/data/map-edits';
import { getMapRecord } from '@/lib/data/map-records';
import { searchMap } from '@/lib/data/map-search';
import { database } from '@/lib/data/prisma';
import { gazetteerOfInstallation } from '@/lib/data/suggest-links';
import { suggestLinks } from '@/lib/domain/linking/suggest';
import type { MapData } from '@/lib/domain/map/records';
import type { Viewer } from '@/lib/domain/policy';
import { makeForum, makeForumRole, makeUser, makeWorkspace, viewerOf } from '@/tests/support/factories';
import { edit, faultsOf, fillIn, readBodies, REVIEW_DAY, startMap } from '@/tests/support/map-editing';

const now = { asOfDay: '2026-11-22', today: '2026-11-22' };
let data: MapData;
let staff: Viewer;
let reader: Viewer;

beforeAll(async () => {
  data = await readBodies();
});
beforeEach(async () => {
  ({ staff, reader } = await startMap(data));
});

describe('editing a record of the map', { timeout: 60_000 }, () => {
  it('is seen at the next request: on its page, in search, in successions and by the linker', async () => {
    await getMapRecord(staff, 'nco', now);
    await gazetteerOfInstallation();
    await edit(staff, 'nco', { nameEn: 'Office of Quokkas', aliasesEn: 'Quokka House', statusNote: 'Being renamed.' });
    const page = await getMapRecord(reader, 'nco', now);
    expect(page).toMatchObject({ record: { nameEn: 'Office of Quokkas' }, statusNote: 'Being renamed.' });
    expect(page.sources.map((one) => one.address)).toContain('https://example.org/gazette');
    const nisc = await getMapRecord(reader, 'nisc', now);
    expect(nisc.record.standing.successors.map((one) => one.nameEn)).toEqual(['Office of Quokkas']);
    const groups = await searchMap(reader, 'quokka house', now, 'en');
    expect(groups.flatMap((group) => group.rows.map((one) => one.id))).toEqual(['nco']);
    const question = { text: 'What will Quokka House do next?', asOf: null };
    expect(suggestLinks(await gazetteerOfInstallation(), question).map((one) => one.recordId)).toEqual(['nco']);
  });

  it('moves a body below another, and tells a succession at both ends', async () => {
    await edit(staff, 'nco', { parent: 'ipa' });
    expect(await database().agency.findUnique({ where: { id: 'nco' } })).toMatchObject({ parentId: 'ipa' });
    await edit(staff, 'nisc', { successors: 'nco\nInformation-technology Promotion Agency, Japan' });
    const both = await database().succession.findMany({ where: { fromId: 'nisc' }, orderBy: { toId: 'asc' } });
    expect(both.map((one) => one.toId)).toEqual(['ipa', 'nco']);
    expect((await getRecordForEditing(staff, 'ipa', null)).fields.predecessors).toEqual(['nisc']);
    expect((await listRevisions(reader, 'ipa', null)).rows[0]?.changes[0]?.field).toBe('predecessors');
  });

  it('is open to who may create forums, and to nobody else', async () => {
    const input = await fillIn(staff, 'nco', { nameEn: 'Changed' });
    const forum = await makeForum((await makeWorkspace()).id, staff.userId);
    const guest = await makeUser();
    await makeForumRole(forum.id, guest.id, 'ORGANISER');
    for (const viewer of [reader, await viewerOf(guest), await viewerOf(await makeUser())]) {
      await expect(saveMapRecord(viewer, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(getRecordForEditing(viewer, 'nco', null)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(await database().mapRevision.count()).toBe(0);
    expect((await saveMapRecord(staff, input)).version).toBe(1);
  });

  it('refuses at its field what `map check` would not pass, and keeps nothing of it', async () => {
    const refused = async (id: string, change: Parameters<typeof fillIn>[2]): Promise<unknown> =>
      faultsOf(edit(staff, id, change));
    expect(await refused('nco', { from: '2025-13' })).toEqual(['from bad_date']);
    expect(await refused('nisc', { to: '2014-12-31' })).toContain('to dates_out_of_order');
    expect(await refused('nco', { aliasesEn: 'National Police Agency' })).toEqual(['aliasesEn surface_collision']);
    expect(await refused('nco', { aliasesEn: 'CISA' })).toEqual(['aliasesEn ambiguous_lacks_candidate']);
    expect(await refused('nco', { successors: 'nisc' })).toContain('successors succession_cycle');
    expect(await refused('nco', { successors: 'Nobody at all' })).toEqual(['successors unknown_record']);
    expect(await refused('nco', { parent: 'nco' })).toEqual(['parent itself']);
    expect(await refused('jp-cabinet-secretariat', { parent: 'nco' })).toContain('parent parent_cycle');
    expect(await refused('nisc', { status: 'active' })).toEqual(['status ended_but_active']);
    expect(await refused('nco', { summaryEn: 'word '.repeat(41) })).toEqual(['summaryEn summary_too_long']);
    expect(await refused('nco', { summaryEn: '' })).toEqual(['summaryEn required']);
    expect(await refused('nco', { reviewBy: '2020-01-01' })).toEqual(['reviewBy review_passed']);
    expect(await database().mapEdit.count()).toBe(0);
  });

  it('needs a source with an https address, or one that the record has', async () => {
    await expect(fillIn(staff, 'nco', { sourceUrl: 'http://example.org/' })).rejects.toThrow();
    await expect(fillIn(staff, 'nco', { sourceUrl: 'javascript:alert(1)' })).rejects.toThrow();
    const input = await fillIn(staff, 'nco', { statusNote: 'Note.' });
    const foreign = { ...input, knownSource: 'https://example.org/not-listed' };
    expect(await faultsOf(saveMapRecord(staff, foreign))).toEqual(['knownSource source_unknown']);
    const own = data.agencies.find((one) => one.id === 'nco')?.sources[0]?.url ?? '';
    expect((await saveMapRecord(staff, { ...input, knownSource: own })).version).toBe(1);
    expect((await getEditNote(reader, 'nco')).last).toMatchObject({ source: { url: own }, reviewBy: REVIEW_DAY });
  });

  it('refuses a save that started from an older state, and keeps the newer one', async () => {
    const mine = await fillIn(staff, 'nco', { nameEn: 'Mine' });
    await edit(staff, 'nco', { nameEn: 'Theirs' });
    await expect(saveMapRecord(staff, mine)).rejects.toMatchObject({ code: 'STALE' });
    expect((await getMapRecord(reader, 'nco', now)).record.nameEn).toBe('Theirs');
  });

  it('without a change is a review: the day moves, the record stays', async () => {
    await edit(staff, 'nco', {});
    const [line] = (await listRevisions(reader, 'nco', null)).rows;
    expect(line).toMatchObject({ kind: 'REVIEWED', changes: [], reviewBy: REVIEW_DAY, mayUndo: false });
    expect((await getEditNote(reader, 'nco')).last).toMatchObject({ isReview: true });
  });
});

describe('the history of a record', { timeout: 60_000 }, () => {
  it('tells who changed what from what to what, on what ground, and is audited', async () => {
    await edit(staff, 'nco', { statusNote: 'First.' });
    await edit(staff, 'nco', { statusNote: 'Second.' });
    const { rows } = await listRevisions(staff, 'nco', null);
    const told = { field: 'statusNote', title: null, decided: null, isConfirmed: false };
    expect(rows.map((row) => row.changes)).toEqual([
      [{ ...told, from: { kind: 'text', text: 'First.' }, to: { kind: 'text', text: 'Second.' } }],
      [{ ...told, from: { kind: 'text', text: null }, to: { kind: 'text', text: 'First.' } }],
    ]);
    expect(rows[0]).toMatchObject({ authorName: 'Test Person', source: { title: 'Gazette' }, mayUndo: true });
    expect(rows[1]).toMatchObject({ mayUndo: false });
    const audit = await database().auditEntry.findMany({ where: { action: 'map.edited' } });
    expect(audit.map((one) => one.details)).toContainEqual({ recordId: 'nco', version: 1, fields: ['statusNote'] });
    await expect(database().mapRevision.deleteMany()).rejects.toThrow('never altered');
  });

  it('takes a change back, also at the other end of a succession, and again forward', async () => {
    const before = await getMapRecord(reader, 'nisc', now);
    const { revisionId } = await edit(staff, 'nisc', { successors: 'nco\nipa', statusNote: 'Split.' });
    const undone = await undoMapRevision(staff, { revisionId });
    expect(await getMapRecord(reader, 'nisc', now)).toEqual(before);
    expect((await getRecordForEditing(staff, 'ipa', null)).fields.predecessors).toEqual([]);
    expect((await getEditNote(staff, 'nisc')).last).toBeNull();
    await expect(undoMapRevision(staff, { revisionId })).rejects.toMatchObject({ code: 'CONFLICT' });
    await undoMapRevision(staff, undone);
    expect((await getMapRecord(reader, 'nisc', now)).statusNote).toBe('Split.');
  });

  it('does not take back what a later change touched, nor for who may not edit', async () => {
    const first = await edit(staff, 'nco', { statusNote: 'First.' });
    await expect(undoMapRevision(reader, first)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const second = await edit(staff, 'nco', { statusNote: 'Second.' });
    await expect(undoMapRevision(staff, first)).rejects.toMatchObject({ code: 'CONFLICT' });
    await undoMapRevision(staff, second);
    await undoMapRevision(staff, first);
    expect((await getMapRecord(reader, 'nco', now)).statusNote).toBeNull();
  });

  it('comes in pages', async () => {
    for (let at = 0; at < 3; at += 1) await edit(staff, 'nco', { statusNote: `Note ${at}.` });
    await database().$executeRaw`INSERT INTO "MapRevision" (id, "recordId", version, kind, changes, before, "authorId")
      SELECT gen_random_uuid(), 'nco', v, 'EDITED', '[]', '{}', ${staff.userId}::uuid FROM generate_series(4, 23) v`;
    const first = await listRevisions(reader, 'nco', null);
    expect([first.rows.length, first.next]).toEqual([20, 4]);
    const second = await listRevisions(reader, 'nco', first.next);
    expect([second.rows.length, second.next]).toEqual([3, null]);
  });
});
