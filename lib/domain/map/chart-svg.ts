import type { ChartEdge, EdgeLine, EdgeMark, NodeLook } from './chart';
import { LETTER, type Point, type ShownDrawing } from './chart-layout';
import type { MapSide } from '../map-views';

/** A part of a picture before anybody has decided how it is written: React and the downloaded file both draw it. */
export type SvgElement = {
  tag: 'g' | 'path' | 'rect' | 'circle' | 'text' | 'tspan' | 'title';
  attributes: Record<string, string | number>;
  children: (SvgElement | string)[];
};

/** The colours of a drawing: those of the theme on a page, plain ones in a file. */
export type Palette = Record<
  'paper' | 'raised' | 'sunken' | 'line' | 'lineStrong' | 'ink' | 'inkSoft' | 'inkFaint' | 'us' | 'jp' | 'together',
  string
>;

export function element(
  tag: SvgElement['tag'],
  attributes: SvgElement['attributes'],
  ...children: SvgElement['children']
): SvgElement {
  return { tag, attributes, children };
}

const INSET = 9;
const TOP = 7;
const CORNER = 5;
const MARK = 8;

/** Dashes tell how sure a tie is, also where colours do not show. */
const DASHES: Record<EdgeLine, SvgElement['attributes']> = {
  both: {},
  paper: { strokeDasharray: '7 4' },
  practice: { strokeDasharray: '1.5 4.5', strokeLinecap: 'round' },
  unknown: { strokeDasharray: '9 3.5 1.5 3.5' },
};

function sideColour(side: MapSide | null, palette: Palette): string {
  return side === null || side === 'other' ? palette.inkFaint : palette[side];
}

/** Lines of text from a top edge on; returns where the next may begin. */
function textLines(
  lines: readonly string[],
  at: Point,
  look: { size: number; step: number; fill: string; weight?: number },
): SvgElement | null {
  const { size, step, fill, weight } = look;
  const letters = { fontSize: size, ...(weight === undefined ? {} : { fontWeight: weight }), fill };
  const [first, ...more] = lines.map((line, index) => ({ place: { x: at.x, y: at.y + index * step + size }, line }));
  if (first === undefined) return null;
  if (more.length === 0) return element('text', { ...first.place, ...letters }, first.line);
  return element('text', letters, ...[first, ...more].map(({ place, line }) => element('tspan', place, line)));
}

const present = (parts: readonly (SvgElement | null)[]): SvgElement[] => parts.filter((part) => part !== null);

/** The outline of a box by what it stands for. */
function outline(look: NodeLook, width: number, height: number, palette: Palette): SvgElement[] {
  const edge = { fill: palette.raised, stroke: palette.lineStrong };
  const box = { x: 0.5, y: 0.5, width: width - 1, height: height - 1 };
  switch (look) {
    case 'trigger':
      return [element('rect', { ...box, ...edge, rx: 14 })];
    case 'decision': {
      const [w, h, c] = [width - 0.5, height - 0.5, 9];
      const corners = `M${c} .5H${w - c}L${w} ${c}V${h - c}L${w - c} ${h}H${c}L.5 ${h - c}V${c}Z`;
      return [element('path', { d: corners, ...edge, stroke: palette.ink, strokeWidth: 1.4 })];
    }
    case 'outcome': {
      const inner = { x: 3, y: 3, width: width - 6, height: height - 6, rx: 1.5, fill: 'none', stroke: palette.line };
      return [element('rect', { ...box, ...edge, rx: 3 }), element('rect', inner)];
    }
    case 'self':
      return [element('rect', { ...box, ...edge, rx: 3, stroke: palette.ink, strokeWidth: 1.4 })];
    case 'aside':
      return [element('rect', { ...box, ...edge, rx: 3, fill: palette.paper, strokeDasharray: '4 3' })];
    case 'group':
      return [element('rect', { ...box, rx: 3, fill: palette.paper })];
    default:
      return [element('rect', { ...box, ...edge, rx: 3 })];
  }
}

/** A box with its words, from its own top left corner. What every browser takes for granted is not said: there are many. */
export function nodeShapes(node: ShownDrawing['nodes'][number], palette: Palette): SvgElement[] {
  const { width, height, look, side, captionLines, labelLines, noteLines } = node;
  const small = { size: LETTER.small, step: LETTER.smallLine };
  const labelTop = TOP + captionLines.length * LETTER.smallLine;
  const noteTop = labelTop + labelLines.length * LETTER.line + 1;
  const isGroup = look === 'group';
  const stripe = { x: 0.5, y: Math.min(12, height / 4), width: 2.5, height: height - 2 * Math.min(12, height / 4) };
  const label = { size: LETTER.label, step: LETTER.line, fill: isGroup ? palette.inkSoft : palette.ink };
  return [
    ...outline(look, width, height, palette),
    ...present([
      side === null ? null : element('rect', { ...stripe, fill: sideColour(side, palette) }),
      textLines(captionLines, { x: INSET, y: TOP }, { ...small, fill: palette.inkFaint }),
      textLines(
        labelLines,
        { x: INSET, y: labelTop },
        { ...label, ...(isGroup || look === 'self' ? { weight: 600 } : {}) },
      ),
      textLines(noteLines, { x: INSET, y: noteTop }, { ...small, fill: palette.inkFaint }),
    ]),
  ];
}

