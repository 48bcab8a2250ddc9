import type { PointsState, RevisionKind } from '../../prisma/generated/enums';
import { equalRichText, parseRichText, type RichText, toPlainText } from './rich-text';
import { mentionedRecords } from './rich-text/mentions';
import { spokenSeconds } from './speech/estimate';

/** Which document: what one participant prepares for one question. */
export type PointsRef = { questionId: string; participantId: string };

/** A document as it was accepted. Version 0 stands for a document that nobody has saved yet. */
export type AcceptedPoints = { version: number; body: RichText; savedAt: Date | null };

/** Words that were refused because someone had saved before; they stay until a person decides what becomes of them. */
export type KeptConflict = { revisionId: string; body: RichText; authorName: string; keptAt: Date };

/** Refused words from their stored form, which is checked again. */
export function toConflict(row: {
  id: string;
  body: unknown;
  createdAt: Date;
  author: { name: string };
}): KeptConflict {
  return { revisionId: row.id, body: parseRichText(row.body), authorName: row.author.name, keptAt: row.createdAt };
}

/** The answer to a save: accepted, or refused with both texts. Nothing is lost either way. */
export type SaveOutcome =
  | { status: 'saved'; version: number; savedAt: Date }
  | { status: 'conflict'; current: AcceptedPoints; kept: KeptConflict };

/** Everything that the speaker's desk needs for one question. */
export type TalkingPointsForEditing = PointsRef &
  AcceptedPoints & {
    state: PointsState;
    isShared: boolean;
    /** Speakers may share; their assistants may not. */
    mayShare: boolean;
    assistantCount: number;
    /** Refused words that wait for a decision, the oldest first. */
    conflicts: KeptConflict[];
    /** Spoken length of this participant's other talking points in the forum. */
    otherPointsSeconds: number;
    /** What the participant may speak in all; null when the forum sets no limit. */
    limitSeconds: number | null;
    /** The part of it for this question. */
    questionSeconds: number | null;
  };

/** Words that the viewer may read: their own, those of a speaker they assist, or shared ones. */
export type ReadablePoints = PointsRef & {
  participantName: string;
  body: RichText;
  state: PointsState;
  isShared: boolean;
  spokenSeconds: number;
};

/** How far a document is: never a word of it. */
export type PointsStanding = PointsRef & {
  state: PointsState;
  isShared: boolean;
  spokenSeconds: number;
  savedAt: Date;
};

export type RevisionLine = {
  id: string;
  kind: RevisionKind;
  /** The version that this save made; null for refused words. */
  version: number | null;
  authorName: string;
  savedAt: Date;
  isResolved: boolean;
};

export type PointsMeasure = { plainText: string; mentions: string[]; spokenSeconds: number };

/** What is stored beside a document: its words alone, the records it mentions, and how long the words take to say. */
export function measurePoints(body: RichText): PointsMeasure {
  const plainText = toPlainText(body);
  return { plainText, mentions: mentionedRecords(body), spokenSeconds: spokenSeconds(plainText) };
}

/** An equal part of the speaking time for each question put to the participant, in whole seconds. */
export function shareOfLimit(limitSeconds: number | null, questionCount: number): number | null {
  return limitSeconds === null ? null : Math.floor(limitSeconds / Math.max(1, questionCount));
}

/**
 * Both texts in one: theirs as it stands, then every block of mine that theirs does not hold. What both have is there
 * once. Throws TOO_LARGE when the two do not fit into one document.
 */
export function keepBoth(theirs: RichText, mine: RichText): RichText {
  const unmatched = theirs.content.map((block) => JSON.stringify(block));
  const further = mine.content.filter((block) => {
    const at = unmatched.indexOf(JSON.stringify(block));
    if (at >= 0) unmatched.splice(at, 1);
    return at < 0;
  });
  return parseRichText({ ...theirs, content: [...theirs.content, ...further] });
}

/**
 * The version that words kept in a browser continue from. Normally the one they were written against; the server's own
 * when the last save sent from there was accepted and only its answer got lost.
 */
export function baseOfDraft(draft: { version: number; sent: RichText | null }, server: AcceptedPoints): number {
  const arrived = draft.version < server.version && draft.sent !== null && equalRichText(draft.sent, server.body);
  return arrived ? server.version : draft.version;
}
