import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findWaitingUpdate, getRecordForEditing, listRevisions } from '@/lib/data/map-edit-pages';
import { undoMapRevision } from '@/lib/data/map-edits';
import { saveMapEntry } from '@/lib/data/map-entry-edits';
import { getEntryForEditing, listEntries } from '@/lib/data/map-entry-pages';
import { loadMapData } from '@/lib/data/map-loader';
import { getMapRecord } from '@/lib/data/map-records';
import { listOpenSuggestions, suggestCorrection } from '@/lib/data/map-suggestions';
import { walkIncident } from '@/lib/data/notification-duties';
import { database } from '@/lib/data/prisma';
import { newKey } from '@/lib/domain/map-editing/keys';
import type { DutyView } from '@/lib/domain/map-duty-views';
import type { NotificationDuty } from '@/lib/domain/map/duties';
import type { MapData } from '@/lib/domain/map/records';
import type { Viewer } from '@/lib/domain/policy';
import { suggestCorrectionInput } from '@/lib/schemas/map-editing';
import { makeForum, makeForumRole, makeMember, makeUser, makeWorkspace, viewerOf } from '@/tests/support/factories';
import {
  chooseIn,
  decide,
  editEntry,
  faultsOf,
  fillInEntry,
  readBodiesWithDuties,
  REVIEW_DAY,
  startMap,
} from '@/tests/support/map-editing';
import { statementsOf } from '@/tests/support/statements';

const FUNCTION = 'incident-response';
const sec = 'duty:us-sec';
const now = { asOfDay: '2026-11-22', today: '2026-11-22' };
const added = {
  country: 'JP',
  agency: 'npa',
  where: ['jp'],
  harm: ['crime', 'ransom'],
  kind: 'voluntary',
  unit: 'any_time',
  start: 'awareness',
  whatEn: 'Tell the quokka desk.',
  whatJa: 'クオッカ係に伝える。',
};
let data: MapData;
let staff: Viewer;
let reader: Viewer;

beforeAll(async () => {
  data = await readBodiesWithDuties();
});
beforeEach(async () => {
  ({ staff, reader } = await startMap(data));
});

/** What the walk tells a listed company in both countries that was robbed. */
async function told(): Promise<DutyView[]> {
  const answers = { where: ['jp', 'us'], victim: ['listed'], harm: ['crime'] } as const;
  return (await walkIncident(reader, answers, null, now)).duties;
}
const toldOf = async (id: string): Promise<DutyView | undefined> => (await told()).find((one) => one.id === id);
/** The reference data with a duty changed, as a new version of the files would have it. */
function withDuty(id: string, change: Partial<NotificationDuty>): MapData {
  return { ...data, duties: data.duties.map((one) => (one.id === id ? { ...one, ...change } : one)) };
}
const dutyRows = () => database().notificationDuty.findMany({ orderBy: { id: 'asc' } });

