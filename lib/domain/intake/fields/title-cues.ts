import { introductionIn } from '../people/self-introduced';
import type { Entry } from '../text/entries';
import { entriesWith } from '../text/entries-with';
import { cutPassage, type Passage } from '../text/passage';
import { columnsOf } from '../text/source-text';
import { momentsOf } from '../when/readings';

export type TitleCandidate = { words: Passage; score: number };

const LEADER_LABEL = /^(item|title|topic|subject|event|episode|programme|program|show)\s?[.…_·]{3,80}\s{0,4}(?=\S)/i;
/** Labels that stand on a line of their own over the name of the event. */
const LONE_LABEL =
  /^(?:subject|matter|re|title|event|topic|in the matter of|案件名?|件名|題名?|催事名|行事名|名称|会議名|会の名称|タイトル|テーマ|演題|working title|name of the event)\s?:?$/i;
/** The same in two languages: "Programme / 演題". */
const LONE_LABEL_TWICE =
  /^[A-Za-z ]{3,24}\s?\/\s?(?:案件名?|件名|題名?|催事名|行事名|名称|会議名|会の名称|タイトル|テーマ|演題)\s?:?$/i;
const OWN_PANEL =
  /\b(?:you(?:'re| are| will be| speak| sit)?(?: speaking| sitting)?|your (?:panel|session|slot) is|yours is)\s(?:on|in|at)?\s?(?:the )?((?:panel|session|track|round ?table)\s(?:no\. ?)?(?:\d{1,2}|[A-Z]|[IVX]{1,4}))\b/i;
const EDITION =
  /^(?:[A-Z][\w'&-]{0,20}\s){1,5}(?:#\s?|No\.\s?|Vol\.\s?|Ep(?:isode|\.)\s)\d{1,3}:\s[A-Z"].{4,90}[^.,;]$/;
/** "『例の番組』#12 …": the number of an edition behind its quoted name. */
const QUOTED_EDITION = /^[「『][^」』]{3,40}[」』]\s?(?:#\s?\d{1,4}|第\s?\d{1,4}回)/;
const QUOTED_LINE = /^[^\w\u3041-\u9fff"「『]{0,4}["「『]([^"」』]{5,140})["」』][.。]?$/;

/** Words with capitals, and small ones between them. */
const NAME_LINE = /^[A-Z][\w'’&-]*,?(?:\s(?:[A-Z\d][\w'’&-]*|of|the|and|for|in|on|to|a|an|or|with),?){1,9}$/;

/** "ITEM ......... What Is Trust?": a form filled in behind leaders. */
function behindLeaders(entries: readonly Entry[]): TitleCandidate[] {
  return entries.slice(0, 20).flatMap(({ words }) => {
    const label = LEADER_LABEL.exec(words.folded.slice(0, 120));
    if (label === null) return [];
    const isWhole = /^(?:programme|program|show)$/i.test(label[1] ?? '');
    return [{ words: cutPassage(words, label[0].length), score: isWhole ? 75 : 90 }];
  });
}

/** A label alone on its line, and the words right under it. */
function underLabel(entries: readonly Entry[]): TitleCandidate[] {
  return entries.slice(0, 20).flatMap((entry, position) => {
    const below = entries[position + 1];
    const isLabel = [LONE_LABEL, LONE_LABEL_TWICE].some(
      (pattern) => entry.words.text.length < 30 && pattern.test(entry.words.folded.trim()),
    );
    if (!isLabel || below === undefined || below.kind === 'row' || (below.hasGapBefore && entry.kind !== 'heading'))
      return [];
    return [{ words: below.words, score: 88 }];
  });
}

/** "★ “Trust in Public”": a line that is nothing but a name in quotation marks. */
function quotedLines(entries: readonly Entry[]): TitleCandidate[] {
  return entries.slice(0, 10).flatMap(({ words, kind }) => {
    const quoted = kind === 'row' ? null : QUOTED_LINE.exec(words.folded);
    if (quoted?.[1] === undefined) return [];
    const from = quoted[0].indexOf(quoted[1]);
    return [{ words: cutPassage(words, from, from + quoted[1].length), score: 79 }];
  });
}

/** The reader's own part of a larger event: "You are on Panel 2", and elsewhere "Panel 2  Trust in Public". */
function ownPanel(entries: readonly Entry[]): TitleCandidate[] {
  const own = entriesWith(entries, OWN_PANEL)
    .map((entry) => OWN_PANEL.exec(entry.words.folded.slice(0, 600))?.[1])
    .find((name) => name !== undefined);
  if (own === undefined) return [];
  const pattern = new RegExp(
    `(?:^|\\s)${own.replace(/\s+/g, '\\s{1,3}').replace(/\./g, '\\.')}(?:\\s?[:.–-]\\s?|\\s{2,6})(?=\\S)`,
    'i',
  );
  return entries.flatMap(({ words }) => {
    const match = words.text.length > 140 ? null : pattern.exec(words.folded);
    if (match === null || match.index > 40) return [];
    const rest = cutPassage(words, match.index + match[0].length);
    const end = /\s{2,}/.exec(rest.folded)?.index ?? rest.text.length;
    const isShouted = !/[a-z]/.test(rest.folded);
    return [{ words: cutPassage(rest, 0, end), score: isShouted ? 93 : 94 }];
  });
}

/** "Harbour Talks #7: Who Remembers?": an edition of a series, which nothing else is called so. */
function numberedEditions(entries: readonly Entry[]): TitleCandidate[] {
  return entries
    .slice(0, 24)
    .flatMap(({ words, kind }) =>
      kind !== 'row' && words.text.length <= 120 && EDITION.test(words.folded) ? [{ words, score: 72 }] : [],
    );
}

/** "『例の番組』#12 進行表": an episode by the name of its programme and its number. */
function quotedEditions(entries: readonly Entry[]): TitleCandidate[] {
  return entries.slice(0, 4).flatMap(({ words, kind }) => {
    const quoted = kind === 'row' ? null : QUOTED_EDITION.exec(words.folded);
    return quoted === null ? [] : [{ words: cutPassage(words, 0, quoted[0].length), score: 93 }];
  });
}

/** "Open Weights, Closed Borders" over the day and the hour, further down in a chat: for want of any other name. */
function overDate(entries: readonly Entry[]): TitleCandidate[] {
  return entries.slice(2, 24).flatMap((entry, position) => {
    const below = entries[position + 3];
    const [moment] = below === undefined || below.hasGapBefore ? [] : momentsOf(below.words);
    const isDated = moment?.date != null && moment.time !== null && moment.from <= 2;
    const isName =
      entry.kind === 'paragraph' && !entry.isTurn && entry.label === null && NAME_LINE.test(entry.words.folded);
    return isDated && isName ? [{ words: entry.words, score: 46 }] : [];
  });
}

/** "Jane Doe here, from Night Boats (the podcast)": whoever asks somebody on a programme names it, and perhaps nothing else. */
function introducedShows(entries: readonly Entry[]): TitleCandidate[] {
  return entries.slice(0, 3).flatMap(({ words }) => {
    const found = introductionIn(words);
    return found?.isShow === true ? [{ words: cutPassage(words, found.house.from, found.house.to), score: 52 }] : [];
  });
}

/** A line that stands alone under 議事 in a note is the name of the meeting. */
function underAgenda(entries: readonly Entry[]): TitleCandidate[] {
  return entries.flatMap((entry, position) => {
    const isAlone =
      entry.heading !== null &&
      entries[position - 1] === entry.heading &&
      entries[position + 1]?.heading !== entry.heading;
    const isName =
      entry.kind === 'paragraph' &&
      entry.topic === 'agenda' &&
      isAlone &&
      columnsOf(entry.words.text) > 20 &&
      !/主催は|司会は|進行は/.test(entry.words.folded);
    return isName && momentsOf(entry.words).length === 0 ? [{ words: entry.words, score: 84 }] : [];
  });
}

/** Names of the event that its place in the paper gives away, whatever its words. */
export function cuedTitles(entries: readonly Entry[]): TitleCandidate[] {
  return [
    ...behindLeaders(entries),
    ...underLabel(entries),
    ...quotedLines(entries),
    ...ownPanel(entries),
    ...numberedEditions(entries),
    ...quotedEditions(entries),
    ...introducedShows(entries),
    ...overDate(entries),
    ...underAgenda(entries),
  ];
}
