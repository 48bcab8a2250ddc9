import type { Entry } from './entries';
import type { LinkableRecord } from './linkable';
import type { NameMention } from './mentions';
import { resolution, type Resolution } from './resolution';

/** "SEC's breach disclosure rule", IPAの十大脅威: a name of a text that begins with that of a body. */
const OWNED = /^(.{2,}?)(?:'s |の)/;
const OWNER_IN_WORDS = /^(.{2,}?)(?:['’]s|の)/;

/** Tells names of texts that begin with the name of who issued them of that body. */
export function addOwners(entries: ReadonlyMap<string, Entry>, records: ReadonlyMap<string, LinkableRecord>): void {
  for (const entry of entries.values()) {
    if (entry.kind !== 'strategy') continue;
    const owner = entries.get(OWNED.exec(entry.key)?.[1] ?? '');
    const [text] = entry.senses;
    const issuerIds = records.get(text?.recordId ?? '')?.issuerIds ?? [];
    const ids = [...(owner?.senses ?? []).map(({ recordId }) => recordId), owner?.ambiguous?.fallback ?? ''];
    const body = records.get(ids.find((id) => issuerIds.includes(id)) ?? '');
    if (body?.kind === 'agency') entry.owner = body;
  }
}

const GROUND = { code: 'abbreviation', params: {} } as const;

type OwnerInName = { place: Pick<NameMention, 'start' | 'end' | 'words'>; resolution: Resolution };

/** The body that a longer name begins with, and so hides: who says "the SEC's disclosure rule" names both. */
export function ownerInName({ entry, start, words }: NameMention): OwnerInName | null {
  const own = entry.owner === null ? undefined : OWNER_IN_WORDS.exec(words)?.[1];
  if (entry.owner === null || own === undefined) return null;
  const place = { start, end: start + own.length, words: own };
  return { place, resolution: resolution({ ...place, entry, isMisspelt: false }, entry.owner, GROUND) };
}
