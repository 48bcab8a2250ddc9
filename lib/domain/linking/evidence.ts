import { addressedIn, type Addressee } from './addressees';
import type { Gazetteer } from './gazetteer';
import { findMentions, type Mentions } from './mentions';
import { byStart, distance, isInside, near, putInOrder, type Range } from './ranges';
import { TOPIC } from './topic';
import { toldDatesIn, type ToldDate } from './told-dates';

/** What is known around a question; all of it optional. `speakerCountry` is a code of the map ("JP"). */
export type LinkContext = {
  title?: string | null;
  heading?: string | null;
  speakerCountry?: string | null;
  affiliation?: string | null;
  previousQuestions?: readonly string[];
};

/** Words that speak of a country: a nation's name, or (`isBody`) a body, text or term of one country named beyond doubt. */
export type Sign = Range & { words: string; country: string; isBody: boolean };

/** What the words around a question say, read only when something in it is ambiguous. */
export type Surroundings = {
  speakerCountries: ReadonlySet<string>;
  headingCountries: ReadonlySet<string>;
  /** The cue words found around the question, by key. */
  cues: ReadonlyMap<string, string>;
};

const LAST_QUESTIONS = 2;
const LONGEST_NAME = 200;
/** In a text longer than any question, what stands farther away than this says nothing. */
export const QUESTION_REACH = 600;
/** "ONCD or the NSC": so near, a neighbour speaks for the name even if others are in the question. */
const NEIGHBOUR_DISTANCE = 16;

/** Everything in a text that speaks of one country, a nation inside a name ("US Cyber Command") left to the name. */
function readSigns(mentions: Mentions): Sign[] {
  const signs: Sign[] = [];
  for (const { start, end, words, entry } of mentions.names) {
    const { only } = entry;
    if (only !== null && only.country !== 'MULTILATERAL')
      signs.push({ start, end, words, country: only.country, isBody: true });
  }
  if (mentions.nations.length === 0) return signs;
  const bodies = signs.slice();
  for (const nation of mentions.nations) {
    const { start, end, code } = nation;
    if (near(bodies, nation, LONGEST_NAME).some((body) => isInside(nation, body))) continue;
    signs.push({ start, end, words: mentions.text.slice(start, end), country: code, isBody: false });
  }
  return putInOrder(signs, byStart);
}

function countriesIn(mentions: Mentions): Set<string> {
  return new Set(readSigns(mentions).map((sign) => sign.country));
}

const NOTHING_AROUND: Surroundings = { speakerCountries: new Set(), headingCountries: new Set(), cues: new Map() };

function readSurroundings(gazetteer: Gazetteer, context: LinkContext | undefined): Surroundings {
  if (context === undefined) return NOTHING_AROUND;
  const read = (text: string): Mentions => findMentions(gazetteer, text);
  const earlier = (context.previousQuestions ?? []).slice(-LAST_QUESTIONS);
  const around = [context.title, context.heading, ...earlier].filter((text) => text != null).map(read);
  const affiliation = context.affiliation == null ? null : read(context.affiliation);
  const stated = context.speakerCountry == null ? [] : [context.speakerCountry];
  const all = affiliation === null ? around : [...around, affiliation];
  return {
    speakerCountries: new Set([...stated, ...(affiliation === null ? [] : countriesIn(affiliation))]),
    headingCountries: new Set(around.flatMap((mentions) => [...countriesIn(mentions)])),
    cues: new Map(
      all.flatMap(({ text, cues }) => cues.map((cue) => [cue.key, text.slice(cue.start, cue.end)] as const)),
    ),
  };
}

/** A question is sooner read once as a whole than sentence by sentence. */
const SHORT = 600;

/** All that may decide an ambiguous name of one question. What lies beyond its mentions is worked out when first asked for. */
export class Scene {
  readonly mentions: Mentions;
  private knownSigns: readonly Sign[] | null = null;
  private knownSurroundings: Surroundings | null = null;
  private knownAddressees: readonly Addressee[] | null = null;
  private knownTopic: boolean | null = null;
  private allDates: readonly ToldDate[] | null = null;
  private readonly knownDates = new Map<number, readonly ToldDate[]>();

