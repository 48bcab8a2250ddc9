import { Circle, CircleCheck, CircleDot } from 'lucide';
import type { ReactElement } from 'react';
import type { PointsProgress } from '@/lib/domain/questions';
import { Icon } from '@/components/ui/icon';

const marks = { none: Circle, draft: CircleDot, ready: CircleCheck } as const;
const looks = { none: 'text-ink-faint', draft: 'text-ink-soft', ready: 'text-accent' } as const;

/** How far an answer is: a sign of its own shape for each state, with its word. */
export function ProgressMark({ state, label }: { state: PointsProgress; label: string }): ReactElement {
  return (
    <span className="inline-flex items-center gap-1 text-sm whitespace-nowrap text-ink-soft">
      <Icon of={marks[state]} size={14} className={looks[state]} />
      {label}
    </span>
  );
}
