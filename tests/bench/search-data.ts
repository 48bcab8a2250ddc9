import { randomUUID } from 'node:crypto';
import { insertRows } from '@/lib/data/insert-rows';
import { database } from '@/lib/data/prisma';
import type { MapData } from '@/lib/domain/map/records';
import { searchKey } from '@/lib/domain/map/search';
import type { Viewer } from '@/lib/domain/policy';
import { makeMember, makeUser, makeWorkspace, viewerOf } from '../support/factories';
import { readLabelledFiles } from '../support/labelled-questions';

export const QUESTIONS = 20_000;
const QUESTIONS_OF_A_FORUM = 13;
const PEOPLE_OF_A_FORUM = 4;
const ACTIONS_OF_A_FORUM = 3;
/** One forum in so many belongs to the other workspace. */
const FOREIGN = 2;
const SEATS = 60;
/** Rows of one statement: it must end within the time that statements have. */
const BATCH = 1_000;

/** A question as it was stored, for a scan that knows nothing of the search. */
export type StoredQuestion = { id: string; forumId: string; workspaceId: string; key: string; isJapanese: boolean };
export type SearchStage = {
  questions: StoredQuestion[];
  /** Staff, who see the half of the forums that is their workspace's, and a speaker with seats in a few of both. */
  viewers: { staff: Viewer; speaker: Viewer };
};

/** Numbers from 0 up to 1, always the same ones (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Pick = <T>(from: readonly T[]) => T;
export function picker(number: () => number): Pick {
  return (from) => {
    const picked = from[Math.floor(number() * from.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  };
}

const KANJI = [...'碧桐榊楓鷹鶴亀藤岬峰湊汐凪蓮葵楠樫橘萩霧霞雫澪渚漣灘磯筑琥瑠璃珀翠紬縁縫纏'];
const KATAKANA = [...'アイウエオカキクケコサシスセソタチツテトナニノハヒフヘホマミムメモヤユヨラリルレロワン'];
const SYLLABLES = ['ba', 'do', 'ki', 'lu', 'mer', 'nos', 'pra', 'quin', 'sel', 'tov', 'ul', 'ver', 'wex', 'yor', 'zan'];

/** Writes questions as people ask them: clauses of the labelled ones, names of the map, and names that nobody knows. */
function questionWriter(
  sentences: Record<'ja' | 'en', string[]>,
  names: Record<'ja' | 'en', string[]>,
  number: () => number,
) {
  const pick = picker(number);
  const word = (letters: readonly string[], from: number, most: number): string =>
    Array.from({ length: from + Math.floor(number() * (most - from + 1)) }, () => pick(letters)).join('');
  return (language: 'ja' | 'en'): string => {
    const clauses = Array.from({ length: 2 + Math.floor(number() * 2) }, () =>
      pick(pick(sentences[language]).split(language === 'ja' ? /(?<=[、。])/ : /(?<=[,.;]) /)),
    );
    if (number() < 0.6)
      clauses.push(language === 'ja' ? `${pick(names.ja)}はどうでしょうか。` : `What of ${pick(names.en)}?`);
    if (number() < 0.5)
      clauses.push(
        language === 'ja'
          ? `${number() < 0.5 ? word(KANJI, 2, 4) : word(KATAKANA, 3, 6)}社の例を挙げてください。`
          : `Take ${word(SYLLABLES, 2, 3)} as a case.`,
      );
    return clauses.join(language === 'ja' ? '' : ' ');
  };
}

async function readSentences(): Promise<Record<'ja' | 'en', string[]>> {
  const all = (await readLabelledFiles()).flatMap((file) => file.questions.map((question) => question.text));
  const isJapanese = (text: string): boolean => /[ぁ-ん]/.test(text);
  return { ja: all.filter(isJapanese), en: all.filter((text) => !isJapanese(text)) };
}

