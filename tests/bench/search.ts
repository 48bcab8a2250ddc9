import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { loadMapData } from '@/lib/data/map-loader';
import { closeDatabase, database } from '@/lib/data/prisma';
import { questionHits } from '@/lib/data/question-hits';
import { searchEverything } from '@/lib/data/search';
import { connect } from '@/lib/db/connection.mjs';
import { startEmbeddedServer } from '@/lib/db/embedded-server.mjs';
import { applyMigrations } from '@/lib/db/migrations.mjs';
import { searchWords } from '@/lib/domain/map/search';
import type { Viewer } from '@/lib/domain/policy';
import { readMapData } from '@/lib/files/map-data';
import { percentile } from './pages';
import { measurePages } from './search-pages';
import { makeSearchStage, namesOfMap, picker, QUESTIONS, seededNumbers, type SearchStage } from './search-data';

/*
 * How long the search takes over 20,000 questions and the map: `npm run bench -- --search`, without a build.
 *
 * A PostgreSQL of its own. Two people search: staff who see half of the forums, and a speaker who sees a few. The function
 * behind the palette and the very statements that it sends, with their values and prepared as there, on two connections of
 * the driver take turns, so that whatever else the machine does meets both; each so often that a connection has planned
 * its statements for good. The fastest of a query's rounds tell what it takes when nobody else is at work. Recall: what is
 * found of the questions is held against a scan in this process of all that the person may see.
 */

const ROUNDS = 8;
const WARM_UP = 6;
const TODAY = '2026-11-22';
const OF_A_CLASS = 12;

type Times = { ours: number[]; bare: number[]; fastest: number[] };
type Sent = { name?: string; text: string; values?: unknown[] };

/** Queries by what they are like, drawn from what was asked and from the map. */
function makeQueries(stage: SearchStage, names: Record<'ja' | 'en', string[]>): Map<string, string[]> {
  const number = seededNumbers(7);
  const pick = picker(number);
  const [japanese, english] = [true, false].map((is) => stage.questions.filter((one) => one.isJapanese === is));
  const some = (make: () => string): string[] => Array.from({ length: OF_A_CLASS }, make);
  const substring = (length: number): string => {
    for (;;) {
      const text = [...pick(japanese ?? []).key];
      const at = Math.floor(number() * Math.max(1, text.length - length));
      const part = text.slice(at, at + length).join('');
      if (part.length === length && !/[\s\p{ASCII}]/u.test(part)) return part;
    }
  };
  const word = (length: number): string => {
    for (;;) {
      const found = pick(pick(english ?? []).key.split(/[^a-z]+/));
      if (found.length >= length) return found;
    }
  };
  const wide = (text: string): string =>
    text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
  return new Map([
    ...[1, 2, 3, 4, 5, 6].map((length): [string, string[]] => [`Japanese, ${length}`, some(() => substring(length))]),
    ['Japanese, two words', some(() => `${substring(2)} ${substring(2)}`)],
    ['Latin, 1', [...'aehkqxz17']],
    ['Latin, 2', some(() => word(2).slice(0, 2))],
    ['Latin, 3', some(() => word(3).slice(0, 3))],
    ['Latin words', some(() => word(5))],
    ['Latin, two words', some(() => `${word(4)} ${word(4)}`)],
    [
      'full width, half width',
      [...some(() => wide(word(4))).slice(0, 6), 'ｻｲﾊﾞｰ', 'ﾃﾞｰﾀ', 'ｲﾝﾌﾗ', 'ＮＩＳＣ', '２＋２', 'ﾗﾝｻﾑ'],
    ],
    [
      'names of the map',
      ['サイバー軍', 'CYBERCOM', '2+2', 'NISC', ...some(() => pick(names.ja)), ...some(() => pick(names.en))],
    ],
    ['many hits', ['サイバー', 'の', 'cyber', 'the', '日本', 'japan', 'e', 'で']],
    ['no hit', ['quokkazebra', '竜宮城', '鯨', '鯨鯱', 'zq', 'the quokka', 'サイバー竜宮城', '{}']],
  ]);
}

/** What a scan finds: the questions that the viewer may see and that hold every word. */
function scan(stage: SearchStage, viewer: Viewer, query: string): Set<string> {
  const terms = searchWords(query);
  const workspaces = new Set(viewer.memberships.map((one) => one.workspaceId));
  const forums = new Set(viewer.participations.map((one) => one.forumId));
  const seen = stage.questions.filter((one) => workspaces.has(one.workspaceId) || forums.has(one.forumId));
  return new Set(seen.filter((one) => terms.every((term) => one.key.includes(term))).map((one) => one.id));
}

