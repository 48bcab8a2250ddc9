import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawingFile, LIGHT } from '@/lib/domain/map/chart-file';
import { fromElkResult, toElkGraph } from '@/lib/domain/map/chart-elk';
import { sizeChart, toDrawing, toLayoutInput, type ChartDrawing } from '@/lib/domain/map/chart-layout';
import { legendSigns } from '@/lib/domain/map/chart-legend';
import { textWidth, wrapText } from '@/lib/domain/map/chart-text';
import { nextNode } from '@/lib/domain/map/chart-walk';
import { largeChart } from '../../support/charts';

describe('words in boxes', () => {
  it('break between words, and Japanese between letters but never before a full stop', () => {
    const room = { width: 130, size: 13, most: 9 };
    const lines = wrapText('National Cybersecurity Office of Japan', room);
    expect(lines.join(' ')).toBe('National Cybersecurity Office of Japan');
    expect(lines.length).toBeGreaterThan(1);
    const japanese = wrapText('内閣官房が集約し分析する。関係省庁へ。', room);
    expect(japanese.join('')).toBe('内閣官房が集約し分析する。関係省庁へ。');
    expect(japanese.every((line) => !/^[。、]/.test(line))).toBe(true);
    for (const line of [...lines, ...japanese]) expect(textWidth(line, 13)).toBeLessThanOrEqual(143);
  });

  it('are cut with an ellipsis where they do not fit, also without any space', () => {
    const lines = wrapText('x'.repeat(500), { width: 100, size: 10, most: 2 });
    expect(lines.length).toBe(2);
    expect(lines[1]?.endsWith('…')).toBe(true);
    for (const line of lines) expect(textWidth(line, 10)).toBeLessThanOrEqual(100);
  });
});

describe('what is laid out', () => {
  it('is the same for charts that differ only in words of the same size and in looks', () => {
    const chart = largeChart(6, 6);
    const other = { ...chart, nodes: chart.nodes.map((node) => ({ ...node, name: 'other', look: 'aside' as const })) };
    expect(toLayoutInput(sizeChart(other))).toEqual(toLayoutInput(sizeChart(chart)));
    const longer = { ...chart, nodes: chart.nodes.map((node) => ({ ...node, label: 'word '.repeat(20) })) };
    expect(toLayoutInput(sizeChart(longer))).not.toEqual(toLayoutInput(sizeChart(chart)));
  });

  it('comes back for every box and tie, upward ties turned round again, or not at all', () => {
    const input = toLayoutInput(sizeChart(largeChart(4, 3)));
    const graph = toElkGraph(input);
    const children = graph.children.map(({ id, width, height }, index) => ({ id, width, height, x: index, y: index }));
    const edges = graph.edges.map(({ id }) => {
      return { id, sections: [{ startPoint: { x: 0, y: 0 }, endPoint: { x: 0, y: 9 } }] };
    });
    const layout = fromElkResult(input, { width: 10, height: 10, children, edges });
    const rowOf = (id: string): number => input.nodes.find((node) => node.id === id)?.row ?? -1;
    input.edges.forEach(({ from, to }, index) => {
      expect(layout.edges[index]?.points[0]?.y).toBe(rowOf(from) < rowOf(to) ? 0 : 9);
    });
    const lacking = { width: 10, height: 10, children: children.filter(({ id }) => id !== 'node n3'), edges };
    expect(() => fromElkResult(input, lacking)).toThrow(/lacks/);
  });
});

/** Boxes on a grid: `a` in the middle, `b` below, `c` to the right, `d` beside `b` without a tie to `a`. */
function grid(): ChartDrawing {
  const chart = largeChart(5, 0);
  const places = { a: [0, 0], b: [10, 200], c: [300, 20], d: [300, 210], e: [-300, 0] };
  const ids = Object.keys(places);
  const sized = sizeChart({ ...chart, nodes: chart.nodes.map((node, index) => ({ ...node, id: ids[index] ?? '' })) });
  const tie = (from: string, to: string) => {
    const look = { line: 'both', mark: 'step', isHandover: false, what: null, name: '' } as const;
    return { from, to, label: null, ...look, labelLines: [], labelWidth: 0, labelHeight: 0 };
  };
  const edges = [tie('a', 'b'), tie('c', 'a'), tie('c', 'd')];
  const nodes = Object.values(places).map(([x = 0, y = 0]) => ({ x, y }));
  const ways = edges.map(() => ({
    points: [
      { x: 0, y: 0 },
      { x: 0, y: 50 },
    ],
    label: null,
  }));
  return toDrawing({ ...sized, edges }, { width: 500, height: 300, lanes: [], nodes, edges: ways });
}

describe('arrow keys', () => {
  it.each([
    ['a', 'down', 'b'],
    ['a', 'right', 'c'],
    ['b', 'up', 'a'],
    ['c', 'left', 'a'],
    ['c', 'down', 'd'],
    // No tie leads on; `d` and `a` share the neighbour `c`.
    ['d', 'left', 'a'],
    ['a', 'left', null],
    ['e', 'right', null],
    ['a', 'up', null],
    ['nobody', 'up', null],
  ] as const)('from %s %s lead to %s', (from, direction, to) => {
    expect(nextNode(grid(), from, direction)).toBe(to);
  });

  it('pass over headings to what they gather', () => {
    const drawing = grid();
    const nodes = drawing.nodes.map((node) => (node.id === 'c' ? { ...node, look: 'group' as const } : node));
    expect(nextNode({ ...drawing, nodes }, 'a', 'right')).toBe('d');
  });
});

describe('a drawing as a file', () => {
  const file = (title: string): string =>
    drawingFile({
      drawing: grid(),
      locale: 'ja',
      title,
      lines: ['as of today'],
      sources: 'Sources: a & b',
      wordOf: () => 'sign',
    });

  it('holds title, day, sources and every box, and fetches nothing', () => {
    const svg = file('Title');
    for (const words of ['Title', 'as of today', 'Sources: a &amp; b', 'Body 0', 'Body 4'])
      expect(svg).toContain(words);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]* xml:lang="ja"/);
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|href|var\(|<script|<style|<image/);
  });

  it('keeps words from becoming markup', () => {
    const svg = file('</title><script>alert("1")</script>\u0000');
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0000');
    expect(svg).toContain('&lt;script&gt;');
  });

  it('has the light colours of the theme', () => {
    const css = fs.readFileSync(path.resolve(import.meta.dirname, '../../../app/globals.css'), 'utf8');
    const { paper: _, ...colours } = LIGHT;
    for (const [name, colour] of Object.entries(colours)) {
      const token = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      expect(css).toContain(`--color-${token}: light-dark(${colour},`);
    }
  });

  it('explains only the signs that occur', () => {
    expect(legendSigns(grid())).toEqual([]);
    const edges = grid().edges.map((edge, index) => ({
      ...edge,
      mark: 'shares' as const,
      line: index === 0 ? ('paper' as const) : edge.line,
      isHandover: index === 1,
    }));
    expect(legendSigns({ edges, lanes: [] })).toEqual([
      { line: 'both' },
      { line: 'paper' },
      { mark: 'shares' },
      { isHandover: true },
    ]);
  });
});
