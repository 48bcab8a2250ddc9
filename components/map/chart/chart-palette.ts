import type { Palette } from '@/lib/domain/map/chart-svg';

/** The theme's own colours, light or dark as the page is. */
export const THEME: Palette = {
  paper: 'var(--color-paper)',
  raised: 'var(--color-raised)',
  sunken: 'var(--color-sunken)',
  line: 'var(--color-line)',
  lineStrong: 'var(--color-line-strong)',
  ink: 'var(--color-ink)',
  inkSoft: 'var(--color-ink-soft)',
  inkFaint: 'var(--color-ink-faint)',
  us: 'var(--color-us)',
  jp: 'var(--color-jp)',
  together: 'var(--color-together)',
};
