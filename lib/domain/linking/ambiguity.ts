import { isClaimed } from './claims';
import { findFarCue, findNearCue, isForbidden, isNamedInFull } from './cues';
import { editionOn, isJustIssued, isTooEarly, leaningOf } from './editions';
import { countryInQuestion, onlyCountry, type Scene } from './evidence';
import type { Ambiguity } from './entries';
import { issuedBy, issuerOf, strategiesOfNation } from './issuers';
import { caseRuleOf } from './letter-case';
import { yearsOf, type LinkableRecord } from './linkable';
import type { NameMention } from './mentions';
import { isOfOthers, isOther } from './other-bodies';
import { ownersOf, type Owners } from './owners';
import type { LinkReasonCode } from './reasons';
import { canBelongTo, isAlly, isToldByYear, resolution, viaOf, type Ground, type Resolution } from './resolution';
import { datesBeside, isIssuedIn, type Told } from './issue-days';
import { lawOfDay } from './told-laws';
import { strategyOfDay } from './told-texts';
import { hasVoice, isBodyHere } from './voices';
import { yearBeside } from './years';

/** One ambiguous mention and what its own words leave possible. */
type Case = {
  scene: Scene;
  mention: NameMention;
  ambiguity: Ambiguity;
  owners: Owners;
  year: number | null;
  /** The word that the rules ask for, where they ask for one. */
  need: string | null;
  candidates: readonly LinkableRecord[];
};

/** What being listed as ambiguous takes from the score of a name. */
const LISTED_PENALTY = 0.06;

function byContext(words: string, evidence: string): Ground {
  const code = caseRuleOf(words, false) === 'exact' ? 'abbreviation_in_context' : 'neighbour';
  return { code, params: { evidence } };
}

/** The one record meant among those of one owner; among several editions the day decides. */
function pickOne(
  { scene, mention, owners }: Case,
  records: readonly LinkableRecord[],
  ground: Ground,
): Resolution | null {
  const [only] = records;
  if (only === undefined) return null;
  const leaning = leaningOf(scene.mentions.text, owners.start, mention.end);
  const isSingle = records.length === 1;
  // "The old research office": a body has no editions.
  const isOldBody = only.kind === 'agency' && leaning === 'previous';
  if (isSingle && (isOldBody || ground.code === 'year')) return resolution(mention, only, ground);
  if (isSingle && leaning === 'current') return isTooEarly(only, scene.asOf) ? null : resolution(mention, only, ground);
  if (records.some((record) => record.kind !== only.kind || record.kind === 'concept')) return null;
  const edition = editionOn(records, scene.asOf, leaning);
  if (edition === null) return null;
  const isSpecial = leaning === 'upcoming' || leaning === 'previous';
  const isByDate = isSpecial && scene.asOf !== null;
  return resolution(mention, edition, isByDate ? { code: leaning, params: { date: scene.asOf ?? '' } } : ground);
}

/** None, or all of one country. */
function haveOneOwner(records: readonly LinkableRecord[]): boolean {
  return records.every((record) => record.country === records[0]?.country);
}

/** Words that speak for exactly one candidate: in the question, or, if it has none, around it. */
function resolveByCue(current: Case): Resolution | null {
  const { scene, mention, ambiguity, candidates } = current;
  if (ambiguity.cues.size === 0 || isBodyHere(scene, mention, ambiguity)) return null;
  for (const find of [findNearCue, findFarCue]) {
    const cued: { record: LinkableRecord; words: string }[] = [];
    for (const record of candidates) {
      const keys = ambiguity.cues.get(record.id);
      const words = keys === undefined ? null : find(scene, mention, keys);
      if (words !== null && !isNamedInFull(scene, mention, record)) cued.push({ record, words });
    }
    const [cue] = cued;
    if (cue === undefined) continue;
    return cued.length > 1 ? null : resolution(mention, cue.record, byContext(mention.words, cue.words));
  }
  return null;
}

