import { allMatches } from '../../matches';
import { foldText, hasJapanese } from '../text/source-text';
import { TITLE_BEHIND_NAME } from '../words/japanese-titles';
import { JAPANESE_HONORIFICS } from '../words/people-words';
import { addressLength, ALL_WORDS, BOTH_WORDS, foldName, spokenOf } from '../words/reference-words';
import { readDuty, type Duty } from './duties';
import { katakanaSkeleton, latinSkeleton } from './katakana-names';
import { hasInitials } from './names';
import { readPostGroup, type Grouped } from './post-groups';

/** Somebody who can be referred to: the key of a draft person, every writing of the name, and the post held. */
export type Referent = Grouped & { office?: string | null; duty?: Duty | null };

/** Whom words refer to. `keys` empty with `isAll` means the whole panel. `to` is where the reference ends. */
export type Reference = { keys: string[]; isAll: boolean; to: number; honorific: string | null };

const CONNECTOR = /^\s{0,2}(?:,\s?(?:and\s|then\s)?|then\s|;|&|\+|\/|・|、|と|及び|および|and\s)\s{0,2}/;
const WORD = /^[A-Za-z\u00c0-\u017f][A-Za-z\u00c0-\u017f'-]{0,40}/;
const HONORIFIC_AFTER = new RegExp(`^\\s?(?:${JAPANESE_HONORIFICS.join('|')})`);
/** What may follow a post without being part of it. */
const JAPANESE_SUFFIX = /^(?:様|殿|さん|に|へ|宛|の|は|と|及び|および).*/s;
/** "Mori's", "Mori-san". */
const OWNED_OR_ADDRESSED = /'s$|-(?:san|sama|sensei|shi)$/i;
const ADDRESS_AFTER = /^(?:'s\b|-(?:san|sama|sensei|shi)\b)/i;
const LATIN_START = /^[A-Za-z\u00c0-\u017f]/;
const FIRST_KATAKANA = 0x30a1;
/** 々, as a name may have it. */
const FIRST_KANJI = 0x3005;
const MAX_REFERENCES = 12;
type JapaneseName = { written: string; key: string };

/** Resolves names as people are referred to in an invitation: in full, by surname, given name or alias. */
export class ReferenceIndex {
  private readonly latin = new Map<string, Set<string>>();
  private readonly japanese: JapaneseName[] = [];
  /** The same by the character they begin with: words are asked about at many places. */
  private readonly japaneseBySign = new Map<string, JapaneseName[]>();
  /** Whoever holds a post, by the words of it; null when several do. */
  private readonly posts = new Map<string, string | null>();
  private readonly speakers: string[];

  constructor(readonly referents: readonly Referent[]) {
    this.speakers = referents.filter((referent) => referent.role === 'speaker').map((referent) => referent.key);
    for (const { key, names, post, office } of referents) {
      for (const name of names) this.add(key, name);
      if (post != null) this.addPost(key, post);
      if (office != null) this.addPost(key, office);
    }
    this.japanese.sort((a, b) => b.written.length - a.written.length);
    for (const name of this.japanese) {
      const sign = name.written.charAt(0);
      this.japaneseBySign.set(sign, [...(this.japaneseBySign.get(sign) ?? []), name]);
    }
  }

  private add(key: string, written: string): void {
    const name = foldText(written);
    if (!hasJapanese(name)) {
      for (const token of foldName(name).split(/[\s.]+/)) {
        if (token.length > 1) this.latin.set(token, (this.latin.get(token) ?? new Set()).add(key));
      }
      return;
    }
    const parts = name.split(/[\s・=]+/).filter((part) => part !== '');
    const writings = new Set([name, parts.join(''), parts.join(' '), parts.join('・'), ...parts]);
    // "デ・サンティス" of マルコ・デ・サンティス.
    if (parts.length > 2) writings.add(parts.slice(1).join('・'));
    if (parts.length === 1 && name.length >= 4) writings.add(name.slice(0, 2));
    for (const form of writings) if (form.length >= 2 || parts.length === 2) this.japanese.push({ written: form, key });
  }

  /** "IV", "KMB" of Ilse Verhoeven and Kofi Mensah-Brown: a note of nothing but initials, each of one person only. */
  readInitials(note: string): Reference | null {
    const signs = note.trim().split(/\s?[/,&+・、]\s?|\s/);
    if (signs.length > MAX_REFERENCES || !signs.every((sign) => /^[A-Z]{2,4}$/.test(sign))) return null;
    const keys = signs.map((sign) => {
      const owners = this.referents.filter(({ names }) => names.some((name) => hasInitials(name, sign)));
      return owners.length === 1 ? owners[0]?.key : undefined;
    });
    const known = keys.filter((key) => key !== undefined);
    return known.length === signs.length
      ? { keys: [...new Set(known)], isAll: false, to: note.length, honorific: null }
      : null;
  }

  private addPost(key: string, post: string): void {
    const last = post.split(/\s/).at(-1) ?? post;
    const writings = hasJapanese(post) ? [post.replace(/\s+/g, ''), last] : [post.toLowerCase()];
    for (const written of new Set(writings)) {
      if (written.length < 2) continue;
      const known = this.posts.get(written);
      this.posts.set(written, known === undefined || known === key ? key : null);
    }
  }

  /** "理事長", "the Chief Engineer": the only person with that post. */
  private readPost(folded: string, at: number): { key: string; to: number } | null {
    if (this.posts.size === 0) return null;
    const rest = folded.slice(at, at + 60).toLowerCase();
    const from = rest.startsWith('the ') ? 4 : 0;
    const lower = rest.slice(from);
    let longest = '';
    for (const written of this.posts.keys()) {
      if (written.length <= longest.length || !lower.startsWith(written)) continue;
      const isWhole = !/^[\p{L}\p{N}]/u.test(lower.slice(written.length).replace(JAPANESE_SUFFIX, ''));
      if (isWhole) longest = written;
    }
    const key = this.posts.get(longest);
    return key == null ? null : { key, to: at + from + longest.length };
  }

  /** The people on the panel, in order. */
  panel(): readonly string[] {
    return this.speakers;
  }

  private readLatinNames(folded: string, at: number): { key: string; to: number } | null {
    if (!LATIN_START.test(folded.charAt(at))) return null;
    let to = at;
    let keys: Set<string> | null = null;
    for (let count = 0; count < 5; count += 1) {
      const whole = WORD.exec(folded.slice(to, to + 44))?.[0];
      const word = whole === undefined || !/['-]/.test(whole) ? whole : whole.replace(OWNED_OR_ADDRESSED, '');
      const known: Set<string> | undefined = word === undefined ? undefined : this.latin.get(foldName(word));
      const initial: string | undefined =
        word === undefined || known !== undefined || word.length > 1 ? undefined : /^[A-Z]$/.exec(word)?.[0];
      if (word === undefined || (known === undefined && initial === undefined)) break;
      const narrowed: Set<string> | null =
        known === undefined || keys === null ? (known ?? keys) : intersection(keys, known);
      if (narrowed !== null && narrowed.size === 0) break;
      keys = narrowed ?? keys;
      to += word.length;
      const suffix = (/['-]/.test(folded.charAt(to)) && ADDRESS_AFTER.exec(folded.slice(to, to + 10))?.[0]) || '';
      to += suffix.length;
      const space = /^\.?\s{1,2}/.exec(folded.slice(to, to + 3))?.[0];
      if (space === undefined || suffix !== '') break;
      if (!/^[A-Za-z\u00c0-\u017f]/.test(folded.charAt(to + space.length))) break;
      const next = WORD.exec(folded.slice(to + space.length, to + space.length + 44))?.[0] ?? '';
      if (!this.latin.has(foldName(next.replace(/'s$|-(?:san|sama)$/i, ''))) && !/^[A-Z]$/.test(next)) break;
      to += space.length;
    }
    const [key] = keys ?? [];
    return keys?.size === 1 && key !== undefined ? { key, to } : null;
  }

  private beginningAs(rest: string): readonly JapaneseName[] {
    return this.japaneseBySign.get(rest.charAt(0)) ?? [];
  }

  private readJapaneseNames(folded: string, at: number): { key: string; to: number } | null {
    const rest = folded.slice(at, at + 24);
    const matches = this.beginningAs(rest).filter((entry) => rest.startsWith(entry.written));
    const longest = matches[0];
    if (longest === undefined) return this.readSurname(rest, at);
    const rivals = new Set(
      matches.filter((entry) => entry.written.length === longest.written.length).map((entry) => entry.key),
    );
    return rivals.size === 1 ? { key: longest.key, to: at + longest.written.length } : null;
  }

  /** "本間先生" of a 本間竜 whose name is written without a gap: the form of address shows where the surname ends. */
  private readSurname(rest: string, at: number): { key: string; to: number } | null {
    if (rest.charCodeAt(0) < FIRST_KANJI) return null;
    const length = [3, 2, 1].find((count) => HONORIFIC_AFTER.test(rest.slice(count, count + 6)));
    if (length === undefined) return null;
    const surname = rest.slice(0, length);
    const keys = new Set(
      this.beginningAs(rest)
        .filter(({ written }) => written.length > length && written.startsWith(surname) && !/[\s・=]/.test(written))
        .map(({ key }) => key),
    );
    const [key] = keys;
    return keys.size === 1 && key !== undefined && /^[\u3400-\u9fff々]+$/.test(surname)
      ? { key, to: at + length }
      : null;
  }

  /** "クランツ様" of a panel on which an Oliver Krantz sits: the only Latin name with those consonants. */
  private readKatakana(folded: string, at: number): { key: string; to: number } | null {
    if (folded.charCodeAt(at) < FIRST_KATAKANA) return null;
    const written = /^[\u30a1-\u30fa\u30fc]{2,14}/.exec(folded.slice(at, at + 16))?.[0];
    if (written === undefined || !HONORIFIC_AFTER.test(folded.slice(at + written.length, at + written.length + 6)))
      return null;
    const skeleton = katakanaSkeleton(written);
    const keys = new Set<string>();
    for (const [token, owners] of this.latin)
      if (skeleton !== '' && latinSkeleton(token) === skeleton) owners.forEach((key) => keys.add(key));
    const [key] = keys;
    return keys.size === 1 && key !== undefined ? { key, to: at + written.length } : null;
  }

  /** "報告者", "the discussants": those of the panel who have that duty, when others have another. */
  private readOnDuty(folded: string, at: number): Reference | null {
    const read = readDuty(folded, at);
    if (read === null) return null;
    const keys = this.referents.filter(({ duty }) => duty === read.duty).map(({ key }) => key);
    const isWhole = keys.length >= this.speakers.length;
    return keys.length === 0 || isWhole ? null : { keys, isAll: false, to: read.to, honorific: null };
  }

  private readOne(folded: string, at: number): Reference | null {
    const words = folded.slice(at, at + 40);
    const group = readPostGroup(words, this.referents);
    if (group !== null) return { keys: group.keys, isAll: false, to: at + group.to, honorific: null };
    const both = spokenOf(BOTH_WORDS, words);
    if (both !== null) {
      const isPair = this.speakers.length === 2;
      return { keys: isPair ? [...this.speakers] : [], isAll: !isPair, to: at + both[0].length, honorific: null };
    }
    const onDuty = this.readOnDuty(folded, at);
    if (onDuty !== null) return onDuty;
    const all = spokenOf(ALL_WORDS, words);
    if (all !== null) {
      const place = /^\s(?:on\s(?:the\s)?(?:stage|panel|call)|at\sthe\stable|here|in\sturn)\b/i.exec(
        folded.slice(at + all[0].length, at + all[0].length + 24),
      );
      return { keys: [], isAll: true, to: at + all[0].length + (place?.[0].length ?? 0), honorific: null };
    }
    let from = at;
    for (let count = 0; count < 3; count += 1) {
      const length = addressLength(folded.slice(from, from + 40));
      if (length === 0) break;
      from += length;
    }
    const name =
      this.readLatinNames(folded, from) ??
      this.readJapaneseNames(folded, from) ??
      this.readKatakana(folded, from) ??
      this.readPost(folded, at);
    if (name === null) return null;
    const next = folded.slice(name.to, name.to + 12);
    // "松葉理事長": the office behind the name.
    const after = Math.max(HONORIFIC_AFTER.exec(next)?.[0].length ?? 0, TITLE_BEHIND_NAME.exec(next)?.[0].length ?? 0);
    return {
      keys: [name.key],
      isAll: false,
      to: name.to + after,
      honorific: from > at ? folded.slice(at, from).trim() : null,
    };
  }

  /** One or several people named from `at` on ("Brandt, Oyelaran", "国広参考人、佐伯参考人", "both"); null when none is. */
  read(folded: string, at: number): Reference | null {
    const first = this.readOne(folded, at);
    if (first === null) return null;
    const keys = new Set(first.keys);
    let { isAll, to } = first;
    for (let count = 0; count < MAX_REFERENCES; count += 1) {
      const connector = CONNECTOR.exec(folded.slice(to, to + 8));
      const next = connector === null ? null : this.readOne(folded, to + connector[0].length);
      // "Jane Roe, Chief Engineer": the post of whoever was just named is no second person.
      if (next === null || (next.keys.length > 0 && next.keys.every((key) => keys.has(key)))) break;
      next.keys.forEach((key) => keys.add(key));
      isAll ||= next.isAll;
      to = next.to;
    }
    return { keys: isAll ? [] : [...keys], isAll, to, honorific: first.honorific };
  }

  /** Everyone who is named within words, in order; for a paragraph, not for a text. */
  mentions(folded: string): { from: number; reference: Reference }[] {
    const starts = new Set(allMatches(folded, /(?<![\p{L}\p{N}])\p{Lu}(?=[\p{L}'])/gu).map((match) => match.index));
    for (const { written } of this.japanese) {
      if (written.length < 2) continue;
      for (let at = folded.indexOf(written); at !== -1; at = folded.indexOf(written, at + written.length))
        starts.add(at);
    }
    const found: { from: number; reference: Reference }[] = [];
    let end = 0;
    for (const from of [...starts].sort((a, b) => a - b)) {
      const reference = from < end ? null : this.read(folded, from);
      if (reference === null || reference.isAll) continue;
      found.push({ from, reference });
      end = reference.to;
    }
    return found;
  }

  /** The reference that the whole of the words is, but for punctuation; null otherwise. */
  readWhole(folded: string): Reference | null {
    const at = /^\s*/.exec(folded)?.[0].length ?? 0;
    const reference = this.read(folded, at);
    if (reference === null) return null;
    const rest = folded.slice(reference.to);
    if (!/^[\s:.、。→]*(?:\([^()]{0,80}\)[\s:]*)?$/.test(rest)) return null;
    // "報告者（深津）": of several, the one in the brackets.
    const inner = reference.keys.length > 1 ? /\(([^()]{1,40})\)/.exec(rest)?.[1] : undefined;
    const narrowed = inner === undefined ? null : this.readWhole(inner);
    const isPart = narrowed !== null && !narrowed.isAll && narrowed.keys.length < reference.keys.length;
    return isPart ? { ...narrowed, to: reference.to } : reference;
  }
}

function intersection(left: ReadonlySet<string>, right: ReadonlySet<string>): Set<string> {
  return new Set([...left].filter((key) => right.has(key)));
}