describe('a duty to tell somebody', { timeout: 60_000 }, () => {
  it('is added, changed, ended and removed; the walk tells it at once, and each is taken back', async () => {
    const before = await dutyRows();
    expect((await told()).map((one) => one.what.en)).not.toContain(added.whatEn);
    const first = await editEntry(staff, FUNCTION, newKey('duty'), added);
    const shown = (await told()).find((one) => one.what.en === added.whatEn);
    expect(shown).toMatchObject({
      country: 'JP',
      kind: 'voluntary',
      body: { id: 'npa' },
      first: { count: null, unit: 'any_time', from: 'awareness' },
      what: { ja: added.whatJa },
      sources: [{ address: 'https://example.org/gazette', isChecked: true }],
    });
    const key = `duty:${shown?.id ?? ''}` as const;
    const second = await editEntry(staff, FUNCTION, key, { kind: 'expected', count: '2', unit: 'business_days' });
    expect(await toldOf(shown?.id ?? '')).toMatchObject({
      kind: 'expected',
      first: { count: 2, unit: 'business_days' },
    });
    const third = await editEntry(staff, FUNCTION, key, { until: '2026-11-21' });
    expect(await toldOf(shown?.id ?? '')).toBeUndefined();
    const fourth = await editEntry(staff, FUNCTION, key, { act: 'remove' });
    const { rows } = await listRevisions(reader, FUNCTION, null);
    expect(rows.map((row) => row.kind)).toEqual(['EDITED', 'EDITED', 'EDITED', 'EDITED']);
    expect(rows[2]).toMatchObject({
      source: { title: 'Gazette' },
      reviewBy: REVIEW_DAY,
      changes: [
        {
          field: key,
          title: { kind: 'duty', subject: { body: { id: 'npa' } } },
          to: {
            properties: [
              { property: 'kind', text: 'expected' },
              { property: 'count', text: '2' },
              { property: 'unit', text: 'business_days' },
            ],
          },
        },
      ],
    });
    for (const one of [fourth, third, second, first]) await undoMapRevision(staff, one);
    expect(await dutyRows()).toEqual(before);
  });

  it('of the files is changed in one part, rests on the source given, and keeps the rest', async () => {
    const files = data.duties.find((one) => one.id === 'us-sec');
    await editEntry(staff, FUNCTION, sec, { count: '5' });
    const row = await database().notificationDuty.findUnique({ where: { id: 'us-sec' } });
    expect(row?.data).toEqual({
      ...files,
      first: { ...files?.first, count: 5 },
      sources: [...(files?.sources ?? []), { url: 'https://example.org/gazette', verified: 'seen' }],
      verified: 'seen',
    });
  });

  it('is confirmed: its source has been read, its history says so, and taken back it has not', async () => {
    const unread = await toldOf('us-sec');
    expect(unread?.sources.map((one) => one.isChecked)).toContain(false);
    const before = await dutyRows();
    const address = data.duties
      .find((one) => one.id === 'us-sec')
      ?.sources.find((one) => one.verified === 'known')?.url;
    const { revisionId } = await editEntry(staff, FUNCTION, sec, { knownSource: address });
    const read = await toldOf('us-sec');
    expect(read?.sources.find((one) => one.address === address)?.isChecked).toBe(true);
    expect({ ...read, sources: [] }).toEqual({ ...unread, sources: [] });
    const [line] = (await listRevisions(staff, FUNCTION, null)).rows;
    expect(line).toMatchObject({
      kind: 'REVIEWED',
      reviewBy: REVIEW_DAY,
      mayUndo: true,
      changes: [{ field: sec, isConfirmed: true, from: { properties: [] } }],
    });
    await undoMapRevision(staff, { revisionId });
    expect(await dutyRows()).toEqual(before);
  });

  it('is refused at its field where it contradicts itself or the map, and nothing of it is kept', async () => {
    const refused = async (change: Parameters<typeof editEntry>[3], key = newKey('duty')): Promise<unknown> =>
      faultsOf(editEntry(staff, FUNCTION, key, change));
    expect(await refused({})).toEqual(
      ['country', 'where', 'kind', 'unit', 'start', 'whatEn', 'whatJa'].map((field) => `${field} required`),
    );
    expect(await refused({ ...added, agency: '' })).toEqual(['bodyEn duty_without_body']);
    expect(await refused({ ...added, agency: '', bodyEn: 'The desk' })).toEqual(['bodyJa duty_without_body']);
    expect(await refused({ ...added, agency: 'nobody-at-all' })).toContain('agency unknown_reference');
    expect(await refused({ ...added, basis: 'no-such-law' })).toContain('basis unknown_reference');
    expect(await refused({ ...added, kind: 'duty' })).toEqual(['basis duty_without_basis']);
    expect(await refused({ ...added, unit: 'hours' })).toEqual(['count duty_time_mismatch']);
    expect(await refused({ ...added, count: '3' })).toEqual(['count duty_time_mismatch']);
    expect(await refused({ ...added, where: ['us'] })).toEqual(['where duty_elsewhere']);
    expect(await refused({ ...added, doubtEn: 'Perhaps.' })).toEqual(['doubtJa one_language_only']);
    expect(await refused({ ...added, since: '2026-10' })).toEqual(['since whole_day']);
    expect(await refused({ ...added, since: '2026-10-02', until: '2026-10-01' })).toEqual(['until dates_out_of_order']);
    expect(await refused({ basis: '', basisEn: '', basisJa: '' }, sec)).toEqual(['basis duty_without_basis']);
    await expect(fillInEntry(staff, FUNCTION, newKey('duty'), { ...added, count: '0' })).rejects.toThrow();
    expect(await database().mapEdit.count()).toBe(0);
  });

  it('hangs on the function of incidents alone, is changed by who may create forums and by nobody else, and is suggested by every reader', async () => {
    const input = await fillInEntry(staff, FUNCTION, sec, { count: '5' });
    const { id } = await makeWorkspace();
    const [speaker, guest] = [await makeMember(id, 'SPEAKER'), await makeUser()];
    await makeForumRole((await makeForum(id, staff.userId)).id, guest.id, 'ORGANISER');
    const asked = { recordId: FUNCTION, key: sec, suggestionId: null } as const;
    for (const viewer of [reader, await viewerOf(speaker), await viewerOf(guest), await viewerOf(await makeUser())]) {
      await expect(saveMapEntry(viewer, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(getEntryForEditing(viewer, asked)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(await database().mapRevision.count()).toBe(0);
    for (const other of ['npa', 'workforce'])
      await expect(fillInEntry(staff, other, newKey('duty'), added)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(saveMapEntry(staff, { ...input, recordId: 'npa' })).rejects.toMatchObject({ code: 'STALE' });
    await expect(fillInEntry(staff, FUNCTION, newKey('holder'), {})).rejects.toMatchObject({ code: 'NOT_FOUND' });

    expect((await listEntries(reader, FUNCTION)).map((one) => one.key)).toEqual(
      expect.arrayContaining([sec, 'duty:new']),
    );
    const suggest = async (field: string) =>
      suggestCorrection(
        reader,
        suggestCorrectionInput.parse({ recordId: FUNCTION, field, problem: 'It is five days.' }),
      );
    const { suggestionId } = await suggest(sec);
    await expect(suggest('duty:nobody')).rejects.toMatchObject({ code: 'INVALID' });
    expect((await listOpenSuggestions(staff, null)).rows).toMatchObject([
      { title: { kind: 'duty', subject: { body: { id: 'sec' } } } },
    ]);
    const editing = await getEntryForEditing(staff, { ...asked, suggestionId });
    expect(editing.suggestion).toMatchObject({ id: suggestionId });
    await editEntry(staff, FUNCTION, sec, { count: '5', suggestionId });
    expect((await listOpenSuggestions(staff, null)).rows).toEqual([]);
    await expect(saveMapEntry(staff, input)).rejects.toMatchObject({ code: 'STALE' });
  });

  it('stands on the page of the body and of the text that it rests on, on the days on which it is in force', async () => {
    const about = async (id: string, day = now.asOfDay): Promise<string[]> =>
      (await getMapRecord(reader, id, { ...now, asOfDay: day })).duties.map((one) => one.what.en);
    expect(await about('sec')).toHaveLength(1);
    expect(await about('npa')).not.toContain(added.whatEn);
    const rests = { ...added, basis: 'jp-basic-act-cybersecurity-2014', since: '2026-03-01', until: '2026-12-31' };
    await editEntry(staff, FUNCTION, newKey('duty'), rests);
    for (const id of ['npa', 'jp-basic-act-cybersecurity-2014']) {
      expect(await about(id)).toContain(added.whatEn);
      for (const day of ['2026-02-28', '2027-01-01']) expect(await about(id, day)).not.toContain(added.whatEn);
    }
    const { duties } = await getMapRecord(reader, 'jp-basic-act-cybersecurity-2014', now);
    expect(duties.find((one) => one.what.en === added.whatEn)).toMatchObject({
      body: { id: 'npa' },
      answers: { where: ['jp'], harm: ['crime', 'ransom'] },
    });
    expect(await about('nist')).toEqual([]);
  });

  it('can be added again when the last one is gone', async () => {
    await loadMapData({ ...data, duties: [] });
    expect(await walkIncident(reader, {}, null, now)).toMatchObject({ duties: [], next: null, functionId: FUNCTION });
    await editEntry(staff, FUNCTION, newKey('duty'), added);
    expect((await told()).map((one) => one.what.en)).toEqual([added.whatEn]);
  });

  it('is read for its form in two statements, and the walk asks for the map in one', async () => {
    expect((await getRecordForEditing(staff, FUNCTION, null)).entries).toHaveLength(data.duties.length);
    const asked = { recordId: FUNCTION, key: sec, suggestionId: null } as const;
    expect((await statementsOf(() => getEntryForEditing(staff, asked))).length).toBeLessThanOrEqual(3);
    expect(await statementsOf(told)).toHaveLength(1);
  });
});

describe('an update of the reference data', { timeout: 60_000 }, () => {
  it('merges a duty part by part, asks about what both changed, and loads to the same rows again', async () => {
    await editEntry(staff, FUNCTION, sec, { count: '5', whatJa: 'こちらの文。' });
    await loadMapData(withDuty('us-sec', { thenEn: 'Later.', thenJa: '後日。', whatJa: 'ファイルの文。' }));
    expect(await toldOf('us-sec')).toMatchObject({
      first: { count: 5 },
      then: { en: 'Later.' },
      what: { ja: 'こちらの文。' },
    });
    const update = await findWaitingUpdate(staff, FUNCTION);
    expect(update?.changes).toMatchObject([
      {
        field: sec,
        from: { properties: [{ property: 'whatJa', text: 'こちらの文。' }] },
        to: { properties: [{ property: 'whatJa', text: 'ファイルの文。' }] },
      },
    ]);
    const rows = await dutyRows();
    await database().installationState.deleteMany({ where: { key: 'map-data' } });
    await loadMapData(withDuty('us-sec', { thenEn: 'Later.', thenJa: '後日。', whatJa: 'ファイルの文。' }));
    expect(await dutyRows()).toEqual(rows);
    expect(await chooseIn(staff, FUNCTION, { [sec]: 'keep' })).toMatchObject({ choices: { [sec]: 'keep' } });
    await decide(staff, FUNCTION, { [sec]: 'take' });
    expect(await toldOf('us-sec')).toMatchObject({ first: { count: 5 }, what: { ja: 'ファイルの文。' } });
    expect(await findWaitingUpdate(staff, FUNCTION)).toBeNull();
  });

  it('lets a confirmation lapse with what was confirmed, and drops a duty that nobody changed here', async () => {
    const files = data.duties.find((one) => one.id === 'us-sec');
    await editEntry(staff, FUNCTION, sec, {});
    await loadMapData(withDuty('us-sec', { whatEn: 'Something else.' }));
    const row = await database().notificationDuty.findUnique({ where: { id: 'us-sec' } });
    expect(row?.data).toMatchObject({ whatEn: 'Something else.', sources: files?.sources });
    await loadMapData({ ...data, duties: data.duties.filter((one) => one.id !== 'us-sec') });
    expect(await toldOf('us-sec')).toBeUndefined();
  });

  it('that comes to know a duty that was added here makes one of the two', async () => {
    await editEntry(staff, FUNCTION, newKey('duty'), { ...added, basisEn: 'Quokka Act', basisJa: 'クオッカ法' });
    const local = (await dutyRows()).find((one) => one.id.startsWith('local-'))?.data;
    // What the form wrote passed the shape of the files.
    const theirs = { ...(local as unknown as NotificationDuty), id: 'jp-quokka', whatEn: added.whatEn };
    await loadMapData({ ...data, duties: [...data.duties, theirs] });
    expect((await told()).filter((one) => one.what.en === added.whatEn).map((one) => one.id)).toEqual(['jp-quokka']);
  });

  it('goes through a state that an older release had stored without duties', async () => {
    await editEntry(staff, FUNCTION, sec, { count: '5' });
    await database().$executeRaw`UPDATE "MapReference" SET data = data - 'duties'`;
    await database().installationState.deleteMany({ where: { key: 'map-data' } });
    await loadMapData(data);
    expect(await toldOf('us-sec')).toMatchObject({ first: { count: 5 } });
    expect(await dutyRows()).toHaveLength(data.duties.length);
  });
});
