import type { Found } from '../draft';
import type { People } from '../people/find-people';
import { isPairOfNames } from '../people/people-list';
import { isLatinName } from '../people/names';
import { readPerson } from '../people/person-line';
import type { Entry } from '../text/entries';
import { headerOf, valueOf, type Invitation } from '../text/invitation';
import { cutPassage, readRange, readWords, type Passage } from '../text/passage';
import { comparable } from '../text/source-text';
import { topicOfLabel } from '../text/topics';
import { JAPANESE_ORGANISATIONS, ORGANISATION_WORDS } from '../words/people-words';
import { PLATFORMS } from '../words/platform-words';
import { EVENT_NAME, NO_TITLE } from '../words/title-words';

const NAME = "((?:[A-Z][\\w&.'/-]*)(?:\\s(?:[A-Z][\\w&.'/-]*|of|for|the|and|on|in|de|&)){0,9})";
const HOSTED_BY = new RegExp(`\\b(?:[Hh]osted|[Oo]rgani[sz]ed|convened|co-hosted|arranged) by (?:the )?${NAME}`);
const PROSE: readonly RegExp[] = [
  HOSTED_BY,
  new RegExp(
    `\\b(?:is|are) (?:an? )?(?:production|project|programme|program|initiative|event|series) (?:of|by) (?:the )?${NAME}`,
  ),
  new RegExp(`\\b[Oo]n behalf of (?:the )?${NAME}`),
  new RegExp(
    `(?:^|[.!]\\s)(?:[Tt]he )?${NAME} (?:(?:has|have) the (?:honou?r|pleasure)|requests? the pleasure|(?:is|are) (?:pleased|delighted|honou?red|hosting|organi[sz]ing|convening|holding)|(?:runs|hosts|holds|convenes|organi[sz]es) [a-z]|was (?:founded|established|set up) in|invites you|cordially invites|will (?:host|hold|convene|be hosting|brief))`,
  ),
];
const EVENT_OF = new RegExp(
  `^[^\\w]{0,4}(?:[Aa]n?|[Tt]he) (?:[a-z-]{2,14} ){0,2}(?:workshop|event|evening|seminar|series|lecture|conference|discussion|programme|briefing|roundtable|webinar) (?:of|by|from) (?:the )?${NAME}`,
);
const HOSTED_BY_JAPANESE = /([^\s。、「」]{2,30})(?:が主催|の主催|主催の)/;
/** "東都財団（事務局）": a house, and not what its office does at the meeting. */
const BEFORE_OFFICE = /^([^\s。、「」()]{2,30})\s?\(事務局\)/;
const JAPANESE_PROSE: readonly RegExp[] = [
  BEFORE_OFFICE,
  HOSTED_BY_JAPANESE,
  /(?:呼んで(?:くれた|くださった|いただいた)|招いて(?:くれた|くださった))のは、?\s?((?:NPO法人|一般社団法人|公益財団法人|株式会社)?\s?[^\s。、「」(]{2,30})/,
  /(?:^|。)((?:[^\s。、「」]{0,8}「[^」]{1,20}」)?[^\s。、「」]{2,30})の[^\s。、「」はがをもら]{1,8}(?:です|と申します)(?:。|、|$)/,
  /(?:^|。)(?:この(?:たび|度)[、\s]?)?([^\s。、「」]{2,30})では、/,
  /(?:^|\s)([^\s。、「」()]{2,24}(?:学会|協会|研究会|連盟|連合会|協議会|機構|学術会議))\s?の?\s?(?:第\s?\d{1,3}回|\d{4}年度?|(?:令和|平成)\d{1,2}年度?)\s?(?:全国|春季|秋季|年次|定期|国際)?(?:大会|総会|年会|会議|集会|シンポジウム)/,
  /(?:^|。)(?:この(?:たび|度)[、\s]?)?([^\s。、「」]{3,30}(?:機構|財団|協会|学会|研究所|センター|庁|省|連盟|協議会|委員会|会議所|大学|社))は、[^。]{0,80}(?:開催|開き|実施|設け|催し)/,
];
/** "hosted by the Aldine Society on Friday 3 May": when it is, behind who gives it. */
const WHEN_BEHIND =
  /\s(?:on|in|from)\s(?:the\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)|Jan(?:uary)?|Feb(?:ruary)?|March|Mar|April|Apr|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|Spring|Summer|Autumn|Fall|Winter)(?![\w'-]).*$/;
/** Words in the name of a sender that no person has. */
const HOUSE_WORDS =
  /\b(?:series|lectures?|events?|programme|program|team|secretariat|desk|podcast|show|radio|dialogue|project)\b/i;
/** "本委員会", "番組担当": who speaks of themselves, or a task, and no name of a house. */
const NO_HOUSE =
  /^(?:公開|非公開|今回|次回|当日|本日|恒例|無料|対面|会場|現地|下記|以下|標記|上記)$|^(?:事務局|学会事務局|大会本部|実行委員会)$|^(?:We|I|It|They|You|Our|My|This|That|There)$|^(?:本|当|弊|同)(?:会|委員会|局|課|社|所|財団|研究所|学会|協会|センター)?$|^(?:本|当|弊|同)(?=[^\s]{2,8}$)|担当$|係$|先生|[をがは]|(?:に|で|も)(?=[お聞伺ご])/;
const CHAT = /\b(?:chat|catch[- ]?up|coffee|quick call)\b|雑談|お茶/i;

function withoutPlatform(value: Passage): Passage {
  let to = value.folded.length;
  for (const [pattern] of PLATFORMS) {
    const match = pattern.exec(value.folded);
    const lead = match === null ? null : /[,、(/;-]\s{0,3}(?:via\s|on\s)?$/.exec(value.folded.slice(0, match.index));
    if (lead !== null) to = Math.min(to, lead.index);
  }
  return cutPassage(value, 0, to);
}

/** Behind a label that may also stand before a house: somebody's name, or two. */
function isPersonHost(label: string, value: Passage): boolean {
  const [first = ''] = value.folded.split(/[,(;]/, 1);
  const isHost = /\bhost/i.test(label) && (isPairOfNames(value.folded) || readPerson(value, false) !== null);
  const isStaff =
    /\bproducers?\b|\bsecretariat|\bstaff\b|事務局/i.test(label) &&
    /^[A-Z]/.test(first) &&
    isLatinName(first.trim(), false);
  return (isHost || isStaff) && !ORGANISATION_WORDS.test(first);
}

function labelled(entries: readonly Entry[], topic: 'organiser' | 'secretariat'): Found<string> | null {
  return allLabelled(entries, topic).next().value ?? null;
}

function* allLabelled(
  entries: readonly Entry[],
  topic: 'organiser' | 'secretariat',
): Generator<Found<string>, undefined> {
  for (const entry of entries) {
    const isRow = entry.kind === 'row' && entry.cells.length === 2;
    const label = isRow ? (entry.cells[0]?.folded ?? '') : entry.words.folded.slice(0, entry.label?.to ?? 0);
    const found = isRow ? topicOfLabel(label) : (entry.label?.topic ?? null);
    const value = isRow ? entry.cells[1] : valueOf(entry);
    if (found !== topic || value === undefined || isPersonHost(label, value)) continue;
    if (topic === 'secretariat' && !/事務局|secretariat/i.test(label.replace(/\s/g, ''))) continue;
    const words = withoutPlatform(value);
    const end = words.folded.search(
      /\s?\((?:[^()]{0,40}(?:担当|tel|mail|contact)|https?)|\s?https?:|\s?(?:電話|TEL\b)|[;。]/i,
    );
    const clean = readWords(
      cutPassage(words, 0, end === -1 ? words.text.length : end),
      topic === 'organiser' ? 0.95 : 0.65,
    );
    if (clean.value !== '') yield clean;
  }
}

function told(entries: readonly Entry[]): Found<string> | null {
  return allTold(entries, [...PROSE, EVENT_OF, ...JAPANESE_PROSE]).next().value ?? null;
}

function* allTold(entries: readonly Entry[], patterns: readonly RegExp[]): Generator<Found<string> | null, undefined> {
  for (const entry of entries) {
    if (entry.topic === 'background') continue;
    for (const pattern of patterns) {
      const match = pattern.exec(entry.words.folded.slice(0, 3_000));
      const name = match?.[1]
        ?.replace(/[a-z]{3}\.\s[A-Z].*$/, (tail) => tail.slice(0, 3))
        .replace(/^「([^」]{2,30})」(?:の?(?:事務局|運営|実行委員会))?$/, '$1')
        .replace(WHEN_BEHIND, '')
        .replace(/(?:\s(?:of|for|the|and|on|in|I|We))+$/, '')
        .replace(/(?<!\b(?:Inc|Ltd|Co|Corp|[A-Z]))\.$/, '');
      if (match === null || name === undefined || name.length < 2 || NO_HOUSE.test(name)) continue;
      if (pattern === BEFORE_OFFICE && !JAPANESE_ORGANISATIONS.test(name)) continue;
      const from = match.index + match[0].indexOf(name);
      yield readRange(entry.words, from, from + name.length, 0.8);
    }
  }
}

/** Every house that the source says outright gives the event: behind a label, and "hosted by" in a sentence. */
export function statedOrganisers({ body }: Invitation): { labelled: Found<string>[]; told: Found<string>[] } {
  const told = [...allTold(body, [HOSTED_BY, HOSTED_BY_JAPANESE])];
  return { labelled: [...allLabelled(body, 'organiser')], told: told.filter((house) => house !== null) };
}

function occurrences(written: string, house: string): number {
  const [text, name] = [written.toLowerCase(), house.toLowerCase()];
  let count = 0;
  for (let at = text.indexOf(name); at !== -1 && count < 5; at = text.indexOf(name, at + name.length)) count += 1;
  return count;
}

/** The last words of a letter, where it is signed. */
function endOf({ body }: Invitation): string {
  return body
    .slice(-4)
    .map(({ words }) => words.text)
    .join('\n');
}

/** Shorter ones are words of a trade ("保険ジャーナリスト"). */
const MIN_HOUSE = 3;

/** The house of who leads or welcomes, when the source names it more than once: a panel is mostly led by its host. */
function moderatorsHouse(invitation: Invitation, people: People): Found<string> | null {
  const leaders = (['moderator', 'host'] as const).flatMap((role) =>
    people.people.filter((person) => person.role.value === role && person.affiliation !== null).slice(0, 1),
  );
  for (const { name, affiliation: house } of leaders) {
    if (house === null || house.value.length < MIN_HOUSE || NO_HOUSE.test(house.value)) continue;
    // Once is enough where the letter is signed by that person.
    const isSigned = name.value.includes(' ') && occurrences(endOf(invitation), name.value) > 0;
    if (!isSigned && occurrences(invitation.source.text, house.value) < 2) continue;
    return { ...house, confidence: 0.7, reason: { code: 'moderators_organisation', params: { name: name.value } } };
  }
  return null;
}

/** The house at the head or the foot of a Japanese letter, which is not the addressee's: no name with 様 or 殿 stands under it. */
function letterhead(entries: readonly Entry[]): Found<string> | null {
  return houseAmong([...entries.slice(0, 10), ...entries.slice(10).slice(-4)], 0);
}

/** Further in than the lines of a letter begin. */
const SENDER_COLUMN = 30;

/** The sender set to the right over a letter: nobody else's name stands there. */
function senderAtRight(entries: readonly Entry[]): Found<string> | null {
  return houseAmong(entries.slice(0, 10), SENDER_COLUMN);
}

/** The first of these lines that is a house by itself, set in by so many columns at least. */
function houseAmong(ends: readonly Entry[], least: number): Found<string> | null {
  for (const [position, { kind, words, label, indent }] of ends.entries()) {
    if (indent < least) continue;
    const name = words.folded.trim();
    const isHouse =
      /^(?:(?:一般|公益)(?:社団|財団)法人|(?:株式|合同|有限)会社|独立行政法人|国立|NPO)/.test(name) ||
      /(?:局|省|庁|協会|財団|研究所|委員会|センター)$/.test(name) ||
      (indent >= 20 && /(?:会|連盟|機構|学会|大学|会社|新聞社|編集部)$/.test(name));
    if (kind !== 'paragraph' || label !== null || name.length > 30 || /[。、]|各位|御中|様|殿/.test(name) || !isHouse)
      continue;
    const below = ends[position + 1]?.words.folded ?? '';
    if (!/(?:様|殿|先生|氏|各位)$/.test(below)) return readWords(words, 0.6);
  }
  return null;
}

/** "情報通信庁政策局長" over "（公印省略）": the office whose head signs an official letter. */
function signingOffice(entries: readonly Entry[]): Found<string> | null {
  for (const [position, { words, kind }] of entries.slice(0, 10).entries()) {
    const office =
      /^([^\s、。]{3,30}(?:庁|省|局|部|課|室|所|会|機構|センター))長(?:\s{1,4}[^\s]{1,6}\s?[^\s]{0,6})?$/.exec(
        words.folded.trim(),
      )?.[1];
    const isSealed = /公印|職印/.test(entries[position + 1]?.words.folded.slice(0, 20) ?? '');
    if (kind === 'paragraph' && office !== undefined && (isSealed || /(?:省|庁)[^\s]{2,20}局$/.test(office)))
      return readRange(words, words.folded.indexOf(office), words.folded.indexOf(office) + office.length, 0.75);
  }
  return null;
}

/** "EXAMPLE INSTITUTE FOR PEACE" over an English letter: a house in capitals that is no event. */
function englishLetterhead(entries: readonly Entry[]): Found<string> | null {
  const [first] = entries;
  const words = first?.kind === 'row' ? first.cells[0] : first?.words;
  if (words === undefined || words.text.length > 70 || /[a-z\u3041-\u9fff?!:]/.test(words.folded)) return null;
  const isHouse = ORGANISATION_WORDS.test(words.folded) || (first?.kind === 'row' && HOUSE_WORDS.test(words.folded));
  const isPaper =
    NO_TITLE.test(words.folded) ||
    /\b(?:ADVISORY|RELEASE|NOTICE|SHEET|MEMO|AGENDA|REPORT|REQUEST)\b/.test(words.folded);
  return isHouse && !isPaper && !EVENT_NAME.test(words.folded) ? readWords(words, 0.7) : null;
}

/** The house that all of several speakers belong to: who presents its own people gives the event. */
function speakersHouse(people: People): Found<string> | null {
  const houses = people.people.filter((person) => person.role.value === 'speaker').map((person) => person.affiliation);
  const [first] = houses;
  if (
    first == null ||
    NO_HOUSE.test(first.value) ||
    houses.length < 2 ||
    houses.some((house) => house?.value !== first.value)
  )
    return null;
  return { ...first, confidence: 0.6, reason: { code: 'speakers_organisation', params: {} } };
}

/** The name in the From header, when it is a team or an organisation and not a person's. */
function sendersHouse(invitation: Invitation): Found<string> | null {
  const from = headerOf(invitation, 'from');
  const name = /^"?([^"<@]{2,80}?)"?\s?(?:<|$)/.exec(from?.folded ?? '')?.[1];
  if (from === null || name === undefined) return null;
  const start = from.folded.indexOf(name);
  return ORGANISATION_WORDS.test(name) || HOUSE_WORDS.test(name) || /事務局|協会|会$|局$|部$/.test(name)
    ? readRange(from, start, start + name.length, 0.6)
    : null;
}

/** 'Show: "Compliance After Dark"': a programme is given by itself when nobody else is named. */
function programme(entries: readonly Entry[]): Found<string> | null {
  for (const entry of entries) {
    const isRow = entry.kind === 'row' && entry.cells.length === 2;
    const label = isRow ? (entry.cells[0]?.folded ?? '') : entry.words.folded.slice(0, entry.label?.to ?? 0);
    const value = isRow ? entry.cells[1] : valueOf(entry);
    if (value === undefined || !/^(?:show|podcast|番組名?)[\s:]*$/i.test(label)) continue;
    const name = /^["「『]?([^"」』(,、]{3,60})/.exec(value.folded)?.[1]?.trim();
    if (name !== undefined)
      return readRange(value, value.folded.indexOf(name), value.folded.indexOf(name) + name.length, 0.6);
  }
  return null;
}

const EDITION_OF_HOUSE =
  /^([^\s「」『』。、]{2,16})[「『][^」』]{2,30}[」』]\s?(?:第\s?\d|#\d)|^([^\s「」。、]{3,24}(?:審議会|委員会|協議会|検討会|懇談会|調査会))\s[^\s]{2,12}(?:部会|分科会|小委員会|専門委員会)?\s?\(?第\s?\d{1,3}回/;

/** "湾岸放送「土曜討論」第312回", "港湾審議会 部会(第7回)開催通知": the house before its programme or its meeting, at the head. */
function houseOfEdition(entries: readonly Entry[]): Found<string> | null {
  for (const { words } of entries.slice(0, 3)) {
    const name = EDITION_OF_HOUSE.exec(words.folded)
      ?.slice(1)
      .find((group) => group !== undefined);
    if (name !== undefined) return readRange(words, 0, name.length, 0.6);
  }
  return null;
}

/** Who gives the event. A talk between two people has no organiser unless somebody is named as one. */
export function findOrganiser(invitation: Invitation, people: People): Found<string> | null {
  const entries = invitation.body;
  const stated = labelled(entries, 'organiser') ?? told(entries) ?? labelled(entries, 'secretariat');
  if (stated !== null) return stated;
  const letter = signingOffice(entries) ?? englishLetterhead(entries) ?? senderAtRight(entries);
  const house = letter ?? moderatorsHouse(invitation, people);
  if (house !== null) return house;
  const subject = headerOf(invitation, 'subject')?.folded ?? '';
  const shared = speakersHouse(people);
  if (shared !== null) return shared;
  const head = houseOfEdition(entries) ?? letterhead(entries);
  if (head !== null) return head;
  if (people.isConversation && CHAT.test(subject)) return null;
  const { organisation, person } = people.signature;
  const signed = organisation ?? person?.reading.affiliation ?? null;
  if (signed !== null && comparable(signed.value).length > 1) return { ...signed, confidence: 0.65, reason: null };
  return sendersHouse(invitation) ?? programme(entries);
}
