import { isLatinLetter } from './scripts';

/** American and British forms, and two ways of joining; each is tried both ways round in a normalised name. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['defense', 'defence'],
  ['center', 'centre'],
  ['behavior', 'behaviour'],
  ['labeling', 'labelling'],
  ['organization', 'organisation'],
  ['neutralization', 'neutralisation'],
  ['program', 'programme'],
  ['labor', 'labour'],
  [' and ', ' & '],
];
const MAX_VARIANTS = 16;

function replaceEither(name: string, [a, b]: readonly [string, string]): string | null {
  if (name.includes(b)) return name.replaceAll(b, a);
  return name.includes(a) ? name.replaceAll(a, b) : null;
}

/** Laws of Japan are "acts" in the official translations and "laws" in the papers. */
function otherLaw(name: string): string | null {
  if (name.endsWith(' act')) return `${name.slice(0, -4)} law`;
  if (name.endsWith(' law')) return `${name.slice(0, -4)} act`;
  return name.startsWith('basic act on ') ? `basic law on ${name.slice(13)}` : null;
}

function otherNumber(name: string): string | null {
  if (name.length < 4 || !isLatinLetter(name.charCodeAt(name.length - 1))) return null;
  if (!name.endsWith('s')) return name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`;
  return name.endsWith('ss') || name.endsWith('ics') ? null : name.slice(0, -1);
}

const OF_A_BODY = /^(.+'s|.+[省庁国])(?: |の)(.+)$/;
const NEW_ENGLISH = ['new', 'latest', 'current', 'revised'];
const NEW_JAPANESE = ['新しい', '新たな', '新'];

/** "The Pentagon's new cyber strategy" for "the Pentagon's cyber strategy". */
function withNew(name: string): string[] {
  const [, owner, text] = OF_A_BODY.exec(name) ?? [];
  if (owner === undefined || text === undefined || !/(?:strategy|戦略)$/.test(text)) return [];
  if (owner.endsWith("'s")) return NEW_ENGLISH.map((word) => `${owner} ${word} ${text}`);
  return name.includes('の') ? NEW_JAPANESE.map((word) => `${owner}の${word}${text}`) : [];
}

/** "Ministry of transport" for "transport ministry". */
function otherMinistry(name: string): string | null {
  return name.endsWith(' ministry') && !name.includes("'s ") ? `ministry of ${name.slice(0, -9)}` : null;
}

/** All spellings under which a normalised name is looked for, itself first; terms also in the other number. */
export function spellingVariants(name: string, isTerm: boolean): string[] {
  const found = new Set([name]);
  for (const pair of PAIRS) {
    for (const known of [...found]) {
      const other = found.size < MAX_VARIANTS ? replaceEither(known, pair) : null;
      if (other !== null) found.add(other);
    }
  }
  for (const known of [...found]) {
    for (const other of [otherLaw(known), otherMinistry(known), ...withNew(known)])
      if (other !== null) found.add(other);
  }
  if (isTerm) {
    for (const known of [...found]) {
      const other = otherNumber(known);
      if (other !== null) found.add(other);
    }
  }
  return [...found];
}