/** "The 2021 X", where only one owner has an X of 2021. */
function resolveByYear(current: Case): Resolution | null {
  const { year, candidates } = current;
  if (year === null) return null;
  const [law, other] = candidates.filter((record) => record.category === 'law' && yearsOf(record).includes(year));
  // "The secrets law from 2013": what is no name by itself is the law of that year.
  if (law !== undefined && candidates.length === 1 && current.ambiguity.kind === 'common_word')
    return resolution(current.mention, law, { code: 'year', params: { year: String(year) } });
  // "The 1986 statute": laws keep their name, but two of that name are told apart by it.
  if (law !== undefined && other === undefined && candidates.length > 1)
    return resolution(current.mention, law, { code: 'year', params: { year: String(year) } });
  if (!candidates.some(isToldByYear) || !haveOneOwner(candidates)) return null;
  return pickOne(current, candidates, { code: 'year', params: { year: String(year) } });
}

/** "The X that was released last week", where only one of several was. */
function resolveByToldDate({ scene, mention, candidates }: Case): Resolution | null {
  if (!candidates.some(isToldByYear)) return null;
  for (const told of datesBeside(scene, mention)) {
    const [only, other] = candidates.filter((record) => isToldByYear(record) && isIssuedIn(record, told));
    if (only === undefined) continue;
    if (other !== undefined) return null;
    const evidence = scene.mentions.text.slice(told.start, told.end);
    return resolution(mention, only, { code: 'neighbour', params: { evidence } });
  }
  return null;
}

function byTold(mention: NameMention, told: Told | null): Resolution | null {
  if (told === null) return null;
  return resolution(mention, told.record, { code: 'neighbour', params: { evidence: told.evidence } });
}

/** "The X law that was passed last week", where several laws are called so. */
function resolveByMaking({ scene, mention, candidates }: Case): Resolution | null {
  if (candidates.length < 2 || candidates.some(({ category }) => category !== 'law')) return null;
  return byTold(mention, lawOfDay(scene, mention, candidates));
}

/** "Japan's X". */
function resolveByOwner(current: Case): Resolution | null {
  const { owners, candidates, ambiguity } = current;
  const [owner] = owners.codes;
  if (owner === undefined || !haveOneOwner(candidates)) return null;
  if (!candidates.some((record) => record.country === owner)) return null;
  const code: LinkReasonCode = ambiguity.kind === 'description' ? 'description' : 'country';
  return pickOne(current, candidates, { code, params: { country: owner } });
}

/** The rules ask for a word, it is there, and only one candidate is left. */
function resolveByNeed(current: Case): Resolution | null {
  const { need, candidates, mention } = current;
  if (need === null || candidates.length > 1) return null;
  return pickOne(current, candidates, byContext(mention.words, need));
}

/** "A national cybersecurity strategy", where the text has capitals elsewhere. */
function isSmall({ words }: NameMention, { mentions }: Scene): boolean {
  return /^[a-z][a-z -]*strategy$/.test(words) && /[A-Z]/.test(mentions.text);
}

/** "Cyber strategy" is a common noun: which one is meant must be said beside it, by owner or year. */
function isCommonNoun({ ambiguity, mention, scene }: Case): boolean {
  if (mention.entry.kind === 'strategy' && isSmall(mention, scene)) return true;
  return ambiguity.kind === 'common_word' || (ambiguity.kind === 'description' && ambiguity.candidates.length > 1);
}

/** "The new National Security Strategy", where several owners have one and only one of them is new. */
function resolveByNews({ scene, mention, owners, candidates }: Case): Resolution | null {
  const { asOf } = scene;
  if (asOf === null || owners.codes.length > 0 || haveOneOwner(candidates)) return null;
  if (leaningOf(scene.mentions.text, owners.start, mention.end) !== 'new') return null;
  const issued = candidates.filter((record) => record.category === 'strategy' && isJustIssued(record, asOf));
  const [only] = issued;
  return only === undefined || issued.length > 1
    ? null
    : resolution(mention, only, { code: 'date', params: { date: asOf } });
}

