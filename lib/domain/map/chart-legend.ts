import { EDGE_LINES, EDGE_MARKS, type EdgeLine, type EdgeMark } from './chart';
import type { ChartDrawing } from './chart-layout';
import { edgeLine, type Palette, type SvgElement } from './chart-svg';

/** A sign of a drawing that wants explaining: a kind of line, what stands at the ends of one, or a hand-over. */
export type LegendSign = { line: EdgeLine } | { mark: EdgeMark } | { isHandover: true };

/** The signs that occur in a drawing, in a fixed order; lines only where there is more to a line than that it is there. */
export function legendSigns({ edges, lanes }: Pick<ChartDrawing, 'edges' | 'lanes'>): LegendSign[] {
  const isProcess = edges.some(({ mark }) => mark === 'step');
  const lines = EDGE_LINES.filter((line) => edges.some((edge) => edge.line === line));
  const marks = EDGE_MARKS.filter(
    (mark) => mark !== 'step' && mark !== 'none' && edges.some((edge) => edge.mark === mark),
  );
  return [
    ...(isProcess || (lanes.length === 0 && lines.length < 2) ? [] : lines.map((line) => ({ line }))),
    ...marks.map((mark) => ({ mark })),
    ...(edges.some(({ isHandover }) => isHandover) ? [{ isHandover: true as const }] : []),
  ];
}

export const SAMPLE = { width: 42, height: 12 } as const;

/** A short line that shows the sign. */
export function legendSample(sign: LegendSign, palette: Palette): SvgElement[] {
  const points = [
    { x: 1, y: SAMPLE.height / 2 },
    { x: SAMPLE.width - 1, y: SAMPLE.height / 2 },
  ];
  const plain = { points, line: 'both', mark: 'none', isHandover: false } as const;
  if ('line' in sign) return edgeLine({ ...plain, line: sign.line }, palette);
  if ('mark' in sign) return edgeLine({ ...plain, mark: sign.mark }, palette);
  return edgeLine({ ...plain, mark: 'step', isHandover: true }, palette);
}
