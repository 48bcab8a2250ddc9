import { describe, expect, it } from 'vitest';
import { drawings, maskOf } from '@/components/ui/icon-styles';

/** The picture inside `url("data:image/svg+xml,…")`. */
function pictureOf(mask: string): string {
  const [, encoded] = /^url\("data:image\/svg\+xml,([^"]*)"\)$/.exec(mask) ?? [];
  if (encoded === undefined) throw new Error(`no data address: ${mask}`);
  return decodeURIComponent(encoded);
}

describe('the mask of an icon', () => {
  it('holds every line of the drawing, each with all that it says', () => {
    const picture = pictureOf(
      maskOf([
        ['path', { d: 'm21 3-6 2' }],
        ['circle', { cx: 12, cy: 12, r: 10, fill: 'currentColor' }],
      ]),
    );
    expect(picture).toContain('<path d="m21 3-6 2"/><circle cx="12" cy="12" r="10" fill="currentColor"/></svg>');
    expect(picture).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 24 24" /);
  });

  it('is one address for every icon, with nothing in it that would end it in a style sheet', () => {
    for (const drawing of Object.values(drawings)) {
      const mask = maskOf(drawing);
      expect(mask.slice(5, -2)).not.toMatch(/["\\\n<>#]/);
      expect(pictureOf(mask).match(/\/>/g)).toHaveLength(drawing.length);
    }
  });
});
