import type { AmbiguousSurface } from '../map/records';
import type { WordProbe } from './english-slips';
import { inKatakana } from './katakana-letters';
import { caseRuleOf, isLawName, isLongName, writtenForm, type WrittenForm } from './letter-case';
import { lettersBeforeRest, lettersBySound } from './letters-by-sound';
import type { LinkableKind, LinkableRecord } from './linkable';
import type { Probe } from './misspellings';
import { normaliseName } from './normalise';
import { spokenNames } from './numbers';
import type { PointerKind } from './pointer-words';
import type { SharedName } from './shared-names';
import type { LinkVia } from './reasons';
import { spellingVariants } from './spellings';
import type { Title } from './titles';

/** One record that a form of words names, and as what. */
export type Sense = { recordId: string; via: LinkVia };

/**
 * The rules for words that do not name one record by themselves, with the cue words as normalised keys: `needs`: one of
 * them must be near; `unless`: none of them may be; `cues`: they speak for one candidate.
 */
export type Ambiguity = {
  kind: AmbiguousSurface['kind'];
  candidates: readonly LinkableRecord[];
  fallback: string | null;
  needs: ReadonlySet<string>;
  unless: ReadonlySet<string>;
  cues: ReadonlyMap<string, ReadonlySet<string>>;
  isListed: boolean;
};

/**
 * One text of which a term of art or a subject tells, with the keys of what must be near for that: a word for its `kinds`
 * (`isOwnWord`: listed for this very text), one of what it `needs` if anything, nothing that forbids it.
 */
export type ToldOf = {
  record: LinkableRecord;
  kinds: ReadonlySet<string>;
  isOwnWord: boolean;
  isUsual: boolean;
  needs: ReadonlySet<string>;
  unless: ReadonlySet<string>;
};

/** A term of art or a subject that tells of texts without naming them. `kindKeys`: the words for the kinds of all. */
export type Telling = { texts: readonly ToldOf[]; kindKeys: ReadonlySet<string> };

/** One form of words that the automaton finds, and all that it may be: a name, a nation, a cue that decides others. */
export type Entry = {
  key: string;
  senses: Sense[];
  forms: WrittenForm[];
  /** The kind of all its senses; null when they differ or it names nothing. */
  kind: LinkableKind | null;
  ambiguous: Ambiguity | null;
  /** The only record that it can stand for; a term of one country ("persistent engagement") even if it is ambiguous. */
  only: LinkableRecord | null;
  nation: { code: string; forms: WrittenForm[] } | null;
  cueForms: WrittenForm[];
  /** Whether many nations have a body or a text of that name. */
  shared: SharedName | null;
  /**
   * As a cue: the texts of the kind that it is a word for ("joint statement"); those that it tells as a term of art
   * ("attestation") or as a subject ("quantum"); to what it points ("its predecessor"). Null where it does not.
   */
  textsOfKind: readonly LinkableRecord[] | null;
  term: Telling | null;
  subject: Telling | null;
  pointer: PointerKind | null;
  /** As a cue: with what it addresses people ("Director"). */
  title: Title | null;
  /** Whether it is a term, subject or pointer, and whether it is a word for the kind of what those tell. */
  tells: boolean;
  isKind: boolean;
  /** As a name that ends in a version: the texts of the same name in this and other versions, by these. */
  versions: ReadonlyMap<string, LinkableRecord> | null;
  /** As the name of a text that begins with the name of the body that issued it: that body. */
  owner: LinkableRecord | null;
  /** Long names of which it is a half. */
  probes: { probe: Probe; target: Entry }[];
  wordProbes: { probe: WordProbe; target: Entry }[];
};

/** What an entry may be, as bits: nearly all that is found in a text is settled by them, without a look at the entry. */
export const NAME = 1;
export const NATION = 2;
export const CUE = 4;
/** A cue however it is written. */
export const ANY_CASE = 8;
/** A part of a longer name in which something may be wrong. */
export const PROBE = 16;

