import { useReactFlow } from '@xyflow/react';
import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';

export type ToolLabels = { tools: string; larger: string; smaller: string; whole: string };

/** What the drawing is made larger and smaller with; seen only where it can be, which its frame says. */
export function ChartTools({ labels, onWhole }: { labels: ToolLabels; onWhole: () => void }): ReactElement {
  const { zoomIn, zoomOut } = useReactFlow();
  return (
    <div
      role="group"
      aria-label={labels.tools}
      className="absolute top-0 right-0 hidden gap-1 group-has-data-[view=open]:flex print:hidden!"
    >
      <Button size="sm" onClick={() => void zoomIn()}>
        {labels.larger}
      </Button>
      <Button size="sm" onClick={() => void zoomOut()}>
        {labels.smaller}
      </Button>
      <Button size="sm" onClick={onWhole}>
        {labels.whole}
      </Button>
    </div>
  );
}
