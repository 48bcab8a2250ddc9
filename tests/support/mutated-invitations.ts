import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { SOURCE_MAXIMUM_CHARACTERS } from '@/lib/domain/forum-draft';
import { openDocument } from '@/lib/files/open-document';

const DIRECTORY = 'tests/corpus';

const names = (await readdir(DIRECTORY)).filter((name) => /\.(?:txt|md|eml|html|ics)$/.test(name)).sort();
const documents = await Promise.all(
  names.map(async (name) => (await openDocument([{ bytes: await readFile(path.join(DIRECTORY, name)), name }])).text),
);
const lines = [...new Set(documents.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== ''))];

type Mutation = (text: string) => string;
/** A place in whatever text there is by then, from 0 to 1. */
const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (share: number, length: number): number => Math.floor(share * length);

function splice(text: string, from: number, removed: number, added: string): string {
  return text.slice(0, from) + added + text.slice(from + removed);
}

function spliceLines(text: string, from: number, removed: number, added: readonly string[]): string {
  const all = text.split('\n');
  all.splice(at(from, all.length), removed, ...added);
  return all.join('\n');
}

const ODD_CHARACTERS = [
  '\ud83d',
  '\udc4d',
  '👩‍🔬',
  '\u0301',
  '\u200b',
  '\u00a0',
  '\u3000',
  '\u202e',
  '\ufeff',
  '\u0085',
  '\u2028',
  'ﾞ',
  '㈱',
  'İ',
  'ﬁ',
  '令和',
  '〒',
  '\t',
  '\r',
  '*',
  '`',
  '|',
  '>',
  '<',
  '(',
  '「',
  '/',
  ':',
  '-',
  ',',
  '…',
];
const odd = fc.oneof(fc.constantFrom(...ODD_CHARACTERS), fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }));
const digits = fc.stringMatching(/^\d{1,12}$/);
const line = fc.constantFrom(...lines);
const document = fc.constantFrom(...documents);

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, place).map(
    ([from, share]): Mutation =>
      (text) =>
        splice(text, at(from, text.length), at(share * share, text.length), ''),
  ),
  fc.tuple(place, fc.nat(4)).map(
    ([from, count]): Mutation =>
      (text) =>
        spliceLines(text, from, count, []),
  ),
  fc.tuple(place, fc.array(line, { minLength: 1, maxLength: 4 })).map(
    ([from, added]): Mutation =>
      (text) =>
        spliceLines(text, from, 0, added),
  ),
  fc.tuple(place, place).map(([from, to]): Mutation => (text) => {
    const all = text.split('\n');
    return spliceLines(text, to, 0, [all[at(from, all.length)] ?? '']);
  }),
  fc.tuple(place, place, fc.integer({ min: 2, max: 30 })).map(([from, share, times]): Mutation => (text) => {
    const start = at(from, text.length);
    return splice(text, start, 0, text.slice(start, start + at(share, 200)).repeat(times));
  }),
  fc.tuple(place, place).map(([one, other]): Mutation => (text) => {
    const all = text.split('\n');
    const [a, b] = [at(one, all.length), at(other, all.length)];
    return all.map((words, index) => (index === a ? all[b] : index === b ? all[a] : words)).join('\n');
  }),
  fc.tuple(place, odd, fc.integer({ min: 1, max: 40 })).map(
    ([from, sign, times]): Mutation =>
      (text) =>
        splice(text, at(from, text.length), 0, sign.repeat(times)),
  ),
  fc.tuple(place, odd).map(
    ([from, sign]): Mutation =>
      (text) =>
        splice(text, at(from, text.length), 1, sign),
  ),
  fc.tuple(place, digits).map(([from, number]): Mutation => (text) => {
    const all = [...text.matchAll(/\d+/g)];
    const old = all[at(from, all.length)];
    return old === undefined ? text : splice(text, old.index, old[0].length, number);
  }),
  fc.tuple(place, document).map(
    ([from, other]): Mutation =>
      (text) =>
        text.slice(0, at(from, text.length)) + other.slice(at(from, other.length)),
  ),
  fc.constant<Mutation>((text) => text.replace(/\n/g, '\r\n')),
  fc.constant<Mutation>((text) => text.replace(/\n/g, ' ')),
  fc.constant<Mutation>((text) => text.replace(/^/gm, '> ')),
  fc.constant<Mutation>((text) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))),
  fc.constant<Mutation>((text) => text.toUpperCase()),
);

/** Invented invitations in which up to eight things went wrong: the texts that nobody writes on purpose. */
export const mutatedInvitation: fc.Arbitrary<string> = fc
  .tuple(document, fc.array(mutation, { minLength: 1, maxLength: 8 }))
  .map(([original, mutations]) =>
    mutations.reduce((words, mutate) => mutate(words), original).slice(0, SOURCE_MAXIMUM_CHARACTERS),
  );
