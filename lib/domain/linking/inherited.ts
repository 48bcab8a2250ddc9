import { yearsOf, type LinkableRecord } from './linkable';

/** Words that name nothing themselves and take up a text or body named before, and what kind of record they can take up. */
type Anaphor = { words: RegExp; fits: (record: LinkableRecord) => boolean };

function isText(...categories: string[]): (record: LinkableRecord) => boolean {
  return (record) => record.kind === 'strategy' && categories.includes(record.category);
}

function isBody(ending: string): (record: LinkableRecord) => boolean {
  return (record) => record.kind === 'agency' && record.nameJa.endsWith(ending);
}

const ANAPHORS: readonly Anaphor[] = [
  {
    words: /\b(?:(?:[Tt]h(?:e|is|at) )(?:Act|Law|Bill)|[Tt]h(?:is|at) (?:act|law|bill|statute))\b/,
    fits: isText('law'),
  },
  { words: /\b[Tt]he (?:new|(?:19|20)\d\d) (?:law|act|Act|Law)\b/, fits: isText('law') },
  { words: /(?:[同本]法(?=[はがをにのでも、。第案]|では)|[こそ]の法(?:律|案))/, fits: isText('law') },
  {
    words:
      /\b(?:[Tt]h(?:e|is|at)|[Tt]he (?:President|administration|government|White House)['’]s) (?:new )?[Ss]trategy\b(?! of)/,
    fits: isText('strategy'),
  },
  { words: /(?:[同本]戦略(?!本部)|[こそ]の戦略(?!本部))/, fits: isText('strategy') },
  { words: /\b(?:[Tt]h(?:e|is|at) )(?:[Ee]xecutive )?[Oo]rder\b(?! of)/, fits: isText('executive order') },
  { words: /[同本]大統領令/, fits: isText('executive order') },
  { words: /\b(?:[Tt]h(?:e|is|at) )(?:[Mm]emorandum|[Dd]irective)\b/, fits: isText('directive') },
  { words: /\b(?:[Tt]h(?:e|is|at) )(?:[Cc]onvention|[Tt]reaty)\b/, fits: isText('agreement') },
  { words: /[同本](?:条約|協定|指針)/, fits: isText('agreement') },
  {
    words: /\b[Tt]h(?:e|is|at) [Mm]inistry\b(?! of)/,
    fits: (record) => record.kind === 'agency' && record.category === 'ministry',
  },
  { words: /同省(?!令)/, fits: isBody('省') },
  { words: /同庁(?!舎)/, fits: isBody('庁') },
  { words: /同(?:委員会|委)(?=[はがをにのでも、])/, fits: isBody('委員会') },
  { words: /同機構/, fits: isBody('機構') },
];

/** "The 2015 law" takes up no law of another year. */
function isOfYear(record: LinkableRecord, words: string): boolean {
  const year = /\d{4}/.exec(words)?.[0];
  return year === undefined || yearsOf(record).includes(Number(year));
}

/** A record named around a question, by which words. */
export type Named = { record: LinkableRecord; words: string };
export type Inherited = { record: LinkableRecord; evidence: string; start: number; end: number };

/**
 * What "the Act", "this strategy" or 同法 in a question take up: the only record of their kind in the nearest
 * source that has any (the question before, the heading, the title). None where the question itself names one of the kind.
 */
export function inheritedBy(
  text: string,
  own: readonly LinkableRecord[],
  sources: readonly (() => readonly Named[])[],
): Inherited[] {
  return ANAPHORS.flatMap(({ words, fits }): Inherited[] => {
    const found = words.exec(text);
    if (found === null || own.some(fits)) return [];
    for (const source of sources) {
      const fitting = source().filter(({ record }) => fits(record) && isOfYear(record, found[0]));
      const [only] = fitting;
      if (only === undefined) continue;
      if (fitting.length > 1) return [];
      return [{ record: only.record, evidence: only.words, start: found.index, end: found.index + found[0].length }];
    }
    return [];
  });
}
