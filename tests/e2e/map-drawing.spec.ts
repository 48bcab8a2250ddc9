import type { Page } from '@playwright/test';
import { database } from '../../lib/data/prisma';
import { expect, expectAccessible, followKey, speakJapanese, test } from '../support/browser';
import { drawing, figure, opened } from '../support/drawings';

// One of these tests takes layouts away: they do not run beside each other.
test.describe.configure({ mode: 'default' });

const box = (page: Page, name: string | RegExp) =>
  figure(page).getByRole('link', { name }).and(page.locator(':visible'));

for (const path of [drawing('jp-ci-incident-report'), drawing('incident-response', '?view=both'), drawing('nco')])
  test(`${path} can be read with a screen reader, in both languages`, async ({ page, signInAs, context }) => {
    await signInAs('VIEWER');
    await page.goto(path);
    await opened(page);
    await expectAccessible(page);
    await speakJapanese(context);
    await page.reload();
    await expect(page.getByRole('figure', { name: '図' })).toBeVisible();
    await expectAccessible(page);
  });

test('arrow keys walk along the ways of a process, and Enter opens who acts, on the same day', async ({
  page,
  signInAs,
}) => {
  await signInAs('VIEWER');
  await page.goto(drawing('jp-ci-incident-report', '?as-of=2026-11-22'));
  await opened(page);
  await box(page, /^Step 1, Trigger/).focus();
  await page.keyboard.press('ArrowDown');
  await expect(box(page, /^Step 2, Decision/)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(box(page, /^Step 3, Action, National Cybersecurity Office/)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(box(page, /^Step 8, Handover/)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(box(page, /^Step 3/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/map\/records\/nco\?as-of=2026-11-22$/);
  await followKey(page, 'd', /\/map\/records\/nco\/drawing\?as-of=2026-11-22$/);
});

test('a step by nobody on the map leads to itself in the list', async ({ page, signInAs }) => {
  await signInAs('VIEWER');
  await page.goto(drawing('jp-ci-incident-report'));
  await opened(page);
  await box(page, /^Step 1, Trigger/).press('Enter');
  await expect(page).toHaveURL(/#step-1$/);
});

test('the drawing is made larger and whole again, and comes to a box that takes the focus', async ({
  page,
  signInAs,
}) => {
  await signInAs('VIEWER');
  await page.goto(drawing('jp-ci-incident-report'));
  await opened(page);
  const width = async (): Promise<number> => (await box(page, /^Step 1,/).boundingBox())?.width ?? 0;
  const before = await width();
  for (const _ of [1, 2, 3]) await page.getByRole('button', { name: 'Larger' }).click();
  await expect.poll(width).toBeGreaterThan(before * 1.5);
  const last = box(page, /^Step 11,/);
  await box(page, /^Step 10,/).focus();
  await page.keyboard.press('Tab');
  await expect(last).toBeFocused();
  const view = await page.locator('.chart-frame').boundingBox();
  await expect.poll(async () => (await last.boundingBox())?.x ?? 0).toBeLessThan((view?.x ?? 0) + (view?.width ?? 0));
  await page.getByRole('button', { name: 'Smaller' }).click();
  await page.getByRole('button', { name: 'Whole' }).click();
  await expect.poll(width).toBe(before);
});

test('the hand moves the drawing and opens nothing by that; the wheel enlarges it with Ctrl only', async ({
  page,
  signInAs,
}) => {
  await signInAs('VIEWER');
  await page.goto(drawing('incident-response', '?view=both'));
  await opened(page);
  const where = async () =>
    (await box(page, /Federal Bureau of Investigation/).boundingBox()) ?? { x: 0, y: 0, width: 0 };
  await box(page, /Federal Bureau of Investigation/).scrollIntoViewIfNeeded();
  const before = await where();
  const address = page.url();
  const [x, y] = [before.x + 30, before.y + 12];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 25, { steps: 4 });
  await page.mouse.up();
  const moved = await where();
  expect([Math.round(moved.x - before.x), Math.round(moved.y - before.y)]).toEqual([60, 25]);
  expect(page.url()).toBe(address);
  // The page scrolls over it as over text, or stays where it ends; the drawing keeps its size.
  await page.mouse.wheel(0, 40);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect((await where()).width).toBe(moved.width);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect.poll(async () => (await where()).width).toBeGreaterThan(moved.width * 1.1);
  await box(page, /Federal Bureau of Investigation/).click();
  await expect(page).toHaveURL(/\/map\/records\/fbi/);
});

test('what is drawn is the picture that came with the page, which nothing replaces', async ({ page, signInAs }) => {
  await signInAs('VIEWER');
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      for (const part of document.querySelectorAll('.chart-picture, .chart-picture *'))
        Object.assign(part, { isFirst: true });
    });
  });
  await page.goto(drawing('incident-response', '?view=both'));
  await opened(page);
  await box(page, /Federal Bureau of Investigation/).focus();
  await page.keyboard.press('ArrowRight');
  await expect(figure(page).locator('[data-node]:focus')).toHaveCount(1);
  await expect(page.locator('.chart-picture')).toHaveCount(1);
  const parts = await page
    .locator('.chart-picture, .chart-picture *')
    .evaluateAll((all) => all.map((part) => 'isFirst' in part));
  expect(parts.length).toBeGreaterThan(100);
  expect(parts).not.toContain(false);
  // The library draws nothing beside it.
  await expect(page.locator('.chart-frame svg')).toHaveCount(1);
});

