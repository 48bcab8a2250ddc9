import { createElement, type ReactElement } from 'react';
import type { SvgElement } from '@/lib/domain/map/chart-svg';

/** Parts of a picture as elements of the page. */
export function Drawn({ parts }: { parts: readonly SvgElement[] }): ReactElement {
  return <>{parts.map((part, index) => draw(part, index))}</>;
}

function draw({ tag, attributes, children }: SvgElement, key: number): ReactElement {
  const inner = children.map((child, index) => (typeof child === 'string' ? child : draw(child, index)));
  return createElement(tag, { key, ...attributes }, ...inner);
}
