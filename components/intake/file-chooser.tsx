import { type ReactElement, type ReactNode, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { ACCEPTED } from './use-chosen-files';

/** A button that opens the browser's choice of files of the kinds that are read; the same file can be chosen again. */
export function FileChooser({
  label,
  onChosen,
  size,
  isBusy = false,
  children = label,
}: {
  /** Name of the field, and of the button unless `children` says otherwise. */
  label: string;
  onChosen: (files: readonly File[]) => void;
  size?: 'sm';
  isBusy?: boolean;
  children?: ReactNode;
}): ReactElement {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={chooser}
        type="file"
        multiple
        accept={ACCEPTED.join(',')}
        aria-label={label}
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]; // the list empties with the field
          event.target.value = '';
          onChosen(files);
        }}
      />
      <Button
        size={size}
        icon="file-up"
        aria-disabled={isBusy || undefined}
        onClick={() => (isBusy ? undefined : chooser.current?.click())}
      >
        {children}
      </Button>
    </>
  );
}
