'use client';

import { type ReactElement, useSyncExternalStore } from 'react';
import { SelectField } from '@/components/ui/select-field';

function never(): () => void {
  return () => {};
}

/** A zone by its IANA name and what its time is called. With `guess` the browser's own zone is chosen at first. */
export function TimeZoneField({
  label,
  zones,
  name,
  defaultValue,
  errors,
  guess = false,
}: {
  label: string;
  zones: readonly { value: string; label: string }[];
  name: string;
  defaultValue?: string;
  errors?: string[];
  guess?: boolean;
}): ReactElement {
  const own = useSyncExternalStore(
    never,
    () => (guess ? new Intl.DateTimeFormat().resolvedOptions().timeZone : ''),
    () => '',
  );
  const chosen = defaultValue ?? (zones.some(({ value }) => value === own) ? own : 'UTC');
  return <SelectField label={label} name={name} errors={errors} defaultValue={chosen} options={zones} />;
}
