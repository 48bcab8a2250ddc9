import type { Found } from '../draft';
import type { People } from '../people/find-people';
import { isPairOfNames } from '../people/people-list';
import { isLatinName } from '../people/names';
import { introductionIn } from '../people/self-introduced';
import { readPerson } from '../people/person-line';
import type { Entry } from '../text/entries';
import { headerOf, valueOf, type Invitation } from '../text/invitation';
import { cutPassage, readRange, readWords, type Passage } from '../text/passage';
import { comparable } from '../text/source-text';
import { topicOfLabel } from '../text/topics';
import { ORGANISATION_WORDS } from '../words/people-words';
import { PLATFORMS } from '../words/platform-words';
import { englishLetterhead, HOUSE_WORDS, houseOverTitle, houseUnderTitle } from './headed-houses';
import {
  allTold,
  HOSTED_BY,
  HOSTED_BY_JAPANESE,
  houseInFull,
  isGenericHouse,
  NO_HOUSE,
  toldOrganiser,
} from './told-organisers';

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
      /\s?\((?:[^()]{0,40}(?:担当|tel|mail|contact)|https?|(?:opened|founded|established|est\.|since|設立|創立|発足|[^()]{0,16}年(?:設立|創立|発足))(?![a-z]))|\s?https?:|\s?(?:電話|TEL\b)|[;。]/i,
    );
    const clean = readWords(
      cutPassage(words, 0, end === -1 ? words.text.length : end),
      topic === 'organiser' ? 0.95 : 0.65,
    );
    if (clean.value !== '') yield clean;
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

/** A calendar names whoever sent it as the organiser: the house for which that person signs gives the event. */
function houseOfNamed(stated: Found<string>, { people, signature }: People): Found<string> | null {
  const isSigner = signature.person?.reading.name.value === stated.value;
  const house = isSigner ? people.find(({ name }) => name.value === stated.value)?.affiliation : null;
  return house == null ? null : { ...house, confidence: 0.7 };
}

/** The last words of a letter, where it is signed. */
function endOf({ body }: Invitation): string {
  return body
    .slice(-4)
    .map(({ words }) => words.text)
    .join('\n');
}

/** "Borealis Foundation" of a letter in which "borealis.example.org" stands. */
function hasDomain(invitation: Invitation, house: string): boolean {
  const first = /^(?:The\s)?([A-Z][a-z]{4,20})\b/.exec(house)?.[1]?.toLowerCase();
  return first !== undefined && new RegExp(`[@/.]${first}\\.[a-z]`).test(invitation.source.folded);
}

/** Shorter ones are words of a trade ("保険ジャーナリスト"). */
const MIN_HOUSE = 3;

