import { inlinesOf, inlineText, type RichText, type RichTextInline } from '../rich-text';

/** A record's label in a document, and the rest of the sentence on either side of it. */
export type MentionExcerpt = { before: string; label: string; after: string };

/** Characters of the sentence that are told on either side of the label: few before it, or a phone would not show it. */
const REACH_BEFORE = 90;
const REACH_AFTER = 140;
/** A cut goes back to the nearest space, if one is this near: Japanese has none. */
const LONGEST_WORD = 25;
const FIRST_PART = new RegExp(`^\\S{0,${LONGEST_WORD}}\\s+`);
const LAST_PART = new RegExp(`\\s+\\S{0,${LONGEST_WORD}}$`);

/** Knows the usual abbreviations ("U.S.", "Gen.") and the full stops of Japanese. */
const segmenter = new Intl.Segmenter('en-u-ss-standard', { granularity: 'sentence' });

/**
 * The sentence in which a document first mentions a record; null when it does not. Line breaks and the ends of paragraphs
 * and list items end a sentence as well; "…" stands for what is left out of a long one.
 */
export function mentionExcerpt(document: RichText, recordId: string): MentionExcerpt | null {
  for (const inlines of document.content.flatMap(inlinesOf)) {
    const at = inlines.findIndex((one) => one.type === 'mapMention' && one.attrs.recordId === recordId);
    const mention = inlines[at];
    if (mention === undefined) continue;
    return sentenceAround(textOf(inlines.slice(0, at)), inlineText(mention), textOf(inlines.slice(at + 1)));
  }
  return null;
}

function textOf(inlines: readonly RichTextInline[]): string {
  return inlines.map(inlineText).join('');
}

/** Only what lies within reach is looked at: a paragraph may be one sentence of a megabyte. */
function sentenceAround(allBefore: string, label: string, allAfter: string): MentionExcerpt {
  const before = allBefore.slice(-REACH_BEFORE).replace(/^[\udc00-\udfff]/, '');
  const after = allAfter.slice(0, REACH_AFTER).replace(/[\ud800-\udbff]$/, '');
  const labelEnd = before.length + label.length;
  const sentences = segmenter.segment(before + label + after);
  const start = sentences.containing(before.length)?.index ?? 0;
  const last = sentences.containing(labelEnd - 1);
  const end = last === undefined ? labelEnd : Math.max(labelEnd, last.index + last.segment.length);
  const isCutBefore = start === 0 && before.length < allBefore.length;
  const isCutAfter = end === labelEnd + after.length && after.length < allAfter.length;
  const [own, rest] = [before.slice(start).trimStart(), after.slice(0, end - labelEnd).trimEnd()];
  return {
    before: isCutBefore ? `…${own.replace(FIRST_PART, '')}` : own,
    label,
    after: isCutAfter ? `${rest.replace(LAST_PART, '')}…` : rest,
  };
}
