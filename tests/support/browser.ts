import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import { openSession } from '../../lib/data/sessions';
import { graveFindings } from './accessibility';
import { makeMember, makeWorkspace } from './factories';

type Person = { id: string; email: string };
type Role = Parameters<typeof makeMember>[1];

type Fixtures = {
  /** A workspace of this test's own. */
  workspace: { id: string };
  /** Signs this test's browser in as a new member of the workspace, or as the person given. */
  signInAs: (who: Role | Person, context?: BrowserContext) => Promise<Person>;
  /** What the page said on its console, failed requests included; empty, or the test fails. `expectFaults` allows some. */
  faults: { allow: (pattern: RegExp) => void };
};

/** Puts a fresh session of the person into the browser, past the sign-in form. */
export async function giveSession(context: BrowserContext, person: Person): Promise<{ sessionId: string }> {
  const { sessionId } = await openSession(person.id, 'browser test', 'test');
  const value = await encode({
    token: { userId: person.id, sessionId },
    secret: process.env.NEXTAUTH_SECRET ?? '',
    maxAge: 3_600,
  });
  const url = process.env.NEXTAUTH_URL ?? '';
  await context.addCookies([{ name: 'next-auth.session-token', value, url, httpOnly: true, sameSite: 'Lax' }]);
  return { sessionId };
}

export const test = base.extend<Fixtures>({
  workspace: async ({}, use) => {
    await use(await makeWorkspace(`Institute ${randomUUID().slice(0, 8)}`));
  },
  signInAs: async ({ workspace, context }, use) => {
    await use(async (who, where = context) => {
      const person = typeof who === 'string' ? await makeMember(workspace.id, who) : who;
      await giveSession(where, person);
      return person;
    });
  },
  faults: [
    async ({ page }, use) => {
      const said: string[] = [];
      const allowed: RegExp[] = [];
      page.on('console', (message) => {
        // What the OpenID provider's own pages say is not ours.
        if (page.url().startsWith(process.env.OIDC_ISSUER ?? '-')) return;
        if (message.type() === 'error' || message.type() === 'warning') said.push(message.text());
      });
      page.on('pageerror', (error) => said.push(String(error)));
      await use({ allow: (pattern) => allowed.push(pattern) });
      expect(said.filter((line) => !allowed.some((pattern) => pattern.test(line)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';

/** This browser asks for Japanese from its next page on, as the switch in the frame does. */
export async function speakJapanese(context: BrowserContext): Promise<void> {
  await context.addCookies([{ name: 'locale', value: 'ja', url: process.env.NEXTAUTH_URL ?? '' }]);
}

/** A key that leads to another page. It is heard once the page is hydrated, which nothing shows: pressed until it is left. */
export async function followKey(page: Page, key: string, destination: RegExp): Promise<void> {
  await expect(async () => {
    if (!destination.test(page.url())) await page.keyboard.press(key);
    await expect(page).toHaveURL(destination, { timeout: 2_000 });
  }).toPass();
}

/** Waits until the page is hydrated, which nothing shows: from then on its links are followed without loading a page. */
export async function untilAlive(page: Page): Promise<void> {
  const keys = page.getByRole('dialog');
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(keys).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
}

/** No serious or critical finding of axe on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await graveFindings(page)).toEqual([]);
}

/** The mails that have reached the sink so far, as raw text, oldest first. */
export function mails(): string[] {
  const folder = process.env.ROSTRUM_TEST_MAIL ?? '';
  return fs
    .readdirSync(folder)
    .sort()
    .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
}
