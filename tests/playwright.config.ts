import fs from 'node:fs';
import { defineConfig, devices } from '@playwright/test';
import { BROWSER_PORT, testEnvironment } from './support/browser-environment';

// Workers resolve `server-only` to its empty half, as the server does: the factories write through the data layer.
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --conditions=react-server`.trim();
Object.assign(process.env, testEnvironment());

/** The browser of the machine where there is one; else the one that Playwright has downloaded. `npm test` names it. */
const executablePath = [
  process.env.CHROMIUM,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
].find((file) => file !== undefined && file !== '' && fs.existsSync(file));

export default defineConfig({
  testDir: './e2e',
  globalSetup: './support/browser-setup.ts',
  outputDir: '../test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  // An installation has one first visit: its test comes before all others and leaves the owner behind.
  projects: [
    { name: 'first visit', testMatch: 'first-visit.spec.ts' },
    { name: 'application', testIgnore: 'first-visit.spec.ts', dependencies: ['first visit'] },
  ],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${BROWSER_PORT}`,
    channel: undefined,
    locale: 'en-GB',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
    // A trace costs every step of every test; `--trace on` records one when a failure asks for it.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
