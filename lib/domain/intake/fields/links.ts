import type { DraftConfidential, DraftLink, Found, Reason } from '../draft';
import { sentencesOf } from '../text/clauses';
import type { Invitation } from '../text/invitation';
import { spansOf } from '../text/passage';
import { PLATFORM_HOSTS } from '../words/platform-words';
import type { FoundUrl } from './urls';

const PERSONAL =
  /\b(?:personal|unique|individual|yours alone|your own|do not (?:forward|share|circulate|pass)|don't (?:forward|share)|not (?:be )?(?:forward|shar)|panell?ists?(?:'s?)? (?:only|link)|speakers?(?:'s?)?\s(?:only|link)|for (?:speakers|panell?ists) only|invited people only|private|confidential|host link|studio link|green ?room|backstage)\b|転送.{0,8}(?:お控え|ご遠慮|不可|しないで|厳禁|禁止)|共有.{0,8}(?:お控え|ご遠慮|不可|禁止)|登壇者(?:専用|用|のみ|様)|関係者(?:のみ|限り|専用|用)|(?:お二人|本人|各位).{0,8}のみ|個別(?:の)?(?:リンク|URL)|専用(?:の)?(?:リンク|URL)|非公開|(?:社内|部内|会員|委員|参加者|招待者|限定)[^。\s]{0,4}(?:のみ|限り|限定)|\b(?:internal|staff|members?|invitees?|participants|guests) only\b|\byour (?:own )?(?:join(?:ing)?|access|entry) (?:link|URL)\b|\bonly for you\b|\bfor you (?:only|alone)\b|\b(?:just|meant) for you\b|あなた専用|他言|外部(?:へ|に)の?(?:共有|公開)/i;
const PRESS = /\bpress\b|\bmedia (?:only|link|call|dial)|\bjournalists?\b|報道|記者|プレス/i;
const PUBLIC =
  /\b(?:regist(?:er|ration|rations)|sign[- ]?up|rsvp|public(?:ly)?|(?:welcome|free|feel free) to share|anyone|open to|event page|watch(?: live)?|simulcast|live ?stream(?:ed)?|broadcast|tickets?)\b|申込|申し込み|登録|一般|公開ページ|視聴|配信|どなたでも|告知|案内ページ|ご案内/i;
const REGISTRATION =
  /\b(?:regist|sign[- ]?up|rsvp|ticket|attend|public page|open page|event page|page)|申込|申し込み|登録|出欠|公開ページ/i;
const STREAM = /\b(?:live ?stream|simulcast|watch|broadcast|stream)|配信|視聴/i;
const DOCUMENT =
  /\b(?:paper|document|draft|agenda|slides?|report|pdf|reading|bios?)\b|資料|論文|報告書|\.(?:pdf|docx?|pptx?)(?:$|\?)/i;
const KEY_IN_QUERY = /[?&](?:tk|token|pwd|pass(?:word|code)?|key|auth|invite|guest|secret|code|t)=/i;
/** Hosts and paths by which rooms of meeting services are entered, whatever the house. */
const ROOM_HOST = /(?:^|\.)(?:zoom|teams|webex|meet|riverside|streamyard|whereby|jitsi)\./i;
const ROOM_PATH =
  /\/(?:j|w|wc|join|meetup-join|l\/meetup-join|panell?ists?|studio|green-?room|backstage|speakers?|guest|host|meet)\/[^/]/i;
const LOCKED = /\bpass ?(?:word|code|phrase)\b|パスワード|パスコード|暗証番号/i;
const REGISTER_PATH = /\/(?:webinar\/)?register\b|\/registration|\/signup|\/rsvp/i;
const NOTICE =
  /\b(?:unique|personal|individual|own)\s(?:zoom\s|webinar\s|teams\s)?(?:panell?ist\s|speaker\s|join(?:ing)?\s|access\s|studio\s|press\s)?(?:links?|URLs?|invites?)\b|\b(?:panell?ist|speaker|press)\s(?:links?|URLs?)\s(?:will|is|are|to)\b[^.]{0,60}\b(?:separate|individual|one by one|mail|sent|follow|send)|(?:個別|各自|お一人ずつ|専用)の?(?:参加)?(?:リンク|URL)|(?:接続先|入室|参加)(?:用)?(?:リンク|URL|先)?[^。]{0,24}(?:個別|各自|別途)|(?:接続先|リンク|URL)[^。]{0,30}共有[^。]{0,8}(?:お控え|ご遠慮)/i;

type Verdict = { kind: DraftLink['kind']; confidential: boolean; reason: Reason | null };

function isMeeting(url: FoundUrl): boolean {
  const isRoom = PLATFORM_HOSTS.some(([pattern]) => pattern.test(url.host)) || ROOM_HOST.test(url.host);
  return (isRoom || ROOM_PATH.test(url.path)) && !REGISTER_PATH.test(url.path);
}

/** The words nearest to a link count first: two links of one paragraph may differ. */
function nearWords(url: FoundUrl): string {
  const before = url.before.split(/https?:\S+|[。]|(?<=[a-z])\.\s/).findLast((part) => part.trim() !== '') ?? '';
  const after = url.after.split(/https?:\S+|[。.]\s/)[0] ?? '';
  const next = LOCKED.exec(url.after.slice(0, 60))?.[0] ?? '';
  return `${before} ${after.slice(0, 120)} ${next}`;
}

/**
 * Whether a link is personal. A way into a meeting is private unless the words around it offer it to the public: the
 * mistake in the other direction cannot be taken back.
 */
function judge(url: FoundUrl): Verdict {
  const near = nearWords(url);
  const isPersonal =
    PERSONAL.test(near) || (PERSONAL.test(`${url.before} ${url.after.slice(0, 120)}`) && !PUBLIC.test(near));
  const isPress = PRESS.test(near);
  const isJoin = isMeeting(url) || KEY_IN_QUERY.test(url.path);
  if (isPersonal || (isPress && isJoin)) {
    const code = isPersonal ? 'said_to_be_personal' : 'press_only';
    return {
      kind: isPress && !/panell?ist|登壇/i.test(near) ? 'press' : 'panelist',
      confidential: true,
      reason: { code, params: {} },
    };
  }
  if (isJoin && !PUBLIC.test(near))
    return { kind: 'join', confidential: true, reason: { code: 'way_into_meeting', params: { host: url.host } } };
  if (isJoin && KEY_IN_QUERY.test(url.path) && !REGISTER_PATH.test(url.path) && !STREAM.test(near)) {
    return { kind: 'join', confidential: true, reason: { code: 'carries_key', params: {} } };
  }
  // What asks for a password that stands beside it is not for everybody.
  if (LOCKED.test(near) && !PUBLIC.test(near))
    return { kind: 'document', confidential: true, reason: { code: 'carries_key', params: {} } };
  if (STREAM.test(near)) return { kind: 'stream', confidential: false, reason: null };
  if (REGISTRATION.test(near) || REGISTER_PATH.test(url.path))
    return { kind: 'registration', confidential: false, reason: null };
  if (DOCUMENT.test(near) || DOCUMENT.test(url.path)) return { kind: 'document', confidential: false, reason: null };
  return { kind: 'information', confidential: false, reason: null };
}

/** The links of the source with what each is for, and what is to be kept from others. */
export function findLinks(urls: readonly FoundUrl[]): DraftLink[] {
  return urls.map((url, index) => ({ key: `l${index + 1}`, url: url.url, ...judge(url) }));
}

/** The sentence that says that a personal link exists, when the link itself is not in the source. */
function linkNotice(invitation: Invitation): Omit<DraftConfidential, 'key'> | null {
  for (const entry of invitation.body) {
    if (entry.topic === 'todo') continue;
    const match = NOTICE.exec(entry.words.folded);
    if (match === null) continue;
    const sentence = sentencesOf(entry.words.folded).find((part) => part.from <= match.index && match.index < part.to);
    const spans = spansOf(entry.words, sentence?.from ?? 0, sentence?.to ?? entry.words.text.length);
    const kind = PRESS.test(match[0]) ? 'press_link' : 'panelist_link';
    return { kind, value: null, spans, reason: { code: 'sent_apart', params: {} } };
  }
  return null;
}

/** Personal and press links as confidential things; with none in the source, the notice that one was sent apart. */
export function confidentialLinks(
  invitation: Invitation,
  links: readonly DraftLink[],
): Omit<DraftConfidential, 'key'>[] {
  const personal = links.filter((link) => link.confidential);
  if (personal.length === 0) {
    const notice = linkNotice(invitation);
    return notice === null ? [] : [notice];
  }
  return personal.map((link) => {
    const value: Found<string> = link.url;
    return {
      kind: link.kind === 'press' ? 'press_link' : 'panelist_link',
      value,
      spans: value.spans,
      reason: link.reason,
    };
  });
}
