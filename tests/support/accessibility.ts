import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type Axe from 'axe-core';

const program = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * The serious and critical findings of axe on the page as it stands, each as rule and elements. Our pages have no
 * frames; what passed is not gathered, which takes longer and weighs more than the judgement itself.
 */
export async function graveFindings(page: Page): Promise<string[]> {
  // A page keeps it until it is loaded anew.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(program);
  const violations = await page.evaluate(async () => {
    const { axe } = window as typeof window & { axe: typeof Axe };
    const results = await axe.run(document, {
      resultTypes: ['violations'],
      iframes: false,
      // The dearest of the rules whose findings are never more than moderate.
      rules: { region: { enabled: false } },
    });
    return results.violations.map(({ id, impact, nodes }) => ({ id, impact, html: nodes.map((node) => node.html) }));
  });
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return grave.map(({ id, html }) => `${id}: ${html.join(' | ')}`);
}
