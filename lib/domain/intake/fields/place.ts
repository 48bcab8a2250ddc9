import type { Found } from '../draft';
import { sentencesOf } from '../text/clauses';
import type { Entry } from '../text/entries';
import { entriesWith } from '../text/entries-with';
import type { Invitation } from '../text/invitation';
import { allMatches } from '../../matches';
import { cutPassage, derived, readRange, readWords, type Passage } from '../text/passage';
import { hasJapanese } from '../text/source-text';
import { isReplaced, isWhenEntry, standsAlone } from '../when/date-candidates';
import { scanMoments } from '../when/moments';
import { ONLINE_WORDS, PLATFORM_HOSTS, PLATFORMS, ROOM_WORDS } from '../words/platform-words';
import { unlabelledAddress } from './addresses';
import type { FoundUrl } from './urls';
import { momentsOf } from '../when/readings';
import { placeBehindDate } from './place-behind-date';
import { placePassages } from './place-passages';
import { cutTail } from './venue-tail';

export type Place = { venue: Found<string> | null; platform: Found<string> | null; format: Found<string> | null };

const MAX_EARLY = 12;
/** Characters behind a date in which a place may stand. */
const MAX_BEHIND = 48;
const BY_SERVICE =
  /[/+&]\s?(?:zoom|teams|webex|google meet)\b|\b(?:on|via|by|through|over|into|with an?)\s(?:Microsoft\s|MS\s|Cisco\s)?(?:zoom|teams|webex|google meet|skype)\b|(?:zoom|teams|webex|meet)\s?(?:にて|で|による|を(?:使|用|通)|経由|から|併用)/i;
/** What is shown as it happens, also from a room. */
const STREAMED =
  /\blive-?\s?stream(?:s|ed|ing)?\b|\b(?:streamed|streams|shown|broadcast|live) (?:live )?(?:on|via|over)\b|ライブ配信|生配信|同時配信/i;
/** Meetings before an event that has a room of its own. */
const BEFOREHAND =
  /\b(?:rehearsal|run-?through|prep(?:aratory)? (?:call|meeting)|pre-?brief|debrief|tech check)\b|リハーサル|打ち?合わ?せ/i;
const JOINING = /\b(?:join|joins|dial|connect|link|remote|remotely)\b|接続|参加/i;
const FORMAT = /\b(?:webinar|hybrid|roundtable|fireside chat|livestream)\b|ウェビナー|ハイブリッド|対面|オンライン/i;
const HYBRID = /\bhybrid\b|\b(?:and|or) (?:via|on|online|by)\b|ハイブリッド|併用|同時配信|および|及び|または|\+|＋/i;
const HYBRID_WORDS = /\bhybrid\b|\bonline\b|\bremote(?:ly)?\b|\bvirtual(?:ly)?\b|ハイブリッド|オンライン|配信|併用/i;
const ASIDE =
  /(?:https?:|^not |ではなく|founded|established|recorded|公開|録画|配信|link|接続|開場|受付|傍聴|doors|\d{4}年|map|地図)/i;
const ONLINE_PART =
  /(?:[/+,、;]|\band\b|\bor\b|及び|および|または|と)\s{0,3}(?:online|virtual|via\b|live ?stream|streamed|live on|broadcast|オンライン|ウェビナー|ウェブ|Web|配信)|(?:オンライン|Web)(?:併用|同時)|ハイブリッド/i;
const HELD =
  /\b(?:held?|hold|hosted|takes? (?:place|evidence)|hears? evidence|taking place|meet(?:ing)?|gather(?:ing)?|convene|in person|join us|roundtable|panel|event|session|seminar|evening|debate|lecture|talk|interview)\b/i;
const THE_ROOM_IS =
  /\b(?:[Rr]oom|[Vv]enue|[Mm]eeting place) (?:is|will be) (?:in |at )?(?:the |our )?(?=[A-Z])|\b[Ww]e (?:(?:will|shall) )?(?:sit|meet|gather|convene) (?:in|at) (?:the |our )?(?=[A-Z])/;
