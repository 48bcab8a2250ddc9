import type { Range } from './ranges';
import { sentenceAround } from './sentences';

const REACH = 64;
/** How far from where somebody is addressed he is still spoken to. */
const SPOKEN_TO_REACH = 500;

const TITLE =
  '(?:[A-Z][a-z]+ )?(?:Director|Ambassador|Secretary|General|Admiral|Commander|Chair(?:man)?|Mr\\.|Ms\\.|Mrs\\.|Dr\\.)';

/** A sentence or a clause begins, or a greeting came before. */
const BEGINS =
  /^$|[.?!:;,—–"“(]$|(?:^|[.?!,;:] ?)(?:and|so|now|well|but|okay|ok|yes|hi|hello|dear)$|\b(?:thank you|thanks|welcome|good (?:morning|afternoon|evening)|again|uh|um|with you)$/i;
/** "My question is for": whoever is named behind it is addressed in the third person. */
const IS_ASKED =
  /\bquestions? (?:is |goes |here is |now is )?(?:to|for)(?: you,)?$|\b(?:turn|over|back) to$|\b(?:start|begin) with$|\bI(?:['’]d| would) like to ask$|\b(?:let me|may I|could I|can I|I(?:['’]ll| will| want to| wanted to)) ask$/i;
const ENDS = /^(?:[.?!,:;]| ?[—–]|$)/;
const AND_ANOTHER = new RegExp(`^,? and ${TITLE} [A-Z][\\w’'-]+[,.?!]`);
/** "Director Wray and I": those who did something, in a row. */
const AND_I = new RegExp(`^,(?: ${TITLE} [A-Z][\\w’'-]+,?)* and I\\b`);
/** Transcripts without marks. */
const SPEAKS_ON =
  /^ (?:thank|thanks|good (?:morning|afternoon|evening)|welcome|you|your|can you|could you|will you|would you|do you|did you|are you|have you|let me|i|i['’]m|i['’]ve|my|we)\b/i;
/** "General Nakasone, who said", "the man in charge": spoken of, in words put in behind the name. */
const IS_PUT_IN =
  /^, (?:who|whose|whom|he|she|himself|herself|told|said|says|testified|wrote|warned|announced|left|resigned|in (?:his|her)|(?:the|a|an|our|my|its|their|then|now)(?: [\w'’-]+){0,5} (?:head|director|chief|commander|chair|chairman|secretary|ambassador|minister|leader|successor|predecessor|man|woman|official))\b/i;
/** In the middle of a sentence also what is said of anybody. */
const IS_SAID_OF =
  /^(?:, as you \w+)?, (?:is|was|has|had|were|will|would|did|does|gave|put|made|took|came|went)\b(?! (?:you|your|it|we|they|there|anyone|anybody|someone)\b)/i;
const ANOTHER_PERSON = /\b(?:he|she|his|her|him)\b/i;
const SPOKEN_TO = /\b[Yy]ou(?:r|rs)?\b/;
/** At the beginning of a sentence, and before a question, nobody needs to say "you"; a row or an aside goes on otherwise. */
const IS_CALLED = new RegExp(
  `^,(?! ${TITLE} [A-Z])(?! (?:after|before|during|in|on|at|with|as|for|by|like|having|then|and|or)\\b)`,
);
const QUESTION_REACH = 300;

/** Whether the person whose title and name stand at a place is spoken to there, and not of. */
export function isAddressed(text: string, { start, end }: Range): boolean {
  const before = text.slice(Math.max(0, start - REACH), start).trimEnd();
  const after = text.slice(end, end + REACH);
  if (IS_ASKED.test(before)) return !/^['’]/.test(after);
  if (!BEGINS.test(before) || IS_PUT_IN.test(after)) return false;
  if (!ENDS.test(after) && !AND_ANOTHER.test(after) && !SPEAKS_ON.test(after)) return false;
  if (AND_I.test(after)) return false;
  const isMiddle = before.endsWith(',');
  if (isMiddle && IS_SAID_OF.test(after)) return false;
  const sentence = sentenceAround(text, { start, end });
  if (isMiddle && after.startsWith('?')) return true;
  const words = text.slice(end, sentence.end);
  if (ANOTHER_PERSON.test(words) && !SPOKEN_TO.test(words)) return false;
  if (SPOKEN_TO.test(text.slice(sentence.start, end + SPOKEN_TO_REACH))) return true;
  return /^$|[.?!]$/.test(before) && IS_CALLED.test(after) && text.slice(end, end + QUESTION_REACH).includes('?');
}

const BEGINS_JA = /(?:^|[、。，？！\s「]|(?:それで|で|次に|続いて|まず|では|ここで|改めて)は?)$/;
const ENDS_JA =
  /^(?:[、，。？！]|$|に(?:は|も)?[^。]{0,24}(?:伺|うかが|尋ね|たずね|聞き|お聞き|質問|お願い|問い|ただし)|[^、。はがのも]{0,6}(?:お願い|いかが|ありがとう|お答え)|の(?:ご|御)(?:所見|見解|認識|答弁))/;
/** 河野大臣、平大臣と続いた: a row of persons. */
const ROW_JA = /^、[\u3005\u4e00-\u9fff]{1,5}(?:大臣|長官|局長|大使)(?!に)/;

export function isAddressedInJapanese(text: string, { start, end }: Range): boolean {
  const after = text.slice(end, end + REACH);
  return ENDS_JA.test(after) && !ROW_JA.test(after) && BEGINS_JA.test(text.slice(Math.max(0, start - 8), start));
}

/** A body as it is spoken to; what is not always called so in its name (`staff`) says only that it is. */
const YOUR_BODY =
  /\b[Yy]our (?:[a-z]+ ){0,2}?(office|agency|department|ministry|bureau|commission|command|center|directorate|division|board|headquarters|staff|people|team|folks|shop)\b/;
const YOUR_BODY_JA = /大臣の(?:お)?(役所|省|庁)|(?:御|貴)(庁|省|センター|局|室|隊|機構)(?![内外])/;
const BODIES_JA: Readonly<Record<string, RegExp>> = { 役所: /[省庁府]$/ };

/** The word with which the body of who is addressed is spoken to, as what its name then holds; null if it is not. */
export function bodySpokenTo(text: string, isJapanese: boolean): RegExp | null {
  const found = (isJapanese ? YOUR_BODY_JA : YOUR_BODY).exec(text);
  const word = found?.[1] ?? found?.[2];
  if (word === undefined) return null;
  return isJapanese ? (BODIES_JA[word] ?? new RegExp(`${word}$`)) : new RegExp(word, 'i');
}
