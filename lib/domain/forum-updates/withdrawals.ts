import type { Span } from '../intake/draft';
import { readInvitationText } from '../intake/text/invitation';
import { spansOf } from '../intake/text/passage';
import { foldText, hasJapanese } from '../intake/text/source-text';
import type { StoredPerson } from './stored-forum';

/** Who is named before these words does not come (any more). */
const LEAVES = new RegExp(
  [
    String.raw`\bno longer (?:be )?(?:able|available|join|speak|participat|attend|take part|with us)`,
    String.raw`\b(?:is|are|was|be) (?:now )?unable to\b`,
    String.raw`\b(?:has|have|had) (?:had )?(?:to )?(?:withdr[ae]wn?|cancel(?:led|ed)?|dropped out|declined|pulled out|step(?:ped)? down)\b`,
    String.raw`\b(?:will|can) ?not (?:now )?(?:be (?:able|joining|speaking|attending|with us)|join|attend|speak|make it|participate|take part)`,
    String.raw`\b(?:can't|won't) (?:be (?:able|joining|speaking|attending|with us)|join|attend|speak|make it|participate|take part)`,
    String.raw`\b(?:withdrew|bowed out|regrets that|sends (?:his|her|their) (?:regrets|apologies))\b`,
    String.raw`\b(?:is|are|being|be) replaced by\b`,
    '(?:ご)?(?:欠席|辞退|降板|不参加)',
    '(?:ご)?(?:登壇|参加|出席|出演)(?:いただけ(?:ない|なく)|(?:が)?(?:でき(?:ない|なく)|叶わ)|が(?:難し|困難|不可能)|を見(?:合わせ|送)|を取り?やめ)',
    'に(?:代わり|代わって|かわり|かわって)',
    'の代(?:わり|理)(?:に|として|で)',
    '(?:から|より).{1,40}(?:に|へ)(?:変更|交代)',
  ].join('|'),
  'gi',
);

/** Who is named after these words is the one who makes room. */
const MAKES_ROOM =
  /\b(?:in (?:place|lieu) of|instead of|replac(?:es|ing)|will replace|steps? in for|stepping in for|substitut(?:es?|ing) for|fills? in for|on behalf of)\b/gi;

/** Farther from the words than this, a name belongs to something else of the sentence. */
const REACH = 120;
/** What ends a sentence; the dot of "Dr." and of an initial does not. */
const SENTENCE_END = /(?<!\b(?:dr|mr|ms|mrs|prof|amb|gen|adm|lt|col|hon|[a-z]))[.!?](?=\s|$)|[。！？\n]/gi;

type Sentence = { start: number; text: string };

function sentencesOf(words: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const match of words.matchAll(SENTENCE_END)) {
    sentences.push({ start: from, text: words.slice(from, match.index) });
    from = match.index + match[0].length;
  }
  return [...sentences, { start: from, text: words.slice(from) }].filter((one) => one.text.trim() !== '');
}

/** How a sentence may name a person: every full name, and the surname where nobody else has it. */
function writingsOf(person: StoredPerson, everybody: readonly StoredPerson[]): string[] {
  const names = [person.name, ...person.aliases].map(foldText);
  const others = everybody.filter((one) => one !== person).flatMap((one) => [one.name, ...one.aliases].map(foldText));
  const parts = names.flatMap((name) => {
    const tokens = name.split(/[\s・]+/).filter((token) => token.length > 1);
    const surname = hasJapanese(name) ? tokens[0] : tokens.at(-1);
    return surname === undefined || tokens.length < 2 ? [] : [surname];
  });
  const spaceless = names.filter((name) => hasJapanese(name)).map((name) => name.replace(/\s/g, ''));
  const alone = parts.filter((part) => !others.some((other) => other.split(/[\s・]+/).includes(part)));
  return [...new Set([...names, ...spaceless, ...alone])];
}

/** A Latin name is no part of a longer Latin word; Japanese writing may follow it at once ("Miller氏"). */
function isWholeName(sentence: string, at: number, name: string): boolean {
  if (hasJapanese(name)) return true;
  const isLatin = (character: string): boolean => /[\p{Script=Latin}\p{N}]/u.test(character);
  return !isLatin(sentence.charAt(at - 1)) && !isLatin(sentence.charAt(at + name.length));
}

/** Where a sentence names the person, as ranges of the sentence. */
function mentionsOf(sentence: string, writings: readonly string[]): Span[] {
  return writings.flatMap((name) => {
    const found: Span[] = [];
    for (let at = sentence.indexOf(name); at !== -1; at = sentence.indexOf(name, at + name.length))
      if (isWholeName(sentence, at, name)) found.push({ start: at, end: at + name.length });
    return found;
  });
}

type Named = { person: StoredPerson; mention: Span };

/** Who is named nearest before the words that say somebody leaves, and nearest after those that say for whom one comes. */
function leavingIn(sentence: string, named: readonly Named[]): StoredPerson[] {
  const before = [...sentence.matchAll(LEAVES)].flatMap(({ index }) => {
    const near = named.filter(({ mention }) => mention.end <= index && index - mention.end <= REACH);
    return near.toSorted((a, b) => b.mention.end - a.mention.end).slice(0, 1);
  });
  const after = [...sentence.matchAll(MAKES_ROOM)].flatMap((match) => {
    const from = match.index + match[0].length;
    const near = named.filter(({ mention }) => mention.start >= from && mention.start - from <= REACH);
    return near.toSorted((a, b) => a.mention.start - b.mention.start).slice(0, 1);
  });
  return [...before, ...after].map(({ person }) => person);
}

/**
 * Which of the known people a mail says will not come (any more), by id, with the sentences that say so. Quoted older
 * mails and signatures are not read.
 */
export function findWithdrawals(text: string, people: readonly StoredPerson[]): Map<string, Span[]> {
  const writings = people.map((person) => ({ person, names: writingsOf(person, people) }));
  const withdrawn = new Map<string, Span[]>();
  for (const { words } of readInvitationText(text).body)
    for (const sentence of sentencesOf(words.folded)) {
      const named = writings.flatMap(({ person, names }) =>
        mentionsOf(sentence.text, names).map((mention) => ({ person, mention })),
      );
      if (named.length === 0) continue;
      for (const person of leavingIn(sentence.text, named)) {
        const spans = spansOf(words, sentence.start, sentence.start + sentence.text.length);
        withdrawn.set(person.id, [...(withdrawn.get(person.id) ?? []), ...spans]);
      }
    }
  return withdrawn;
}
