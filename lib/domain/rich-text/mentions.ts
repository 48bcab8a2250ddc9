import { inlinesOf, type RichText } from '../rich-text';

/** Ids of the records that a document mentions, each once, sorted: equal documents give equal lists. */
export function mentionedRecords(document: RichText): string[] {
  const inlines = document.content.flatMap(inlinesOf).flat();
  return [
    ...new Set(inlines.flatMap((inline) => (inline.type === 'mapMention' ? [inline.attrs.recordId] : []))),
  ].sort();
}
