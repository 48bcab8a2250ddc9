import { dangles, type Line } from './lines';
import type { Marker } from './markers';
import { columnsOf, type SourceText } from './source-text';
import { readLabel, topicOfHeading, topicOfLabel } from './topics';

/** How a heading is written: under hashes, as a line of its own, or in brackets. */
export type HeadingStyle = 'hashes' | 'line' | 'bracket';

/** A longer line is no heading. */
export const MAX_HEADING_COLUMNS = 64;

function isCapitals(text: string): boolean {
  return /[A-Z]{3}/.test(text) && !/[a-z\d@]|:$|:\s?\d/.test(text.replace(/\d/g, '')) && !/[\u3041-\u9fff]/.test(text);
}

/** "各班が尋ねること": a short line that ends as the heads of such lists do. */
const ASKS_HEADING = /^[^。、.?!:：]{2,24}(?:こと|事項|項目|質問|問い|論点)$/;

function isOpenBox(line: Line | undefined): boolean {
  return line !== undefined && /^□\s/.test(line.words);
}

/** An item of a list to be ticked off, done or not. */
function isBox(line: Line | undefined): boolean {
  return line !== undefined && /^[□☐☑☒✅✔]\s/.test(line.words);
}

function isField(text: string): boolean {
  const label = readLabel(text);
  return label !== null && label.topic !== null && label.value < text.length;
}

const OPENS: ReadonlySet<string> = new Set('【〔〈《<[');

function isUnderline(text: string): boolean {
  return (text.startsWith('----') || text.startsWith('====')) && /^(?:=+|-+)$/.test(text);
}

/** Whether a line is a heading of its own, and how it is written. */
export function headingStyleOf(line: Line, all: readonly Line[], hasGapBefore: boolean): HeadingStyle | null {
  const next = all[line.index + 1];
  const text = line.words;
  if (text.startsWith('#') && /^#{1,6}\s/.test(text)) return 'hashes';
  if (columnsOf(text.slice(0, 200)) > MAX_HEADING_COLUMNS) return null;
  if (next !== undefined && isUnderline(next.words) && !/[.,;]$/.test(text)) return 'line';
  if (text.startsWith('**') && /^\*\*[^*]{2,80}\*\*:?$/.test(text)) return 'line';
  if (OPENS.has(text.charAt(0)) && /^[【〔〈《<[]{1,2}[^【】〔〕〈〉《》<>[\]]{1,30}[】〕〉》>\]]{1,2}$/.test(text)) {
    return topicOfHeading(text) === null ? 'bracket' : 'line';
  }
  // "■ done" among "□ to do": a box that is filled in.
  if (text.startsWith('■') && !hasGapBefore && (isOpenBox(all[line.index - 1]) || isOpenBox(all[line.index + 1])))
    return null;
  if (text.startsWith('□') && (isBox(all[line.index - 1]) || isBox(next))) return null;
  // "会場|海洋文化センター": a field and its value.
  if (text.includes('|') && isField(text)) return null;
  // "●19:45 質問の時間": a line of the run of show, whatever its words are about.
  const isSigned = /^[■●◆◇□▼★☆]\s{0,2}(?!\d{1,2}[:時])\S/.test(text);
  if (isSigned && !/[。.?]$/.test(text) && topicOfHeading(text.slice(1)) !== null) {
    const label = readLabel(text.slice(1).trim());
    return label === null || label.value >= text.slice(1).trim().length ? 'line' : null;
  }
  if (hasGapBefore && ASKS_HEADING.test(text) && topicOfHeading(text) === 'questions') return 'line';
  if (hasGapBefore && isCapitals(text) && !/[.?)]$/.test(text)) return 'line';
  if (hasGapBefore && next?.isBlank === false && text.endsWith(')') && CAPITALS_WITH_REMARK.test(text)) return 'line';
  return topicOfLabel(text) === null || /^[^:]{0,30}:\s?\S/.test(text) || (!hasGapBefore && /[a-z][.,;]$/.test(text))
    ? null
    : 'line';
}

/** "REHEARSAL (optional)", "ZOOM (MEDIA ONLY)": capitals and a remark on them. */
const CAPITALS_WITH_REMARK = /^[A-Z][A-Z &'/-]{2,40}\s\([A-Za-z][^():]{1,50}\)$/;

const GOES_ON =
  /^(?:what|how|why|when|where|who|whom|whose|which|is|are|was|were|do|does|did|should|would|could|can|has|have|had|will|may|might|must|if|given|describe|name|explain|tell|please|you|your|in your|some|many)\b.*[a-z,]$/i;
/** A numbered heading of a Japanese paper ("３　議　事", "６　本日ご議論いただきたい論点"): its words name a topic. */
export function isItemHeading(
  source: SourceText,
  line: Line,
  marker: Marker,
  all: readonly Line[],
  hasGapBefore: boolean,
): boolean {
  const next = all[line.index + 1];
  if (marker.kind === 'checkbox') return false;
  const words = source.folded.slice(line.from + marker.length, line.end);
  if (columnsOf(words.slice(0, 100)) > MAX_HEADING_COLUMNS || /[。?.!]$/.test(words)) return false;
  if (topicOfLabel(words) !== null) return true;
  // "（２）ご意見の提出　令和…日（木）正午まで": what is owed and by when.
  if (/(?:まで|必着|締切|締め切り|〆切)\)?$/.test(words)) return false;
  // "3. What Jane will ask", "4. How the day runs": alone, and behind a gap a block further in.
  const below = all.slice(line.index + 1, line.index + 4).find(({ isBlank }) => !isBlank);
  const isAlone = hasGapBefore && next?.isBlank === true && below !== undefined && below.indent > line.indent;
  if (isAlone && marker.kind === 'number' && line.indent === 0) return true;
  // "3. What do you know about remote" over "maintenance?": a question that goes on, whatever its words are about.
  if (GOES_ON.test(words) || dangles(line)) return false;
  const opensBlock = next !== undefined && !next.isBlank && next.indent > line.indent;
  // "○進め方" over an indented block: the signs that Japanese papers put before the heads of their sections.
  const isSign = /^[○●■◆◇□▼★☆◎▽]/.test(source.folded.charAt(line.from));
  const isOfColumns = /\S\s{2,40}\S/.test(words);
  if (isSign && opensBlock && !isOfColumns && readLabel(words) === null && /[\u3041-\u9fff]/.test(words)) return true;
  return marker.kind === 'number' && opensBlock && topicOfHeading(words) !== null && readLabel(words) === null;
}