/** The house of who leads or welcomes, when the source names it more than once: a panel is mostly led by its host. */
function moderatorsHouse(invitation: Invitation, people: People): Found<string> | null {
  const leaders = (['moderator', 'host'] as const).flatMap((role) =>
    people.people.filter((person) => person.role.value === role && person.affiliation !== null).slice(0, 1),
  );
  for (const { name, affiliation } of leaders) {
    const isGeneric = affiliation !== null && isGenericHouse(affiliation.value);
    const house = isGeneric ? houseInFull(invitation.body, affiliation.value) : affiliation;
    if (house === null || house.value.length < MIN_HOUSE || NO_HOUSE.test(house.value)) continue;
    // Once is enough where the letter is signed by that person.
    const isSigned = name.value.includes(' ') && occurrences(endOf(invitation), name.value) > 0;
    if (
      !isSigned &&
      !isGeneric &&
      !hasDomain(invitation, house.value) &&
      occurrences(invitation.source.text, house.value) < 2
    )
      continue;
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

/** "産業振興庁　企画局　総務課": the office, and its units down to the one that writes. */
const OFFICE_WITH_UNITS =
  /^[^\s、。]{2,14}(?:省|庁|都|道|府|県|市|区|町|村|院|局)(?:\s{1,3}[^\s、。]{2,14}(?:局|部|課|室|係|班)){1,3}$/;

/** The first of these lines that is a house by itself, set in by so many columns at least. */
function houseAmong(ends: readonly Entry[], least: number): Found<string> | null {
  for (const [position, { kind, words, label, indent }] of ends.entries()) {
    if (indent < least) continue;
    const name = words.folded.trim();
    const isHouse =
      /^(?:(?:一般|公益)(?:社団|財団)法人|(?:株式|合同|有限)会社|独立行政法人|国立|NPO)/.test(name) ||
      /(?:局|省|庁|協会|財団|研究所|委員会|センター)$/.test(name) ||
      (indent >= 20 && /(?:会|連盟|機構|学会|大学|会社|新聞社|編集部)$/.test(name)) ||
      (indent >= 20 &&
        (OFFICE_WITH_UNITS.test(name) ||
          /^[^\s]{2,16}(?:会議所|組合|銀行|金庫|公社|クラブ|倶楽部|事務所|農協|漁協|病院|図書館|博物館|放送|新聞)$/.test(
            name,
          )));
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

/** Endings of what holds meetings by their number, and of what such a meeting itself may be called. */
const HOLDS_MEETINGS = /(?:懇話会|懇談会|協議会|同友会|倶楽部|クラブ|協会|学会|財団|連盟|研究所|機構|塾)$/;
const MEETING =
  /(?:会議|大会|総会|例会|演会|談会|報告会|説明会|発表会|勉強会|研究会|研修会|討論会|交流会|シンポジウム|部会|委員会)$/;
const NUMBERED_MEETING = /^([^\s「」『』。、()]{3,24})\s{1,3}第\s?[\d一二三四五六七八九十百]{1,4}回/;
const SPEAKS_OF_ITSELF = /(?:本|当|弊)会(?![議場])/;

/** "信濃懇話会　第十二回　…", "山手みらい会　第3回 …" of what calls itself 本会: the house before the number of its meeting. */
function houseOfMeeting(entries: readonly Entry[]): Found<string> | null {
  for (const { words } of entries.slice(0, 3)) {
    const name = NUMBERED_MEETING.exec(words.folded)?.[1];
    if (name === undefined) continue;
    const isHouse =
      HOLDS_MEETINGS.test(name) ||
      (/会$/.test(name) && !MEETING.test(name) && entries.some((entry) => SPEAKS_OF_ITSELF.test(entry.words.folded)));
    if (isHouse) return readRange(words, 0, name.length, 0.65);
  }
  return null;
}

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

/** "Jane Doe here, from Night Boats": the house, or the programme, of whoever writes. */
function introducedHouse(entries: readonly Entry[]): Found<string> | null {
  for (const { words } of entries.slice(0, 3)) {
    const found = introductionIn(words);
    if (found !== null) return readRange(words, found.house.from, found.house.to, 0.6);
  }
  return null;
}

/** Who gives the event. A talk between two people has no organiser unless somebody is named as one. */
export function findOrganiser(invitation: Invitation, people: People): Found<string> | null {
  const entries = invitation.body;
  const stated = labelled(entries, 'organiser') ?? toldOrganiser(entries) ?? labelled(entries, 'secretariat');
  if (stated !== null) return houseOfNamed(stated, people) ?? stated;
  const letter =
    signingOffice(entries) ?? englishLetterhead(entries) ?? senderAtRight(entries) ?? houseOverTitle(entries);
  const house = letter ?? moderatorsHouse(invitation, people);
  if (house !== null) return house;
  const subject = headerOf(invitation, 'subject')?.folded ?? '';
  const shared = speakersHouse(people);
  if (shared !== null) return shared;
  const head = houseOfEdition(entries) ?? houseOfMeeting(entries) ?? letterhead(entries) ?? houseUnderTitle(entries);
  if (head !== null) return head;
  if (people.isConversation && CHAT.test(subject)) return null;
  const { organisation, person } = people.signature;
  const signed = organisation ?? person?.reading.affiliation ?? null;
  if (signed !== null && comparable(signed.value).length > 1) return { ...signed, confidence: 0.65, reason: null };
  return sendersHouse(invitation) ?? programme(entries) ?? introducedHouse(entries);
}
