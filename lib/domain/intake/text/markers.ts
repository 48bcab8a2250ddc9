import { readNumeral } from '../when/numerals';

export type MarkerKind = 'number' | 'circled' | 'letter' | 'roman' | 'kana' | 'bullet' | 'checkbox' | 'label';

/** What stands before the words of a list item. `length` counts the marker and the space after it. */
export type Marker = { kind: MarkerKind; ordinal: number | null; isChecked: boolean | null; length: number };

/** How a marker is written, apart from its number: "(1)", "1." and "Q1" belong to three lists. */
export function markerStyle(marker: Marker, written: string): string {
  return `${marker.kind} ${written.replace(/[\da-zA-Z①-⑳一二三四五六七八九十ア-ン]+|\s+/g, '')}`;
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const KANA = 'アイウエオカキクケコサシスセソ';
const IROHA = 'イロハニホヘトチリヌルヲワ';
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

const CHECKBOX = /^(?:[-*+•·]\s{0,3})?\[( |x|X|✓|✔)\](?:\s|$)\s{0,4}/;
const BOX_SIGN = /^(?:[-*+]\s{0,3})?([□☐☑☒✅✔✓])\s{0,4}/;
const BULLET = /^(?:[-*+~]\s|\*(?=[\u3041-\u9fff][^*]*$)|[•·・‣◦▪▫∙●○■□◆◇▶►▷※–—]\s{0,3}|->\s)\s{0,4}/;
const NUMBER =
  /^(?:[([](\d{1,3})[)\]]|[<〈《「](\d{1,2})[>〉》」]|(\d{1,3})(?:\)|[>\]](?=\s))|(\d{1,3})\.(?!\d)|(\d{1,2})\/(?=\s))\s{0,4}/;
const NUMBER_GAP = /^(\d{1,2})\s{1,6}/;
const NAMED_NUMBER =
  /^(?:Q|Question|問|質問|設問|論点|Topic|Issue|議題|テーマ|(?:質問|検討|確認|論点)?事項|項目|論題)\s?\.?\s?\(?(\d{1,3})(?:[-.](\d{1,2}))?\s{0,2}(?:[.):]|-{1,2}(?=\s)|(?=\s|→|[^\d\s:]))\s{0,4}/i;
/** "A1)", "B12.", "C3  ": a letter for the part and a number within it. */
const PART_NUMBER = /^(?:\([A-Z]-?(\d{1,2})\)|[A-Z]-?(\d{1,2})(?:\)|\.(?=\s)|(?=\s{2,4}\p{Lu})))\s{0,4}/u;
/** "4.1", "1-1", "II.3": the number of a chapter and of the item within it. */
const CHAPTER_NUMBER = /^(\d{1,2}|[IVX]{1,4})[.-]([1-9]\d?)[.):]?(?:\s{1,6}(?=[^\s(])|(?=[\u3041-\u9fff]))/;
/** "Q-A", "Q-b", "問A": a question by its letter. */
const LETTERED_QUESTION = /^(?:Q-|問|質問|設問)([A-Pa-p])(?![A-Za-z])\s{0,2}[.:)]?\s{0,4}(?=\S)/;
/** "Q. …", "Q(Mori) …": a question without a number. */
const BARE_QUESTION = /^Q\s?(?:[.:]\s{0,4}(?=\S)|(?=[([【][^\s)]))/;
/** "一、", "問一", "（一）", "事項（一）": numbers of Japanese lists in kanji. */
const KANJI_NUMBER =
  /^(?:\(([一二三四五六七八九十]{1,3})\)|(?:問|設問|質問|論点|第|議題|(?:質問|検討|確認|論点)?事項|項目|論題)\(?([一二三四五六七八九十]{1,3})(?:問)?(?:[.:、)]|(?=\s))|([一二三四五六七八九十]{1,3})(?:[、.)]|\s(?=\S)))\s{0,4}/;
const CAPITAL_ROMAN = /^(?:\(([IVX]{1,4})\)|([IVX]{1,4})[.)](?=\s))\s{0,6}/;
const LETTER = /^(?:\(([a-pA-P])\)|([a-pA-P])\)|([a-p])\.(?=\s))\s{0,4}/;
const ROMAN_MARK = /^(?:\(([ivx]{1,4})\)|([ivx]{1,4})[.)](?=\s))\s{0,4}/;
const KANA_MARK =
  /^(?:\(([アイウエオカキクケコサシスセソロハニホヘトチリヌルヲワ])\)|([アイウエオカキクケコサシスセソロハニホヘトチリヌルヲワ])(?:[.)]|\s{1,3}|(?=[【〔])))\s{0,4}/;

function marker(
  kind: MarkerKind,
  length: number,
  ordinal: number | null = null,
  isChecked: boolean | null = null,
): Marker {
  return { kind, ordinal, isChecked, length };
}

