import fs from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, speakJapanese, test } from '../support/browser';
import { drawing, opened } from '../support/drawings';

test('it is saved as SVG with title, day and sources, and as a picture twice as fine', async ({
  page,
  signInAs,
  context,
}) => {
  await signInAs('VIEWER');
  await speakJapanese(context);
  await page.goto(drawing('nco', '?as-of=2026-11-22&view=paper'));
  const saved = async (act: Promise<void>): Promise<{ name: string; bytes: Buffer }> => {
    const [download] = await Promise.all([page.waitForEvent('download'), act]);
    return { name: download.suggestedFilename(), bytes: fs.readFileSync(await download.path()) };
  };
  const svg = await saved(page.getByRole('link', { name: 'SVGで保存' }).click());
  expect(svg.name).toBe('nco-2026-11-22-paper.svg');
  const text = svg.bytes.toString();
  for (const words of ['国家サイバー統括室', '2026年11月22日', '制度上', '出典：', '内閣官房'])
    expect(text).toContain(words);
  expect(text.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:\/\/|var\(|<script/);
  const png = await saved(page.getByRole('button', { name: 'PNGで保存' }).click());
  expect(png.name).toBe('nco-2026-11-22-paper.png');
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(png.bytes.readUInt32BE(16)).toBe(2 * Number(/width="(\d+)"/.exec(text)?.[1]));
  expect(png.bytes.readUInt32BE(20)).toBe(2 * Number(/height="(\d+)"/.exec(text)?.[1]));
});

test('the file is for readers of the map only', async ({ page, signInAs }) => {
  const file = `${drawing('nco')}/file`;
  expect((await page.request.get(file)).status()).toBe(404);
  await signInAs('VIEWER');
  expect((await page.request.get(file)).headers()['content-disposition']).toContain('attachment');
  expect((await page.request.get(`${drawing('no-such-record')}/file`)).status()).toBe(404);
});

test('its code weighs at most 70 kB, holds no layout kernel, and loads on its own page only', async ({
  page,
  signInAs,
}) => {
  await signInAs('VIEWER');
  let scripts = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.set(response.url(), response.body());
  });
  const loadedOn = async (path: string): Promise<{ kilobytes: number; text: string }> => {
    scripts = new Map();
    await page.goto(path);
    if (path.includes('/drawing')) await opened(page);
    // Pages behind links are fetched ahead for as long as there are links; what counts is that no script comes any more.
    await page.waitForLoadState('load');
    let seen = -1;
    while (seen < scripts.size) {
      seen = scripts.size;
      await page.waitForTimeout(1_000);
    }
    const bodies = await Promise.all(scripts.values());
    const kilobytes = bodies.reduce((sum, body) => sum + gzipSync(body, { level: 6 }).length, 0) / 1_000;
    return { kilobytes, text: bodies.join('\n') };
  };
  const plain = await loadedOn('/map/records/nco');
  const drawn = await loadedOn(drawing('nco'));
  expect(plain.kilobytes).toBeGreaterThan(50);
  expect(drawn.kilobytes - plain.kilobytes).toBeGreaterThan(10);
  expect(drawn.kilobytes - plain.kilobytes).toBeLessThanOrEqual(70);
  expect(drawn.text).toContain('react-flow__');
  expect(drawn.text).not.toMatch(/org\.eclipse\.elk|elkjs/);
  for (const path of ['/map', '/map/processes', '/map/records/jp-ci-incident-report', '/map/records/incident-response'])
    expect((await loadedOn(path)).text).not.toContain('react-flow__');
  expect(plain.text).not.toContain('react-flow__');
});
