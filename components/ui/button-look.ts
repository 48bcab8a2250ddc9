/** `primary`: the one act of a page. `secondary`: any other. `quiet`: in rows and bars. `danger`: takes something away. */
export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'sm' | 'md';

const tones: Record<ButtonTone, string> = {
  primary: 'button-primary',
  secondary: 'button-secondary',
  quiet: 'button-quiet',
  danger: 'button-danger',
};

const sizes: Record<ButtonSize, string> = { sm: 'h-7 px-2 text-sm', md: 'h-8.5 px-3 text-base' };

/** The look of everything that is pressed like a button, link or not. */
export function buttonLook(tone: ButtonTone = 'secondary', size: ButtonSize = 'md'): string {
  return `button ${tones[tone]} ${sizes[size]}`;
}
