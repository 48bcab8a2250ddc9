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
