import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type Axe from 'axe-core';

const program = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Attributes that hold words, addresses or names. Styles ask for none of them but the language, and that for no colour. */
const WORDS = ['alt', 'aria-label', 'content', 'href', 'lang', 'name', 'placeholder', 'src', 'title', 'value'];

/** The looks of each page whose contrasts have been judged. */
const judged = new WeakMap<Page, Set<string>>();

/**
 * The serious and critical findings of axe on the page as it stands, each as rule and elements. Our pages have no
 * frames; what passed is not gathered, which takes longer and weighs more than the judgement itself. Contrasts, the
 * dearest of all, are judged once for a look: the same elements in another language have the same.
 */
export async function graveFindings(page: Page): Promise<string[]> {
  // A page keeps it until it is loaded anew.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(program);
  const looks = judged.get(page) ?? new Set<string>();
  judged.set(page, looks);
  const look = await lookOf(page);
  const violations = await page.evaluate(async (isContrastKnown) => {
    const { axe } = window as typeof window & { axe: typeof Axe };
    const results = await axe.run(document, {
      resultTypes: ['violations'],
      iframes: false,
      // The findings about regions are never more than moderate.
      rules: { region: { enabled: false }, 'color-contrast': { enabled: !isContrastKnown } },
    });
    return results.violations.map(({ id, impact, nodes }) => ({ id, impact, html: nodes.map((node) => node.html) }));
  }, looks.has(look));
  looks.add(look);
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return grave.map(({ id, html }) => `${id}: ${html.join(' | ')}`);
}

/** All that styles can ask for: the window, the elements, their states and attributes without words. */
function lookOf(page: Page): Promise<string> {
  return page.evaluate((words) => {
    const states = [
      ':focus',
      ':focus-visible',
      ':hover',
      ':checked',
      ':disabled',
      ':user-invalid',
      ':placeholder-shown',
    ];
    const elements = [...document.querySelectorAll('html, body, body *')].map((element) => {
      const attributes = [...element.attributes].filter(({ name }) => !words.includes(name));
      const held = states.filter((state) => element.matches(state));
      return [
        element.tagName,
        element.childElementCount,
        ...held,
        ...attributes.map(({ name, value }) => name + value),
      ];
    });
    const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
    return [innerWidth, innerHeight, isDark, ...elements.map((one) => one.join(' '))].join('\n');
  }, WORDS);
}
