import type { ReactNode } from 'react';
import type { QuestionLinkState } from '@/prisma/generated/enums';

/** One link as the review shows it: every word already in the viewer's language. */
export type LinkItem = {
  id: string;
  version: number;
  state: QuestionLinkState;
  recordId: string;
  name: string;
  /** Language of the name when it is not that of the page. */
  nameLang: string | undefined;
  /** The letter mark of its country. */
  mark: ReactNode;
  kind: string;
  /** Why it is suggested, with the matched words. */
  reason: string;
  /** What the record is on the forum's day. */
  standing: ReactNode;
  isGone: boolean;
  /** Who confirmed or rejected it, in words; null while it waits. */
  decided: string | null;
  href: string;
  isOpen: boolean;
};

export type LinkReviewLabels = {
  title: string;
  confirm: string;
  reject: string;
  putBack: string;
  confirmed: string;
  rejected: string;
  undo: string;
  failed: string;
  refused: string;
};
