import type { SameForumSign } from '@/lib/domain/forum-updates/same-forum';
import type { ForumDraft } from '@/lib/domain/intake/draft';
import type { Review } from '@/lib/domain/review/review';

/** A source that the server has read: its decoded text and what it says. Nothing of it is stored there. */
export type ReadSource = {
  text: string;
  fileName: string | null;
  mediaType: string;
  draft: ForumDraft;
  /** Forums that this may be a later mail about. */
  sameForums: { id: string; title: string; signs: SameForumSign[] }[];
};

/** A file that the source was read from. The file itself is at hand as long as the page is: `null` after a reload. */
export type Original = { name: string; file: File | null };

/**
 * A review as it is kept in the browser until the forum is created. `forumId` is the id that the forum will have, so that
 * sending it twice creates it once; `review` is null until something was changed.
 */
export type OpenReview = {
  forumId: string;
  workspaceId: string;
  source: ReadSource;
  originals: Original[];
  review: Review | null;
};

/** What is kept of an unfinished import: the words pasted, or the review of what was read. */
export type KeptIntake = { version: typeof KEPT_VERSION; pasted: string; open: OpenReview | null };

/** Drafts that an older version of this screen kept are not taken up again. */
export const KEPT_VERSION = 3;

export function isKeptIntake(value: unknown): value is KeptIntake {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === KEPT_VERSION;
}

/** What was kept, as it can be taken up: of files a browser's disk holds only the names. */
export function takeUp(kept: KeptIntake): KeptIntake {
  if (kept.open === null) return kept;
  const originals = kept.open.originals.map(({ name, file }) => ({ name, file: file instanceof File ? file : null }));
  return { ...kept, open: { ...kept.open, originals } };
}

/** A random id as the database has them; works without a secure context, unlike crypto.randomUUID. */
export function newForumId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
