import { ChevronRight, Keyboard, Pencil, Trash2 } from 'lucide';
import { describe, expect, it } from 'vitest';
import { outlineOf } from '@/components/ui/icon-outline';

describe('the outline of an icon', () => {
  it('draws its paths as one, each from its own start', () => {
    const outline = outlineOf([
      ['path', { d: 'm21 3-6 2v.5' }],
      ['path', { d: 'M1 2h3' }],
      ['path', { d: 'm.5.5v4' }],
      ['path', { d: 'm9,18 6-6-6-6' }],
    ]);
    expect(outline).toEqual([['path', { d: 'M21 3l-6 2v.5M1 2h3M.5 .5v4M9 18l6-6-6-6' }]]);
  });

  it('leaves every other shape, and a path with a look of its own, as they are', () => {
    const looked = ['path', { d: 'M1 1h2', fill: 'currentColor' }] as const;
    const circle = ['circle', { cx: 12, cy: 12, r: 10 }] as const;
    expect(outlineOf([['path', { d: 'M0 0h1' }], [...looked], [...circle]])).toEqual([
      looked,
      circle,
      ['path', { d: 'M0 0h1' }],
    ]);
  });

  it('is worked out once for an icon, and holds all of its courses', () => {
    for (const icon of [ChevronRight, Keyboard, Pencil, Trash2]) {
      const outline = outlineOf(icon);
      expect(outlineOf(icon)).toBe(outline);
      expect(outline.filter(([tag]) => tag === 'path')).toHaveLength(1);
      const [, attributes] = outline.at(-1) ?? [];
      expect(String(attributes?.d).match(/M/g)?.length).toBe(icon.filter(([tag]) => tag === 'path').length);
    }
  });
});
