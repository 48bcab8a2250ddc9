import { readdirSync } from 'node:fs';
import path from 'node:path';
import compile from 'icu-minify/compile';
import { describe, expect, it } from 'vitest';
import failureEn from '@/lib/i18n/messages/en/failure.json';
import failureJa from '@/lib/i18n/messages/ja/failure.json';
import { messagesByLocale } from '@/lib/i18n/messages';

const english = flatten({ ...messagesByLocale.en, failure: failureEn });
const japanese = flatten({ ...messagesByLocale.ja, failure: failureJa });

/** Texts that are rightly the same in both languages; acronyms are so anyway. */
const SAME_IN_BOTH = /^(Rostrum|English|Zoom|Chatham House Rule|OpenID Connect|Markdown|https:\/\/)$/;

function flatten(tree: object, prefix = ''): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    if (typeof value === 'string') return [[name, value]];
    return [...flatten(Object(value) as object, name)]; // whatever is not a text is a group of texts in these files
  });
  return new Map(entries);
}

/** Names of the arguments and tags of a message; throws when it is not well-formed ICU. */
function argumentsOf(message: string): string[] {
  const names = new Set<string>();
  const visitList = (list: unknown): void => {
    if (Array.isArray(list)) list.forEach(visitNode);
  };
  const visitNode = (node: unknown): void => {
    if (!Array.isArray(node)) return;
    const [name, kind, ...rest] = node as unknown[]; // compiled form: [name], [name, kind, options] or [tag, ...children]
    names.add(String(name));
    if (typeof kind !== 'number') visitList([kind, ...rest]);
    else if (typeof rest[0] === 'object' && rest[0] !== null) Object.values(rest[0]).forEach(visitList);
  };
  visitList(compile(message));
  return [...names].sort();
}

describe('the words of the interface', () => {
  it('are loaded from every file of both folders', () => {
    const folder = (locale: string): string => path.resolve(import.meta.dirname, '../../lib/i18n/messages', locale);
    const areas = [...Object.keys(messagesByLocale.en), 'failure'].map((area) => `${area}.json`).sort();
    expect(readdirSync(folder('en')).sort()).toEqual(areas);
    expect(readdirSync(folder('ja')).sort()).toEqual(areas);
  });

  it('exist in both languages', () => {
    expect([...japanese.keys()].sort()).toEqual([...english.keys()].sort());
    expect(english.size).toBeGreaterThan(100);
  });

  it('are never empty', () => {
    const all = [...english, ...japanese];
    expect(all.filter(([, text]) => text.trim() === '' || text !== text.trim()).map(([key]) => key)).toEqual([]);
  });

  it('take the same arguments in both languages', () => {
    const differing = [...english].flatMap(([key, text]) => {
      const [one, other] = [argumentsOf(text), argumentsOf(japanese.get(key) ?? '')];
      return one.join() === other.join() ? [] : [`${key}: ${one.join(', ')} / ${other.join(', ')}`];
    });
    expect(differing).toEqual([]);
  });

  it('are Japanese in Japanese', () => {
    const script = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
    const untranslated = [...japanese].filter(([, text]) => {
      const words = text.replaceAll(/\{\w+\}/g, '').trim();
      return /[a-z]{2}/.test(words) && !script.test(text) && !SAME_IN_BOTH.test(words);
    });
    expect(untranslated).toEqual([]);
  });
});

describe('arguments of a message', () => {
  it.each([
    ['Saved {time}', ['time']],
    [
      '{count, plural, one {# by {name}} other {<b>many</b> {kind, select, a {x} other {{rest}}}}}',
      ['b', 'count', 'kind', 'name', 'rest'],
    ],
    ['plain', []],
  ])('%s', (message, expected) => {
    expect(argumentsOf(message)).toEqual(expected);
  });
});
