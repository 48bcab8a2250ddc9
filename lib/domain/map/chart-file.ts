import type { ChartDrawing } from './chart-layout';
import { legendSample, legendSigns, SAMPLE, type LegendSign } from './chart-legend';
import { edgeShape, element, laneShapes, nodeShapes, toXml, type Palette, type SvgElement } from './chart-svg';
import { textWidth, wrapText } from './chart-text';

/** The light colours of app/globals.css: a file has no theme to follow, and mostly goes on white paper. */
export const LIGHT: Palette = {
  paper: '#ffffff',
  raised: '#ffffff',
  sunken: '#f4f2ec',
  line: '#e2ded4',
  lineStrong: '#8b8578',
  ink: '#1f1d1a',
  inkSoft: '#555147',
  inkFaint: '#69645a',
  us: '#23509c',
  jp: '#9c1f5f',
  together: '#6340a0',
};

/** Faces that are there on the machine of whoever opens the file. */
const FACES = "Inter, 'Helvetica Neue', Arial, 'Hiragino Sans', 'Yu Gothic', Meiryo, 'Noto Sans CJK JP', sans-serif";
const MARGIN = 24;
const SMALLEST_WIDTH = 480;
const TITLE = { size: 19, step: 25 } as const;
const LINE = { size: 11.5, step: 17 } as const;

/** What a drawing says about itself where it stands alone: title, day, where it comes from, what its signs mean. */
export type DrawingFile = {
  drawing: ChartDrawing;
  locale: 'en' | 'ja';
  title: string;
  lines: string[];
  sources: string;
  wordOf: (sign: LegendSign) => string;
};

function paragraph(
  text: string,
  width: number,
  top: number,
  look: typeof TITLE | typeof LINE,
  colour: string,
): { part: SvgElement; bottom: number } {
  const lines = wrapText(text, { width, size: look.size, most: 6 });
  const spans = lines.map((line, index) =>
    element('tspan', { x: MARGIN, y: top + look.size + index * look.step }, line),
  );
  const weight = look === TITLE ? 600 : 400;
  const part = element('text', { fontSize: look.size, fontWeight: weight, fill: colour }, ...spans);
  return { part, bottom: top + lines.length * look.step };
}

/** Samples with their words, in as many rows as the width asks for. */
function legend({ drawing, wordOf }: DrawingFile, width: number, top: number): { part: SvgElement; bottom: number } {
  let [x, y] = [0, 0];
  const items = legendSigns(drawing).map((sign) => {
    const word = wordOf(sign);
    const wide = SAMPLE.width + 8 + textWidth(word, LINE.size) + 22;
    if (x > 0 && x + wide > width) [x, y] = [0, y + LINE.step + 3];
    const text = element('text', { x: SAMPLE.width + 8, y: 10, fontSize: LINE.size, fill: LIGHT.inkSoft }, word);
    const item = element('g', { transform: `translate(${MARGIN + x} ${top + y})` }, ...legendSample(sign, LIGHT), text);
    x += wide;
    return item;
  });
  return { part: element('g', {}, ...items), bottom: top + (items.length === 0 ? 0 : y + LINE.step + 8) };
}

/**
 * The drawing as a file of its own: nothing in it is fetched, its letters are the reader's own, its colours light. Above it
 * title and day, below it what its signs mean and its sources.
 */
export function drawingFile(file: DrawingFile): string {
  const { drawing, locale, title, lines, sources } = file;
  const width = Math.max(SMALLEST_WIDTH, drawing.width) + 2 * MARGIN;
  const room = width - 2 * MARGIN;
  const parts: SvgElement[] = [];
  let y = MARGIN;
  const add = ({ part, bottom }: { part: SvgElement; bottom: number }): void => {
    parts.push(part);
    y = bottom;
  };
  add(paragraph(title, room, y, TITLE, LIGHT.ink));
  for (const line of lines) add(paragraph(line, room, y, LINE, LIGHT.inkSoft));
  y += 12;
  const body = [
    ...laneShapes(drawing, LIGHT),
    ...drawing.edges.map((edge) => edgeShape(edge, LIGHT)),
    ...drawing.nodes.map((node) =>
      element(
        'g',
        { transform: `translate(${node.x} ${node.y})` },
        element('title', {}, node.name),
        ...nodeShapes(node, LIGHT),
      ),
    ),
  ];
  parts.push(element('g', { transform: `translate(${MARGIN} ${y})` }, ...body));
  y += drawing.height + 14;
  add(legend(file, room, y));
  add(paragraph(sources, room, y, LINE, LIGHT.inkFaint));
  const height = Math.ceil(y + MARGIN);
  const ground = element('rect', { width, height, fill: LIGHT.paper });
  const inner = [element('title', {}, title), ground, ...parts].map(toXml).join('\n');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `xml:lang="${locale}" font-family="${FACES}">\n${inner}\n</svg>\n`
  );
}