  constructor(
    readonly gazetteer: Gazetteer,
    text: string,
    readonly asOf: string | null,
    private readonly context: LinkContext | undefined,
  ) {
    this.mentions = findMentions(gazetteer, text);
  }

  /** All signs of the question in reading order. */
  signs(): readonly Sign[] {
    return (this.knownSigns ??= readSigns(this.mentions));
  }

  /** Who is addressed in the question and held an office on its day. */
  addressees(): readonly Addressee[] {
    return (this.knownAddressees ??= addressedIn(this.gazetteer, this.mentions, this.asOf));
  }

  /**
   * Whether a place of the question is in one on cyber security: by the words around it, or since who holds an office of that
   * field is addressed.
   */
  isOnTopic({ start, end }: Range): boolean {
    const { text } = this.mentions;
    if (text.length <= SHORT) return (this.knownTopic ??= TOPIC.test(text) || this.addressees().length > 0);
    const around = text.slice(Math.max(0, start - QUESTION_REACH), end + QUESTION_REACH);
    return TOPIC.test(around) || this.addressees().length > 0;
  }

  /** The dates that a part of the question tells, if the day on which it is asked is known. Parts of it are few. */
  datesIn({ start, end }: Range): readonly ToldDate[] {
    if (this.asOf === null) return [];
    if (this.mentions.text.length <= SHORT) {
      this.allDates ??= toldDatesIn(this.mentions.text, this.asOf);
      return this.allDates.length === 0
        ? this.allDates
        : this.allDates.filter((told) => isInside(told, { start, end }));
    }
    const key = start * this.mentions.text.length + end;
    const known = this.knownDates.get(key);
    if (known !== undefined) return known;
    const dates = toldDatesIn(this.mentions.text.slice(start, end), this.asOf).map((told) => ({
      ...told,
      start: told.start + start,
      end: told.end + start,
    }));
    this.knownDates.set(key, dates);
    return dates;
  }

  surroundings(): Surroundings {
    return (this.knownSurroundings ??= readSurroundings(this.gazetteer, this.context));
  }
}

/** アメリカ側、国家安全保障局ですか: the nation, a pause, the body. */
function isApposed({ mentions }: Scene, nation: Range, mention: Range): boolean {
  return (
    nation.end <= mention.start &&
    /^(?:側)?、(?:あの|その|つまり)?、?$/.test(mentions.text.slice(nation.end, mention.start))
  );
}

/** Which of some countries the question itself speaks of, and by which words; null when none or more than one. */
export function countryInQuestion(scene: Scene, mention: Range, countries: ReadonlySet<string>): Sign | null {
  const around = near(scene.signs(), mention, QUESTION_REACH);
  if (around.length === 0) return null;
  const signs = around
    .filter((sign) => countries.has(sign.country) && distance(sign, mention) >= 0)
    .sort((a, b) => distance(a, mention) - distance(b, mention));
  const nearest = signs[0];
  if (nearest === undefined) return null;
  const rival = signs.find((sign) => sign.country !== nearest.country);
  if (rival === undefined) return nearest;
  if (!nearest.isBody && isApposed(scene, nearest, mention) && distance(rival, mention) > NEIGHBOUR_DISTANCE)
    return nearest;
  const isNeighbour = nearest.isBody && distance(nearest, mention) <= NEIGHBOUR_DISTANCE;
  return isNeighbour && distance(rival, mention) > NEIGHBOUR_DISTANCE * 2 ? nearest : null;
}

/** The single one of some countries that is in a set, or null. */
export function onlyCountry(of: ReadonlySet<string>, countries: ReadonlySet<string>): string | null {
  const shared = [...of].filter((country) => countries.has(country));
  return shared.length === 1 ? (shared[0] ?? null) : null;
}
