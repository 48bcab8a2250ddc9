import { acceptDraft, isSaidBy, isWithin } from '@/lib/domain/forum-draft';
import type { ForumDraft, Span } from '@/lib/domain/intake/draft';
import { createForumInput } from '@/lib/schemas/forum-import';

const ID = '3f2c8a54-9f0e-4f0c-9a44-0a1b2c3d4e5f';

type Claim = { path: string; value: unknown; spans: Span[]; isDerived: boolean };

function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}

/** Everything in a draft that has spans, with the value that they are to hold; null for an item told as a whole. */
function claimsIn(value: unknown, path: string): Claim[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => claimsIn(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  const { spans, value: said, reason } = value as { spans?: unknown; value?: unknown; reason?: unknown }; // any object
  const own =
    Array.isArray(spans) && spans.every(isSpan)
      ? [{ path, value: said ?? null, spans, isDerived: reason !== null && reason !== undefined }]
      : [];
  return [
    ...own,
    ...Object.entries(value).flatMap(([name, inner]) => (name === 'spans' ? [] : claimsIn(inner, `${path}.${name}`))),
  ];
}

/** Fields whose value names one of a few kinds, or counts on the words: those are not the words themselves. */
const KINDS = /\.(?:role|recordRule|startDay)(?:\[\d+\])?$/;

function complaintsAbout({ path, value, spans, isDerived }: Claim, text: string): string[] {
  const complaints: string[] = [];
  if (!spans.every((span) => isWithin(span, text.length))) complaints.push(`${path}: a span outside the text`);
  // A warning points at several statements, the one that was believed first.
  if (path.startsWith('.warnings')) return complaints;
  const isInOrder = spans.every((span, index) => index === 0 || span.start >= (spans[index - 1]?.end ?? 0));
  if (!isInOrder) complaints.push(`${path}: spans out of order`);
  if (value !== null && spans.length === 0) complaints.push(`${path}: a value without words`);
  if (typeof value === 'string' && !isDerived && !KINDS.test(path) && !isSaidBy(value, text, spans))
    complaints.push(`${path}: "${value}" is not what its words say`);
  return complaints;
}

function repeatedKeys(draft: ForumDraft): string[] {
  return Object.entries(draft).flatMap(([name, list]) => {
    if (!Array.isArray(list)) return [];
    const keys = (list as { key?: string }[]).flatMap(({ key }) => key ?? []); // items of any list
    return new Set(keys).size === keys.length ? [] : [`${name}: a key twice`];
  });
}

/** An address that one place of the draft calls confidential and another shows to everybody. */
function shownSecrets(draft: ForumDraft): string[] {
  const secrets = new Set([
    ...draft.links.filter((link) => link.confidential).map((link) => link.url.value),
    ...draft.confidential.flatMap((item) => (item.kind.endsWith('_link') ? (item.value?.value ?? []) : [])),
  ]);
  return draft.links
    .filter((link) => !link.confidential && secrets.has(link.url.value))
    .map((link) => `links: ${link.url.value} is confidential and public`);
}

/** What keeps an untouched draft with a title from being accepted. */
function refusals(draft: ForumDraft, text: string): string[] {
  if (draft.title === null) return [];
  const parsed = createForumInput.safeParse({
    forumId: ID,
    workspaceId: ID,
    me: draft.noteOwner,
    tlp: null,
    source: { text, fileName: null, mediaType: 'text/plain' },
    draft: acceptDraft(draft),
  });
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

/**
 * What is wrong with a draft of a text, whatever the text: a span that lies outside it or out of order, words that do
 * not hold the value taken from them, a key used twice, a confidential address shown to everybody, or a value that
 * *Create forum* would refuse. Empty when nothing is.
 */
export function complaintsOf(draft: ForumDraft, text: string): string[] {
  const { ambiguities, ...settled } = draft;
  // A reading of a field is held to what the field itself is.
  const claims = [
    ...claimsIn(settled, ''),
    ...ambiguities.flatMap(({ field, readings }) => claimsIn(readings, `.ambiguities.${field}`)),
  ];
  return [
    ...claims.flatMap((claim) => complaintsAbout(claim, text)),
    ...repeatedKeys(draft),
    ...shownSecrets(draft),
    ...refusals(draft, text),
  ];
}
