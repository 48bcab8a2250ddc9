import type { Locator, Page } from '@playwright/test';
import { expect } from './browser';

/** Where the drawing of a record or a process of the map is. */
export const drawing = (id: string, query = ''): string => `/map/records/${id}/drawing${query}`;

export const figure = (page: Page): Locator => page.getByRole('figure', { name: 'The drawing' });

/** The drawing can be moved; a machine with much else to do may have the layout for the next visit only. */
export async function opened(page: Page): Promise<void> {
  for (let visit = 1; visit < 4 && (await page.locator('.chart-frame').count()) === 0; visit += 1) await page.reload();
  await expect(page.locator('.chart-frame')).toHaveAttribute('data-view', 'open', { timeout: 20_000 });
}