/** Every name and alias of agencies, functions and texts. */
export function namesOfMap({ agencies, strategies, functions }: MapData): Record<'ja' | 'en', string[]> {
  const named = [...agencies, ...functions];
  return {
    ja: [
      ...named.flatMap((one) => [one.nameJa, ...one.aliasesJa]),
      ...strategies.flatMap((one) => [one.titleJa, ...one.aliasesJa]),
    ],
    en: [
      ...named.flatMap((one) => [one.nameEn, ...one.aliasesEn]),
      ...strategies.flatMap((one) => [one.titleEn, ...one.aliasesEn]),
      ...agencies.flatMap((one) => one.abbreviation ?? []),
    ],
  };
}

/** 20,000 questions, half Japanese, in some 1,500 forums of two workspaces with people and actions. */
export async function makeSearchStage(data: MapData): Promise<SearchStage> {
  const number = seededNumbers(20_000);
  const pick = picker(number);
  const write = questionWriter(await readSentences(), namesOfMap(data), number);
  const [home, other] = [await makeWorkspace('Home'), await makeWorkspace('Elsewhere')];
  const staff = await makeMember(home.id, 'STAFF');
  const speaker = await makeUser();
  const forums = Array.from({ length: Math.ceil(QUESTIONS / QUESTIONS_OF_A_FORUM) }, (_, index) => {
    const day = new Date(Date.UTC(2012, 0, 1 + Math.floor(number() * 5_400))).toISOString().slice(0, 10);
    const title = write(index % 2 === 0 ? 'ja' : 'en').slice(0, 60);
    const workspaceId = index % FOREIGN === 0 ? home.id : other.id;
    return { id: randomUUID(), workspaceId, title, day, language: index % 2 === 0 ? ('ja' as const) : ('en' as const) };
  });
  await database().forum.createMany({
    data: forums.map(({ id, workspaceId, title, day, language }) => ({
      ...{ id, workspaceId, title, language, createdById: staff.id, searchText: searchKey(title) },
      ...{
        startLocal: `${day}T10:00`,
        timeZone: 'Asia/Tokyo',
        startsAt: new Date(`${day}T01:00:00Z`),
        durationMinutes: 90,
      },
    })),
  });
  const seats = new Set(Array.from({ length: SEATS }, () => pick(forums).id));
  const people = forums.flatMap((forum) =>
    Array.from({ length: PEOPLE_OF_A_FORUM }, (_, index) => ({
      ...{ id: randomUUID(), forumId: forum.id, position: index + 1, role: 'SPEAKER' as const },
      name: `${pick(KANJI)}${pick(KANJI)} ${pick(KANJI)}${pick(KANJI)}`,
      affiliation: write(forum.language).slice(0, 30),
      userId: index === 0 && seats.has(forum.id) ? speaker.id : null,
    })),
  );
  const questions = Array.from({ length: QUESTIONS }, (_, index) => {
    const forum = forums[Math.floor(index / QUESTIONS_OF_A_FORUM)] ?? pick(forums);
    const isJapanese = index % 2 === 0;
    const text = write(isJapanese ? 'ja' : 'en');
    return { id: randomUUID(), forum, position: (index % QUESTIONS_OF_A_FORUM) + 1, text, isJapanese };
  });
  const actions = forums.flatMap((forum) =>
    Array.from({ length: ACTIONS_OF_A_FORUM }, () => ({
      ...{ id: randomUUID(), workspaceId: forum.workspaceId, forumId: forum.id, createdById: staff.id },
      text: write(forum.language).slice(0, 80),
    })),
  );
  await insertRows(database(), 'Participant', people);
  const rows = questions.map(({ id, forum, position, text }) => ({
    ...{ id, forumId: forum.id, position, text },
    searchText: searchKey(text),
  }));
  for (let at = 0; at < rows.length; at += BATCH) await insertRows(database(), 'Question', rows.slice(at, at + BATCH));
  await insertRows(database(), 'ActionItem', actions);
  await database().$executeRaw`ANALYZE`;
  return {
    questions: questions.map(({ id, forum, text, isJapanese }) => ({
      ...{ id, forumId: forum.id, workspaceId: forum.workspaceId, key: searchKey(text), isJapanese },
    })),
    viewers: { staff: await viewerOf(staff), speaker: await viewerOf(speaker) },
  };
}
