import type { TlpLabel } from '../../../prisma/generated/enums';
import type { AcceptedDraft } from '../forum-draft';
import { searchKey } from '../map/search';
import { planActions } from './actions';
import { planDeadlines } from './deadlines';
import { planEvidence } from './evidence';
import { inForumZone, planForumRow } from './forum';
import { planLimits } from './limits';
import { planLinks } from './links';
import { PlannedIds } from './planned-ids';
import type { AgendaRow, ForumPlan, ParticipantRow, QuestionRow } from './rows';
import { upperCase } from './upper-case';

export type PlanContext = {
  forumId: string;
  /** The person of the draft who creates the forum, if they are one of its people. */
  me: string | null;
  tlp: TlpLabel | null;
  sourceText: string;
  newId: () => string;
};

function planParticipants(people: AcceptedDraft['people'], me: string | null, ids: PlannedIds): ParticipantRow[] {
  return people.map((person, index) => ({
    id: ids.of('people', person.key),
    position: index + 1,
    name: person.name.value,
    aliases: person.aliases.map((alias) => alias.value),
    honorific: person.honorific?.value ?? null,
    role: upperCase(person.role.value),
    title: person.title?.value ?? null,
    affiliation: person.affiliation?.value ?? null,
    isMe: person.key === me,
  }));
}

function planQuestions(questions: AcceptedDraft['questions'], ids: PlannedIds): QuestionRow[] {
  return questions.map((question, index) => ({
    id: ids.of('questions', question.key),
    position: index + 1,
    text: question.text.value,
    theme: question.theme?.value ?? null,
    searchText: searchKey(question.text.value),
  }));
}

function planAgenda(agenda: AcceptedDraft['agenda'], forumZone: string | null, ids: PlannedIds): AgendaRow[] {
  return agenda.map((item, index) => ({
    id: ids.of('agenda', item.key),
    position: index + 1,
    title: item.title.value,
    startLocal: inForumZone(item.start?.value ?? null, forumZone),
    durationMinutes: item.durationMinutes,
  }));
}

/**
 * Everything that creating a forum writes, from what the person accepted. Instants are derived here, from the wall
 * times and the rules; evidence that the source does not bear out is left out. Throws INVALID for a reference to a key
 * that the draft does not have.
 */
export function planForum(draft: AcceptedDraft, context: PlanContext): ForumPlan {
  const ids = new PlannedIds(draft, context.newId);
  const forum = planForumRow(draft, context.forumId, context.tlp);
  const deadlines = planDeadlines(draft.deadlines, forum, ids);
  const rows = {
    participants: planParticipants(draft.people, context.me, ids),
    questions: planQuestions(draft.questions, ids),
    limits: planLimits(draft.limits, ids),
    agenda: planAgenda(draft.agenda, forum.timeZone, ids),
    deadlines,
    actions: planActions(draft.todos, deadlines, ids, { startsAt: forum.startsAt, hasMe: context.me !== null }),
    links: planLinks(draft, ids, context.me),
  };
  const written = new Set([forum.id, ...Object.values(rows).flatMap((list) => list.map((row) => row.id))]);
  return {
    ...rows,
    forum,
    addressees: draft.questions.flatMap((question) => {
      const questionId = ids.of('questions', question.key);
      return ids.ofPeople(question.addressees).map((participantId) => ({ questionId, participantId }));
    }),
    agendaPeople: draft.agenda.flatMap((item) => {
      const agendaItemId = ids.of('agenda', item.key);
      return ids.ofPeople(item.people).map((participantId) => ({ agendaItemId, participantId }));
    }),
    evidence: planEvidence(draft, ids, { forumId: forum.id, text: context.sourceText, written }),
  };
}
