import { expect, test, untilAlive } from '../support/browser';

test('a page comes with its title in its head, before its text', async ({ page, signInAs }) => {
  await signInAs('VIEWER');
  const [head = ''] = (await (await page.goto('/map/records/nisc'))?.text())?.split('<body') ?? [];
  expect(head).toMatch(/<title>National center of Incident readiness[^<]*<\/title>/);
});

test('the tab is never without a title while it goes from page to page', async ({ page, signInAs }) => {
  await signInAs('STAFF');
  await page.goto('/map');
  await untilAlive(page);
  const seen = await page.evaluateHandle(() => {
    const titles = [document.title];
    const look = (): void => {
      if (titles.at(-1) !== document.title) titles.push(document.title);
    };
    // What the tab shows: looked at once all that answers to a change has done so.
    new MutationObserver(() => setTimeout(look)).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    return titles;
  });
  /** Every title between this page and the last, the empty one as well. */
  const titlesAt = async (address: RegExp): Promise<string[]> => {
    await expect(page).toHaveURL(address);
    await expect.poll(() => seen.evaluate((titles) => new Set(titles).size)).toBeGreaterThan(1);
    return seen.evaluate((titles) => titles.splice(0, titles.length, document.title));
  };
  await page.getByRole('main').getByRole('link', { name: 'To be looked at again' }).click();
  expect(await titlesAt(/\/map\/stale/)).not.toContain('');
  await page.goBack();
  expect(await titlesAt(/\/map$/)).not.toContain('');
  await page.getByRole('navigation', { name: 'Rostrum' }).getByRole('link', { name: 'Forums' }).click();
  expect(await titlesAt(/\/forums/)).not.toContain('');
});
