import type { ReactElement } from 'react';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import type { ChosenFile } from './use-chosen-files';

/** The files that will be read together; each can be taken away, and one that is not read says why. */
export function ChosenFileList({
  chosen,
  labels,
  onRemove,
}: {
  chosen: readonly ChosenFile[];
  /** `removeNamed` with "{name}" in it. */
  labels: { files: string; removeNamed: string };
  onRemove: (id: number) => void;
}): ReactElement | null {
  if (chosen.length === 0) return null;
  return (
    <ul aria-label={labels.files} aria-live="polite" className="item-list">
      {chosen.map(({ id, file, fault }) => (
        <li key={id} className="flex items-start gap-2 py-1">
          <Icon
            of={fault === null ? 'file-text' : 'circle-alert'}
            className={fault === null ? 'mt-[0.25em] shrink-0 text-ink-soft' : 'mt-[0.25em] shrink-0 text-red'}
          />
          <div className="min-w-0 flex-1">
            <p className="font-medium break-words">{file.name}</p>
            {fault === null ? null : <p className="text-sm text-red">{fault}</p>}
          </div>
          <IconButton icon="x" label={labels.removeNamed.replace('{name}', file.name)} onClick={() => onRemove(id)} />
        </li>
      ))}
    </ul>
  );
}