const AT_PLACE = /\b(?:at|in)\s(?:the\s)?(?=[A-Z])/g;
/** Without any of which the search below finds nothing. */
const MAY_BE_HELD_AT = /於|会場|場所|スタジオ|にて|において|で(?:開催|実施|行|開)/;
const HELD_AT_JAPANESE =
  /(?:於[:\s]{0,2}|(?:会場|場所|スタジオ|収録場所)は、?\s?)([^。、()\s]{2,40}?(?:\s[^。、()\s]{1,20}){0,3}?)(?=です|となります|に(?:なり|変)|で(?:行|開|お)|[。、()]|$)|([^。、()\s]{2,30}?)(?:(?:にて|において|で)(?:開催|実施|行(?:い|う|わ)|開[きくか])|(?:にて|において)、?[^。、]{0,10}?ご?(?:講演|登壇|報告|発表|出演|対談|講話|鼎談))/;

export function platformIn(words: Passage): Found<string> | null {
  let best: { from: number; to: number; name: string } | null = null;
  for (const [pattern, name] of PLATFORMS) {
    const match = pattern.exec(words.folded);
    if (match !== null && (best === null || match.index < best.from))
      best = { from: match.index, to: match.index + match[0].length, name };
  }
  if (best === null) return null;
  const written = words.text.slice(best.from, best.to);
  const reason =
    written.toLowerCase() === best.name.toLowerCase() ? null : { code: 'platform_name', params: { written } };
  return derived(best.name, words, best, 0.95, reason);
}

/** The physical part of a stated place: without online words, platform names and asides in brackets. */
function venueIn(words: Passage): Found<string> | null {
  // "（変更前）… →（変更後）…": only the new place counts.
  const moved = /(?:→|⇒|変更後\)?[:\s]?)\s{0,2}(?:\(?変更後\)?[:\s]{0,2})?(?=[^→⇒]*$)/.exec(words.folded);
  if (moved !== null && moved.index > 0) return venueIn(cutPassage(words, moved.index + moved[0].length));
  let to = words.folded.length;
  const aside = allMatches(words.folded, /\s?\(([^()]{0,200})\)?/g).find((match) => ASIDE.test(match[1] ?? ''));
  if (aside !== undefined) to = aside.index;
  const link = words.folded.search(/<?https?:/);
  if (link !== -1) to = Math.min(to, link);
  const part = words.folded.search(/;\s[a-z]/);
  if (part > 0 && ROOM_WORDS.test(words.folded.slice(0, part))) to = Math.min(to, part);
  // What a further sentence says of a room is not its name.
  const stop = words.folded.indexOf('。');
  if (stop > 0 && ROOM_WORDS.test(words.folded.slice(0, stop))) to = Math.min(to, stop);
  const [first] = sentencesOf(words.folded);
  const isFollowed = first !== undefined && first.to < words.folded.length && words.folded.charAt(first.to - 1) === '.';
  if (isFollowed && ROOM_WORDS.test(words.folded.slice(0, first.to))) to = Math.min(to, first.to - 1);
  const physical = cutPassage(words, 0, to);
  if (
    physical.text === '' ||
    ONLINE_WORDS.test(physical.folded) ||
    /^(?:tbc|tbd|tba|未定|調整中|to be (?:confirmed|announced|determined))/i.test(physical.folded)
  )
    return null;
  const online = ONLINE_PART.exec(physical.folded)?.index ?? Infinity;
  const service = PLATFORMS.map(([pattern]) => pattern.exec(physical.folded)?.index ?? Infinity).reduce(
    (least, at) => Math.min(least, at),
    online,
  );
  if (service === Infinity) return readWords(physical);
  const before = physical.folded.slice(0, service);
  return ROOM_WORDS.test(before) ? readRange(physical, 0, cutTail(before)) : null;
}

