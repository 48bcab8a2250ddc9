import type { Entry } from '../text/entries';
import { entriesWith } from '../text/entries-with';
import { momentsOf } from './readings';

/** "You are on Panel 4", "先生にはセッション2にご登壇": the part of a larger programme that the letter is about. */
const OWN_SESSION =
  /\b(?:you(?:'re| are| will be| speak| join)?|your (?:slot|part|place) is)\s(?:speaking |sitting |listed |down )?(?:on|in|at|for|part of)\s(?:the\s)?((?:panel|session|block|track|roundtable|workshop|slot)\s[\dA-Z]{1,3})\b|(?:先生|貴殿|あなた|お二人|皆様)(?:に|は|には)[^。]{0,12}?((?:パネル|セッション|分科会)\s?[\d一二三四五六]{1,2})/i;
const MAX_DAY_LINE = 60;
const MAX_LEAD = 16;

/** A line of the programme that is the reader's own part, and the line above it that names its day. */
export type OwnSession = { day: Entry; line: Entry };

function isDayLine(entry: Entry): boolean {
  const [moment] = entry.words.text.length > MAX_DAY_LINE ? [] : momentsOf(entry.words);
  return moment?.date != null && moment.time === null && moment.from <= MAX_LEAD;
}

/** Finds the reader's own part in a programme of several; null when the text is about the whole. */
export function ownSession(entries: readonly Entry[]): OwnSession | null {
  const said = entriesWith(entries, OWN_SESSION)
    .map((entry) => OWN_SESSION.exec(entry.words.folded.slice(0, 400)))
    .find((match) => match !== null);
  const name = (said?.[1] ?? said?.[2])?.toLowerCase();
  if (name === undefined) return null;
  let day: Entry | null = null;
  for (const entry of entries) {
    if (isDayLine(entry)) day = entry;
    const [moment] = momentsOf(entry.words);
    const isTimed = moment?.time != null && moment.date === null && moment.from <= 2;
    const rest = `${entry.words.folded.toLowerCase()} `;
    const at = rest.indexOf(name);
    if (day !== null && isTimed && at !== -1 && !/[\da-z]/.test(rest.charAt(at + name.length)))
      return { day, line: entry };
  }
  return null;
}
