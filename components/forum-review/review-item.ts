import type { LinkItem } from '@/components/questions/link-item';
import type { LinkLine } from '@/lib/domain/question-links';

/** A link in the review of a forum: `score` in words, null for one made by hand. */
export type ReviewItem = LinkItem & { range: LinkLine['range']; score: string | null };

/** A question in the review, every word in the viewer's language. */
export type ReviewQuestionItem = {
  id: string;
  place: number;
  title: string;
  href: string;
  text: string;
  lang: string | undefined;
  items: ReviewItem[];
};

/** Words of the review. `{name}`, `{decided}` and the like are filled in the browser. */
export type ReviewLabels = {
  list: string;
  confirm: string;
  reject: string;
  putBack: string;
  undo: string;
  suggested: string;
  confirmed: string;
  rejected: string;
  /** Of another person, in the meantime. */
  confirmedBy: string;
  rejectedBy: string;
  progress: string;
  saidConfirmed: string;
  saidRejected: string;
  saidPutBack: string;
  overtaken: string;
  gone: string;
  /** Who decided, when that is not known. */
  somebody: string;
  failed: string;
  pageDone: string;
  allDone: string;
  toQuestions: string;
  keyConfirm: string;
  keyReject: string;
  keyOpen: string;
};

/** Puts values into the places of a translated text. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
