import { listAddress } from './list-address';

/** What the palette finds, in the order in which its groups are shown unless a record is named. */
export const SEARCH_KINDS = ['forum', 'question', 'person', 'record', 'action'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** One hit. `label` and `detail` are names and texts of the data, in the language that they have there. */
export type SearchItem = { id: string; label: string; detail: string | null; href: string };
/** `allHref`: the page of all of them, where there may be more. */
export type SearchGroup = { kind: SearchKind; items: SearchItem[]; allHref: string | null };

/** What has pages of all hits, not only the first in the palette. */
export const SEARCH_SCOPES = ['questions', 'map'] as const;
export type SearchScope = (typeof SEARCH_SCOPES)[number];

/** A question that holds the words, in its forum. */
export type QuestionHit = {
  id: string;
  text: string;
  forumId: string;
  forumTitle: string;
  /** `yyyy-MM-dd` in the forum's zone. */
  forumDay: string | null;
};

/** The address of all that some words find in a scope. */
export function searchAddress(query: string, scope: SearchScope, after: string | null = null): string {
  return listAddress('/search', { q: query, in: scope, after });
}

/** From here on a number of hits is told as "10+": nobody reads on for the difference. */
const MOST_COUNTED = 10;

/** Where the words are found when the kind that was searched has nothing, and how many there are: "2" or "10+". */
export type FoundElsewhere = { scope: SearchScope; count: string };

export function foundElsewhere(scope: SearchScope, count: number): FoundElsewhere | null {
  if (count === 0) return null;
  return { scope, count: count < MOST_COUNTED ? String(count) : `${MOST_COUNTED}+` };
}
