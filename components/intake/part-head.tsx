import type { ReactElement } from 'react';
import { Icon } from '@/components/ui/icon';

/** The name of one of several files over what was read from it, "[agenda.docx]". Its characters stay those of the source. */
export function PartHead({ head }: { head: string }): ReactElement {
  return (
    <strong role="heading" aria-level={3} className="font-semibold text-ink">
      <Icon of="file-text" className="mr-1 text-ink-soft" />
      {head}
    </strong>
  );
}
