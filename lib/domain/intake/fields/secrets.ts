import type { ConfidentialKind, DraftConfidential } from '../draft';
import type { Entry } from '../text/entries';
import { entriesWith } from '../text/entries-with';
import type { Invitation } from '../text/invitation';
import { allMatches } from '../../matches';
import { readRange, spansOf } from '../text/passage';
import { KEPT_TO_SOME } from '../words/link-words';

/** `isWord`: the pattern itself makes sure that a word without digits is a code. */
type Pattern = { kind: ConfidentialKind; pattern: RegExp; isWord?: boolean };

const NUMBER = '((?:\\+|\\((?=\\d{2,4}\\)))?\\d[\\d\\s().-]{5,20}\\d)';
const CODE_NAMES =
  '(?:\\b(?:pass ?(?:code|word|phrase|key)|access code|participant code|(?:speaker|panell?ist|guest|leader|moderator|presenter|caller|witness)(?:\\x27s|s\\x27)? code|entry code|door code|room code|security code|personal code|pwd?(?=[\\s:])|PIN)\\b|パスコード|パスワード|暗証(?:番号)?|アクセスコード|入室コード|入館コード|(?:登壇者|発言者|講師|司会者|出演者|報道)(?:用)?コード|参加コード|合言葉|解錠番号)';
const CODE = '(\\d{2,5}(?:[ -]\\d{2,5}){1,4}(?![\\w-])|[A-Za-z0-9][A-Za-z0-9!@#$%^&*._-]{2,23})(?![A-Za-z])';
/** Where a caller dials from. */
const CALLED_FROM =
  '(?:(?:from|in|inside|within|outside)\\s)?(?:the\\s)?(?:Japan|Tokyo|USA?|U\\.S\\.A?\\.?|United States|America|UK|U\\.K\\.|Britain|United Kingdom|Europe|EU|Germany|France|Belgium|Switzerland|Singapore|Korea|Australia|Canada|India|Taiwan|elsewhere|abroad|overseas|international|domestic|toll[- ]free|日本|米国|英国|韓国|国内|海外|国外|その他の国)(?:\\s?から)?';
/** A way in by voice, where the picture fails or is not wanted. */
const BY_VOICE =
  "(?:\\bno (?:picture|video|internet|wi-?fi|signal|computer)\\b|\\b(?:audio|voice|sound)[- ]only\\b|\\bby voice\\b|\\b(?:line|connection|link|stream|zoom|teams|webex|video|internet|that|this|it|all else) (?:drops|fails|breaks|is (?:down|closed|blocked))\\b|\\b(?:cannot|can't) (?:join|connect|get in)\\b|\\b(?:backup|fallback) line\\b|音声のみ|音声だけ|電話のみ|接続(?:が)?できない|(?:つな|繋)がらない|(?:回線|接続|通信|映像|音声|電波|Zoom|Teams|Webex)が(?:切れ|途切れ|落ち|不調|止ま))";

