import type { ReactElement } from 'react';
import type { Tone } from './badge';

const looks: Record<Tone, string> = {
  neutral: 'text-ink-soft',
  accent: 'text-accent',
  us: 'text-us',
  jp: 'text-jp',
  together: 'text-together',
  red: 'text-red',
  amber: 'text-amber',
  done: 'text-done',
};

/** Two letters or a sign before a name, in the hue of its side ("US CISA"). `label` says it in full to a screen reader. */
export function LetterMark({ tone, letters, label }: { tone: Tone; letters: string; label?: string }): ReactElement {
  return (
    <abbr title={label} aria-label={label} className={`letter-mark ${looks[tone]}`}>
      {letters}
    </abbr>
  );
}
