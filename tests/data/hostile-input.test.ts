import { beforeEach, describe, expect, it } from 'vitest';
import { getForumFrame } from '@/lib/data/forum-frame';
import { listForums } from '@/lib/data/forums';
import { getMapRecord } from '@/lib/data/map-records';
import { getQuestionPage } from '@/lib/data/question-page';
import { createQuestion, updateQuestion } from '@/lib/data/questions';
import { getSources } from '@/lib/data/sources';
import { addMemberInput, createOwnerInput, updateProfileInput } from '@/lib/schemas/accounts';
import { day, line, localDateTime, optionalLine, text, version } from '@/lib/schemas/form-fields';
import { mapQuery } from '@/lib/schemas/map-query';
import { forumsQuery } from '@/lib/schemas/page-query';
import { addParticipantInput } from '@/lib/schemas/participants';
import { decideLinkInput } from '@/lib/schemas/question-links';
import { mapSearchInput, searchInput } from '@/lib/schemas/search';
import { makeCast, type Cast } from '../support/cast';
import { resetDatabase } from '../support/database';

let cast: Cast;

beforeEach(async () => {
  await resetDatabase();
  cast = await makeCast();
});

describe('an address that names nothing', () => {
  it.each(['abc', '', '%00', 'a\u0000b', '../etc', '0'.repeat(10_000)])(
    'is answered as what is not there: %j',
    async (id) => {
      const viewpoint = { asOfDay: '2023-02-17', today: '2023-02-17' };
      const question = { forumId: cast.forumId, questionId: cast.questionId, recordId: null, today: '2023-02-17' };
      for (const read of [
        getForumFrame(cast.owner, id),
        getSources(cast.owner, id),
        getQuestionPage(cast.owner, { ...question, forumId: id }),
        getQuestionPage(cast.owner, { ...question, questionId: id }),
        getMapRecord(cast.owner, id, viewpoint),
      ])
        await expect(read).rejects.toMatchObject({ code: 'NOT_FOUND' });
    },
  );

  it.each(['-100000-01-01T00:00:00.000Z', '+200000-01-01T00:00:00.000Z', '0000-01-01T00:00:00.000Z', 'Tuesday'])(
    'leaves a list at its beginning: %s',
    async (key) => {
      const page = (cursor?: string) => listForums(cast.owner, { query: '', cursor, now: new Date('2023-01-01') });
      expect((await page(`past:${key}~${cast.forumId}`)).past).toEqual((await page()).past);
    },
  );
});

describe('what the database cannot hold', () => {
  it('is refused before it gets there', () => {
    const nul = 'a\u0000b';
    const account = { name: 'A', email: 'a@example.org', timeZone: 'UTC', password: 'a good long phrase' };
    const refused = {
      line: line(10).safeParse(nul),
      optionalLine: optionalLine(10).safeParse(nul),
      text: text(10).safeParse(nul),
      aliases: addParticipantInput.safeParse({ forumId: cast.forumId, name: 'A', role: 'SPEAKER', aliases: nul }),
      profile: updateProfileInput.safeParse({ name: nul, locale: 'en', timeZone: 'UTC' }),
      owner: createOwnerInput.safeParse({ ...account, workspaceName: nul }),
      member: addMemberInput.safeParse({ ...account, name: nul, workspaceId: cast.workspaceId, role: 'STAFF' }),
      search: searchInput.safeParse({ q: nul }),
      mention: mapSearchInput.safeParse({ q: nul }),
      version: version.safeParse('2147483647'),
      decision: decideLinkInput.safeParse({ linkId: cast.questionId, version: 2 ** 40, state: 'CONFIRMED' }),
      first: localDateTime.safeParse('0000-01-01T00:00'),
      last: day.safeParse('9999-12-31'),
    };
    for (const [what, parsed] of Object.entries(refused)) expect(parsed.success, what).toBe(false);
    expect(forumsQuery.parse({ q: nul }).q).toBe('');
    expect(mapQuery.parse({ q: nul, country: nul, after: nul })).toMatchObject({ q: '', country: null, after: null });
  });

  it('is no surprise to the data layer either', async () => {
    const question = { theme: null, addressees: [] };
    await expect(
      createQuestion(cast.owner, { ...question, forumId: cast.forumId, text: 'a\u0000b' }),
    ).rejects.toMatchObject({ code: 'INVALID' });
    await expect(
      updateQuestion(cast.owner, { ...question, questionId: cast.questionId, version: 2 ** 40, text: 'a' }),
    ).rejects.toMatchObject({ code: 'INVALID' });
  });
});
