import Form from 'next/form';
import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names';
import { controlLook } from './control-look';
import { hotkeyAttributes } from './hotkey';
import { Icon } from './icon';

/**
 * Search in the list of this page: a GET form, so that the words are in the address. `/` puts the cursor here. Hidden
 * inputs in `children` carry the filters that must stay.
 */
export function SearchForm({
  action,
  label,
  query,
  children,
}: {
  action: string;
  label: string;
  query: string;
  children?: ReactNode;
}): ReactElement {
  return (
    <Form action={action} role="search" scroll={false} className="relative w-full max-w-sm print:hidden">
      <Icon
        of="search"
        className="size-3.75 pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-ink-faint"
      />
      <input
        key={query}
        type="search"
        name="q"
        defaultValue={query}
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        enterKeyHint="search"
        className={classNames(controlLook, 'pl-8')}
        {...hotkeyAttributes('/')}
      />
      {children}
    </Form>
  );
}
