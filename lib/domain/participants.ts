import type { LinkKind, ParticipantRole, SlidesState } from '../../prisma/generated/enums';
import type { LimitLine } from './limits';

/** A link or code of a forum that the viewer may see. Null value: it exists and was sent apart from the source. */
export type ForumLinkView = {
  id: string;
  kind: LinkKind;
  value: string | null;
  confidential: boolean;
  participantId: string | null;
};

export type AssistantView = { userId: string; name: string; email: string };

/** One person of a forum, as far as the viewer may know them. */
export type ParticipantLine = {
  id: string;
  name: string;
  aliases: string[];
  honorific: string | null;
  role: ParticipantRole;
  title: string | null;
  affiliation: string | null;
  version: number;
  /** Null: who is neither this person nor the forum's crew does not see their logistics. */
  logistics: { hasConfirmed: boolean; slides: SlidesState } | null;
  questionCount: number;
  limits: LimitLine[];
  links: ForumLinkView[];
  /** Null unless the viewer may link accounts. `isFixed`: drafts exist, so the account stays. */
  account: { userId: string | null; name: string | null; email: string | null; isFixed: boolean } | null;
  /** Null unless the viewer is this person or one of the assistants. */
  assistants: AssistantView[] | null;
  isSelf: boolean;
  mayEditLogistics: boolean;
};

export type PeoplePageView = {
  people: ParticipantLine[];
  /** Limits that hold for everybody, the audience or discussants. */
  commonLimits: LimitLine[];
  /** Accounts that a participant can be linked to; empty unless the viewer may link. */
  accounts: { userId: string; name: string; email: string }[];
};

/** The order in which people are listed: who speaks, who leads, who hosts, who interprets. */
export const PARTICIPANT_ROLES: ParticipantRole[] = ['SPEAKER', 'MODERATOR', 'HOST', 'INTERPRETER'];

/** People by role, in the order of the panel within each; roles that nobody has are left out. */
export function groupByRole<T extends { role: ParticipantRole }>(
  people: T[],
): { role: ParticipantRole; people: T[] }[] {
  return PARTICIPANT_ROLES.map((role) => ({ role, people: people.filter((one) => one.role === role) })).filter(
    (group) => group.people.length > 0,
  );
}

/** Other names typed on one line, separated by commas, semicolons or 、; empty ones and repetitions left out. */
export function parseAliases(text: string): string[] {
  return [...new Set(text.split(/[,;、，；\n]/u).map((one) => one.trim()))].filter((one) => one !== '');
}
