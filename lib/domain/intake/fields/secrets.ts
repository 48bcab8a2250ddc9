import type { ConfidentialKind, DraftConfidential } from '../draft';
import type { Entry } from '../text/entries';
import type { Invitation } from '../text/invitation';
import { readRange, spansOf } from '../text/passage';

type Pattern = { kind: ConfidentialKind; pattern: RegExp };

const NUMBER = '(\\+?\\d[\\d\\s().-]{5,20}\\d)';

/** Codes and numbers; the first group is the value. Each gap is short, so that a code and its name stand together. */
const PATTERNS: readonly Pattern[] = [
  { kind: 'host_key', pattern: /(?:\bhost key\b|ホストキー)[^:\n]{0,60}?[:\s]{1,3}(\d{4,10})/gi },
  {
    kind: 'passcode',
    pattern:
      /(?:\b(?:pass ?(?:code|word|phrase|key)|access code|participant code|entry code|door code|room code|security code|PIN)\b|パスコード|パスワード|暗証番号|アクセスコード|入室コード|入館コード|合言葉|解錠番号)\s{0,3}(?:is|は|が|[:=-])?\s{0,4}["'「『(]?(\d{2,5}(?:[ -]\d{2,5}){1,4}(?![\w-])|[A-Za-z0-9][A-Za-z0-9!@#$%^&*._-]{2,23})(?![A-Za-z])/gi,
  },
  {
    kind: 'conference_id',
    pattern:
      /(?:\b(?:phone )?conference (?:ID|number|code)\b|会議ID|会議番号|カンファレンスID)\s{0,2}(?:is|は)?\s?[:#]?\s{0,3}(\d[\d\s-]{3,18}\d)/gi,
  },
  { kind: 'webinar_id', pattern: /(?:\bwebinar ID\b|ウェビナーID)\s{0,2}[:#]?\s{0,3}(\d[\d\s-]{5,18}\d)/gi },
  {
    kind: 'dial_in',
    pattern: new RegExp(
      `(?:\\bdial(?:[- ]?in)?\\b|\\bcall[- ]?in\\b|\\b(?:by|via) (?:tele)?phone\\b|\\bphone bridge\\b|ダイヤルイン|電話(?:での)?(?:参加|接続))[^+\\d\\n]{0,30}${NUMBER}`,
      'gi',
    ),
  },
  {
    kind: 'phone',
    pattern: new RegExp(
      `(?:\\b(?:mobile|cell(?:phone| phone)?|emergency|day-of|on the day|hotline|crew line|producer line|direct line|backup number)\\b|携帯|直通|ホットライン|緊急連絡先|当日(?:の)?(?:緊急)?連絡先|内線)[^+\\d\\n]{0,40}${NUMBER}`,
      'gi',
    ),
  },
];
/** A telephone number and, in brackets or behind a comma, that it is not for everybody. */
const PRIVATE_NUMBER =
  /(?<![\w/=.-])(\+?\d[\d\s().-]{6,20}\d)\s{0,2}[,(、-]{0,2}\s{0,2}(?=[^()\n]{0,40}(?:\b(?:only|do not|don't|not (?:for|to be)|private|confidential|please keep)\b|のみ|限り|公開(?:して|は|し)|お控え|ご遠慮|非公開|他言))/gi;
const MEETING_ID = /(?:\bmeeting ID\b|ミーティング\s?ID)\s{0,2}[:#]?\s{0,3}(\d[\d\s-]{5,18}\d)/gi;
const JAPANESE_DOCUMENT =
  /((?:資料|別紙|参考資料|文書)\s?[\d-]{0,4}\s?\((?:非公表|非公開|委員限り|取扱注意|機密|部外秘|会場限り|席上配付のみ|関係者限り)\))/g;
const DOCUMENT_NOTICE =
  /\bdo not (?:quote|cite|circulate|share|distribute)[^.]{0,60}\b(?:draft|paper|document|report|briefing|slides|annex|attach\w+)\b|\b(?:draft|paper|document|report|briefing|annex|attachment)s?\b[^.]{0,40}\b(?:is|are|remains?) (?:strictly )?confidential\b|\bconfidential (?:draft|paper|document|annex|briefing|attachment)\b|(?:資料|原稿|文書)[^。]{0,20}(?:関係者限り|委員限り|取扱注意|部外秘|転載不可|複製厳禁)/i;

function matchesIn(entry: Entry, kind: ConfidentialKind, pattern: RegExp): Omit<DraftConfidential, 'key'>[] {
  return [...entry.words.folded.matchAll(pattern)].flatMap((match) => {
    const value = (match[1] ?? '').trim();
    // "passcode required" names no code: a code has a digit in it, or stands behind a colon.
    if (
      !/\d/.test(value) &&
      kind !== 'document' &&
      !/[:=]\s{0,4}$/.test(match[0].slice(0, match[0].lastIndexOf(match[1] ?? '')))
    )
      return [];
    const from = match.index + match[0].lastIndexOf(match[1] ?? '');
    const found = readRange(entry.words, from, from + value.length, 0.95);
    return found === null ? [] : [{ kind, value: found, spans: found.spans, reason: null }];
  });
}

function inEntry(entry: Entry): Omit<DraftConfidential, 'key'>[] {
  const { folded } = entry.words;
  const documents = matchesIn(entry, 'document', JAPANESE_DOCUMENT);
  const notice = documents.length === 0 ? DOCUMENT_NOTICE.exec(folded) : null;
  if (notice !== null) {
    const spans = spansOf(entry.words, notice.index, notice.index + notice[0].length);
    documents.push({ kind: 'document', value: null, spans, reason: { code: 'said_to_be_confidential', params: {} } });
  }
  return [
    ...(/[\d:=]/.test(folded) ? PATTERNS.flatMap(({ kind, pattern }) => matchesIn(entry, kind, pattern)) : []),
    ...(/\d/.test(folded) ? matchesIn(entry, 'phone', PRIVATE_NUMBER) : []),
    ...documents,
  ];
}

/**
 * Codes, numbers and papers that are not for everybody. A meeting number counts only when there is no join link beside
 * it, because then it is the way in.
 */
export function findSecrets(invitation: Invitation, hasJoinLink: boolean): Omit<DraftConfidential, 'key'>[] {
  const entries = [...invitation.body, ...invitation.entries.filter((entry) => entry.zone === 'joinblock')];
  const found = entries.flatMap(inEntry);
  if (!hasJoinLink) found.push(...entries.flatMap((entry) => matchesIn(entry, 'conference_id', MEETING_ID)));
  const seen = new Set<string>();
  return found.filter((item) => {
    const key = item.value === null ? item.kind : item.value.value.replace(/\D/g, '') || item.value.value;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
