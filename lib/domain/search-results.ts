/** What the palette finds, in the order in which its groups are shown unless a record is named. */
export const SEARCH_KINDS = ['forum', 'question', 'person', 'record', 'action'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** One hit. `label` and `detail` are names and texts of the data, in the language that they have there. */
export type SearchItem = { id: string; label: string; detail: string | null; href: string };
export type SearchGroup = { kind: SearchKind; items: SearchItem[] };