/** "The national cybersecurity strategy", in small letters: that of the country spoken of. */
function isTheNational({ mention, scene }: Case): boolean {
  const { words, start } = mention;
  return words.startsWith('national ') && /\bthe $/i.test(scene.mentions.text.slice(Math.max(0, start - 5), start));
}

function pickOfCountry(current: Case, country: string, ground: Ground): Resolution | null {
  const ofCountry = current.candidates.filter((record) => record.country === country);
  const isDescription = current.ambiguity.kind === 'description';
  return pickOne(current, ofCountry, isDescription ? { code: 'description', params: { country } } : ground);
}

/** By what is said of countries, from the nearest sign to the farthest: the question, the speaker, the heading. */
function resolveByCountry(current: Case): Resolution | null {
  const { scene, mention, candidates } = current;
  const { speakerCountries, headingCountries } = scene.surroundings();
  if (scene.signs().length + speakerCountries.size + headingCountries.size === 0) return null;
  if (isCommonNoun(current) && !isTheNational(current)) return null;
  const countries = new Set<string>(candidates.map((record) => record.country));
  const sign = countryInQuestion(scene, mention, countries);
  const speaker = onlyCountry(countries, speakerCountries);
  if (sign !== null) {
    // "What does the strategy mean for Japan?", put to an American: the nation is not the owner.
    if (!sign.isBody && speaker !== null && speaker !== sign.country) return null;
    const ground: Ground = { code: 'country', params: { country: sign.country } };
    return pickOfCountry(current, sign.country, sign.isBody ? byContext(mention.words, sign.words) : ground);
  }
  if (speaker !== null) return pickOfCountry(current, speaker, { code: 'speaker', params: { country: speaker } });
  const heading = onlyCountry(countries, headingCountries);
  return heading === null ? null : pickOfCountry(current, heading, { code: 'heading', params: { country: heading } });
}

/** Several editions of one owner's text: that of the day. */
function resolveByDate(current: Case): Resolution | null {
  const { scene, candidates } = current;
  if (isCommonNoun(current) || candidates.length < 2 || !haveOneOwner(candidates)) return null;
  const ground: Ground =
    scene.asOf === null ? { code: 'usual_meaning', params: {} } : { code: 'date', params: { date: scene.asOf } };
  return pickOne(current, candidates, ground);
}

/** Words that are its name in the data, and only seldom mean something else, are called so, a little less sure. */
function groundOfDefault({ mention, ambiguity }: Case, record: LinkableRecord): Ground {
  const via = viaOf(mention.entry, record);
  const isSeldomOther = ambiguity.kind === 'generic' || ambiguity.kind === 'collision';
  const isNamed = via === 'name' || via === 'abbreviation' || via === 'concept';
  if (isSeldomOther && isNamed) return { code: via, params: {}, penalty: LISTED_PENALTY };
  return { code: 'usual_meaning', params: {} };
}

/** The meaning that the words have here when nothing decides: only if nothing speaks against it either. */
function resolveByDefault(current: Case): Resolution | null {
  const { scene, mention, ambiguity, candidates } = current;
  const record = candidates.find((candidate) => candidate.id === ambiguity.fallback);
  if (record === undefined || (mention.entry.kind === 'strategy' && isSmall(mention, scene))) return null;
  const ground = groundOfDefault(current, record);
  if (record.kind === 'concept') return resolution(mention, record, ground);
  if (record.country === 'MULTILATERAL') return pickOne(current, [record], ground);
  if (isOfOthers(scene, mention, ambiguity, record)) return null;
  const { speakerCountries } = scene.surroundings();
  const isForeign = speakerCountries.size > 0 && ![...speakerCountries].some(isAlly);
  return isForeign && !speakerCountries.has(record.country) ? null : pickOne(current, [record], ground);
}

