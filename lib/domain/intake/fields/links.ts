import type { DraftConfidential, DraftLink, Found, Reason } from '../draft';
import { sentencesOf } from '../text/clauses';
import { entriesWith } from '../text/entries-with';
import type { Invitation } from '../text/invitation';
import { spansOf } from '../text/passage';
import {
  AUDIENCE_QUESTIONS,
  DOCUMENT,
  KEPT_TO_SOME,
  LOCKED,
  NAMES_SPEAKERS,
  NEWSLETTER,
  NOTICE,
  PERSON_KEY,
  PERSONAL,
  PRESS,
  PUBLIC,
  REGISTER_PATH,
  REGISTRATION,
  ROOM_HOST,
  ROOM_PATH,
  SPEAKERS_ERRAND,
  STREAM,
  TOKEN_KEY,
} from '../words/link-words';
import { PLATFORM_HOSTS } from '../words/platform-words';
import type { FoundUrl } from './urls';

type Verdict = { kind: DraftLink['kind']; confidential: boolean; reason: Reason | null };

function isMeeting(url: FoundUrl): boolean {
  const isRoom = PLATFORM_HOSTS.some(([pattern]) => pattern.test(url.host)) || ROOM_HOST.test(url.host);
  return (isRoom || ROOM_PATH.test(url.path)) && !REGISTER_PATH.test(url.path);
}

const MAX_AFTER = 120;
const MAX_HEADING = 60;

/** Words behind a link, up to the next link and to what already speaks of it ("… and the notice for all is at …"). */
function wordsAfter(url: FoundUrl): string {
  const [own = '', next] = url.after.split(/https?:\S+/);
  if (next === undefined) return (own.split(/[。.]\s|。/)[0] ?? '').slice(0, MAX_AFTER);
  return (own.split(/[.;]\s|。|、|[;/|\n]|\band\b|\bor\b|また|および/)[0] ?? '').slice(0, MAX_AFTER);
}

/** The words nearest to a link count first: two links of one paragraph may differ. */
function nearWords(url: FoundUrl): string {
  const before = url.before.split(/https?:\S+|[。]|(?<=[a-z)])\.\s/).findLast((part) => part.trim() !== '') ?? '';
  const next = LOCKED.exec(url.after.slice(0, 60))?.[0] ?? '';
  return `${before} ${wordsAfter(url)} ${next}`;
}

/** What introduces a link: also the words before a link right before it, when the two stand in one list. */
function wideWords(url: FoundUrl): string {
  const since = url.before.split(/https?:\S+/).at(-1) ?? '';
  return `${/\p{L}/u.test(since) ? since : url.before} ${wordsAfter(url)}`;
}

/** A key in the address: a token, or a person's name or number where the words speak of people who appear. */
function carriesKey(url: FoundUrl, near: string): boolean {
  if (TOKEN_KEY.test(url.path)) return true;
  const value = PERSON_KEY.exec(url.path)?.[1];
  if (value === undefined) return false;
  const isToken = /^(?=[\w-]*[A-Za-z])(?=[\w-]*\d)[\w-]{4,}$/.test(value);
  return isToken || NAMES_SPEAKERS.test(near);
}

/** A page on which people who appear hand in papers, go in or sign. */
function isErrand(near: string): boolean {
  return SPEAKERS_ERRAND.test(near) && !AUDIENCE_QUESTIONS.test(near);
}

/** "For members only", "登壇者限り": a heading that keeps its whole section to some people. */
function isUnderPrivateHeading(url: FoundUrl): boolean {
  const heading = url.entry.heading?.words.folded ?? '';
  return heading.length <= MAX_HEADING && KEPT_TO_SOME.test(heading);
}

/** A page for the members of a house, on which something is put for them to see: no way in for a speaker. */
const MEMBERS_PAGE =
  /(?:会員|組合員|部会員)(?:専用|限定|向け)?(?:の)?(?:ページ|サイト|コーナー)|\bmembers'?(?:[- ]only)? (?:area|pages?|section|site)\b/i;
const PUT_ON_PAGE = /^[\s)\]>]{0,4}(?:にて|で|に|へ)、?(?:後日)?[^。、]{0,8}(?:公開|掲載|アーカイブ|配信|紹介)/;
const PUT_BEFORE = /\b(?:posted|published|available|archived|shown)\b[^.]{0,40}\bmembers'/i;

/**
 * Whether a link is personal. A way into a meeting is private unless the words around it offer it to the public: the
 * mistake in the other direction cannot be taken back.
 */
function judge(url: FoundUrl): Verdict {
  const near = nearWords(url);
  const isNewsletter = NEWSLETTER.test(near) || NEWSLETTER.test(url.path);
  const hasKey = !isNewsletter && carriesKey(url, near);
  const isPage =
    !hasKey &&
    !isMeeting(url) &&
    MEMBERS_PAGE.test(wideWords(url)) &&
    (PUT_ON_PAGE.test(url.after.slice(0, MAX_AFTER)) || PUT_BEFORE.test(wideWords(url)));
  if (isPage) return { kind: 'information', confidential: false, reason: null };
  const isPersonal =
    PERSONAL.test(near) ||
    (!PUBLIC.test(near) &&
      !isNewsletter &&
      (PERSONAL.test(wideWords(url)) || isUnderPrivateHeading(url) || isErrand(near)));
  const isPress = PRESS.test(near);
  const isJoin = isMeeting(url) || hasKey;
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
  if (hasKey && TOKEN_KEY.test(url.path) && !REGISTER_PATH.test(url.path) && !STREAM.test(near)) {
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
  for (const entry of entriesWith(invitation.body, NOTICE)) {
    if (entry.topic === 'todo' || entry.marker?.kind === 'checkbox') continue;
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
