import type { QuestionLinkState } from '../../prisma/generated/enums';
import type { Reason } from './intake/draft';
import type { RecordPanelView } from './map-record-views';
import type { RecordRef } from './map-views';

/** Whether a link is proposed, accepted or refused; and since when there is one at all. */
export type LinkLine = {
  id: string;
  version: number;
  state: QuestionLinkState;
  record: RecordRef;
  /** Range in the question's text, UTF-16; null for a link made by hand. */
  range: { start: number; end: number } | null;
  surface: string | null;
  reason: Reason;
  byHand: boolean;
  decidedBy: string | null;
};

type Marking = Pick<LinkLine, 'state' | 'range'>;

/** A piece of a question's text: plain, or the words that one or more links stand on. */
export type TextPiece<Link extends Marking> = { text: string; links: Link[] };

/**
 * Cuts a question's text at the edges of its links, so that each piece knows the links that cover it. Links without a
 * range, rejected ones and ranges outside the text (the text was edited since) mark nothing.
 */
export function markedPieces<Link extends Marking>(text: string, links: readonly Link[]): TextPiece<Link>[] {
  const marking = links.filter(
    (link) => link.state !== 'REJECTED' && link.range !== null && link.range.end <= text.length,
  );
  const edges = new Set([0, text.length]);
  for (const { range } of marking) if (range !== null) edges.add(range.start).add(range.end);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? text.length;
    const covering = marking.filter(({ range }) => range !== null && range.start <= start && end <= range.end);
    return { text: text.slice(start, end), links: covering };
  });
}

const ORDER: QuestionLinkState[] = ['SUGGESTED', 'CONFIRMED', 'REJECTED'];

/** How often people here rejected the same words for the same record before this link was suggested. */
export function timesRejected({ reason }: Pick<LinkLine, 'reason'>): number {
  return Number(reason.params.timesRejected ?? 0);
}

/**
 * What waits for a decision first, then what was confirmed, then what was refused; within each by place in the text, but
 * suggestions like those that were rejected before stand behind the others.
 */
export function sortLinks(links: LinkLine[]): LinkLine[] {
  const place = (link: LinkLine): number => link.range?.start ?? Number.MAX_SAFE_INTEGER;
  const doubt = (link: LinkLine): number => Number(link.state === 'SUGGESTED' && timesRejected(link) > 0);
  return links.toSorted(
    (a, b) =>
      ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
      doubt(a) - doubt(b) ||
      place(a) - place(b) ||
      a.id.localeCompare(b.id),
  );
}

/** A speaker of this question: who, and how far; words only where the viewer may read them. */
export type AnswererView = {
  participantId: string;
  name: string;
  isViewer: boolean;
  /** The viewer may write these talking points: the speaker, or an assistant the speaker named. */
  mayEdit: boolean;
  state: 'none' | 'draft' | 'ready';
  /** Seconds of the speaker's whole forum, and of this question. */
  spokenSeconds: number;
  forumSeconds: number;
  limitSeconds: number | null;
};

export type QuestionPageView = {
  question: { id: string; text: string; theme: string | null; version: number };
  forum: {
    id: string;
    title: string;
    language: string;
    /** The forum's day `yyyy-MM-dd`, the map's as-of date; null while the forum has no date. */
    day: string | null;
  };
  /** Place among the questions of the person it is put to (or of all, when put to the panel), from 1. */
  place: { number: number; count: number };
  addressees: { id: string; name: string }[];
  previous: { id: string; text: string } | null;
  next: { id: string; text: string } | null;
  links: LinkLine[];
  /** The record that stands open beside the question. */
  panel: RecordPanelView | null;
  answerers: AnswererView[];
  mayDecideLinks: boolean;
  mayEdit: boolean;
};
