import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from './browser';

/** The example note as a person would paste it. */
const note = fs.readFileSync(path.join(import.meta.dirname, '../../prisma/example/pacific-forum.txt'), 'utf8');

/** Pastes an invitation, the example note unless told otherwise, as a new forum, up to its review. */
export async function openReview(page: Page, text = note): Promise<void> {
  await page.goto('/forums/new');
  await page.getByLabel('The invitation').fill(text);
  await page.getByRole('button', { name: 'Read the invitation' }).click();
  await expect(page.getByRole('button', { name: 'Create forum' })).toBeVisible();
}

/** Until the review is in the browser's own store, a moment after it opened: more than the pasted words, which came first. */
export async function untilReviewIsKept(page: Page, text = note): Promise<void> {
  const largestDraft = (): Promise<number> =>
    page.evaluate(async () => {
      const request = indexedDB.open('rostrum-drafts', 1);
      const opened = await new Promise<IDBDatabase>((resolve) => (request.onsuccess = () => resolve(request.result)));
      const all = opened.transaction('drafts').objectStore('drafts').getAll();
      const rows = await new Promise<{ data: ArrayBuffer }[]>((resolve) => (all.onsuccess = () => resolve(all.result)));
      opened.close();
      return Math.max(0, ...rows.map(({ data }) => data.byteLength));
    });
  await expect.poll(largestDraft).toBeGreaterThan(2 * Buffer.byteLength(text));
}
