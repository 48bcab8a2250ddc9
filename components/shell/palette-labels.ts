import type { SearchKind } from '@/lib/domain/search-results';

/** The words of the palette, translated by the server and handed down. */
export type PaletteLabels = {
  open: string;
  title: string;
  placeholder: string;
  close: string;
  nothing: string;
  searching: string;
  failed: string;
  places: string;
  /** Leads to all hits of a group. */
  all: string;
  /** Headings of what is found. */
  kinds: Record<SearchKind, string>;
  /** The places of the rail, offered before anything is typed. */
  go: readonly { href: string; label: string; hotkey?: string }[];
};
