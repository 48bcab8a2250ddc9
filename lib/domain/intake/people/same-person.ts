import type { DraftPerson, Found, PersonRole } from '../draft';
import { sourceStart } from '../text/passage';
import type { Invitation } from '../text/invitation';
import { onceByWords } from '../text/once-by-words';
import { collapseSpace, comparable, hasJapanese } from '../text/source-text';
import { SURNAME_READINGS } from '../words/surname-readings';
import type { Duty } from './duties';
import type { Candidate } from './people-list';
import { ReferenceIndex } from './references';
import { compareWritings, type Evidence } from './writings';

/** Which role stands when a person appears with two: the more particular one. */
const ROLE_RANK: Readonly<Record<PersonRole, number>> = { speaker: 0, host: 1, interpreter: 2, moderator: 3 };

function namesOf(person: DraftPerson): Found<string>[] {
  return [person.name, ...person.aliases];
}

const OFFICES =
  /^(?:Judge|Justice|Ambassador|Senator|Admiral|General|Colonel|Minister|Baroness|Mayor|Governor|Bishop|Professor|Commissioner|Chancellor|Commander|Commodore|Brigadier|Captain|Major|Congress(?:wo)?man|Dean|Rector|Sheriff|Marshal|Councillor)$/;

/** "Judge", "Ambassador": the office by which somebody without any other title is addressed. */
function officeOf({ honorific }: DraftPerson): string | null {
  const words = honorific?.value ?? '';
  return OFFICES.test(words) ? words : null;
}

/** "Professor of Law", "Ambassador for Cyber Affairs": the office that heads a longer title. */
function headOf(title: string | null): string | null {
  const head = /^[A-Z][a-z]+(?=\s(?:of|for|to|at)\s|,)/.exec(title ?? '')?.[0] ?? '';
  return OFFICES.test(head) ? head : null;
}

/** `duties`: what each person is on the panel for, by key, where the source says so. */
export function indexOf(people: readonly DraftPerson[], duties?: ReadonlyMap<string, Duty>): ReferenceIndex {
  return new ReferenceIndex(
    people.map((person) => ({
      key: person.key,
      role: person.role.value,
      names: namesOf(person).map((name) => name.value),
      post: person.title?.value ?? null,
      house: person.affiliation?.value ?? null,
      honorific: person.honorific?.value ?? null,
      office: officeOf(person) ?? headOf(person.title?.value ?? null),
      duty: duties?.get(person.key) ?? null,
    })),
  );
}

/** The name for comparing: Latin tokens in any order, Japanese as one word ("林 太郎" and "林太郎"). */
export function nameTokens(name: string): string {
  if (hasJapanese(name)) return comparable(name);
  return collapseSpace(name).toLowerCase().split(' ').map(comparable).sort().join(' ');
}

/** The same for a name that was found; everyone known is compared with every candidate. */
const tokensOfWords = onceByWords(nameTokens);

function tokensOf(name: Found<string>): string {
  return tokensOfWords(name.value);
}

const comparableOf = onceByWords(comparable);

const indexes = new WeakMap<readonly DraftPerson[], { said: string; index: ReferenceIndex }>();

/** The index of people as they are now: a list is asked about every candidate, and rarely differs from one to the next. */
function currentIndex(people: readonly DraftPerson[]): ReferenceIndex {
  const said = people
    .map((person) =>
      [
        person.key,
        person.role.value,
        person.title?.value,
        person.honorific?.value,
        ...namesOf(person).map(({ value }) => value),
      ].join('\t'),
    )
    .join('\n');
  const known = indexes.get(people);
  if (known?.said === said) return known.index;
  const index = indexOf(people);
  indexes.set(people, { said, index });
  return index;
}