/** "… on 9 June from 10:00 to 12:00 at the Sakuragaoka Conference Center, Room 4B": the place in a sentence that dates it. */
function englishVenue(words: Passage): Found<string> | null {
  // Asked of the whole first: few entries say where anything is.
  if (!HELD.test(words.folded) && !THE_ROOM_IS.test(words.folded)) return null;
  for (const sentence of sentencesOf(words.folded)) {
    const said = words.folded.slice(sentence.from, sentence.to);
    const named = THE_ROOM_IS.exec(said);
    if (named !== null) {
      const told = cutPassage(words, sentence.from + named.index + named[0].length, sentence.to);
      const place = cutPassage(told, 0, told.folded.replace(/(?:\s(?:on|from|at)\s[A-Z\d].*)?\.?$/, '').length);
      if (ROOM_WORDS.test(place.folded) && place.text.length < 120) return venueIn(place);
    }
    if (!HELD.test(said) || scanMoments(said).length === 0) continue;
    for (const match of allMatches(said, AT_PLACE)) {
      const from = sentence.from + match.index + match[0].length;
      const end = /[;(]|\.(?:\s|$)|\s(?:on|from|at|between|to)\s(?=[A-Z\d])|,\s(?:and|with|where|which|on)\b/.exec(
        words.folded.slice(from, sentence.to),
      );
      const told = cutPassage(words, from, end === null ? sentence.to : from + end.index);
      // "at the Example Forum, Thursday 9 October": the name of an event, and then its date.
      const [moment] = scanMoments(told.folded);
      const place =
        moment === undefined
          ? told
          : cutPassage(told, 0, told.folded.slice(0, moment.from).replace(/[\s,]+$/, '').length);
      if (/\b(?:forum|conference|summit|festival|week|congress)$/i.test(place.folded)) continue;
      if (ROOM_WORDS.test(place.folded) && place.text.length < 120) return readWords(place, 0.7);
    }
  }
  return null;
}

function toldVenue(entries: readonly Entry[]): Found<string> | null {
  for (const entry of entries) {
    if ((entry.kind !== 'paragraph' && entry.kind !== 'item') || entry.topic === 'background') continue;
    const { words } = entry;
    const english = englishVenue(words);
    if (english !== null) return english;
    const japanese = MAY_BE_HELD_AT.test(words.folded) ? HELD_AT_JAPANESE.exec(words.folded) : null;
    const written = japanese?.[1] ?? japanese?.[2];
    if (japanese === null || written === undefined || !ROOM_WORDS.test(written)) continue;
    const from = japanese.index + japanese[0].indexOf(written);
    return readRange(words, from, from + written.length, 0.7);
  }
  return null;
}

/** "Tuesday 17 June, 11:15–12:30, Example Week, Hall 2, Example Centre": from the first part that is a place on. */
function behindDate(entries: readonly Entry[]): Found<string> | null {
  for (const entry of entries.slice(0, MAX_EARLY)) {
    const last = isWhenEntry(entry) && entry.kind !== 'row' ? momentsOf(entry.words).at(-1) : undefined;
    if (last === undefined || hasJapanese(entry.words.folded) || entry.words.text.length > 220) continue;
    let from = last.to;
    for (const part of entry.words.folded.slice(last.to).split(/(?<=,\s)/)) {
      const isPlace = from > last.to && ROOM_WORDS.test(part) && /^[A-Z\d]/.test(part);
      if (isPlace && !/https?:|\b(?:doors|forum|week|conference)\b/i.test(part))
        return venueIn(cutPassage(entry.words, from));
      from += part.length;
    }
  }
  return null;
}

/** "日時: 5月29日 10:30〜12:00 @ 霧ヶ丘センター 2F": the place behind a sign on the line of the date. */
function behindSign(entries: readonly Entry[]): Found<string> | null {
  for (const entry of entries.slice(0, MAX_EARLY)) {
    const last = entry.kind === 'row' ? undefined : momentsOf(entry.words).at(-1);
    if (last === undefined) continue;
    const rest = entry.words.folded.slice(last.to);
    // "変更後：12月2日（水）18時～19時（開場17時）　青葉台スタジオ": behind a gap on the line that is labelled as the date.
    const isDated =
      entry.label?.topic === 'when' && hasJapanese(rest) && rest.length <= MAX_BEHIND && !/[。?]/.test(rest);
    const sign =
      /^[^@]{0,12}?\s@\s(?=\S)/.exec(rest) ?? (isDated ? /^[^\s]{0,8}\)?\s{1,8}(?=[^\s\d])/.exec(rest) : null);
    if (sign === null) continue;
    const found = venueIn(cutPassage(entry.words, last.to + sign[0].length));
    if (found !== null && ROOM_WORDS.test(found.value)) return found;
  }
  return null;
}

function addressOf(entries: readonly Entry[]): Found<string> | null {
  const address = unlabelledAddress(entries);
  return address === null ? null : readWords(address, 0.7);
}

