'use client';

import { type ReactElement, useState } from 'react';
import { EntrySelect, EntryText } from '@/components/ui/entry-fields';
import { useEntry } from '@/components/ui/entry-form';
import { CheckboxField } from '@/components/ui/checkbox-field';
import { FieldGroup } from '@/components/ui/field-group';
import { useEarly } from '@/components/ui/use-early';
import type { SelectOption } from '@/components/ui/select-field';

export type RuleValues = {
  mode: string;
  amount: string;
  unit: string;
  side: string;
  day: string;
  time: string;
  timeZone: string;
};

export type RuleLabels = {
  mode: string;
  amount: string;
  unit: string;
  side: string;
  day: string;
  time: string;
  timeHint: string;
  zone: string;
  zoneForum: string;
};

/** When a deadline falls due: relative to the forum, on a date, or at once. Only the fields of the chosen way are shown. */
export function RuleFields({
  stored,
  options,
  labels,
}: {
  stored: RuleValues;
  options: Record<'modes' | 'units' | 'sides' | 'zones', readonly SelectOption[]>;
  labels: RuleLabels;
}): ReactElement {
  const mode = useEntry('mode', stored.mode);
  const unit = useEntry('unit', stored.unit);
  const [chosen, choose] = useState({ mode: String(mode.value), unit: String(unit.value) });
  const early = useEarly<HTMLDivElement>((element) => {
    const form = new FormData(element.closest('form') ?? undefined);
    choose({ mode: String(form.get('mode') ?? chosen.mode), unit: String(form.get('unit') ?? chosen.unit) });
  });
  return (
    <div ref={early} className="space-y-3">
      <FieldGroup legend={labels.mode}>
        <div className="flex flex-wrap gap-x-5">
          {options.modes.map((option) => (
            <CheckboxField
              key={option.value}
              type="radio"
              name="mode"
              value={option.value}
              label={option.label}
              // Not controlled: React resets a form after its action, and a controlled radio stays reset.
              defaultChecked={mode.value === option.value}
              onChange={() => choose({ ...chosen, mode: option.value })}
            />
          ))}
        </div>
      </FieldGroup>
      {chosen.mode === 'relative' ? (
        <div className="grid gap-3 sm:grid-cols-4">
          <EntryText name="amount" type="number" min={0} max={999} label={labels.amount} stored={stored.amount} />
          <EntrySelect
            name="unit"
            label={labels.unit}
            stored={stored.unit}
            options={options.units}
            onChange={(event) => choose({ ...chosen, unit: event.target.value })}
          />
          <EntrySelect name="side" label={labels.side} stored={stored.side} options={options.sides} />
          {chosen.unit === 'days' ? (
            <EntryText name="time" type="time" label={labels.time} hint={labels.timeHint} stored={stored.time} />
          ) : null}
        </div>
      ) : null}
      {chosen.mode === 'absolute' ? (
        <div className="grid gap-3 sm:grid-cols-4">
          <EntryText name="day" type="date" label={labels.day} stored={stored.day} />
          <EntryText name="time" type="time" label={labels.time} hint={labels.timeHint} stored={stored.time} />
          <EntrySelect
            name="timeZone"
            label={labels.zone}
            stored={stored.timeZone}
            placeholder={labels.zoneForum}
            options={options.zones}
            className="sm:col-span-2"
          />
        </div>
      ) : null}
    </div>
  );
}
