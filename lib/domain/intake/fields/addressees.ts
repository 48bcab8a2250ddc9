import { cutPassage, type Passage } from '../text/passage';
import { allMatches } from '../../matches';
import { hasJapanese } from '../text/source-text';
import { JAPANESE_HONORIFICS } from '../words/people-words';
import type { Reference, ReferenceIndex } from '../people/references';
import { isAsking } from './question-words';

/** The words of a question without the note of whom it is put to. `range` holds that note within the passage. */
export type Addressed = {
  words: Passage;
  reference: Reference | null;
  range: { from: number; to: number } | null;
  /** The words without a note that may also be read as part of the sentence ("For both: would you …"). */
  bare?: Passage;
};

const LIST_SIGN =
  /^(?:Q(?:uestion)?\s?\d{1,3}|[A-Z]{0,2}\s?\d{1,3}|Backup|Reserve|Spare|Bonus|Extra|Opening|Closing|Warm-?up|予備|追加|番外)?\s{0,2}[.:)]?\s{0,2}(?:→|->|=>|⇒)\s{0,2}/i;
const FOR =
  /^(?:(?:Questions?\s)?(?:For|To)\s|@\s?|Q(?:\d{1,2})?\sfor\s|(?:Spare|Reserve|Backup|Bonus|Extra|Opener|Closer|予備|追加|番外)\s{0,2}(?:-{1,2}|\/|,|・|:)\s{0,2}(?:for\s|to\s)?)/i;

/** "（蜂谷様）" of somebody whom the source does not list: a note all the same. */
const UNKNOWN_PERSON = `[^\\s\\d、。,]{1,10}?(?:${[...JAPANESE_HONORIFICS, '構成員', '報告者', '発表者'].join('|')})`;
const UNKNOWN_ADDRESSEE = new RegExp(`^${UNKNOWN_PERSON}(?:[、,・]${UNKNOWN_PERSON}){0,5}(?:へ|宛て?|に)?$`);

/** "[Ndiaye, Seo]", "(Farah)", "(all)" of people whom the source does not list: names and nothing else. */
const UNKNOWN_NAMES =
  /^(?:(?:Dr|Mr|Mrs|Ms|Prof|Amb|Gen|Col)\.?\s)?[A-Z][\p{L}'-]{1,20}(?:\s[A-Z][\p{L}'-]{1,20}){0,2}(?:(?:,\s?|\s(?:and|&)\s|\s?\/\s?)[A-Z][\p{L}'-]{1,20}(?:\s[A-Z][\p{L}'-]{1,20}){0,2}){0,4}$/u;
/** A column of its own before the question: a wide gap after a few words. */
const COLUMN_GAP = /^[^\s.?!。:][^.?!。:]{0,38}?(?:\s{2,40}|\t\s{0,8})(?=[^\s:→-])/;

function isUnknownNote(note: string): boolean {
  return UNKNOWN_ADDRESSEE.test(note) || UNKNOWN_NAMES.test(note);
}

function plain(words: Passage): Addressed {
  return { words, reference: null, range: null };
}

/** "Q4 → Montes, Arakawa Would outlawing …": names after an arrow. */
function afterArrow(words: Passage, index: ReferenceIndex): Addressed | null {
  const sign = LIST_SIGN.exec(words.folded.slice(0, 40));
  if (sign === null) return null;
  const reference = index.read(words.folded, sign[0].length);
  if (reference === null) return null;
  const rest = /^\s{0,2}[:.,)\]-]{0,2}\s{0,2}/.exec(words.folded.slice(reference.to))?.[0].length ?? 0;
  return {
    words: cutPassage(words, reference.to + rest),
    reference,
    range: { from: sign[0].length, to: reference.to },
  };
}

/** "@佐藤 …", "@Mori @Fields …": names by their sign, and behind a gap the question. */
function afterSigns(words: Passage, index: ReferenceIndex): Addressed | null {
  const signs = /^(?:@[^\s@]{1,24}\s{1,3}){1,5}/.exec(words.folded);
  if (signs === null) return null;
  const found = allMatches(signs[0], /@([^\s@]+)/g).map((match) => index.readWhole(match[1] ?? ''));
  const known = found.filter((reference) => reference !== null);
  const [first] = known;
  if (first === undefined || known.length < found.length) return null;
  const reference = { ...first, keys: known.flatMap(({ keys }) => keys), isAll: known.some(({ isAll }) => isAll) };
  return { words: cutPassage(words, signs[0].length), reference, range: { from: 0, to: signs[0].trimEnd().length } };
}

