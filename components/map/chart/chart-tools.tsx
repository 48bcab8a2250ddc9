import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';

export type ToolLabels = { tools: string; larger: string; smaller: string; whole: string };

const STEP = 1.2;

/** What the drawing is made larger and smaller with; seen only where it can be, which its frame says. */
export function ChartTools({
  labels,
  onEnlarge,
  onWhole,
}: {
  labels: ToolLabels;
  onEnlarge: (factor: number) => void;
  onWhole: () => void;
}): ReactElement {
  return (
    <div
      role="group"
      aria-label={labels.tools}
      className="absolute top-0 right-0 hidden gap-1 group-has-data-[view=open]:flex print:hidden!"
    >
      <Button size="sm" onClick={() => onEnlarge(STEP)}>
        {labels.larger}
      </Button>
      <Button size="sm" onClick={() => onEnlarge(1 / STEP)}>
        {labels.smaller}
      </Button>
      <Button size="sm" onClick={onWhole}>
        {labels.whole}
      </Button>
    </div>
  );
}
