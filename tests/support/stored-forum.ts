import { acceptDraft } from '@/lib/domain/forum-draft';
import { planForum } from '@/lib/domain/forum-plan/plan';
import type { StoredForum } from '@/lib/domain/forum-updates/stored-forum';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

/** What a forum holds right after it was made of this invitation; ids are "stored-1", "stored-2", … */
export function storedFrom(text: string): StoredForum {
  let last = 0;
  const draft = acceptDraft(readInvitation(text, { receivedAt: { local: '2026-01-05T09:00', timeZone: 'Asia/Tokyo' } }));
  const plan = planForum(draft, {
    forumId: 'forum',
    me: null,
    tlp: null,
    sourceText: text,
    newId: () => `stored-${(last += 1)}`,
  });
  const seen = 'seen';
  return {
    id: 'forum',
    workspaceId: 'workspace',
    version: 0,
    facts: plan.forum,
    people: plan.participants.map((person) => ({ ...person, version: 0 })),
    questions: plan.questions.map((question) => ({
      ...question,
      version: 0,
      addressees: plan.addressees.filter((one) => one.questionId === question.id).map((one) => one.participantId),
    })),
    agenda: plan.agenda.map((item) => ({
      ...item,
      people: plan.agendaPeople.filter((one) => one.agendaItemId === item.id).map((one) => one.participantId),
      seen,
    })),
    deadlines: plan.deadlines.map((deadline) => ({ ...deadline, seen })),
    limits: plan.limits.map((limit) => ({ ...limit, seen })),
    actions: plan.actions,
    links: plan.links,
  };
}
