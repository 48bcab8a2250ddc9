import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shownText } from '@/components/map/shown-text';
import { NO_JAPANESE, withJapanese } from '@/lib/domain/map-japanese';
import { toMapRows } from '@/lib/domain/map-rows';
import { readMapData } from '@/lib/files/map-data';
import { readMapJapanese } from '@/lib/files/map-japanese';
import { sentenceInJapanese } from '@/lib/i18n/map-sentences';
import sentences from '@/prisma/map/sentences-ja.json';

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

describe('the Japanese of the map', () => {
  it('is there for every function, every process and every condition, and for nothing else', async () => {
    const [data, japanese] = [await readMapData(), await readMapJapanese()];
    expect(Object.keys(japanese.functions).sort()).toEqual(data.functions.map((one) => one.id).sort());
    expect(Object.keys(japanese.processes).sort()).toEqual(data.processes.map((one) => one.id).sort());
    for (const process of data.processes) {
      const words = japanese.processes[process.id];
      expect(words?.note === null).toBe(process.note === null);
      const told = process.steps.filter((step) => step.inPractice !== null).map((step) => step.id);
      expect(Object.keys(words?.inPractice ?? {}).sort()).toEqual(told.sort());
    }
    const conditions = data.processes
      .flatMap((process) => process.edges.map((edge) => edge.labelEn))
      .filter((label) => label !== null && !['', 'yes', 'no'].includes(label));
    expect(Object.keys(japanese.conditions).sort()).toEqual([...new Set(conditions)].sort());
    const texts = [
      ...Object.values(japanese.functions).flatMap((one) => [one.definition, one.bilateralAgenda, one.practiceNote]),
      ...Object.values(japanese.processes).flatMap((one) => [one.note, ...Object.values(one.inPractice)]),
      ...Object.values(japanese.conditions),
    ];
    expect(texts.filter((text) => text !== null && !JAPANESE.test(text))).toEqual([]);
  });

  it('is there for every sentence that the data has in English only, and for no other', async () => {
    const { agencies, strategies, relations, leaders } = await readMapData();
    const english = [
      ...agencies.flatMap((one) => one.functions.flatMap(({ onPaper, inPractice }) => [onPaper, inPractice])),
      ...[...agencies, ...strategies].map((one) => one.statusNote),
      ...relations.map((one) => one.note),
      ...leaders.map((one) => one.note),
    ].filter((text) => text !== null);
    expect(Object.keys(sentences).sort()).toEqual([...new Set(english)].sort());
    expect(Object.entries(sentences).filter(([, text]) => !JAPANESE.test(text))).toEqual([]);
  });

  it('is shown on a Japanese page, and what somebody here has written stays as it is, marked as English', async () => {
    const [sentence = ''] = (await readMapData()).agencies.flatMap((one) =>
      one.functions.map(({ onPaper }) => onPaper),
    );
    expect(shownText(sentence, 'ja')).toEqual({ text: sentenceInJapanese(sentence), lang: null });
    expect(shownText(sentence, 'en')).toEqual({ text: sentence, lang: null });
    expect(shownText(`${sentence} Or so.`, 'ja')).toEqual({ text: `${sentence} Or so.`, lang: 'en' });
    expect(shownText({ en: sentence, ja: '制度' }, 'ja')).toEqual({ text: '制度', lang: null });
  });

  it('stands beside the English in the rows, and makes a function findable in Japanese', async () => {
    const rows = toMapRows(withJapanese(await readMapData(), await readMapJapanese()));
    const found = rows.records.find((row) => row.id === 'incident-response');
    expect(found?.data).toHaveProperty('definition', expect.stringContaining('Detecting'));
    expect(found?.data).toHaveProperty('definitionJa', expect.stringContaining('検知'));
    expect(found?.searchText).toContain('封じ込め');
    expect(rows.edges.find((row) => row.labelEn === 'if criminal')?.labelJa).toBe('犯罪に当たる場合');
    expect(rows.edges.filter((row) => row.labelEn === 'yes').every((row) => row.labelJa === '')).toBe(true);
  });
});

describe('the file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'rostrum-map-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('may be missing: then everything is shown in English', async () => {
    expect(await readMapJapanese(folder)).toEqual(NO_JAPANESE);
  });

  it.each(['{', '{}', '{"functions":{"a":{"definition":""}},"processes":{},"conditions":{}}'])(
    'is refused when malformed: %s',
    async (text) => {
      await writeFile(path.join(folder, 'japanese.json'), text);
      await expect(readMapJapanese(folder)).rejects.toMatchObject({ code: 'INVALID' });
    },
  );
});
