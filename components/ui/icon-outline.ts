import type { IconNode } from 'lucide';

/** The lines of an icon, as `lucide` draws it on 24 by 24: data, so that it passes from server to client as it is. */
export type IconDrawing = IconNode;

const outlines = new WeakMap<IconDrawing, IconDrawing>();

/** The same lines in fewer elements: paths that only have a course are one. A bin of five is in every row of a list. */
export function outlineOf(drawing: IconDrawing): IconDrawing {
  const known = outlines.get(drawing);
  if (known !== undefined) return known;
  const courses: string[] = [];
  const others: IconDrawing = [];
  for (const [tag, attributes] of drawing) {
    const { d, ...rest } = attributes;
    if (tag === 'path' && typeof d === 'string' && Object.keys(rest).length === 0) courses.push(fromItsStart(d));
    else others.push([tag, attributes]);
  }
  const outline: IconDrawing = courses.length === 0 ? others : [...others, ['path', { d: courses.join('') }]];
  outlines.set(drawing, outline);
  return outline;
}

/**
 * A course that may follow another. "m" at the very start counts from the corner and what follows it without a letter is
 * a line (SVG 2, 9.3.3): said as "M" and "l", so that it holds anywhere.
 */
function fromItsStart(course: string): string {
  return course.replace(
    /^m\s*(-?\d*\.?\d+)[\s,]*(-?\d*\.?\d+)[\s,]*(?=(.?))/s,
    (_all, x: string, y: string, next: string) => `M${x} ${y}${/[\d.-]/.test(next) ? 'l' : ''}`,
  );
}
