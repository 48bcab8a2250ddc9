import type { LinkKind, ParticipantRole } from '../../../prisma/generated/enums';
import type { AgendaItemFacts } from '../agenda';
import type { DeadlineLine } from '../deadline-rules';
import type { ForumFacts } from '../forums';
import type { LimitLine } from '../limits';

export type StoredPerson = {
  id: string;
  version: number;
  name: string;
  aliases: string[];
  honorific: string | null;
  role: ParticipantRole;
  title: string | null;
  affiliation: string | null;
};

export type StoredQuestion = {
  id: string;
  version: number;
  text: string;
  theme: string | null;
  /** Ids of participants; none: the whole panel. */
  addressees: string[];
};

export type StoredAgendaItem = Omit<AgendaItemFacts, 'people'> & { people: string[]; seen: string };

/** What a forum holds now, as far as an invitation could state it and the viewer may see it. */
export type StoredForum = {
  id: string;
  workspaceId: string;
  version: number;
  facts: ForumFacts;
  people: StoredPerson[];
  questions: StoredQuestion[];
  agenda: StoredAgendaItem[];
  deadlines: Pick<DeadlineLine, 'id' | 'what' | 'kind' | 'rule' | 'dueAt' | 'precision' | 'seen'>[];
  limits: LimitLine[];
  actions: { id: string; text: string }[];
  links: { id: string; kind: LinkKind; value: string | null }[];
};
