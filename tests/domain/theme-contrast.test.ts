import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const stylesheet = fs.readFileSync(path.resolve(import.meta.dirname, '../../app/globals.css'), 'utf8');
const layout = fs.readFileSync(path.resolve(import.meta.dirname, '../../app/layout.tsx'), 'utf8');

type Light = 'light' | 'dark';
type Pair = Record<Light, string>;

const tokens = new Map<string, Pair>(
  [...stylesheet.matchAll(/--color-([\w-]+):\s*light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

function colour(name: string, light: Light): string {
  const pair = tokens.get(name);
  if (pair === undefined) throw new Error(`no token --color-${name}`);
  return pair[light];
}

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const grounds = ['paper', 'raised', 'sunken', 'hover'];
/** Text that may stand on any ground. */
const inks = [
  'ink',
  'ink-soft',
  'ink-faint',
  'accent',
  'accent-strong',
  'us',
  'jp',
  'together',
  'red',
  'amber',
  'done',
];
/** A hue on its own soft ground, as badges and notices set it, and what notices set beside it. */
const soft = ['accent', 'us', 'jp', 'together', 'red', 'amber', 'done'].flatMap((hue) => [
  [hue, `${hue}-soft`],
  ['ink', `${hue}-soft`],
  ['ink-soft', `${hue}-soft`],
]);
const texts = [
  ...inks.flatMap((ink) => grounds.map((ground) => [ink, ground])),
  ...soft,
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
];
/** Borders of controls and the ring of the focus: what must be seen to be used. */
const edges = ['paper', 'raised', 'sunken'].flatMap((ground) => [
  ['line-strong', ground],
  ['accent', ground],
]);

describe.each<Light>(['light', 'dark'])('in %s', (light) => {
  it.each(texts)('%s on %s can be read (AA, 4.5)', (text = '', ground = '') => {
    expect(contrast(colour(text, light), colour(ground, light))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(edges)('%s on %s can be made out (3.0)', (edge = '', ground = '') => {
    expect(contrast(colour(edge, light), colour(ground, light))).toBeGreaterThanOrEqual(3);
  });

  it('gives the browser the colour of the page', () => {
    expect(layout).toContain(`(prefers-color-scheme: ${light})', color: '${colour('paper', light)}'`);
  });
});

describe('the theme', () => {
  it('has every colour as a pair', () => {
    const declared = [...stylesheet.matchAll(/^\s*--color-([\w-]+):/gm)].map(([, name = '']) => name);
    expect(declared.filter((name) => !['transparent', 'current'].includes(name)).sort()).toEqual(
      [...tokens.keys()].sort(),
    );
  });

  it('measures as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });
});