function readNumber(text: string): Marker | null {
  const plain = NUMBER.exec(text);
  const digits = plain?.slice(1).find((part) => part !== undefined);
  // A leading zero is a telephone prefix ("(03) …"), as are digits before a telephone number ("(555) 010-…").
  if (/^\(\d{3}\)\s?\d{3}[-\s.]\d{4}/.test(text)) return null;
  if (plain !== null && digits !== undefined) {
    return digits.startsWith('0') ? null : marker('number', plain[0].length, Number(digits));
  }
  const circled = CIRCLED.indexOf(text.charAt(0));
  if (text !== '' && circled !== -1) {
    return marker('circled', 1 + (/^\s{0,4}/.exec(text.slice(1))?.[0].length ?? 0), circled + 1);
  }
  const kanji = KANJI_NUMBER.exec(text);
  const sign = kanji?.[1] ?? kanji?.[2] ?? kanji?.[3];
  if (kanji !== null && sign !== undefined) return marker('label', kanji[0].length, readNumeral(sign));
  const named = NAMED_NUMBER.exec(text);
  if (named !== null) return marker('label', named[0].length, Number(named[2] ?? named[1]));
  const lettered = LETTERED_QUESTION.exec(text);
  if (lettered?.[1] !== undefined)
    return marker('label', lettered[0].length, lettered[1].toUpperCase().charCodeAt(0) - 64);
  const part = PART_NUMBER.exec(text);
  if (part !== null) return marker('label', part[0].length, Number(part[1] ?? part[2]));
  const bare = BARE_QUESTION.exec(text);
  return bare === null ? null : marker('label', bare[0].length);
}

function readLetter(text: string): Marker | null {
  const roman = ROMAN_MARK.exec(text) ?? CAPITAL_ROMAN.exec(text);
  const numeral = (roman?.[1] ?? roman?.[2])?.toLowerCase();
  if (roman !== null && numeral !== undefined && ROMAN.includes(numeral)) {
    return marker('roman', roman[0].length, ROMAN.indexOf(numeral) + 1);
  }
  const letter = LETTER.exec(text);
  if (letter !== null) {
    const sign = (letter[1] ?? letter[2] ?? letter[3] ?? 'a').toLowerCase();
    return marker('letter', letter[0].length, sign.charCodeAt(0) - 96);
  }
  const kana = KANA_MARK.exec(text);
  const sign = kana?.[1] ?? kana?.[2];
  if (kana === null || sign === undefined) return null;
  return marker('kana', kana[0].length, (KANA.includes(sign) ? KANA : IROHA).indexOf(sign) + 1);
}

/** "4.1" and "1-1" as the chapter and the item, or null: a time, a range or an amount may look the same. */
export function readChapterNumber(text: string): { chapter: number; item: number; length: number } | null {
  const match = CHAPTER_NUMBER.exec(text.slice(0, 20));
  if (match?.[1] === undefined) return null;
  const chapter = /\d/.test(match[1]) ? Number(match[1]) : ROMAN.indexOf(match[1].toLowerCase()) + 1;
  return chapter === 0 ? null : { chapter, item: Number(match[2]), length: match[0].length };
}

/** Two letters that begin a word: of those only "Q…", "Topic", "Issue", "iv." and "XI." may be markers. */
const PLAIN_WORD = /^(?:[a-hj-pr-suwyzA-HJ-PR-SUWYZ][A-Za-z]|[\u3041-\u3096])/;

/**
 * The list marker at the start of a line (folded, without indentation), or null. `isSparse`: the line begins with a
 * number followed by a wide gap, as in Japanese official papers ("１　日時"); the caller knows whether it was
 * written full-width.
 */
export function readMarker(text: string, isSparse: boolean): Marker | null {
  if (PLAIN_WORD.test(text)) return null;
  const head = text.slice(0, 40);
  const box = CHECKBOX.exec(head);
  if (box !== null) return marker('checkbox', box[0].length, null, box[1] !== ' ');
  const sign = BOX_SIGN.exec(head);
  if (sign !== null && (sign[1] !== '□' || /^[□]\s/.test(head))) {
    return marker('checkbox', sign[0].length, null, /[☑☒✅✔✓]/.test(sign[1] ?? ''));
  }
  const bullet = BULLET.exec(head);
  if (bullet !== null) {
    const inner = readNumber(head.slice(bullet[0].length));
    return inner !== null && inner.kind !== 'number'
      ? { ...inner, length: inner.length + bullet[0].length }
      : marker('bullet', bullet[0].length);
  }
  const sparse = isSparse ? NUMBER_GAP.exec(head) : null;
  if (sparse !== null) return marker('number', sparse[0].length, Number(sparse[1]));
  return readNumber(head) ?? readLetter(head);
}
