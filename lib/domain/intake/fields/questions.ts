import type { DraftQuestion, Span } from '../draft';
import type { People } from '../people/find-people';
import type { Reference } from '../people/references';
import type { Invitation } from '../text/invitation';
import { inReadingOrder, readWords, sourceStart, spansOf, type Passage } from '../text/passage';
import { comparable } from '../text/source-text';
import { withCounted } from './counted-addressees';
import { isFinished } from './question-words';
import { questionCandidates, type QuestionCandidate } from './question-lists';
import { withoutNumbers } from './question-numbers';

export type Questions = {
  questions: DraftQuestion[];
  /** Questions of the note's owner that the invitation repeats, and were taken once. */
  repeated: QuestionCandidate[];
  /** Whom the repeated questions are put to in the invitation: the owner of the note. */
  ownerKey: string | null;
  incomplete: DraftQuestion[];
  /** Indexes of the entries that hold questions: no other field is read out of those. */
  entries: ReadonlySet<number>;
  /** Of an entry that says more than its questions: where in the source those begin and end. */
  asked: ReadonlyMap<number, Span>;
};

const MIN_SHARE = 0.6;
/** A list whose items begin with a note of whom they are put to, but for an odd one. */
const NOTED_SHARE = 0.75;

/** A list is one of questions when its section, its heading or most of its items say so. */
function isQuestionGroup(group: readonly QuestionCandidate[]): boolean {
  const [first] = group;
  if (first === undefined) return false;
  const asking = group.filter((candidate) => candidate.isAsking).length;
  if (first.topic === 'questions' || first.topic === 'own') return asking * 3 >= group.length;
  if (group.every((candidate) => candidate.isPutTo)) return asking * 2 >= group.length;
  const marked = group.filter(
    (candidate) => candidate.isAsking && /[?か]["」』。)\]]{0,2}$/.test(candidate.words.folded),
  ).length;
  return (
    asking >= group.length * MIN_SHARE && marked * 2 >= group.length && (group.length > 1 || first.reference !== null)
  );
}

/** "Have you sent your slides?", "ご提出はお済みですか": what a check list asks of the reader before the day. */
const CHECKS =
  /^(?:have|did|do|are|is|can|could|will|would) (?:you|your)\b.{0,60}\b(?:slides?|forms?|release|photos?|headshot|bio|visa|hotel|flights?|badge|parking|passport|dietary|signed|sign|registered|confirm(?:ed)?)\b|(?:提出|送付|予約|登録|返信|確認|手配)(?:は|を|が)?(?:お)?済み(?:です|ました)?か/i;

/** "Please confirm your participation by 8 May": what a letter wants of the reader by a day, and no question of a panel. */
const ASKED_BY =
  /^(?:please|kindly|could you|can you|would you)\s(?:please\s|kindly\s|also\s)?(?:confirm|send|submit|return|reply|respond|rsvp|let (?:us|me) (?:have|know)|e-?mail|upload|register|complete|fill|sign|bring|arrive)\b[^?]{0,160}\b(?:by|before|no later than|until)\s(?:[\w,:]+\s){0,4}?(?:\d{1,2}\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day|noon|the (?:day|end)|tomorrow)/i;

/** Within a list of questions, an item that is plainly something else: a link, a deadline, a labelled fact. */
function isForeign(candidate: QuestionCandidate): boolean {
  if (candidate.topic !== 'questions' && CHECKS.test(candidate.words.folded)) return true;
  if (candidate.entry.label?.topic === 'title' || ASKED_BY.test(candidate.words.folded)) return true;
  if (candidate.isAsking) return false;
  const { folded } = candidate.words;
  const isFact = candidate.entry.label?.topic != null && candidate.entry.label.topic !== 'questions';
  return (
    isFact ||
    /https?:\/\//.test(folded) ||
    /\b(?:no later than|deadline|please (?:send|submit|keep))\b|までに(?:お送り|提出|ご返)/i.test(folded) ||
    /(?:への|に対する|宛ての?)(?:ご)?質問(?:事項)?:?$/.test(folded) ||
    folded.length < 4
  );
}

function grouped(candidates: readonly QuestionCandidate[], by: 'group' | 'family'): QuestionCandidate[][] {
  const groups = new Map<number, QuestionCandidate[]>();
  for (const candidate of candidates) {
    const group = groups.get(candidate[by]);
    if (group === undefined) groups.set(candidate[by], [candidate]);
    else group.push(candidate);
  }
  return [...groups.values()];
}

/** The families that are lists of questions once what is set in under their items is counted with them. */
function askingFamilies(candidates: readonly QuestionCandidate[]): ReadonlySet<number> {
  const nested = grouped(candidates, 'family').filter((family) =>
    family.some(({ group }) => group !== family[0]?.group),
  );
  return new Set(nested.filter(isQuestionGroup).map(([first]) => first?.family ?? -1));
}

/** Consecutive lists count as one when they share section and numbering style: a theme may have a single question. */
function acceptedCandidates(candidates: readonly QuestionCandidate[]): QuestionCandidate[] {
  const groups = grouped(candidates, 'group');
  const families = askingFamilies(candidates);
  const isInAsking = (group: readonly QuestionCandidate[]): boolean =>
    families.has(group[0]?.family ?? -1) && group.every(({ isAsking }) => isAsking);
  const accepted = groups.map((group) => isQuestionGroup(group) || isInAsking(group));
  return groups.flatMap((group, index) => {
    const isBesideAccepted =
      group.every((candidate) => candidate.isAsking) && (accepted[index - 1] === true || accepted[index + 1] === true);
    if (accepted[index] !== true && !isBesideAccepted) return [];
    const kept = group.filter((candidate) => !isForeign(candidate));
    const noted = kept.filter((candidate) => candidate.bare !== null).length;
    return noted > 1 && noted >= kept.length * NOTED_SHARE ? kept.map(withoutNote) : kept;
  });
}

/** Where the items of a list begin with whom it is put to, that is a note, also before small letters. */
function withoutNote(candidate: QuestionCandidate): QuestionCandidate {
  return { ...candidate, words: candidate.bare ?? candidate.words };
}

function key(candidate: QuestionCandidate): string {
  return comparable(candidate.words.text);
}

/** Of two writings, the one that names who is asked, where the other says nothing of it. */
function tellsWhom(candidate: QuestionCandidate, other: QuestionCandidate): boolean {
  return other.reference === null && candidate.reference !== null && !candidate.reference.isAll;
}

/** A question with the words of its repeats to others, which tell as well as its own what is asked. */
type PutQuestion = QuestionCandidate & { repeats: Passage[] };

/** Whom two writings of a question are put to together; null where the second adds nobody, as the owner's own note does not. */
function putToBoth(known: QuestionCandidate, candidate: QuestionCandidate): Reference | null {
  const [own, other] = [known.reference, candidate.reference];
  if (own === null || other === null || own.isAll || known.topic === 'own' || candidate.topic === 'own') return null;
  if (other.isAll) return other;
  const added = other.keys.filter((one) => !own.keys.includes(one));
  return added.length === 0 ? null : { ...own, keys: [...own.keys, ...added] };
}

/**
 * Questions that stand twice are taken once: from the list of the invitation rather than from the note that its owner
 * made of it, and from where it is said who is asked. One that stands under several people is put to all of those;
 * `repeated` holds only what told nothing more.
 */
function withoutRepeats(candidates: readonly QuestionCandidate[]): {
  kept: PutQuestion[];
  repeated: QuestionCandidate[];
  twins: QuestionCandidate[];
} {
  const best = new Map<string, PutQuestion>();
  const repeated: QuestionCandidate[] = [];
  const twins = new Set<string>();
  for (const candidate of candidates) {
    const own = key(candidate);
    const known = best.get(own);
    if (known === undefined) {
      best.set(own, { ...candidate, repeats: [] });
      continue;
    }
    const reference = putToBoth(known, candidate);
    if (reference !== null) {
      const referenceSpans = inReadingOrder([...known.referenceSpans, ...candidate.referenceSpans]);
      best.set(own, { ...known, reference, referenceSpans, repeats: [...known.repeats, candidate.words] });
      continue;
    }
    const isBetter = (known.topic === 'own' && candidate.topic !== 'own') || tellsWhom(candidate, known);
    repeated.push(isBetter ? known : candidate);
    if (isBetter) {
      best.set(own, { ...candidate, repeats: [] });
      twins.add(own);
    }
  }
  const kept = [...best.values()].sort((a, b) => sourceStart(a.words) - sourceStart(b.words));
  return { kept, repeated, twins: kept.filter((candidate) => twins.has(key(candidate))) };
}

function toQuestion(candidate: PutQuestion, index: number): DraftQuestion {
  const isSure = candidate.isAsking && (candidate.topic === 'questions' || candidate.reference !== null);
  const text = readWords(candidate.words, isSure ? 0.95 : 0.75);
  const repeats = candidate.repeats.flatMap((words) => spansOf(words));
  return {
    key: `q${index + 1}`,
    text: repeats.length === 0 ? text : { ...text, spans: inReadingOrder([...text.spans, ...repeats]) },
    addressees: candidate.reference === null || candidate.reference.isAll ? [] : candidate.reference.keys,
    addresseeSpans: candidate.referenceSpans,
    theme: candidate.theme,
  };
}

/** The owner of a note is whoever all of the note's repeated questions are put to in the invitation. */
function ownerOf(twins: readonly QuestionCandidate[]): string | null {
  const keys = new Set(twins.map((twin) => twin.reference?.keys.join(' ') ?? ''));
  const [only] = keys;
  return keys.size === 1 && only !== undefined && only !== '' && !only.includes(' ') ? only : null;
}

/** Where the questions stand that share a paragraph with other words. */
function askedIn(accepted: readonly QuestionCandidate[]): Map<number, Span> {
  const asked = new Map<number, Span>();
  for (const { words, entry, isInline } of accepted) {
    if (!isInline || entry.kind !== 'paragraph') continue;
    const spans = spansOf(words);
    const [start, end] = [spans[0]?.start, spans.at(-1)?.end];
    if (start === undefined || end === undefined) continue;
    const known = asked.get(entry.index);
    asked.set(entry.index, { start: Math.min(start, known?.start ?? start), end: Math.max(end, known?.end ?? end) });
  }
  return asked;
}

/** The pre-sent questions in order, each with the people it is put to. Rhetorical questions of the prose are none. */
export function findQuestions(invitation: Invitation, people: People): Questions {
  const listed = withoutNumbers(acceptedCandidates(questionCandidates(invitation, people)));
  const accepted = withCounted(invitation.source, listed, people.index.panel().length);
  const { kept, repeated, twins } = withoutRepeats(accepted);
  const questions = kept.map(toQuestion);
  const finished = kept.filter((candidate) => isFinished(candidate.words.folded)).length;
  const last = kept.at(-1);
  const isCut = last !== undefined && !isFinished(last.words.folded) && finished >= kept.length - 1 && kept.length > 1;
  const entries = new Set(accepted.flatMap((candidate) => candidate.entries));
  return {
    questions,
    repeated,
    ownerKey: ownerOf(twins),
    incomplete: isCut ? questions.slice(-1) : [],
    entries,
    asked: askedIn(accepted),
  };
}
