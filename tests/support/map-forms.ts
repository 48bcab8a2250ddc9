import type { Locator, Page } from '@playwright/test';
import { REVIEW_DAY } from './map-editing';

export const main = (page: Page): Locator => page.locator('main');

/** Fills in what every change of the map needs: a source, and a day to look again. */
export async function giveProof(page: Page): Promise<void> {
  await page.getByLabel('Title of the source').fill('Official gazette');
  await page.getByLabel('Address of the source').fill('https://example.org/gazette');
  await page.getByLabel('Look again by').fill(REVIEW_DAY);
}
