import type { drawings } from './icon-styles';

export type IconName = keyof typeof drawings;

/** The class that says which icon; what draws it is `icon`, `icon-before` or `icon-control` (app/globals.css). */
export function iconClass(name: IconName): string {
  return `icon-${name}`;
}
