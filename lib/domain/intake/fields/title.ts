import type { Found } from '../draft';
import { isWhenEntry } from '../when/date-candidates';
import { isTitleOfPanel } from '../people/people-list';
import { readPerson } from '../people/person-line';
import type { Entry } from '../text/entries';
import { headerOf, valueOf, type Invitation } from '../text/invitation';
import { once } from '../../once';
import { enclosedIn, letterOf } from '../text/papers';
import { cutPassage, readPassage, readWords, spansOf, type Passage } from '../text/passage';
import { columnsOf, hasJapanese, type SourceText } from '../text/source-text';
import { topicOfHeading, topicOfLabel } from '../text/topics';
import { CLOSINGS, GREETING } from '../words/mail-words';
import { ORGANISATION_WORDS } from '../words/people-words';
import { isAddress } from './addresses';
import { cleanTitle } from './clean-title';
import { titlesInProse } from './prose-titles';
import { cuedTitles, type TitleCandidate } from './title-cues';
import {
  COVER_SUBJECT,
  EVENT_LABELS,
  EVENT_NAME,
  HOUSE_LINE,
  LOGISTICS_SUBJECT,
  NAMED_KIND,
  NO_TITLE,
  PLAIN_HOUSE,
  SENTENCE,
  SUBJECT_LABEL,
} from '../words/title-words';
import { momentsOf } from '../when/readings';

const MAX_TITLE_COLUMNS = 180;
const HOUSE = 20;
const MIN_STATED_SCORE = 74;

function inSubject(invitation: Invitation): TitleCandidate[] {
  const subject = headerOf(invitation, 'subject');
  if (subject === null) return [];
  const words = cleanTitle(subject);
  // "Everything for Friday" says what the mail is for; any name in the body is better.
  const isLogistics =
    COVER_SUBJECT.test(words.folded) ||
    ((LOGISTICS_SUBJECT.test(words.folded) || momentsOf(words)[0]?.from === 0) && !EVENT_NAME.test(words.folded));
  return [{ words, score: isLogistics ? 45 : 65 }];
}

const inLabels = once((entries: readonly Entry[]): readonly TitleCandidate[] => {
  return entries.flatMap((entry) => {
    const isRow = entry.kind === 'row' && entry.cells.length === 2;
    const label = isRow ? entry.cells[0]?.folded : entry.words.folded.slice(0, entry.label?.to ?? 0);
    const isPanel = !isRow && isTitleOfPanel(entry);
    const topic = isRow ? topicOfLabel(label ?? '') : isPanel ? 'title' : (entry.label?.topic ?? null);
    const value = isRow ? entry.cells[1] : valueOf(entry);
    if (topic !== 'title' || value === undefined || label === undefined) return [];
    const word = label
      .replace(/\s+/g, hasJapanese(label) ? '' : ' ')
      .replace(/^[【〔[\s]+|[】〕\]\s:]+$/g, '')
      .trim();
    // 'Show: "Compliance After Dark". My co-host …': the name in quotation marks, not what else the line says.
    const quoted = /^["「『]([^"」』]{3,120})["」』](?=[.。,、\s])/.exec(value.folded)?.[1];
    if (quoted !== undefined && value.text.length > quoted.length + 4)
      return [{ words: cutPassage(value, 1, quoted.length + 1), score: 88 }];
    return [{ words: cleanTitle(value), score: EVENT_LABELS.test(word) ? 92 : SUBJECT_LABEL.test(word) ? 78 : 63 }];
  });
});

/** A speaker with a post, at the head of a paper that begins with its people. */
function isPersonLine(entry: Entry): boolean {
  const reading = entry.kind === 'paragraph' ? readPerson(entry.words, false) : null;
  return reading !== null && reading.title !== null && reading.affiliation !== null;
}

/** `asksAsTitle`: a question counts as a title, because a date stands right under it at the head of the paper. */
function isTitleLike(entry: Entry, asksAsTitle = false): boolean {
  const { folded } = entry.words;
  if (
    entry.kind === 'row' ||
    entry.kind === 'item' ||
    columnsOf(entry.words.text) > MAX_TITLE_COLUMNS ||
    entry.words.text.length < 4
  )
    return false;
  if (
    GREETING.test(folded) ||
    CLOSINGS.test(folded) ||
    /https?:|@|\s[›»>]\s/.test(folded) ||
    (entry.kind !== 'heading' && /[。!]$/.test(folded)) ||
    (entry.kind !== 'heading' && /\?$/.test(folded) && !asksAsTitle) ||
    /(?:様|先生|各位|さん|殿)[、,]?$/.test(folded)
  )
    return false;
  // "【ご案内】港の夜話": what the paper is, before the name.
  const kind = /^【([^】]{1,20})】(?=.)/.exec(folded)?.[1] ?? '';
  if (entry.label !== null && entry.label.topic !== null && !NO_TITLE.test(kind)) return false;
  if (isAddress(folded) || isPersonLine(entry) || HOUSE_LINE.test(folded.trim())) return false;
  return !isWhenEntry(entry) && momentsOf(entry.words).length === 0 && topicOfLabel(folded) === null;
}

