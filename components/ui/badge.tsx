import type { ReactElement, ReactNode } from 'react';

export type Tone = 'neutral' | 'accent' | 'us' | 'jp' | 'together' | 'red' | 'amber' | 'done';

const looks: Record<Tone, string> = {
  neutral: 'border-line bg-sunken text-ink-soft',
  accent: 'border-accent/30 bg-accent-soft text-accent',
  us: 'border-us/30 bg-us-soft text-us',
  jp: 'border-jp/30 bg-jp-soft text-jp',
  together: 'border-together/30 bg-together-soft text-together',
  red: 'border-red/30 bg-red-soft text-red',
  amber: 'border-amber/30 bg-amber-soft text-amber',
  done: 'border-line bg-done-soft text-done',
};

/**
 * One word about a thing's state or kind. The colour repeats what the word says, it never says more; `mark` is the
 * letter mark that the two sides and "together" always carry.
 */
export function Badge({
  tone = 'neutral',
  mark,
  children,
}: {
  tone?: Tone;
  mark?: string;
  children: ReactNode;
}): ReactElement {
  return (
    <span className={`badge ${looks[tone]}`}>
      {mark ? <span className="mr-1 font-semibold">{mark}</span> : null}
      {children}
    </span>
  );
}
