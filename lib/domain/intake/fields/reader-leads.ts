import type { Span } from '../draft';
import type { People } from '../people/find-people';
import type { Reference } from '../people/references';
import { spansOf, type Passage } from '../text/passage';

/** Whom a line over questions names, and where. */
export type Lead = { reference: Reference; spans: Span[] };

const AND_YOU = /^(?:,?\s(?:and|&|with)\syou(?:rself)?\b|(?:と|、)(?:あなた|先生|貴職|貴殿)(?=$|[\s:へに]))/i;

/** "先生にお聞きしたいのは": the one person to whom the letter is written. */
export function greetedReference(lead: Passage, people: People): Lead | null {
  const [greeted, ...others] = people.people.filter((person) => person.role.reason?.code === 'role_from_greeting');
  const spoken = /^(?:先生|貴職|貴殿|あなた)(?:に|へ)|^you(?:r(?:self| part))?(?=\s{0,2}:?$)/i.exec(lead.folded);
  if (spoken === null || greeted === undefined || others.length > 0) return null;
  return {
    reference: { keys: [greeted.key], isAll: false, to: spoken[0].length, honorific: null },
    spans: spansOf(lead, 0, spoken[0].length),
  };
}

/** "To me", "自分への質問" in the note of somebody who says which of the panel they are. */
export function ownReference(lead: Passage, people: People): Lead | null {
  if (people.ownerKey === null || !/^(?:me|myself|私|自分|小生)[\s:]*$/i.test(lead.folded)) return null;
  const reference = { keys: [people.ownerKey], isAll: false, to: lead.text.length, honorific: null };
  return { reference, spans: spansOf(lead) };
}

/** "For Idris and you", "佐藤さんとあなたへ": with whoever owns the note, or is the only one the letter greets. */
export function withReader(named: Reference, lead: Passage, people: People): Reference {
  const you = AND_YOU.exec(lead.folded.slice(named.to));
  const greeted = people.people.filter((person) => person.role.reason?.code === 'role_from_greeting');
  const reader = people.ownerKey ?? (greeted.length === 1 ? greeted[0]?.key : undefined);
  if (you === null || reader === undefined || named.isAll || named.keys.includes(reader)) return named;
  return { ...named, keys: [...named.keys, reader], to: named.to + you[0].length };
}
