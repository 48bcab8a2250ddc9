import { containsOther, pairByWords } from '../text-likeness';
import { comparable } from '../intake/text/source-text';
import type { QuestionRow } from '../forum-plan/rows';
import { isListedAnew, type Comparison } from './comparison';
import type { StoredQuestion } from './stored-forum';
import { updateKey, type Named, type UpdateOf } from './update';

/** Two questions at least this much alike are one, put into other words. */
const SAME_QUESTION = 0.62;

type QuestionUpdate = UpdateOf<'addQuestion' | 'rewordQuestion' | 'readdressQuestion' | 'removeQuestion'>;

/** The people a question of the mail is put to, as the forum knows them. */
function addresseesOf({ plan, personOf }: Comparison, questionId: string): Named[] {
  return plan.addressees.filter((one) => one.questionId === questionId).map((one) => personOf(one.participantId));
}

function add(comparison: Comparison, question: QuestionRow): QuestionUpdate {
  return {
    key: updateKey('addQuestion', comparable(question.text)),
    spans: comparison.spansOf(question.id, 'text'),
    type: 'addQuestion',
    text: question.text,
    theme: question.theme,
    addressees: addresseesOf(comparison, question.id),
  };
}

/** A question that only lost or gained its marks, or that the mail gives in part, says the same as before. */
function isReworded(before: string, after: string): boolean {
  return comparable(before) !== comparable(after) && !(containsOther(before, after) && after.length < before.length);
}

function changes(comparison: Comparison, known: StoredQuestion, question: QuestionRow): QuestionUpdate[] {
  const names = new Map(comparison.stored.people.map(({ id, name }) => [id, name]));
  const before = known.addressees.map((id) => ({ id, name: names.get(id) ?? '' }));
  const after = addresseesOf(comparison, question.id);
  const isSameAddress =
    after.length === 0 ||
    (after.length === before.length && after.every((one) => before.some((other) => other.id === one.id)));
  return [
    ...(isReworded(known.text, question.text)
      ? [
          {
            key: updateKey('rewordQuestion', known.id, comparable(question.text)),
            spans: comparison.spansOf(question.id, 'text'),
            type: 'rewordQuestion',
            questionId: known.id,
            before: known.text,
            after: question.text,
          } as const,
        ]
      : []),
    ...(isSameAddress
      ? []
      : [
          {
            key: updateKey('readdressQuestion', known.id, after.map((one) => one.name).join(', ')),
            spans: comparison.spansOf(question.id, 'addressees'),
            type: 'readdressQuestion',
            questionId: known.id,
            text: known.text,
            before,
            after,
          } as const,
        ]),
  ];
}

/** New questions, old ones in new words or to other people, and those that a list sent anew no longer has. */
export function questionUpdates(comparison: Comparison): QuestionUpdate[] {
  const { plan, stored } = comparison;
  const { pairs, onlyFirst, onlySecond } = pairByWords(plan.questions, stored.questions, SAME_QUESTION);
  const fresh = new Set(onlyFirst);
  const known = new Map(pairs.map(({ first, second }) => [first, second]));
  const stated = plan.questions.flatMap((question) => {
    const before = known.get(question);
    if (before !== undefined) return changes(comparison, before, question);
    return fresh.has(question) ? [add(comparison, question)] : [];
  });
  const gone = isListedAnew(pairs.length, stored.questions.length) ? onlySecond : [];
  return [...stated, ...gone.map(remove)];
}

function remove({ id, text }: StoredQuestion): QuestionUpdate {
  return { key: updateKey('removeQuestion', id), spans: [], type: 'removeQuestion', questionId: id, text };
}