export function rolesOf({ forms, nation, cueForms, probes, wordProbes }: Entry): number {
  return (
    (forms.length > 0 ? NAME : 0) |
    (nation === null ? 0 : NATION) |
    (cueForms.length > 0 ? CUE : 0) |
    (cueForms[0]?.rule === 'any' ? ANY_CASE : 0) |
    (probes.length > 0 || wordProbes.length > 0 ? PROBE : 0)
  );
}

const VIA_ORDER: readonly LinkVia[] = ['name', 'abbreviation', 'alias', 'concept', 'description', 'implied'];

/** "The Quad" would begin before, and so win over, the longer names that begin with "Quad": articles are left out. */
export function nameKey(name: string): string {
  return normaliseName(name).replace(/^the /, '');
}

/** The word at the end is heard as one. */
const TEAM = /^([A-Z]{2,5})(CERT|CSIRT|ISAC)$/;

/** A name, and how it is set down when it was heard: with its numbers in words, its letters in katakana or by their sound, AP-CERT for APCERT. */
function waysToWrite(name: string): string[] {
  const apart = TEAM.test(name) ? [name.replace(TEAM, '$1-$2')] : [];
  const spelt = lettersBeforeRest(name).flatMap((other) => [other, ...spokenNames(other)]);
  return [name, ...spokenNames(name), ...inKatakana(name), ...lettersBySound(name), ...spelt, ...apart];
}

/** All entries by key, while the gazetteer is built. */
export class EntryTable {
  readonly entries = new Map<string, Entry>();
  private readonly knownCues = new Map<string, readonly string[]>();
  private readonly foundCues = new Set<string>();

  at(key: string): Entry {
    const known = this.entries.get(key);
    if (known !== undefined) return known;
    const entry: Entry = {
      key,
      senses: [],
      forms: [],
      kind: null,
      ambiguous: null,
      only: null,
      nation: null,
      cueForms: [],
      shared: null,
      textsOfKind: null,
      term: null,
      subject: null,
      pointer: null,
      title: null,
      tells: false,
      isKind: false,
      versions: null,
      owner: null,
      probes: [],
      wordProbes: [],
    };
    this.entries.set(key, entry);
    return entry;
  }

  /** All keys under which cue words are looked for. Few words are listed for one entry only: each is read once. */
  cueKeys(words: readonly string[]): Set<string> {
    return new Set(words.flatMap((word) => this.keysOfCue(word)));
  }

  private keysOfCue(word: string): readonly string[] {
    const known = this.knownCues.get(word);
    if (known !== undefined) return known;
    const keys = keysOf(word, true);
    this.knownCues.set(word, keys);
    return keys;
  }

  /** Makes a word be found as a cue. */
  addCue(word: string): void {
    if (this.foundCues.has(word)) return;
    this.foundCues.add(word);
    const form = writtenForm(word, caseRuleOf(word, true));
    for (const key of this.cueKeys([word])) this.at(key).cueForms.push(form);
  }

  addSense(name: string, kind: LinkableKind | null, sense: Sense | null, isStrategy = false): void {
    for (const written of waysToWrite(name)) this.addWritten(written, kind, sense, isStrategy);
  }

  private addWritten(name: string, kind: LinkableKind | null, sense: Sense | null, isStrategy: boolean): void {
    const isTerm = kind === 'concept';
    const isAnyCase = isTerm || isStrategy || isLawName(name) || (kind !== null && isLongName(name, kind === 'agency'));
    const form = writtenForm(name, caseRuleOf(name, isAnyCase));
    for (const key of spellingVariants(nameKey(name), isTerm)) {
      if (key === '') continue;
      const entry = this.at(key);
      entry.forms.push(form);
      if (sense === null) continue;
      const known = entry.senses.find((other) => other.recordId === sense.recordId);
      if (known === undefined) entry.senses.push({ ...sense });
      else if (VIA_ORDER.indexOf(sense.via) < VIA_ORDER.indexOf(known.via)) known.via = sense.via;
    }
  }
}

/** All keys under which a name or cue is looked for. */
export function keysOf(name: string, isTerm: boolean): string[] {
  return waysToWrite(name).flatMap((written) => spellingVariants(nameKey(written), isTerm));
}