test('on paper the drawing is whole, wherever it has been moved', async ({ page, signInAs }) => {
  await signInAs('VIEWER');
  await page.goto(drawing('nco'));
  await opened(page);
  for (const _ of [1, 2, 3]) await page.getByRole('button', { name: 'Larger' }).click();
  await expect(page.locator('.chart-frame .react-flow__viewport')).not.toHaveCSS(
    'transform',
    'matrix(1, 0, 0, 1, 0, 0)',
  );
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.chart-frame .react-flow__viewport')).toHaveCSS('transform', 'none');
  await expect(page.locator('.chart-frame')).toHaveCSS('overflow', 'visible');
  await expect(page.getByRole('button', { name: 'Larger' })).toBeHidden();
});

test('what is laid down and what is done are two drawings', async ({ page, signInAs }) => {
  await signInAs('VIEWER');
  await page.goto(drawing('national-defense', '?view=paper'));
  const legend = page.getByRole('list', { name: 'What the signs mean' });
  await expect(legend).toContainText('on paper; practice not known');
  const names = await figure(page).getByRole('link').count();
  await page.getByRole('navigation', { name: 'What is shown' }).getByRole('link', { name: 'In practice' }).click();
  await expect(page).toHaveURL(/view=practice/);
  await expect(legend).not.toContainText('on paper; practice not known');
  await expect(figure(page)).toContainText('practice not known');
  expect(await figure(page).getByRole('link').count()).toBe(names);
});

test('a phone has the list first and the drawing when asked, and nothing wider than 320 pixels', async ({
  page,
  signInAs,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await signInAs('VIEWER');
  await page.goto(drawing('incident-response'));
  await expect(page.getByRole('heading', { name: 'The same as a list' })).toBeInViewport();
  await expect(figure(page)).toBeHidden();
  await page.getByRole('link', { name: 'Show the drawing' }).click();
  await expect(figure(page)).toBeVisible();
  await opened(page);
  await expect(box(page, /Federal Bureau of Investigation/)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('one finger moves the drawing on a phone, and two make it larger', async ({ browser, signInAs }) => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, baseURL: process.env.NEXTAUTH_URL };
  const context = await browser.newContext(phone);
  await signInAs('VIEWER', context);
  const page = await context.newPage();
  await page.goto(`${drawing('incident-response')}#drawing`);
  await opened(page);
  // Too narrow for the whole, it shows its beginning in letters that can be read.
  await expect(page.locator('.chart-frame')).toHaveAttribute('data-narrow', '');
  const where = async () =>
    (await box(page, /Federal Bureau of Investigation/).boundingBox()) ?? { x: 0, y: 0, width: 0 };
  // The page has come to rest where the address leads.
  await page.waitForLoadState('load');
  await box(page, /Federal Bureau of Investigation/).scrollIntoViewIfNeeded();
  const before = await where();
  const session = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...fingers: [number, number][]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: fingers.map(([x, y], id) => ({ x, y, id })) });
  const [x, y] = [before.x + 20, before.y + 12];
  const address = page.url();
  await touch('touchStart', [x, y]);
  for (const part of [20, 40, 60]) await touch('touchMove', [x + part, y]);
  await touch('touchEnd');
  await expect.poll(async () => Math.round((await where()).x - before.x)).toBe(60);
  await touch('touchStart', [x, y], [x + 60, y]);
  for (const part of [30, 60]) await touch('touchMove', [x, y], [x + 60 + part, y]);
  await touch('touchEnd');
  await expect.poll(async () => (await where()).width / before.width).toBeCloseTo(2, 1);
  expect(page.url()).toBe(address);
  await context.close();
});

test('the drawing is there without any script', async ({ browser, signInAs }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.NEXTAUTH_URL });
  await signInAs('VIEWER', context);
  const page = await context.newPage();
  await page.goto(drawing('nco'));
  await expect(box(page, /Reports to, Cabinet Secretariat/)).toBeVisible();
  await box(page, /Counterpart of, Cybersecurity and Infrastructure Security Agency/).click();
  await expect(page).toHaveURL(/\/map\/records\/cisa$/);
  await context.close();
});

test('a drawing that could not be made says so, and the list is there', async ({ page, signInAs }) => {
  await signInAs('VIEWER');
  const known = (await database().chartLayout.findMany({ select: { hash: true } })).map(({ hash }) => hash);
  await page.goto(drawing('us-hunt-forward'));
  await expect(figure(page)).toBeVisible();
  await database().$executeRaw`
    UPDATE "ChartLayout" SET layout = NULL, "isFailed" = true, "triedAt" = now() WHERE hash <> ALL(${known})`;
  await page.reload();
  await expect(page.getByText('This drawing is not there in time.')).toBeVisible();
  await expect(figure(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Step by step' })).toBeVisible();
});