/** All that the search finds of the questions; the palette shows the first of them. */
async function foundQuestions(viewer: Viewer, query: string): Promise<string[]> {
  const hits = questionHits(viewer, searchWords(query), QUESTIONS);
  return (await database().$queryRaw<{ id: string }[]>`SELECT q.id FROM ${hits} q`).map((row) => row.id);
}

/** The statements that some work sends, as the driver gets them. */
async function statementsOf(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const send = Reflect.get(pg.Client.prototype, 'query');
  Reflect.set(pg.Client.prototype, 'query', function (this: pg.Client, ...words: unknown[]) {
    sent.push(words[0] as Sent); // the adapter gives every statement as an object
    return Reflect.apply(send, this, words) as unknown;
  });
  try {
    await work();
  } finally {
    Reflect.set(pg.Client.prototype, 'query', send);
  }
  return sent;
}

async function measure(viewer: Viewer, query: string, clients: readonly pg.Client[]): Promise<Times> {
  const work = () => searchEverything(viewer, query, TODAY, 'en');
  const statements = await statementsOf(work);
  const bare = () => Promise.all(statements.map(async (one, index) => clients[index]?.query(one)));
  const times: Times = { ours: [], bare: [], fastest: [] };
  for (let round = -WARM_UP; round < ROUNDS; round += 1)
    for (const [what, run] of [
      ['ours', work],
      ['bare', bare],
    ] as const) {
      const started = performance.now();
      await run();
      if (round >= 0) times[what].push(performance.now() - started);
    }
  times.fastest.push(Math.min(...times.ours));
  return times;
}

function line(name: string, { ours, bare, fastest }: Times, recall: string): string {
  const [mine, theirs] = [ours, bare].map((times) => [percentile(times, 0.5), percentile(times, 0.95)]);
  const figures = [...(mine ?? []), ...(theirs ?? []), percentile(fastest, 0.95)].map((figure) => figure.toFixed(1));
  const ratios = [0, 1].map((at) => ((mine?.[at] ?? 0) / (theirs?.[at] ?? 1)).toFixed(2));
  return `| ${[name, ...figures, ...ratios, recall].join(' | ')} |\n`;
}

async function measureViewer(
  name: string,
  viewer: Viewer,
  stage: SearchStage,
  queries: Map<string, string[]>,
  clients: readonly pg.Client[],
) {
  process.stdout.write(
    `\n${name}\n\n| queries | p50 ms | p95 ms | SQL p50 | SQL p95 | fastest, p95 | ratio p50 | ratio p95 | recall |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n`,
  );
  const all: Times = { ours: [], bare: [], fastest: [] };
  let [foundInAll, dueInAll] = [0, 0];
  for (const [kind, words] of queries) {
    const times: Times = { ours: [], bare: [], fastest: [] };
    let [found, due] = [0, 0];
    for (const query of words) {
      const one = await measure(viewer, query, clients);
      for (const what of ['ours', 'bare', 'fastest'] as const) times[what].push(...one[what]);
      const expected = scan(stage, viewer, query);
      const ids = await foundQuestions(viewer, query);
      found += ids.filter((id) => expected.has(id)).length;
      due += expected.size;
      if (ids.some((id) => !expected.has(id))) throw new Error(`${query} finds what it should not`);
    }
    for (const what of ['ours', 'bare', 'fastest'] as const) all[what].push(...times[what]);
    [foundInAll, dueInAll] = [foundInAll + found, dueInAll + due];
    process.stdout.write(line(kind, times, `${found} of ${due}`));
  }
  process.stdout.write(line('all', all, `${foundInAll} of ${dueInAll}`));
}

/** Prints how long the search takes and what it finds. */
export async function benchSearch(): Promise<void> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'rostrum-bench-'));
  chmodSync(home, 0o711);
  const server = await startEmbeddedServer(home, { durable: false });
  process.env.DATABASE_URL = server.url;
  process.env.NEXTAUTH_SECRET ??= 'of the bench only: 7f3a9c2e51d84b60';
  const clients: pg.Client[] = [];
  try {
    const migrating = await connect(server.url);
    await applyMigrations(migrating, path.resolve(import.meta.dirname, '../../prisma/migrations')).finally(() =>
      migrating.end(),
    );
    const data = await readMapData();
    await loadMapData(data);
    const stage = await makeSearchStage(data);
    const queries = makeQueries(stage, namesOfMap(data));
    for (let index = 0; index < 2; index += 1) clients.push(await connect(server.url));
    await measureViewer('Staff, who see half of the forums', stage.viewers.staff, stage, queries, clients);
    await measureViewer('A speaker, who sees some sixty', stage.viewers.speaker, stage, queries, clients);
    const all = [...queries.values()].flat();
    await measurePages('Staff', stage.viewers.staff, all, TODAY);
    await measurePages('A speaker', stage.viewers.speaker, all, TODAY);
  } finally {
    for (const client of clients) await client.end();
    await closeDatabase();
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}