/** Codes and numbers; the first group is the value. Each gap is short, so that a code and its name stand together. */
const PATTERNS: readonly Pattern[] = [
  {
    kind: 'host_key',
    pattern:
      /(?:\bhost (?:key|PIN|code)\b|ホスト(?:キー|PIN|コード))[^:\n]{0,60}?[:\s]{1,3}(\d{4,10}|\d{3}[ -]\d{3}(?:[ -]\d{3,4})?)(?!\d)/gi,
  },
  {
    kind: 'passcode',
    pattern: new RegExp(`${CODE_NAMES}\\s{0,3}(?:is|は|が|[:=|-])?\\s{0,20}["'「『(#]{0,2}${CODE}`, 'gi'),
  },
  // "02 5550 4471, code 6620": behind a number to call, a bare word for it.
  {
    kind: 'passcode',
    pattern: /(?:\d[\s-]?){6,14}\)?\s?[,;(/]\s?(?:then |with |and )?(?:code|key)\s?:?\s?(\d{3,8})(?!\d)/gi,
  },
  // "PIN for the second line: 1234".
  {
    kind: 'passcode',
    pattern: new RegExp(`${CODE_NAMES}\\s(?:for|of|to|on|at|if|when)\\s[^:.\\n]{1,40}:\\s{0,3}${CODE}`, 'gi'),
  },
  // "… wants your personal code. The Counselor's is RIV-835": whose it is, in the next sentence.
  {
    kind: 'passcode',
    pattern: new RegExp(
      `${CODE_NAMES}[^.\\n]{0,30}\\.\\s(?:Yours|(?:The\\s)?[A-Z][\\w.' -]{1,30}'s)\\s(?:is|will be)\\s([A-Z0-9]{2,12}(?:-[A-Z0-9]{2,12}){0,3}|\\d{3,8})(?![A-Za-z])`,
      'g',
    ),
  },
  // "The password is Lantern", 合言葉は「みなと」: a word, marked as one by its capital or its quotes.
  {
    kind: 'passcode',
    isWord: true,
    pattern:
      /\b(?:[Pp]ass ?(?:code|word|phrase|key)|code ?word)\s(?:is|will be)\s(?:["']([^"'\n]{2,24})["']|([A-Z][A-Za-z-]{2,20})(?![A-Za-z'-]))/g,
  },
  {
    kind: 'passcode',
    isWord: true,
    pattern: /(?:パスコード|パスワード|合い?言葉|入室コード)(?:は|が|:)?\s?[「『]([^」』\n]{1,24})[」』]/g,
  },
  {
    kind: 'conference_id',
    pattern:
      /(?:\b(?:phone )?conference (?:ID|number|code)\b|会議ID|会議番号|カンファレンスID)\s{0,2}(?:is|は)?\s?[:#]?\s{0,20}(\d[\d\s-]{3,18}\d)/gi,
  },
  {
    kind: 'webinar_id',
    pattern: /(?:\bwebinar (?:ID|number|no\.)|ウェビナー(?:ID|番号))\s{0,2}[:#]?\s{0,20}(\d[\d\s-]{5,18}\d)/gi,
  },
  {
    kind: 'dial_in',
    pattern: new RegExp(
      `(?:\\bdial(?:[- ]?in)?\\b|\\bcall[- ]?in\\b|\\b(?:by|via) (?:tele)?phone\\b|\\bphone bridge\\b|ダイヤルイン|電話(?:で|による|での)?(?:の|ご)?(?:参加|接続))[^+\\d\\n]{0,30}${NUMBER}`,
      'gi',
    ),
  },
  { kind: 'dial_in', pattern: new RegExp(`${BY_VOICE}[^+\\d\\n]{0,40}${NUMBER}`, 'gi') },
  // "+1 555 010 0100, PIN 1234": what asks for a code is a line for callers.
  {
    kind: 'dial_in',
    pattern: new RegExp(
      `(?<![\\w/=.-]|\\d[ -]|(?:ID|number|code|番号|No\\.?)[\\s:#]{0,4})${NUMBER}\\s{0,2}[,;(/、・]?\\s{0,2}(?:(?:then|with|and|code)\\s)?(?=${CODE_NAMES}|\\bcode\\s?:?\\s?\\d|\\bconference (?:ID|number|code)\\b)`,
      'gi',
    ),
  },
  {
    kind: 'phone',
    pattern: new RegExp(
      `(?:\\b(?:mobile|cell(?:phone| phone)?|emergency|day-of|on the day|hotline|crew line|producer line|direct line|backup number)\\b|携帯|直通|ホットライン|緊急(?:の|用)?ご?連絡(?:先|は|用)|当日(?:朝|夜|現地)?(?:の)?(?:緊急|ご)?連絡先|内線)[^+\\d\\n]{0,40}${NUMBER}`,
      'gi',
    ),
  },
  // An extension alone is a number inside the house; behind a public number it is only its tail.
  {
    kind: 'phone',
    pattern: /(?:直通|専用|本部|緊急|のみ|限り)[^\d\n。]{0,12}内線[\s:]{0,3}(?:番号)?\s?(\d{3,6})(?![\d-])/g,
  },
  // "控室の内線は4021です（出演者以外には伝えないでください）": what is said behind it keeps it to some.
  {
    kind: 'phone',
    pattern:
      /内線(?:番号)?(?:は|が|:|\s){0,3}(\d{3,6})(?![\d-])(?=[^\d\n]{0,10}[^\d\n]{0,24}(?:以外(?:の方)?(?:に|へ)|(?:者|講師|スタッフ|ゲスト|本人|方)(?:限り|のみ)|(?:伝え|教え|知らせ|公開し|載せ)ない|お控え|ご遠慮|非公開|内密))/g,
  },
  {
    kind: 'phone',
    pattern:
      /\bext(?:ension|\.)?\s?(?:number\s)?(?:is\s)?:?\s?(\d{3,6})\b(?=[^\d\n]{0,40}\b(?:(?:speakers?|guests?|panell?ists?|witness(?:es)?|members|delegates|staff|you) only|do not (?:share|pass|give)|don't (?:share|pass|give)|not for (?:the public|publication|others)|keep (?:it|this) to yoursel))/gi,
  },
];
/** Numbers by country, in a source that speaks of dialling in. */
const COUNTRY_NUMBER = new RegExp(
  `(?:^|[\\s,;/(・])${CALLED_FROM}[\\s:,()|=/-]{1,20}(?:\\((?:toll[- ]free|local)\\)\\s{0,3})?(?<!\\d)${NUMBER}`,
  'gi',
);
const SPEAKS_OF_DIALLING =
  /\bdial(?:[- ]?in)?\b|\bcall[- ]?in\b|\b(?:by|via) (?:tele)?phone\b|\bconference (?:ID|number|code)\b|\bPIN\b|ダイヤル|電話(?:で|による|での)?(?:の|ご)?(?:参加|接続)|暗証番号|会議番号/i;
/** A telephone number and, in brackets or behind a comma, that it is not for everybody. */
const PRIVATE_NUMBER =
  /(?<![\w/=.-])(\+?\d[\d\s().-]{6,20}\d)\s{0,2}[,(、-]{0,2}\s{0,2}(?=[^()\n]{0,40}(?:ほかに教えない|他(?:の方)?に(?:教え|伝え)|内密|\b(?:only|do not|don't|not (?:for|to be)|private|confidential|please keep|for (?:our |the )?(?:speakers|panell?ists|guests|witnesses|you))\b|(?<!平日|営業日|時間|日中|午前|午後)(?:のみ|限り)|公開(?:して|は|し)|(?:外部?|よそ)(?:に|へ)[^。]{0,6}(?:出さ|漏らさ|教え)|お控え|ご遠慮|非公開|他言|内緒|私物|私用))/gi;
/** A telephone number as such; under a heading that keeps its section to some people it is private. */
const TELEPHONE =
  /(?<![\w/=.-])(\+\d{1,3}[\d\s().-]{6,18}\d|0\d{1,4}-\d{1,4}-\d{3,4}|\(?\d{3}\)?[ -]\d{3}-\d{4})(?!\d)/g;
const MEETING_ID = /(?:\bmeeting (?:ID|number)\b|ミーティング\s?(?:ID|番号))\s{0,2}[:#]?\s{0,20}(\d[\d\s-]{5,18}\d)/gi;
const KEPT_DOCUMENT =
  '(?:非公表|非公開|委員限り|取扱注意|機密|部外秘|社外秘|会場限り|席上配付のみ|席上配布のみ|関係者限り|構成員限り|会員限り)';
const JAPANESE_DOCUMENT = new RegExp(`((?:資料|別紙|参考資料|文書)\\s?[\\d-]{0,4}\\s?\\(${KEPT_DOCUMENT}\\))`, 'g');
/** "資料２　調査の経過【委員限り】": the paper by its number, the remark behind its title. */
const NUMBERED_DOCUMENT = new RegExp(
  `((?:参考資料|資料|別紙|別添|文書)\\s?\\d[\\d-]{0,3})(?=[\\s:][^。\\n()【】〔〕]{1,60}[(【〔][^)】〕\\n]{0,12}${KEPT_DOCUMENT})`,
  'g',
);
const DOCUMENT_NOTICE =
  /\bdo not (?:quote|cite|circulate|share|distribute)[^.]{0,60}\b(?:draft|paper|document|report|briefing|slides|annex|attach\w+)\b|\b(?:draft|paper|document|report|briefing|annex|attachment)s?\b[^.]{0,40}\b(?:is|are|remains?) (?:strictly )?confidential\b|\b(?:draft|paper|document|report|briefing|annex|attachment)s?\b[^.]{0,40}\b(?:is|are) for (?:members|participants|speakers|panell?ists|witnesses) only\b|\bconfidential (?:draft|paper|document|annex|briefing|attachment)\b|(?:資料|原稿|文書)[^。]{0,20}(?:関係者限り|委員限り|取扱注意|部外秘|転載不可|複製厳禁)/i;
const MAX_HEADING = 60;
/** What stands behind "password:" and "password is" without being one. */
const NO_CODE =
  /^(?:not?|none|required|needed|sent|same|see|to|will|n\/a|tba|tbc|tbd|on|in|the|by|as|is|are|and|or|for|available|provided|follows?|later|case|below|above|please|confidential|protected|only|that|which|your|you)$/i;

type Secret = Omit<DraftConfidential, 'key'>;

function matchesIn(entry: Entry, { kind, pattern, isWord = false }: Pattern): Secret[] {
  return allMatches(entry.words.folded, pattern).flatMap((match) => {
    const written = match.slice(1).find((group) => group !== undefined) ?? '';
    const value = kind === 'passcode' ? written.trim().replace(/[.,]$/, '') : written.trim();
    const at = match[0].lastIndexOf(written);
    // "passcode required" names no code: a code has a digit in it, or stands behind a colon.
    const lead = match[0].slice(0, at);
    // "パスワード　sakura-ipe": behind a Japanese name of the thing a Latin word is the code.
    const isBehindName = /[ドル号葉]\s{1,4}$/.test(lead) && /^[a-z][\w-]*-[\w-]+$/i.test(value);
    const isCode = /\d/.test(value) || kind === 'document' || isWord || /[:=]\s{0,4}$/.test(lead) || isBehindName;
    if (!isCode || (kind === 'passcode' && NO_CODE.test(value))) return [];
    const from = match.index + at;
    const found = readRange(entry.words, from, from + value.length, 0.95);
    return found === null ? [] : [{ kind, value: found, spans: found.spans, reason: null }];
  });
}

function documentsIn(entry: Entry): Secret[] {
  const documents = [JAPANESE_DOCUMENT, NUMBERED_DOCUMENT].flatMap((pattern) =>
    matchesIn(entry, { kind: 'document', pattern }),
  );
  const notice = documents.length === 0 ? DOCUMENT_NOTICE.exec(entry.words.folded) : null;
  if (notice === null) return documents;
  const spans = spansOf(entry.words, notice.index, notice.index + notice[0].length);
  return [{ kind: 'document', value: null, spans, reason: { code: 'said_to_be_confidential', params: {} } }];
}

/** A number long enough to be dialled from abroad, or written as one; "2023-2024" is none. */
function isDialled(secret: Secret): boolean {
  return /^(?:[+0]|(?:\D*\d){9})/.test(secret.value?.value ?? '');
}

/** Numbers that are private because of where they stand: in a list of lines for callers, or under a private heading. */
function numbersIn(entry: Entry, hasLines: boolean): Secret[] {
  if (!/\d/.test(entry.words.folded)) return [];
  const heading = entry.heading?.words.folded ?? '';
  const isKept = heading.length <= MAX_HEADING && KEPT_TO_SOME.test(heading);
  return [
    ...matchesIn(entry, { kind: 'phone', pattern: PRIVATE_NUMBER }),
    ...(hasLines ? matchesIn(entry, { kind: 'dial_in', pattern: COUNTRY_NUMBER }).filter(isDialled) : []),
    ...(isKept ? matchesIn(entry, { kind: 'phone', pattern: TELEPHONE }) : []),
  ];
}

/** One of these is in whatever the patterns find: a number of three digits, or the name of a code. */
const MAY_HOLD = /\d[\d\s().-]\s?\d|\bpass|\bcode|\bPIN\b|\bkey\b|パス|コード|暗証|合い?言葉|解錠/i;

/** Of a paper that is kept to some: a mark in Japanese, or a sentence. */
const MAY_KEEP_PAPER = new RegExp(`${KEPT_DOCUMENT}|${DOCUMENT_NOTICE.source}`, 'i');

function inEntries(entries: readonly Entry[], hasLines: boolean): Secret[] {
  const holding = new Set(entriesWith(entries, MAY_HOLD));
  const papers = new Set(entriesWith(entries, MAY_KEEP_PAPER));
  return entries.flatMap((entry) => [
    ...(holding.has(entry) ? PATTERNS.flatMap((pattern) => matchesIn(entry, pattern)) : []),
    ...numbersIn(entry, hasLines),
    ...(papers.has(entry) ? documentsIn(entry) : []),
  ]);
}

/**
 * Codes, numbers and papers that are not for everybody. The meeting number in the join block of a meeting service counts
 * only when there is no join link beside it, because then it is the way in.
 */
export function findSecrets(invitation: Invitation, hasJoinLink: boolean): Secret[] {
  const blocks = invitation.entries.filter((entry) => entry.zone === 'joinblock');
  const entries = [...invitation.body, ...blocks];
  const hasLines = entriesWith(entries, SPEAKS_OF_DIALLING).some(({ words }) => SPEAKS_OF_DIALLING.test(words.folded));
  const numbered = hasJoinLink ? invitation.body : entries;
  const found = [
    ...inEntries(entries, hasLines),
    ...entriesWith(numbered, MEETING_ID).flatMap((entry) =>
      matchesIn(entry, { kind: 'conference_id', pattern: MEETING_ID }),
    ),
  ];
  const seen = new Set<string>();
  return found.filter((item) => {
    const key = item.value === null ? item.kind : item.value.value.replace(/\D/g, '') || item.value.value;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
