import type { ReactElement, ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { useEarly } from '@/components/ui/use-early';
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
  const take = (field: HTMLInputElement): void => {
    const files = [...(field.files ?? [])]; // the list empties with the field
    field.value = '';
    if (files.length > 0) onChosen(files);
  };
  const chooser = useEarly(take);
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
        onChange={(event) => take(event.target)}
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
