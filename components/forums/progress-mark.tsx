import type { ReactElement } from 'react';
import { iconClass } from '@/components/ui/icon-name';
import type { PointsProgress } from '@/lib/domain/questions';

const marks = { none: 'circle', draft: 'circle-dot', ready: 'circle-check' } as const;
const looks = { none: 'before:text-ink-faint', draft: 'before:text-ink-soft', ready: 'before:text-accent' } as const;

/** How far an answer is: a sign of its own shape for each state, with its word. */
export function ProgressMark({ state, label }: { state: PointsProgress; label: string }): ReactElement {
  return <span className={`progress-mark icon-before ${iconClass(marks[state])} ${looks[state]}`}>{label}</span>;
}
