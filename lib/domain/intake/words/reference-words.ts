import { HONORIFICS } from './people-words';

/**
 * Words by which people are spoken of without their names. Each pattern is looked for only where a word begins as one of
 * its own does: a paragraph is asked at every name in it, and hardly any is such a word.
 */
type SpokenOf = { pattern: RegExp; begins: ReadonlySet<string> };

const FIRST_JAPANESE = 0x3005;

/** The match of such words at the start of a text, or null. */
export function spokenOf({ pattern, begins }: SpokenOf, words: string): RegExpExecArray | null {
  const mayBegin = words.charCodeAt(0) >= FIRST_JAPANESE || begins.has(words.charAt(0).toLowerCase());
  return mayBegin ? pattern.exec(words) : null;
}

/** The whole panel. */
export const ALL_WORDS: SpokenOf = {
  begins: new Set('aeprstw'),
  pattern:
    /^(?:all\s(?:the\s)?(?:panel(?:l?ists)?|speakers|presenters|discussants|guests|witnesses|members|participants|of\s(?:you|them|us)|three|four|five|six)(?:\s(?:of\s(?:you|them)|speakers|panell?ists|guests|witnesses))?|(?:a)?round\sthe\stable|(?:the\s)?(?:whole\s)?table|(?:the\s)?(?:whole\s|entire\s)?panel(?:l?ists)?|all|everyone|everybody|each\s(?:speaker|panel(?:l?ist)?)|speakers|the\sspeakers|any(?:one)?|either(?:\sof\syou)?|each\sof\syou|the\sfloor|(?:ご)?参加者(?:全員|の皆様)?|(?:[ご御])?出席者(?:全員|各位|の皆様)?|[ご御](?:出席|登壇|列席|臨席)の(?:皆様|皆さま|皆さん|各位|方々)|出演者全員|ゲスト全員|各参考人|各登壇者|各委員|各氏|(?:ご)?登壇の皆様|ご登壇者(?:の皆様|全員)?|三氏|御三方|皆々様|登壇者全員|登壇者の(?:皆様|皆さま|皆さん|みなさま|みなさん)|登壇者|全登壇者|全参考人|全員|皆様方?|皆さま|皆さん|みなさま|みなさん|[三四五六]名(?:様|の皆様)|(?:お?[三四五六]人|[三四五六]名|皆)(?:とも|で)|[三四五六]人|各位|構成員|全構成員|パネリスト全員|パネリスト|全パネリスト|共通|両名|両氏|全体|お三方|三名|[\u3400-\u9fff]{2,4}全員|お二人|お二方|おふたり|二人)(?![A-Za-z])/i,
};

/** Two people, where the panel has no more. */
export const BOTH_WORDS: SpokenOf = {
  begins: new Set('bety'),
  pattern:
    /^(?:you\s(?:both|two)|both(?:\s(?:speakers|of\syou|guests|panell?ists|witnesses))?|either(?:\sof\syou)?|the (?:two|pair)(?: of you)?|御?両所|ご両名|ご両人|お二人|お二方|おふたり|二人|両名様?|二名様?|両氏|両者|双方)(?![A-Za-z])/i,
};

/** Offices by which people are spoken of ("Secretary Lindgren"); before a known name only. */
const OFFICE =
  /^(?:@|(?:(?:Deputy|Under|Assistant|Former|Vice)\s)?(?:Secretary|Director|Chair(?:man|woman|person)?|President|Chief|Inspector|Superintendent|Sergeant|Detective|Constable|Marshal|LCDR|CDR|CAPT|LTC?|COL|GEN|MAJ|Counsel(?:l?or)?|Speaker|Principal|Provost|Rector|Dean|Chancellor|Governor|Mayor|Minister|Commissioner|General|Admiral|Ambassador|Judge|Professor|Consul General|Delegate)\s)/;

/** "TO MS. OKABE": the form of address in a heading that is all in capitals. */
const OFFICE_IN_CAPITALS =
  /^(?:DR|MR|MRS|MS|MX|MISS|PROF|PROFESSOR|AMB|AMBASSADOR|SEN|SENATOR|REP|REPRESENTATIVE|HON|SIR|DAME|LORD|LADY|JUDGE|MINISTER|COUNCILLOR|COMMISSIONER|SECRETARY|DIRECTOR|PRESIDENT|MAYOR|GOVERNOR)\.?\s(?=[A-Z'-]{2})/;

const AT_SIGN = 0x40;
const LAST_CAPITAL = 0x5a;

/** Length of the form of address or the office that words begin with ("Dr. ", "Secretary ", "@"); 0 without one. */
export function addressLength(words: string): number {
  const first = words.charCodeAt(0);
  if (!(first >= AT_SIGN && first <= LAST_CAPITAL)) return 0;
  return (HONORIFICS.exec(words) ?? OFFICE.exec(words) ?? OFFICE_IN_CAPITALS.exec(words))?.[0].length ?? 0;
}

/** A Latin name for looking it up: in small letters, with a plain apostrophe. */
export function foldName(name: string): string {
  return name.toLowerCase().replaceAll('’', "'");
}