/** The person already known whom a candidate names again, by full name or by an unambiguous part of it. */
export function knownPerson(people: readonly DraftPerson[], candidate: Candidate): DraftPerson | null {
  const name = candidate.reading.name.value;
  const writings = [candidate.reading.name, ...candidate.reading.aliases].map(tokensOf);
  const same = people.find((person) => namesOf(person).some((known) => writings.includes(tokensOf(known))));
  if (same !== undefined) return same;
  const isPart = candidate.from !== 'list' && candidate.from !== 'table';
  const reference = isPart || !name.includes(' ') ? currentIndex(people).readWhole(name) : null;
  return (
    people.find((person) => person.key === reference?.keys[0]) ??
    knownBySurname(people, name) ??
    sameReading(people, name)
  );
}

/** The only person known so far by nothing but one of the parts of a full name ("長谷川" before "長谷川 太郎"). */
function knownBySurname(people: readonly DraftPerson[], name: string): DraftPerson | null {
  const parts = name.split(/[\s・]+/).map(comparable);
  if (parts.length < 2) return null;
  const fits = people.filter((person) => parts.includes(comparableOf(person.name.value)));
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

/** The only person whose Latin surname is how a kanji surname is read (早川 and Hayakawa), or the other way round. */
function sameReading(people: readonly DraftPerson[], name: string): DraftPerson | null {
  const fits = people.filter((person) => {
    const [kanji, latin] = hasJapanese(name) ? [name, person.name.value] : [person.name.value, name];
    if (!hasJapanese(kanji) || hasJapanese(latin)) return false;
    const readings = SURNAME_READINGS.get(kanji.split(/[\s・]/)[0] ?? '') ?? [];
    if (readings.length === 0) return false;
    const tokens = latin.toLowerCase().split(/[\s.]+/);
    // Full names on both sides would also have to agree in the given name, which kanji do not tell.
    return readings.some((reading) => tokens.includes(reading)) && (!/\s/.test(kanji.trim()) || tokens.length === 1);
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

/** Adds to a person what another place of the source tells of them. */
export function absorb(person: DraftPerson, candidate: Candidate): void {
  const { reading, role } = candidate;
  person.honorific ??= reading.honorific;
  person.title ??= reading.title;
  person.affiliation ??= reading.affiliation;
  const known = new Set(namesOf(person).map(tokensOf));
  const isPart = reading.name.value
    .split(/[\s・]+/)
    .map(comparable)
    .includes(comparable(person.name.value));
  // A greeting shortens names; the head of a letter gives the whole of it, with the post.
  const isWhole = candidate.from !== 'greeting' || reading.title !== null;
  if (isPart && reading.name.value.length > person.name.value.length && isWhole)
    person.name = { ...reading.name, confidence: person.name.confidence };
  const isFuller = reading.name.value.length > person.name.value.length && candidate.from !== 'greeting';
  for (const alias of [reading.name, ...reading.aliases]) {
    if (
      !known.has(tokensOf(alias)) &&
      tokensOf(alias) !== tokensOf(person.name) &&
      alias.value.length > 1 &&
      (isFuller || hasJapanese(alias.value) !== hasJapanese(person.name.value))
    ) {
      person.aliases.push(alias);
    }
  }
  if (ROLE_RANK[role] > ROLE_RANK[person.role.value] && candidate.from !== 'participants')
    person.role = { ...person.role, value: role };
}

function withWriting(first: Candidate, second: Candidate): Candidate {
  const { reading } = first;
  const other = second.reading;
  return {
    ...first,
    reading: {
      ...reading,
      aliases: [...reading.aliases, other.name],
      honorific: reading.honorific ?? other.honorific,
      title: reading.title ?? other.title,
      affiliation: reading.affiliation ?? other.affiliation,
    },
  };
}

/** The pairs of a run, by how the languages take turns: one by one, or one list after the other; null when neither. */
function pairsOf(run: readonly Candidate[]): [Candidate, Candidate][] | null {
  if (run.length < 2 || run.length % 2 === 1 || run.some((candidate) => candidate.reading.aliases.length > 0))
    return null;
  const half = run.length / 2;
  const languages = run.map((candidate) => hasJapanese(candidate.reading.name.value));
  const takesTurns = languages.every((language, index) => (language === languages[0]) === (index % 2 === 0));
  const isTwoLists = languages.every((language, index) => (language === languages[0]) === index < half);
  if (!takesTurns && !isTwoLists) return null;
  return Array.from({ length: half }, (_, index) => {
    const [first, second] = takesTurns ? [run[2 * index], run[2 * index + 1]] : [run[index], run[half + index]];
    return first === undefined || second === undefined ? null : ([first, second] as [Candidate, Candidate]);
  }).filter((pair) => pair !== null);
}

/** What the names of pairs say of whether each is one person. */
function evidenceOf(pairs: readonly [Candidate, Candidate][]): Evidence[] {
  return pairs.map(([first, second]) => {
    const [japanese, latin] = hasJapanese(first.reading.name.value) ? [first, second] : [second, first];
    return compareWritings(japanese.reading.name.value, latin.reading.name.value);
  });
}

/** Whether they are the same people: a name may sound otherwise than it is written, so most of them decide. */
function areSame(evidence: readonly Evidence[]): boolean {
  const count = (kind: Evidence): number => evidence.filter((found) => found === kind).length;
  return count('same') > count('other');
}

function pairRun(run: readonly Candidate[]): Candidate[] {
  const pairs = pairsOf(run);
  return pairs !== null && areSame(evidenceOf(pairs))
    ? pairs.map(([first, second]) => withWriting(first, second))
    : [...run];
}

/** A list that tells everybody twice, in Japanese and in English, as one person each with two writings of the name. */
export function pairLanguages({ body }: Pick<Invitation, 'body'>, candidates: readonly Candidate[]): Candidate[] {
  const runs: Candidate[][] = [];
  for (const candidate of candidates) {
    const last = runs.at(-1);
    const isNext = last?.[0]?.role === candidate.role && last[0].from === candidate.from;
    if (isNext) last?.push(candidate);
    else runs.push([candidate]);
  }
  return pairAcross(pairBeside(body, runs.flatMap(pairRun)));
}

/** "Jane Mori, Director …　森 ジェーン（部長）": somebody told twice in one entry. Two of a name stand in an entry each. */
function pairBeside(body: Invitation['body'], candidates: readonly Candidate[]): Candidate[] {
  const entryOf = (at: number): number => body.findLastIndex((entry) => sourceStart(entry.words) <= at);
  const told: Candidate[] = [];
  for (const candidate of candidates) {
    const last = told.at(-1);
    const isRetold =
      last !== undefined &&
      last.reading.aliases.length === 0 &&
      hasJapanese(last.reading.name.value) !== hasJapanese(candidate.reading.name.value) &&
      evidenceOf([[last, candidate]])[0] === 'same' &&
      entryOf(last.at) === entryOf(candidate.at);
    if (isRetold) told[told.length - 1] = withWriting(last, candidate);
    else told.push(candidate);
  }
  return told;
}

/**
 * The same where one list stands whole behind the other, so that its moderator parts them: role by role, the speakers of
 * the one and those of the other in their order.
 */
function pairAcross(candidates: readonly Candidate[]): Candidate[] {
  const roles = new Map<PersonRole, Candidate[]>();
  for (const candidate of candidates) {
    if (candidate.from !== 'list' && candidate.role !== 'interpreter') continue;
    const known = roles.get(candidate.role);
    if (known === undefined) roles.set(candidate.role, [candidate]);
    else known.push(candidate);
  }
  const pairs = [...roles.values()].flatMap((group) => pairsOf(group) ?? []);
  if (!areSame(evidenceOf(pairs))) return [...candidates];
  const told = new Map(pairs.filter((pair) => evidenceOf([pair])[0] !== 'other').map((pair) => [pair[0], pair[1]]));
  const repeated = new Set(told.values());
  return candidates.flatMap((candidate) => {
    const second = told.get(candidate);
    if (second !== undefined) return [withWriting(candidate, second)];
    return repeated.has(candidate) ? [] : [candidate];
  });
}
