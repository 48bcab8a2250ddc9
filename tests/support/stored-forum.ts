import { acceptDraft } from '@/lib/domain/forum-draft';
import { planForum } from '@/lib/domain/forum-plan/plan';
import type { StoredForum } from '@/lib/domain/forum-updates/stored-forum';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

/** What a forum holds right after it was made of this invitation; ids are "stored-1", "stored-2", … */
export function storedFrom(text: string): StoredForum {
  let last = 0;
  const draft = acceptDraft(
    readInvitation(text, { receivedAt: { local: '2026-01-05T09:00', timeZone: 'Asia/Tokyo' } }),
  );
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

/** An invitation with people, questions, limits, deadlines and a to-do, to which a later mail may come. */
export const INVITATION_OF_MARCH = `Subject: Invitation: Harbour Dialogue on Cyber Resilience, 12 March 2026

Dear speakers,

Thank you for joining the webinar "Harbour Dialogue on Cyber Resilience" hosted by Example Policy Forum.

Date: Thursday, 12 March 2026
Time: 10:00-11:30 JST
Platform: Zoom webinar

Speakers:
- Hanako Sato, Professor, Example University
- John Miller, Senior Fellow, Example Institute
- Aiko Tanaka, Director, Example CERT
Moderator: Peter Novak, Example Policy Forum

The event is on the record and will be recorded. Each speaker has 10 minutes for remarks.

Questions
Hanako Sato
1. How has Japan’s approach to active cyber defense changed since the 2022 National Security Strategy?
2. What should allies do together on incident response?
John Miller
3. Which lessons from Volt Typhoon matter most for Japanese operators?
4. How does CISA share information with JPCERT/CC?

Please send your slides by 9 March 2026, 17:00 JST.
Please confirm receipt of this mail.

To do
- [ ] Send biography
`;
