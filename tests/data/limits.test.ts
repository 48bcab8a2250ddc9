import { beforeEach, describe, expect, it } from 'vitest';
import { createLimit, removeLimit, restoreLimit, updateLimit } from '@/lib/data/limits';
import { getPeoplePage } from '@/lib/data/people-page';
import { makeCast, type Cast } from '../support/cast';
import { resetDatabase } from '../support/database';

let cast: Cast;

beforeEach(async () => {
  await resetDatabase();
  cast = await makeCast();
});

describe('limits', () => {
  const limit = { kind: 'REMARKS' as const, minSeconds: null, maxSeconds: 720 };
  const all = { audience: 'ALL' as const, participantId: null };

  it('are set by the crew, compared with what was seen, and come back', async () => {
    for (const viewer of [cast.reader, cast.speaker])
      await expect(createLimit(viewer, { ...limit, who: all, forumId: cast.forumId })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    await expect(createLimit(cast.outsider, { ...limit, who: all, forumId: cast.forumId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const { limitId } = await createLimit(cast.staff, { ...limit, who: all, forumId: cast.forumId });
    const read = async () => (await getPeoplePage(cast.staff, cast.forumId)).commonLimits;
    const [first] = await read();
    const seen = first?.seen ?? '';
    await updateLimit(cast.staff, { ...limit, limitId, seen, who: all, maxSeconds: 600 });
    const again = { ...limit, limitId, seen, who: all, maxSeconds: 30 };
    await expect(updateLimit(cast.owner, again)).rejects.toMatchObject({ code: 'STALE' });
    await expect(removeLimit(cast.owner, { limitId, seen })).rejects.toMatchObject({ code: 'STALE' });
    await expect(updateLimit(cast.stranger, again)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const [second] = await read();
    expect(second?.maxSeconds).toBe(600);
    const { undo } = await removeLimit(cast.staff, { limitId, seen: second?.seen ?? '' });
    expect(await read()).toEqual([]);
    await restoreLimit(cast.staff, { forumId: cast.forumId, undo });
    expect(await read()).toEqual([second]);
  });

  it('are never set for a person of another forum', async () => {
    const elsewhere = cast.outsider.participations[0]?.participantId ?? '';
    const who = { audience: 'PARTICIPANT' as const, participantId: elsewhere };
    await expect(createLimit(cast.owner, { ...limit, who, forumId: cast.forumId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