/** Straight pieces with their corners rounded off. */
function linePath(points: readonly Point[]): string {
  return points
    .map((at, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (before === undefined) return `M${at.x} ${at.y}`;
      if (after === undefined) return `L${at.x} ${at.y}`;
      const towards = (other: Point): Point => {
        const length = Math.hypot(other.x - at.x, other.y - at.y);
        const part = length === 0 ? 0 : Math.min(CORNER, length / 2) / length;
        return { x: at.x + (other.x - at.x) * part, y: at.y + (other.y - at.y) * part };
      };
      const [from, to] = [towards(before), towards(after)];
      return `L${from.x} ${from.y}Q${at.x} ${at.y} ${to.x} ${to.y}`;
    })
    .join('');
}

/** What stands at one end of a tie, pointing the way the line comes in. */
function endMark(mark: EdgeMark, end: Point, before: Point, colour: string, palette: Palette): SvgElement | null {
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const [ux, uy] = [(end.x - before.x) / length, (end.y - before.y) / length];
  const at = (back: number, aside: number): string =>
    `${end.x - ux * back - uy * aside} ${end.y - uy * back + ux * aside}`;
  switch (mark) {
    case 'step':
    case 'oversees':
      return element('path', { d: `M${at(0, 0)}L${at(MARK, 3.6)}L${at(MARK, -3.6)}Z`, fill: colour });
    case 'reports':
      return element('path', {
        d: `M${at(MARK, 4)}L${at(0.5, 0)}L${at(MARK, -4)}`,
        fill: 'none',
        stroke: colour,
        strokeWidth: 1.5,
      });
    case 'coordinates':
      return element('circle', { cx: end.x - ux * 3, cy: end.y - uy * 3, r: 3, fill: colour });
    case 'shares':
      return element('circle', {
        cx: end.x - ux * 3.5,
        cy: end.y - uy * 3.5,
        r: 3,
        fill: palette.paper,
        stroke: colour,
        strokeWidth: 1.4,
      });
    case 'counterpart':
      return element('path', {
        d: `M${at(0, 0)}L${at(4.5, 3.2)}L${at(9, 0)}L${at(4.5, -3.2)}Z`,
        fill: palette.paper,
        stroke: colour,
        strokeWidth: 1.3,
      });
    default:
      return null;
  }
}

/** Ties that are the same from both ends have their mark at both. */
const MUTUAL: ReadonlySet<EdgeMark> = new Set(['coordinates', 'shares', 'counterpart']);

type Line = Pick<ChartEdge, 'line' | 'mark' | 'isHandover'> & { points: readonly Point[] };

/** The line of a tie with what stands at its ends. */
export function edgeLine({ points, line, mark, isHandover }: Line, palette: Palette): SvgElement[] {
  const colour = isHandover ? palette.ink : palette.inkSoft;
  const [first, second, last, beforeLast] = [points[0], points[1], points.at(-1), points.at(-2)];
  if (first === undefined || second === undefined || last === undefined || beforeLast === undefined) return [];
  const width = isHandover ? 1.9 : line === 'practice' ? 2 : 1.2;
  return present([
    element('path', { d: linePath(points), fill: 'none', stroke: colour, strokeWidth: width, ...DASHES[line] }),
    endMark(mark, last, beforeLast, colour, palette),
    MUTUAL.has(mark) ? endMark(mark, first, second, colour, palette) : null,
  ]);
}

/** A tie that shares its way with others up to its own end: the shared part is plain. */
function branchLines({ branch, ...line }: Line & Pick<ChartEdge, 'branch'>, palette: Palette): SvgElement[] {
  const { points } = line;
  if (branch === undefined || points.length < 3) return edgeLine(line, palette);
  const [own, shared] =
    branch === 'to' ? [points.slice(-2), points.slice(0, -1)] : [points.slice(0, 2), points.slice(1)];
  const plain: Line = { points: shared, line: 'both', mark: 'none', isHandover: false };
  return [...edgeLine(plain, palette), ...edgeLine({ ...line, points: own }, palette)];
}

/** A tie with its condition, in the coordinates of the drawing, and its sentence for whoever points at it. */
export function edgeShape(edge: ShownDrawing['edges'][number], palette: Palette): SvgElement {
  const halo = { stroke: palette.paper, strokeWidth: 3.5, paintOrder: 'stroke', strokeLinejoin: 'round' };
  const words =
    edge.labelAt === null
      ? null
      : textLines(edge.labelLines, edge.labelAt, { size: LETTER.small, step: LETTER.smallLine, fill: palette.inkSoft });
  return element(
    'g',
    {},
    element('title', {}, edge.name),
    ...branchLines(edge, palette),
    ...(words === null ? [] : [element('g', halo, words)]),
  );
}

/** The columns and their headings. */
export function laneShapes({ lanes, height }: ShownDrawing, palette: Palette): SvgElement[] {
  return lanes.map(({ x, width, labelLines, side }) => {
    const band = { x: x - 8, y: 2, width: width + 16, height: height - 4, rx: 5, fill: palette.sunken };
    const heading = { size: LETTER.label, step: LETTER.line, fill: sideColour(side, palette), weight: 600 };
    return element('g', {}, element('rect', band), ...present([textLines(labelLines, { x, y: 13 }, heading)]));
  });
}

function escape(text: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  // Signs that no XML may hold are left out.
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}

/** An element as XML; names of attributes are React's, which differ from SVG's by their hyphens. */
export function toXml({ tag, attributes, children }: SvgElement): string {
  const written = Object.entries(attributes).map(([name, value]) => {
    return ` ${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}="${escape(String(value))}"`;
  });
  const inner = children.map((child) => (typeof child === 'string' ? escape(child) : toXml(child))).join('');
  return `<${tag}${written.join('')}>${inner}</${tag}>`;
}
