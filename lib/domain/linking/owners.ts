import { isBodyName } from './gazetteer';
import type { Mentions, NameMention } from './mentions';
import { nationOfKanji } from './nations';
import { firstFrom, isInside, type Range } from './ranges';

/** The nations to which a name is attached in the text, and where the name begins with them ("Japan's 2021 strategy"). */
export type Owners = { codes: string[]; start: number };

/** "Released last week its", が先週発表した二〇三〇年までの: who issues a text owns it. */
const ISSUES =
  '(?: government)? (?:has |had )?(?:just |finally )?(?:released|published|issued|put out|unveiled|launched|announced|adopted' +
  '|rolled out|came out with|signed)(?: (?:last|this|on) \\w+| yesterday| in \\w+)? (?:(?:the|an?)(?: unclassified| public| short)? (?:summary|version|fact sheet) of )?(?:its|their|the|a|an)(?: own)? ' +
  '(?:(?:new|updated|revised|national|latest|long-awaited|(?:19|20)\\d\\d)\\s+)*';
const ISSUES_JA =
  '(?:政府|国|側)?[がは][^。]{0,16}?(?:(?:発表|公表|策定|決定|公開|改定|改訂|作成)(?:した|しました)|出した|出しました|まとめた|作った)' +
  '(?:[\\d〇一二三四五六七八九]{4}年(?:までの|版の?|の))?(?:新たな|新しい|新)?「?';
