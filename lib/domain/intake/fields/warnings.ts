import type { DraftWarning, ForumDraft } from '../draft';
import type { Invitation } from '../text/invitation';
import { MAX_ENTRIES } from '../text/entries';
import { spansOf } from '../text/passage';
import type { People } from '../people/find-people';
import { isFinished } from './question-words';
import type { Questions } from './questions';

/** More questions than a panel can take: the list is probably not for one event. */
const MANY_QUESTIONS = 60;
const CUT_MARK = /(?:\[?(?:message (?:clipped|truncated)|truncated|cut off|以下省略|途中で切れ)\]?|\.\.\.|…)\s*$/i;
const DANGLING =
  /(?:\b(?:the|a|an|of|to|and|or|for|with|in|on|at|by|from|that|which|is|are|will|how|what|would|their|its|your|our|has|have|be|as)|[,、(（「]|を|が|は|に|の|と|で|へ|や)$/i;

function warn(code: string, spans: DraftWarning['spans'] = [], params: DraftWarning['params'] = {}): DraftWarning {
  return { code, params, spans };
}

/**
 * Whether the text breaks off: its last words are no signature, do not end, and either hang in the air or leave a
 * question unfinished that its neighbours finish.
 */
function cutOff(invitation: Invitation, questions: Questions): DraftWarning[] {
  if (invitation.hasSignature || invitation.hasQuotedThread) return [];
  const last = invitation.body.at(-1);
  if (last === undefined || last.kind === 'heading' || last.kind === 'row') return [];
  const { folded } = last.words;
  const spans = spansOf(last.words);
  const isDangling = folded.length > 12 && (DANGLING.test(folded) || CUT_MARK.test(folded) || /[a-z]-$/.test(folded));
  const unfinished = questions.incomplete.find((question) => question.text.spans.at(-1)?.end === spans.at(-1)?.end);
  if (!isDangling && unfinished === undefined) return [];
  const isQuestion =
    unfinished !== undefined || questions.questions.at(-1)?.text.spans.at(-1)?.end === spans.at(-1)?.end;
  return isQuestion && !isFinished(folded)
    ? [warn('truncated_input', spans), warn('incomplete_question', spans)]
    : [warn('truncated_input', spans)];
}

function unresolved(draft: ForumDraft): DraftWarning[] {
  const open = draft.deadlines.filter(
    (deadline) => deadline.rule.type === 'unresolved' || (draft.start === null && isRelative(deadline.rule.type)),
  );
  return open.length === 0
    ? []
    : [
        warn(
          'deadline_unresolved',
          open.flatMap((deadline) => deadline.spans),
          { count: open.length },
        ),
      ];
}

function isRelative(type: string): boolean {
  return type !== 'absolute' && type !== 'promptly';
}

/** Everything that the person reviewing the draft should know, each code once. */
export function collectWarnings(
  draft: ForumDraft,
  invitation: Invitation,
  people: People,
  questions: Questions,
  earlier: readonly DraftWarning[],
): DraftWarning[] {
  const found: DraftWarning[] = [...earlier, ...cutOff(invitation, questions), ...unresolved(draft)];
  const hasDay = draft.start !== null || draft.startDay != null;
  if (hasDay && draft.durationMinutes === null && draft.end === null) found.push(warn('missing_duration'));
  if (draft.questions.length === 0) found.push(warn('no_questions'));
  if (!draft.people.some((person) => person.role.value === 'speaker')) found.push(warn('no_speakers'));
  if (draft.questions.length > MANY_QUESTIONS)
    found.push(warn('too_many_questions', [], { count: draft.questions.length }));
  if (questions.repeated.length > 0) {
    found.push(
      warn(
        'duplicate_questions',
        questions.repeated.flatMap((candidate) => spansOf(candidate.words)),
        { count: questions.repeated.length },
      ),
    );
  }
  const merged = people.people.filter((person) => person.aliases.length > 0);
  if (merged.length > 0)
    found.push(
      warn(
        'duplicate_speakers_merged',
        merged.flatMap((person) => person.aliases.flatMap((alias) => alias.spans)),
      ),
    );
  if (invitation.entries.length + questions.entries.size >= MAX_ENTRIES)
    found.push(warn('rest_unread', [], { entries: MAX_ENTRIES }));
  if (invitation.isForwarded) found.push(warn('forwarded_message'));
  if (invitation.hasQuotedThread) found.push(warn('quoted_thread_ignored'));
  if (invitation.hasSignature) found.push(warn('signature_ignored'));
  if (draft.embargoUntil !== null) found.push(warn('embargo', draft.embargoUntil.spans));
  const seen = new Set<string>();
  return found.filter((warning) => {
    const isNew = !seen.has(warning.code);
    seen.add(warning.code);
    return isNew;
  });
}