/** "11 November 2025, Law Building, Wellington", or a line right under one that tells only the date or the time. */
function besideDate(entries: readonly Entry[]): Found<string> | null {
  for (const [position, entry] of entries.slice(0, MAX_EARLY).entries()) {
    const { words } = entry;
    if (entry.kind === 'row' || entry.label?.topic != null || words.text.length > 140) continue;
    const moments = momentsOf(words);
    const last = moments.at(-1);
    const above = entries[position - 1];
    const isUnder =
      moments.length === 0 &&
      above !== undefined &&
      (momentsOf(above.words).some((moment) => standsAlone(above.words.folded, moment)) ||
        ((momentsOf(above.words)[0]?.from ?? 9) <= 1 && above.words.text.length <= 90 && above.topic === null));
    const below = entries[position + 1];
    const isOver =
      moments.length === 0 &&
      entry.kind !== 'heading' &&
      below !== undefined &&
      position < 4 &&
      (momentsOf(below.words)[0]?.date ?? null) !== null &&
      (momentsOf(below.words)[0]?.from ?? 9) <= 4;
    if (!isUnder && !isOver && (moments[0]?.date == null || (moments[0]?.from ?? 9) > 4)) continue;
    const from =
      isUnder || isOver
        ? 0
        : (last?.to ?? 0) + (/^(?:まで)?[\s,.;:、。)-]*/.exec(words.folded.slice(last?.to ?? 0))?.[0].length ?? 0);
    const place = cutPassage(words, from);
    const isPlace = ROOM_WORDS.test(place.folded) && /^[A-Z\u3041-\u9fff\d]/.test(place.folded);
    if (isPlace && !/[.!?。]\s?\S|。$|\b(?:is|are|will|please|we)\b/i.test(place.folded)) return venueIn(place);
  }
  return null;
}

/** Every place that a label states, or a sentence that also dates the event. */
export function statedVenues({ body }: Invitation): Found<string>[] {
  return [...placePassages(body, ['where']).map(venueIn), toldVenue(body)].filter((found) => found !== null);
}

/** A platform that no label states: that of a join link, else one named in the running text. */
function toldPlatform(entries: readonly Entry[], urls: readonly FoundUrl[], hasVenue: boolean): Found<string> | null {
  const isHybrid = !hasVenue || entries.some((entry) => HYBRID_WORDS.test(entry.words.folded));
  for (const url of isHybrid ? urls : []) {
    const service = PLATFORM_HOSTS.find(([pattern]) => pattern.test(url.host));
    if (service === undefined) continue;
    return {
      value: service[1],
      spans: url.url.spans,
      confidence: 0.9,
      reason: { code: 'platform_of_link', params: { host: url.host } },
    };
  }
  for (const entry of entries) {
    const isAbout = entry.topic === 'background' && entry.kind !== 'row' && entry.label === null;
    if (entry.topic === 'todo' || isAbout) continue;
    const found = platformIn(entry.words);
    if (found === null || (hasVenue && BEFOREHAND.test(entry.words.folded))) continue;
    if (found.value === 'YouTube' && !/\b(?:live|stream|broadcast|simulcast)|配信|ライブ/i.test(entry.words.folded))
      continue;
    const isStream = found.value.startsWith('YouTube') && STREAMED.test(entry.words.folded);
    if (
      hasVenue &&
      !isStream &&
      !HYBRID.test(entry.words.folded) &&
      !JOINING.test(entry.words.folded) &&
      !BY_SERVICE.test(entry.words.folded)
    )
      continue;
    return { ...found, confidence: 0.75 };
  }
  return null;
}

function formatOf(entries: readonly Entry[]): Found<string> | null {
  for (const entry of entriesWith(entries, FORMAT)) {
    if (entry.topic === 'background') continue;
    const match = FORMAT.exec(entry.words.folded);
    if (match !== null) return readRange(entry.words, match.index, match.index + match[0].length, 0.75);
  }
  return null;
}

/** Where the forum meets: in a room, on a service, or both. */
export function findPlace(invitation: Invitation, urls: readonly FoundUrl[]): Place {
  const entries = invitation.body;
  const current = entries.filter((entry) => !isReplaced(entry));
  const stated = placePassages(entries, ['where']);
  const venue =
    stated.map(venueIn).find((found) => found !== null) ??
    (stated.length === 0
      ? (behindSign(current) ??
        behindDate(current) ??
        besideDate(current) ??
        toldVenue(current) ??
        placeBehindDate(current) ??
        addressOf(current))
      : null);
  const services = [...stated, ...placePassages(entries, ['platform', 'format', 'organiser', 'links'])];
  const platform =
    services.map(platformIn).find((found) => found !== null) ?? toldPlatform(entries, urls, venue !== null);
  return { venue, platform, format: formatOf(entries) };
}