/** "[Brandt] …", "（佐藤）…", "【全員】…" before the question. */
function inLeadingBracket(words: Passage, index: ReferenceIndex): Addressed | null {
  const bracket = /^[[(【<〈《〔]([^\])】>〉》〕]{1,80})[\])】>〉》〕]\s{0,3}:?\s{0,3}/.exec(
    words.folded.slice(0, 100),
  );
  if (bracket === null) return null;
  const inner = bracket[1] ?? '';
  const reference = readWholeReference(inner, index);
  const rest = cutPassage(words, bracket[0].length);
  if (reference === null) return isUnknownNote(inner) && /^[A-Z\u3041-\u9fff]/.test(rest.folded) ? plain(rest) : null;
  return { words: rest, reference, range: { from: 1, to: 1 + inner.length } };
}

/** "Card 4 (Mori): …", "設問2（佐藤様）：…": whom a numbered card or slot is for, in brackets behind its number. */
const NUMBERED_SLOT = /^[\p{L}]{1,12}\s?\d{1,2}\s{0,2}[([【]([^()[\]【】]{1,60})[)\]】]\s{0,2}[:.]\s{0,3}(?=\S)/u;

function behindNumber(words: Passage, index: ReferenceIndex): Addressed | null {
  const head = words.folded.slice(0, 90);
  const slot = /^[^:.]*[([【]/.test(head) ? NUMBERED_SLOT.exec(head) : null;
  if (slot?.[1] === undefined) return null;
  const reference = readWholeReference(slot[1], index);
  const rest = cutPassage(words, slot[0].length);
  if (reference === null) return UNKNOWN_ADDRESSEE.test(slot[1]) ? plain(rest) : null;
  const from = slot[0].lastIndexOf(slot[1]);
  return { words: rest, reference, range: { from, to: from + slot[1].length } };
}

function stripRoleWords(text: string): string {
  return text
    .replace(/^(?:(?:questions?\s)?for|(?:open\s)?to|lead|first)\s?:?\s|^(?:→|->|=>)\s?/i, '')
    .replace(/(?:への(?:ご)?質問|宛て?|へ|に|が回答|から回答)$/, '');
}

/** Whom a note that is nothing but a note names: "for Mr. Marsh", "理事長宛", "佐藤様へ／For Ms. Sato". */
export function readWholeReference(note: string, index: ReferenceIndex): Reference | null {
  const bare = stripRoleWords(note.trim());
  const whole = index.readWhole(bare) ?? index.readInitials(bare);
  if (whole !== null || !note.includes('/')) return whole;
  const halves = note.split('/').map((half) => index.readWhole(stripRoleWords(half.trim())));
  const [first, second] = halves;
  // In two languages: both halves say the same, or one of them says nothing that is known.
  if (halves.length !== 2 || first === undefined || second === undefined) return null;
  if (first === null || second === null) return first ?? second;
  return first.isAll === second.isAll && first.keys.join(' ') === second.keys.join(' ') ? first : null;
}

/** "Holbrook        Did the takedown …?": names in a column of their own before the question. */
function inColumn(words: Passage, index: ReferenceIndex): Addressed | null {
  const gap = COLUMN_GAP.exec(words.folded.slice(0, 90));
  if (gap === null) return null;
  const name = gap[0].trimEnd();
  const reference = readWholeReference(name, index);
  const rest = cutPassage(words, gap[0].length);
  if (reference !== null) return { words: rest, reference, range: { from: 0, to: name.length } };
  const isWide = gap[0].length - name.length > 2;
  return isWide && isUnknownNote(name) && isAsking(rest.folded) ? plain(rest) : null;
}

const END_ARROW = /\s{0,3}(?:→|->|=>|⇒|>>)\s{0,3}([^?。→>]{2,80})$/;
const END_LABEL =
  /(?<=[?.。!か」』"'])\s{0,3}\(?(?:for|to|addressee|addressed to|put to|asked of|speakers?|who|宛先|回答者?|対象|お相手)\s?:\s{0,3}([^?。:]{2,80}?)\)?$/i;

const END_SLASH = /(?<=[?。か」])\s{0,3}\/{1,2}\s{0,3}([^?。/]{1,60})$/;

/** "…? -> Ms Okabe", "…か。→佐藤氏", "…? For: Kofi" at the very end. */
function atEnd(words: Passage, index: ReferenceIndex): Addressed | null {
  for (const pattern of [END_ARROW, END_LABEL, END_SLASH]) {
    const match = pattern.exec(words.folded);
    if (match?.[1] === undefined) continue;
    const from = match.index + match[0].lastIndexOf(match[1]);
    const reference = readWholeReference(match[1], index);
    const rest = cutPassage(words, 0, match.index);
    if (reference !== null) return { words: rest, reference, range: { from, to: from + match[1].length } };
    if (isUnknownNote(match[1].trim()) && isAsking(rest.folded)) return plain(rest);
  }
  return null;
}

/** "潮田さん　夜の海で…": a form of address, and behind a gap the question. */
function afterHonorific(words: Passage, intro: number, reference: Reference): Addressed | null {
  const gap = /^\s{1,3}(?=[\u3041-\u9fff「])/.exec(words.folded.slice(reference.to));
  const isAddressed = /(?:様|さん|さま|氏|先生|全員|皆さん|委員|参考人)$/.test(words.folded.slice(intro, reference.to));
  if (gap === null || !isAddressed) return null;
  const rest = cutPassage(words, reference.to + gap[0].length);
  return { words: rest, reference, range: { from: intro, to: reference.to } };
}

/**
 * "For Ms. Raman: What …", "佐藤氏：…". When the words after the colon go on in small letters ("For both: would you
 * …") the note is part of the sentence and stays.
 */
function beforeColon(words: Passage, intro: number, reference: Reference): Addressed | null {
  const colon =
    /^\s{0,12}(?:\([^()]{1,60}\)\s?)?(?::|-{1,2}(?=\s)|→|->|=>|>{1,2}|\/{2}|\|{1,2}|(?:への質問|に|へ)\s?[:、])\s{0,3}|^\.\s(?=[A-Z])/.exec(
      words.folded.slice(reference.to),
    );
  if (colon === null) return afterHonorific(words, intro, reference);
  const start = reference.to + colon[0].length;
  const range = { from: intro, to: reference.to };
  // A dash after a name parts a note from the sentence whatever follows.
  const staysInSentence = /^[a-z]/.test(words.folded.slice(start)) && !/\s-{1,2}\s|[/|>]/.test(colon[0]);
  const bare = cutPassage(words, start);
  return { words: staysInSentence ? words : bare, reference, range, bare };
}

/** Whether what stands in brackets behind a question is a note, though nobody known is named in it. */
function isNote(bracket: string, inner: string): boolean {
  if (bracket.startsWith('(') || bracket.startsWith('<')) return UNKNOWN_ADDRESSEE.test(inner);
  // Black lenticular brackets never belong to a sentence.
  return (bracket.startsWith('【') && /^[^\s\d。?]{1,14}$/.test(inner)) || isUnknownNote(inner);
}

/** "… police them? [Brandt, Oyelaran]", "…を伺う（国広参考人）" after the question. */
function inTrailingBracket(words: Passage, index: ReferenceIndex): Addressed | null {
  const bracket = /\s{0,3}[[(【<〔]([^[\](（【<>)】〔〕]{1,80})[\])】>〕]\s{0,2}[.。]?$/.exec(words.folded);
  if (bracket === null) return null;
  const reference = readWholeReference(bracket[1] ?? '', index);
  if (reference === null)
    return isNote(bracket[0].trim(), bracket[1] ?? '') ? plain(cutPassage(words, 0, bracket.index)) : null;
  const from = bracket.index + bracket[0].indexOf(bracket[1] ?? '');
  return {
    words: cutPassage(words, 0, bracket.index),
    reference,
    range: { from, to: from + (bracket[1]?.length ?? 0) },
  };
}

/** "… — Dr. Sato" at the very end. */
function afterDash(words: Passage, index: ReferenceIndex): Addressed | null {
  const dash = /[?。]\s{0,2}-{1,2}\s{0,2}([^?。]{2,60})$/.exec(words.folded);
  if (dash?.[1] === undefined) return null;
  const from = words.folded.length - dash[1].length;
  const reference = index.readWhole(dash[1]);
  return reference === null
    ? null
    : { words: cutPassage(words, 0, dash.index + 1), reference, range: { from, to: words.folded.length } };
}

/** "Hiromi, did CISA …", "To Ms. Raman, is …", "佐藤さん、…": spoken to by name; the words stay as they are. */
function spokenTo(words: Passage, intro: number, reference: Reference): Addressed | null {
  if (reference.isAll && intro === 0) return null;
  const isJapanese = hasJapanese(words.folded.slice(0, 2));
  const comma = isJapanese ? /^(?:、|,|に(?:伺|お|う))/ : /^,\s/;
  return comma.test(words.folded.slice(reference.to))
    ? { words, reference, range: { from: intro, to: reference.to } }
    : null;
}

/** Separates a question from the note that says who is asked, in whichever way it is written. */
export function readAddressed(words: Passage, index: ReferenceIndex): Addressed {
  const apart =
    afterSigns(words, index) ??
    afterArrow(words, index) ??
    behindNumber(words, index) ??
    atEnd(words, index) ??
    inColumn(words, index) ??
    inLeadingBracket(words, index);
  if (apart !== null) return apart;
  const intro = FOR.exec(words.folded)?.[0].length ?? 0;
  const first = index.read(words.folded, intro);
  return (
    (first === null ? null : beforeColon(words, intro, first)) ??
    inTrailingBracket(words, index) ??
    afterDash(words, index) ??
    (first === null ? null : spokenTo(words, intro, first)) ??
    plain(words)
  );
}