/** "［岩動氏への問い］", "Questions for the panel": the head of a list further down, not the name of the event. */
function headsList(entry: Entry, position: number): boolean {
  return position > 0 && entry.headingStyle === 'line' && topicOfHeading(entry.words.folded) === 'questions';
}

/** "…記者説明会のご案内", "…の派遣について（依頼）": the line of a Japanese letter that says what it is about. */
function isJapaneseSubject(title: Passage, entry: Entry): boolean {
  const { folded } = entry.words;
  return (
    folded.length <= 80 &&
    title.text.length >= 6 &&
    /(?:のご?(?:案内|依頼|お願い|お知らせ|通知|連絡)|開催について|(?:の|に)(?:件|ついて))(?:\s?\((?:依頼|通知|[ご御]?案内|お願い|[ご御]依頼|お知らせ|[ご御]連絡)\))?$/.test(
      folded,
    ) &&
    /[\u3041-\u9fff]/.test(folded) &&
    EVENT_NAME.test(title.folded)
  );
}

/** The date, the number, the addressee and the house at the head of a letter; none of them names the event. */
function isLetterHead(entry: Entry): boolean {
  const { folded } = entry.words;
  if (NO_TITLE.test(folded) && /^(?:embargo|for |not |#)/i.test(folded)) return true;
  if (entry.kind === 'heading' || entry.kind === 'row' || entry.words.text.length > 44) return false;
  const [moment] = momentsOf(entry.words);
  const isDate = moment !== undefined && moment.from <= 1 && folded.length - moment.to <= 8;
  return isDate || /^第?[^\s]{0,12}第?[\d]{1,6}号$|各位$|(?:様|殿|御中)$/.test(folded.trim()) || entry.indent >= 24;
}

function namesKind(entry: Entry | undefined): boolean {
  return entry !== undefined && /[a-z]/.test(entry.words.folded) && NAMED_KIND.test(entry.words.folded);
}

/** "講演会講師のご依頼について": whom the letter asks for, and the event only by the way. */
const ASKS_FOR_SOMEBODY =
  /(?:講師|登壇者?|パネリスト|出演者?|委員|審査員|司会者?|参考人|聞き手|寄稿|取材|協力|後援)(?:の派遣)?$/;

/** "Sea and Sky: Alliance Check-Up 2026": no house is called so. */
const HAS_SUBTITLE = /\S: \S|\s(?:19|20)\d\d$/;

/** Headings and opening lines of the source. */
const inHeadings = once((entries: readonly Entry[]): readonly TitleCandidate[] => {
  const opening = entries.slice(0, 12).filter((entry) => !isLetterHead(entry));
  return opening.slice(0, 8).flatMap((entry, position) => {
    // What somebody says in a chat names nothing.
    if (entry.isTurn || (entry.kind === 'heading' && entry.marker?.kind === 'number' && position > 0)) return [];
    const below = entries[entries.indexOf(entry) + 1];
    const isShouted = entry.index === 0 && /^[A-Z][^a-z\u3041-\u9fff.:]{8,80}\?$/.test(entry.words.folded);
    const isOverDate =
      isShouted || (position === 0 && below !== undefined && (momentsOf(below.words)[0]?.from ?? 9) <= 4);
    if (!isTitleLike(entry, isOverDate) || headsList(entry, position)) return [];
    const words = cleanTitle(entry.words);
    if (isJapaneseSubject(words, entry))
      return [{ words, score: (ASKS_FOR_SOMEBODY.test(words.folded) ? 67 : 74) - position }];
    // A letterhead in capitals is the house, unless it names an event.
    const isOverEvent = position === 0 && !/[a-z\u3041-\u9fff]/.test(words.folded) && namesKind(below);
    const isHouse =
      (ORGANISATION_WORDS.test(words.folded) || isOverEvent) &&
      !EVENT_NAME.test(words.folded) &&
      !(entry.headingStyle === 'hashes' && HAS_SUBTITLE.test(words.folded));
    if (entry.kind === 'heading' && entry.headingStyle !== 'bracket' && !isHouse)
      return [{ words, score: (entry.headingStyle === 'hashes' ? 80 : 76) - position * 2 }];
    // The channel of a copied chat is a name for want of any other.
    if (/^(?:\[[^\]]{1,30}\]\s?)?#[^\s#]/.test(entry.words.folded)) return [{ words, score: 30 }];
    const isOpening =
      position < 2 &&
      !PLAIN_HOUSE.test(words.folded) &&
      !SENTENCE.test(entry.words.folded) &&
      columnsOf(entry.words.text) <= 110;
    return isOpening
      ? [
          {
            words,
            score: 62 + (EVENT_NAME.test(words.folded) && !ASKS_FOR_SOMEBODY.test(words.folded) ? 12 : 0) - position,
          },
        ]
      : [];
  });
});

/** "記者会見のご案内" over "「共通様式」の公表について": the kind of event, and under it its name. */
function overTwoLines(source: SourceText, entries: readonly Entry[]): TitleCandidate[] {
  const opening = entries.slice(0, 14).filter((entry) => !isLetterHead(entry) || isKindOfEvent(entry));
  return opening.flatMap((entry, position) => {
    const below = opening[position + 1];
    if (below === undefined || below.index !== entry.index + 1 || below.hasGapBefore) return [];
    if (!isKindOfEvent(entry) || !/^["「『]/.test(below.words.folded) || !isTitleLike(below)) return [];
    const kind = cleanTitle(entry.words);
    const name = cleanTitle(below.words);
    const words = readPassage(source, [...spansOf(kind), ...spansOf(name)]);
    return [{ words, score: 84 }];
  });
}

/** "記者会見のご案内", "公開シンポジウム": a line that says what kind of event it is and gives no name. */
function isKindOfEvent(entry: Entry): boolean {
  const kind = cleanTitle(entry.words).folded;
  return (
    entry.kind !== 'row' &&
    entry.label === null &&
    kind.length <= 16 &&
    !/[「」"。、]/.test(kind) &&
    EVENT_NAME.test(kind)
  );
}

/** "【開催のお知らせ / Notice】": what a paper is, in one language or in both, and no name. */
function saysNothing(folded: string): boolean {
  const words = /^[[【〔《<](.*)[\]】〕》>]$/.exec(folded)?.[1] ?? folded;
  return NO_TITLE.test(words) || words.split(/\s?\/\s?/).every((half) => NO_TITLE.test(half.trim()));
}

function isUsable(candidate: TitleCandidate): boolean {
  const { text, folded } = candidate.words;
  return (
    text.length >= 4 &&
    columnsOf(text) <= MAX_TITLE_COLUMNS &&
    !saysNothing(folded) &&
    /[A-Za-z\u3041-\u9fff]{2}/.test(folded)
  );
}

/** What the subject of the mail, the labels and the headings call the event, each for itself. */
export function statedTitles(invitation: Invitation): Passage[] {
  const letter = letterOf(invitation.body);
  const inBody = [...inLabels(letter), ...inHeadings(letter)];
  return [...inSubject(invitation), ...inBody.filter((candidate) => candidate.score >= MIN_STATED_SCORE)]
    .filter(isUsable)
    .map((candidate) => candidate.words);
}

function candidatesIn(source: SourceText, entries: readonly Entry[]): TitleCandidate[] {
  return [
    ...cuedTitles(entries).map((cued) => ({ ...cued, words: cleanTitle(cued.words) })),
    ...inLabels(entries),
    ...inHeadings(entries),
    ...overTwoLines(source, entries),
    ...titlesInProse(entries),
  ];
}

/** What also stands in the subject, behind words on what the mail is for ("Last details - Harbours at Risk"). */
const IN_SUBJECT = 14;
const SHORTEST_IN_SUBJECT = 12;

function isInSubject({ words: { folded } }: TitleCandidate, subject: string): boolean {
  return folded.length >= SHORTEST_IN_SUBJECT && folded.length < subject.length && subject.endsWith(folded);
}

/** What a paper that came with the letter is called names the event only where the letter does not. */
const ENCLOSED_SHARE = 0.68;

/** The name of the event. `houses`, in small letters: those of its people, which name it only for want of anything else. */
export function findTitle(invitation: Invitation, houses: readonly string[] = []): Found<string> | null {
  const entries = invitation.body;
  const letter = letterOf(entries);
  const enclosed = enclosedIn(entries).flatMap((paper) => candidatesIn(invitation.source, paper));
  const bySubject = inSubject(invitation);
  const subject = bySubject[0]?.words.folded ?? '';
  const candidates = [
    ...candidatesIn(invitation.source, letter).map((candidate) =>
      isInSubject(candidate, subject) ? { ...candidate, score: candidate.score + IN_SUBJECT } : candidate,
    ),
    ...bySubject,
    ...enclosed.map((candidate) => ({ ...candidate, score: candidate.score * ENCLOSED_SHARE })),
  ]
    .filter(isUsable)
    .map((candidate) =>
      houses.includes(candidate.words.folded.toLowerCase()) ? { ...candidate, score: HOUSE } : candidate,
    );
  const [best] = candidates.sort((a, b) => b.score - a.score);
  return best === undefined ? null : readWords(best.words, Math.min(0.97, best.score / 95));
}
