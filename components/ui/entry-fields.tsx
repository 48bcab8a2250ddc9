'use client';

import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { CheckboxField } from './checkbox-field';
import { useEntry } from './entry-form';
import { FieldGroup } from './field-group';
import { SelectField, type SelectOption } from './select-field';
import { TextArea } from './text-area';
import { TextField } from './text-field';

type Common = { name: string; label: string; hint?: ReactNode; note?: string; className?: string; required?: boolean };

/** One value as text: fields of one name hold one value. */
function only(value: string | string[]): string {
  return Array.isArray(value) ? (value[0] ?? '') : value;
}

/** Their version beside what was typed; nothing while nobody else saved. */
function Theirs({ prefix, stored }: { prefix: string | null; stored: string }): ReactElement | null {
  if (prefix === null) return null;
  return (
    <p className="mt-1 text-sm break-words whitespace-pre-wrap text-amber">
      {prefix} {stored === '' ? '–' : stored}
    </p>
  );
}

/**
 * A line of text, a date or a number inside an EntryForm; `stored` is its value in the database, `initial` what the form
 * begins with where that is something else.
 */
export function EntryText({
  name,
  stored = '',
  initial,
  className,
  ...rest
}: Common & Omit<ComponentProps<'input'>, 'id' | 'name'> & { stored?: string; initial?: string }): ReactElement {
  const { value, errors, outdated } = useEntry(name, stored, initial);
  return (
    <div className={className}>
      <TextField name={name} defaultValue={only(value)} errors={errors} {...rest} />
      <Theirs prefix={outdated} stored={stored} />
    </div>
  );
}

/** Several lines of text inside an EntryForm. */
export function EntryArea({
  name,
  stored = '',
  initial,
  className,
  ...rest
}: Common & { stored?: string; initial?: string; rows?: number; maxLength?: number; lang?: string }): ReactElement {
  const { value, errors, outdated } = useEntry(name, stored, initial);
  return (
    <div className={className}>
      <TextArea name={name} defaultValue={only(value)} errors={errors} {...rest} />
      <Theirs prefix={outdated} stored={stored} />
    </div>
  );
}

/** One of a few inside an EntryForm. */
export function EntrySelect({
  name,
  stored = '',
  options,
  className,
  ...rest
}: Common & {
  stored?: string;
  options: readonly SelectOption[];
  placeholder?: string;
  onChange?: ComponentProps<'select'>['onChange'];
}): ReactElement {
  const { value, errors, outdated } = useEntry(name, stored);
  const label = options.find((option) => option.value === stored)?.label ?? rest.placeholder ?? stored;
  return (
    <div className={className}>
      <SelectField name={name} defaultValue={only(value)} errors={errors} options={options} {...rest} />
      <Theirs prefix={outdated} stored={label} />
    </div>
  );
}

/** Any number of a few inside an EntryForm: boxes of one name. */
export function EntryChecks({
  name,
  legend,
  hint,
  stored,
  options,
  className,
}: {
  name: string;
  legend: string;
  hint?: string;
  stored: string[];
  options: readonly SelectOption[];
  className?: string;
}): ReactElement {
  const { value, errors, outdated } = useEntry(name, stored);
  const chosen = Array.isArray(value) ? value : [value];
  const labels = options.filter((option) => stored.includes(option.value)).map((option) => option.label);
  return (
    <FieldGroup legend={legend} hint={hint} className={className}>
      <div className="flex flex-wrap gap-x-5">
        {options.map((option) => (
          <CheckboxField
            key={option.value}
            name={name}
            value={option.value}
            label={option.label}
            defaultChecked={chosen.includes(option.value)}
          />
        ))}
      </div>
      {errors.map((error) => (
        <p key={error} className="mt-1 text-sm text-red">
          {error}
        </p>
      ))}
      <Theirs prefix={outdated} stored={labels.join(', ')} />
    </FieldGroup>
  );
}

/** One yes or no inside an EntryForm that holds nothing stored: an option of this save alone. */
export function EntryTick({
  name,
  label,
  hint,
  defaultTicked,
}: {
  name: string;
  label: string;
  hint?: string;
  defaultTicked: boolean;
}): ReactElement {
  const { value } = useEntry(name, defaultTicked ? 'on' : '');
  return <CheckboxField name={name} label={label} hint={hint} defaultChecked={only(value) === 'on'} />;
}