/** A word for several records at once (安保三文書): all of them that there are, or soon will be, on the day. */
export function resolveCollective(scene: Scene, mention: NameMention, ambiguity: Ambiguity): Resolution[] {
  if (isForbidden(scene, mention, ambiguity.unless)) return [];
  if (ambiguity.needs.size > 0 && findNearCue(scene, mention, ambiguity.needs) === null) return [];
  return ambiguity.candidates
    .filter((record) => !isTooEarly(record, scene.asOf))
    .map((record) => resolution(mention, record, { code: 'collective', params: {} }));
}

/** "Justice announced", "over at State": a short name that is also a word, where a body speaks or is a place. */
function resolveByVoice({ scene, mention, ambiguity, candidates }: Case): Resolution | null {
  const [only, other] = candidates;
  if (ambiguity.kind !== 'common_word' || only?.kind !== 'agency' || other !== undefined) return null;
  const evidence = hasVoice(scene.mentions.text, mention);
  return evidence === null ? null : resolution(mention, only, { code: 'neighbour', params: { evidence } });
}

const STEPS = [
  resolveByVoice,
  resolveByCue,
  resolveByYear,
  resolveByToldDate,
  resolveByMaking,
  resolveByOwner,
  resolveByNeed,
  resolveByNews,
  resolveByCountry,
  resolveByDate,
  resolveByDefault,
];

/** Bodies and terms are not; for them the year beside is not even read. */
function mayBeToldByYear({ entry }: NameMention, { kind }: Ambiguity): boolean {
  return kind === 'dated' || (entry.kind !== 'agency' && entry.kind !== 'concept');
}

/**
 * Which of several records an ambiguous mention stands for: its own words first (owner and year beside it), then the
 * rules of its entry, then the countries spoken of, the day, and last its usual meaning. Null when none is sure.
 */
export function resolveAmbiguous(scene: Scene, mention: NameMention, ambiguity: Ambiguity): Resolution | null {
  if (isForbidden(scene, mention, ambiguity.unless)) return null;
  const need = findNearCue(scene, mention, ambiguity.needs) ?? findFarCue(scene, mention, ambiguity.needs);
  if (ambiguity.needs.size > 0 && need === null) return null;
  const owners = ownersOf(mention, scene.mentions);
  const year = mayBeToldByYear(mention, ambiguity) ? yearBeside(scene.mentions.text, owners.start, mention.end) : null;
  const { candidates: listed } = ambiguity;
  const own = listed.filter((record) => canBelongTo(record, owners.codes));
  const [owner, ...others] = owners.codes;
  const owned =
    own.length > 0 || owner === undefined || others.length > 0 ? own : strategiesOfNation(scene, mention, owner);
  if (ambiguity.kind === 'dated' && year === null) return byTold(mention, strategyOfDay(scene, mention, owned));
  const isDated = year !== null && owned.some(isToldByYear);
  const candidates = isDated ? owned.filter((record) => yearsOf(record).includes(year)) : owned;
  const issuer = issuerOf(scene, mention);
  if (issuer !== null && owners.codes.length === 0) {
    const issued = issuedBy(scene, mention, listed, issuer.id).filter(
      (record) => year === null || yearsOf(record).includes(year),
    );
    const issuing: Case = { scene, mention, ambiguity, owners, year, need, candidates: issued };
    const byDate = resolveByToldDate(issuing);
    return byDate ?? pickOne(issuing, issued, { code: 'neighbour', params: { evidence: issuer.words } });
  }
  const current: Case = { scene, mention, ambiguity, owners, year, need, candidates };
  if (isOther(scene, mention, owners)) return null;
  if (owners.codes.length === 0 && isClaimed(scene.mentions, mention, candidates)) return null;
  for (const step of STEPS) {
    const found = step(current);
    if (found !== null) return found;
  }
  return null;
}
