import { sentencesOf } from '../text/clauses';
import { cutPassage, type Passage } from '../text/passage';

/** Words by which a letter says that it goes on with what will be asked. */
const ANNOUNCES =
  /\bwhere (?:i'm|i am|we're|we are) (?:headed|heading|going)\b|\bwhat (?:i|we)(?:'ll| will|'d| would| want to| plan to| hope to|'m going to| am going to) (?:like to |love to )?(?:ask|cover|get into)\b|\b(?:i|we)(?:'ll| will|'m going to| am going to| plan to| hope to)(?: \w{4,8})? ask (?:you )?(?:about|these|the following|a few|some|things)\b|\b(?:an? |the )?(?:easy|easier|gentle|hard|warm-?up|opening|obvious) (?:one|question) first\b/i;
/** What a letter asks of the reader about the arrangement. */
const ARRANGES =
  /^(?:and |so |oh,? (?:and )?|also,? )?(?:(?:could|can|will|would|do|are|is|does|have|did|might|may) (?:you|that|this|it|there|we|i|the (?:date|time|day))\b[^?]{0,60}\b(?:send|come|join|confirm|work|make it|free|available|suit|okay|ok|happy|good|let (?:me|us) know|need|time|reach|received?|seen|got|record|date|headshot|bio|slides?)\b|any questions\b|sound(?:s)? (?:good|ok)|ok(?:ay)?\?|right\?)/i;
const MIN_QUESTIONS = 2;
const MAX_WORDS = 4_000;

/**
 * "Here is where we're headed. Easy one first. What …? Then … How …?": the questions of a paragraph that announces them
 * in its own words and has others between them. Empty where it announces nothing, or asks only once.
 */
export function announcedQuestions(words: Passage): Passage[] {
  const { folded } = words;
  if (folded.length > MAX_WORDS || folded.indexOf('?') === folded.lastIndexOf('?')) return [];
  const lead = ANNOUNCES.exec(folded);
  if (lead === null) return [];
  const found = sentencesOf(folded).flatMap(({ from, to }) => {
    const sentence = cutPassage(words, from, to);
    const isAsked = from >= lead.index && sentence.folded.endsWith('?') && !ARRANGES.test(sentence.folded);
    return isAsked && /^["'(]?\p{L}/u.test(sentence.folded) ? [sentence] : [];
  });
  return found.length >= MIN_QUESTIONS ? found : [];
}