const BETWEEN_OWNER_AND_NAME = new RegExp(
  "^(?:['’]s|s['’]|['’])?\\s*(?:(?:own|new|brand[- ]new|newly|current|latest|revised|updated|draft|first|second|upcoming|forthcoming" +
    "|next|last|previous|old|national|federal|government['’]?s?|administration['’]s|(?:19|20)\\d\\d)\\s+)*$|" +
    '^(?:政府|国|側|版)?(?:の|における)?(?:新たな|新しい|新|次期|現行の?|最新の)?(?:\\d{4}年?の?|令和[\\d元]+年の?)?「?$' +
    `|^${ISSUES}$|^${ISSUES_JA}$`,
  'i',
);
const BETWEEN_OWNERS = /^\s*(?:[-–/・、&と]|and)?\s*$/i;
const BETWEEN_NAME_AND_OWNER = /^\s*(?:[(（]|of (?:the )?)$/i;
/** "The Ministry of Defense in London"; but "the FBI in Tokyo" is the FBI. */
const PLACE_OF_MINISTRY = /^\s*(?:over )?in $/;
const MINISTRY = /^(?:ministry|department) of |^\w+ (?:ministry|department)$|^national \w+ agency$/i;
const MAX_GAP = 40;
/** A body may put out a summary of what is its own. */
const MAX_BODY_GAP = 64;
const KANJI = /[\u4e00-\u9fff]/;

/** "The administration's", "the President's": the American government where no nation is named beside it. */
const ADMINISTRATION =
  /(?:\b(?:[Tt]he|[Tt]his|[Tt]heir|[Ll]ast|[Pp]revious) (?:(?:Biden|Trump|Obama|new|last|previous|current|U\.?S\.?)[- ])?(?:[Aa]dministration|[Pp]resident|White House)(?:['’]s)?|\b(?:Biden|Trump|Obama)(?:['’]s|[- ]era)?)\s+(?:(?:own|new|newly|current|latest|revised|national|federal|\d{4})\s+)*$/;

/** Without which that need not be tried. */
const MAY_BE_ADMINISTRATION = /dministration|resident|White House|Biden|Trump|Obama/;

function administrationBefore(text: string, start: number): Owners | null {
  const before = text.slice(Math.max(0, start - MAX_GAP * 2), start);
  const found = MAY_BE_ADMINISTRATION.test(before) ? ADMINISTRATION.exec(before) : null;
  return found === null ? null : { codes: ['US'], start: start - found[0].length };
}

/** One-character nations right before a name: 米財務省, 日豪2プラス2. 日 alone is a day, 中 alone a "while". */
function kanjiOwners(text: string, start: number): Owners | null {
  let at = start;
  const codes: string[] = [];
  for (let code = nationOfKanji(text.charAt(at - 1)); code !== undefined; code = nationOfKanji(text.charAt(at - 1))) {
    codes.unshift(code);
    at--;
  }
  const isLoneWord = codes.length === 1 && (codes[0] === 'JP' || KANJI.test(text.charAt(at - 1)));
  return isLoneWord || codes.length === 0 ? null : { codes, start: at };
}

function ownersBefore(mention: Range, mentions: Mentions): Owners {
  const codes: string[] = [];
  let at = mention.start;
  let between = BETWEEN_OWNER_AND_NAME;
  for (let index = firstFrom(mentions.nations, mention.start) - 1; index >= 0; index--) {
    const nation = mentions.nations[index];
    if (nation === undefined || nation.end > at || at - nation.end > MAX_GAP) break;
    if (!between.test(mentions.text.slice(nation.end, at))) break;
    codes.unshift(nation.code);
    at = nation.start;
    between = BETWEEN_OWNERS;
  }
  return { codes, start: at };
}

const BY_A_BODY = new RegExp(
  /^(?:['’]s?\s+(?:(?:own|new|newly|current|latest|revised|updated|draft|(?:19|20)\d\d)\s+)*|(?:の|が(?:出した|公表した|策定した|まとめた))(?:新たな|新しい|新|最新の)?(?:[\d〇一二三四五六七八九]{4}年の?)?「?)$/
    .source + `|^${ISSUES}$|^${ISSUES_JA}$`,
  'i',
);

function isDescribed({ words, entry }: NameMention): boolean {
  return entry.ambiguous?.kind === 'description' || entry.ambiguous?.kind === 'common_word' || MINISTRY.test(words);
}

const FROM_A_BODY = /^ (?:from|by|(?:issued|published|released|put out) by) (?:the )?$/;

/** "The strategy (that) the White House released": who issues it stands behind it. */
const WHICH = /^ (?:(?:that|which) )?(?:the )?$/;
const ISSUED_IT =
  /^(?: government| administration| cabinet)? (?:has |had )?(?:just |finally |itself )?(?:released|published|issued|put out|unveiled|launched|announced|adopted|approved|rolled out|came out with|signed)\b/;
const LONGEST_ISSUED = 48;

function hasIssuedIt(text: string, between: string, end: number): boolean {
  return WHICH.test(between) && ISSUED_IT.test(text.slice(end, end + LONGEST_ISSUED));
}

/** The body that owns what is named: "the Pentagon's new X", 国防総省が出したX. */
export function ownerBodyOf({ start, end }: Range, mentions: Mentions): NameMention | null {
  const index = firstFrom(mentions.names, start);
  const after = mentions.names[index + 1];
  if (
    after !== undefined &&
    isBodyName(after.entry) &&
    (FROM_A_BODY.test(mentions.text.slice(end, Math.min(after.start, end + MAX_GAP))) ||
      hasIssuedIt(mentions.text, mentions.text.slice(end, Math.min(after.start, end + MAX_GAP)), after.end))
  )
    return after;
  const before = mentions.names[index - 1];
  if (before === undefined || !isBodyName(before.entry) || start - before.end > MAX_BODY_GAP) return null;
  return BY_A_BODY.test(mentions.text.slice(before.end, start)) ? before : null;
}

/** "They have the secrets law", "passed its own secrets act": of the only nation that is spoken of before. */
const OF_THEM =
  /\b(?:(?:their|its)|[Tt]hey(?:['’]ve)?(?: (?:have|had|also|now|just|since|finally|got|passed|adopted|enacted|made))+ (?:the|their))(?: (?:own|new|state))* $/;
const MAY_BE_OF_THEM = /they|their|its /i;

function ownerSpokenOf({ start }: Range, { nations, text }: Mentions): Owners | null {
  const before = text.slice(Math.max(0, start - MAX_GAP), start);
  const found = MAY_BE_OF_THEM.test(before) ? OF_THEM.exec(before) : null;
  const [nation, ...others] = found === null ? [] : nations.filter(({ end }) => end <= start);
  if (nation === undefined || others.some(({ code }) => code !== nation.code)) return null;
  return { codes: [nation.code], start };
}

/**
 * Which nations the words beside a name give it to: "Japan's X", "the Korean X", "X of Japan", "X (Japan)", 米国のX, 米X.
 * Empty when none, and when the name itself holds the nation ("US Cyber Command").
 */
export function ownersOf(mention: NameMention, mentions: Mentions): Owners {
  const none: Owners = { codes: [], start: mention.start };
  const next = mentions.nations[firstFrom(mentions.nations, mention.start)];
  if (next !== undefined && isInside(next, mention)) return none;
  const before = mentions.nations.length === 0 ? none : ownersBefore(mention, mentions);
  if (before.codes.length > 0) return before;
  const byKanji = kanjiOwners(mentions.text, mention.start);
  if (byKanji !== null) return byKanji;
  const byOffice = mention.entry.kind === 'strategy' ? administrationBefore(mentions.text, mention.start) : null;
  if (byOffice !== null) return byOffice;
  const isCommonWord = mention.entry.ambiguous?.kind === 'common_word' && mention.entry.kind === 'strategy';
  const byPronoun = isCommonWord && mentions.nations.length > 0 ? ownerSpokenOf(mention, mentions) : null;
  if (byPronoun !== null) return byPronoun;
  if (next === undefined || next.start < mention.end || next.start - mention.end > MAX_GAP) return none;
  const between = mentions.text.slice(mention.end, next.start);
  const isIssuer = mention.entry.kind === 'strategy' && hasIssuedIt(mentions.text, between, next.end);
  if (isIssuer || BETWEEN_NAME_AND_OWNER.test(between) || (PLACE_OF_MINISTRY.test(between) && isDescribed(mention))) {
    return { codes: [next.code], start: mention.start };
  }
  return none;
}
