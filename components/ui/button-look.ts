import { classNames } from './class-names';

/** `primary`: the one act of a page. `secondary`: any other. `quiet`: in rows and bars. `danger`: takes something away. */
export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'sm' | 'md';

const base =
  'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap no-underline ' +
  'transition-colors select-none disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-progress ' +
  'aria-disabled:opacity-70 pointer-coarse:min-h-11';

const tones: Record<ButtonTone, string> = {
  primary: 'border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong',
  secondary: 'border-line-strong/60 bg-raised text-ink hover:border-line-strong hover:bg-hover',
  quiet: 'border-transparent text-ink-soft hover:bg-hover hover:text-ink',
  danger: 'border-line-strong/60 bg-raised text-red hover:border-red hover:bg-red-soft',
};

const sizes: Record<ButtonSize, string> = { sm: 'h-7 px-2 text-sm', md: 'h-8.5 px-3 text-base' };

/** The look of everything that is pressed like a button, link or not. */
export function buttonLook(tone: ButtonTone = 'secondary', size: ButtonSize = 'md'): string {
  return classNames(base, tones[tone], sizes[size]);
}
