'use client';

import { useTranslations } from 'next-intl';
import { type ReactElement, useId, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { DeadlineRule } from '@/lib/domain/deadlines';
import { isLocalDateTime } from '@/lib/domain/time';
import { quietControl } from './quiet-control';

const UNITS = [
  'minutes_before',
  'hours_before',
  'days_before',
  'minutes_after',
  'hours_after',
  'days_after',
  'at_time',
  'on_day',
  'promptly',
  'unresolved',
] as const;
type Unit = (typeof UNITS)[number];

const MINUTES_PER_HOUR = 60;
const FIRST_AMOUNT = 1;

function unitOf(rule: DeadlineRule): Unit {
  switch (rule.type) {
    case 'before_start':
      return rule.minutes % MINUTES_PER_HOUR === 0 && rule.minutes > 0 ? 'hours_before' : 'minutes_before';
    case 'after_end':
      return rule.minutes % MINUTES_PER_HOUR === 0 && rule.minutes > 0 ? 'hours_after' : 'minutes_after';
    case 'absolute':
      return rule.dateOnly ? 'on_day' : 'at_time';
    default:
      return rule.type;
  }
}

function amountOf(rule: DeadlineRule, unit: Unit): number | null {
  if (rule.type === 'days_before' || rule.type === 'days_after') return rule.days;
  if (rule.type !== 'before_start' && rule.type !== 'after_end') return null;
  return unit.startsWith('hours') ? rule.minutes / MINUTES_PER_HOUR : rule.minutes;
}

function ruleOf(unit: Unit, amount: number, old: DeadlineRule): DeadlineRule {
  const minutes = Math.round(unit.startsWith('hours') ? amount * MINUTES_PER_HOUR : amount);
  const time = 'time' in old ? old.time : null;
  switch (unit) {
    case 'minutes_before':
    case 'hours_before':
      return { type: 'before_start', minutes };
    case 'minutes_after':
    case 'hours_after':
      return { type: 'after_end', minutes };
    case 'days_before':
    case 'days_after':
      return { type: unit, days: Math.round(amount), time };
    case 'at_time':
    case 'on_day':
      // Without a day there is no such rule yet; the day field beside makes it one.
      return old.type === 'absolute' ? { ...old, dateOnly: unit === 'on_day' } : { type: 'unresolved' };
    default:
      return { type: unit };
  }
}

/** A rule as one reads it: "2 · hours before the start", "3 · days before · 17:00", "on a day · 17 Feb". */
export function RuleField({
  name,
  rule,
  onChange,
}: {
  name: string;
  rule: DeadlineRule;
  onChange: (rule: DeadlineRule) => void;
}): ReactElement {
  const t = useTranslations('intake.review');
  const id = useId();
  // What a rule of another kind became here ("at a fixed time", still without one) is remembered until the rule changes
  // by another way than through this field.
  const [edited, setEdited] = useState({ unit: unitOf(rule), rule });
  const unit = edited.rule === rule ? edited.unit : unitOf(rule);
  const edit = (chosen: Unit, changed: DeadlineRule): void => {
    setEdited({ unit: chosen, rule: changed });
    onChange(changed);
  };
  const amount = amountOf(rule, unit);
  const chooseUnit = (chosen: Unit): void => edit(chosen, ruleOf(chosen, amount ?? FIRST_AMOUNT, rule));
  const chooseDay = (text: string): void => {
    const local = unit === 'on_day' ? `${text}T00:00` : text;
    const timeZone = rule.type === 'absolute' ? rule.at.timeZone : null;
    const isFull = isLocalDateTime(local);
    edit(
      unit,
      isFull ? { type: 'absolute', at: { local, timeZone }, dateOnly: unit === 'on_day' } : { type: 'unresolved' },
    );
  };
  const isFixed = unit === 'at_time' || unit === 'on_day';
  const local = rule.type === 'absolute' ? rule.at.local : '';
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {amount === null ? null : (
        <input
          type="number"
          min={0}
          aria-label={t('fieldOf', { field: t('field.amount'), of: name })}
          value={amount}
          onChange={(event) => edit(unit, ruleOf(unit, Math.max(0, event.target.valueAsNumber || 0), rule))}
          className={classNames(quietControl, 'w-20')}
        />
      )}
      <label htmlFor={id} className="sr-only">
        {t('fieldOf', { field: t('field.rule'), of: name })}
      </label>
      <select
        id={id}
        value={unit}
        onChange={(event) => chooseUnit(UNITS.find((one) => one === event.target.value) ?? 'unresolved')}
        className={classNames(quietControl, 'w-56')}
      >
        {UNITS.map((one) => (
          <option key={one} value={one}>
            {t(`rule.${one}`)}
          </option>
        ))}
      </select>
      {rule.type === 'days_before' || rule.type === 'days_after' ? (
        <input
          type="time"
          aria-label={t('fieldOf', { field: t('field.timeOfDay'), of: name })}
          value={rule.time ?? ''}
          onChange={(event) => edit(unit, { ...rule, time: event.target.value === '' ? null : event.target.value })}
          className={classNames(quietControl, 'w-32')}
        />
      ) : null}
      {isFixed ? (
        <input
          type={unit === 'on_day' ? 'date' : 'datetime-local'}
          aria-label={t('fieldOf', { field: t('field.day'), of: name })}
          value={unit === 'on_day' ? local.slice(0, 10) : local}
          onChange={(event) => chooseDay(event.target.value)}
          className={classNames(quietControl, 'w-56')}
        />
      ) : null}
    </div>
  );
}
