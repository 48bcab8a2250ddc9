import { z } from 'zod';
import type { DeadlineRule } from '@/lib/domain/deadlines';
import { localTimeKind } from '@/lib/domain/time';
import { DeadlineKind } from '@/prisma/generated/enums';
import { id, line, optionalCount, optionalDay, optionalWallTime, optionalZone, seen, undoToken } from './form-fields';

const WHAT_MAXIMUM = 2_000;
const AMOUNT_MAXIMUM = 999;
const MINUTES_PER_HOUR = 60;

/**
 * The editor of a rule as one form: `mode` says which fields count. `relative`: an amount of minutes, hours or calendar
 * days before the start or after the end; days may name a wall time. `absolute`: a day with or without a time, in a
 * zone (else the forum's). `promptly` has neither; `unresolved` keeps a rule that the source leaves open.
 */
const ruleFields = {
  mode: z.enum(['relative', 'absolute', 'promptly', 'unresolved']),
  amount: optionalCount(0, AMOUNT_MAXIMUM),
  unit: z.enum(['minutes', 'hours', 'days']).optional(),
  side: z.enum(['before', 'after']).optional(),
  day: optionalDay,
  time: optionalWallTime,
  timeZone: optionalZone,
};
type RuleForm = z.output<z.ZodObject<typeof ruleFields>>;

function relativeRule({ amount, unit = 'hours', side = 'before', time }: RuleForm): DeadlineRule {
  const count = amount ?? 0;
  if (unit === 'days') return { type: side === 'before' ? 'days_before' : 'days_after', days: count, time };
  const minutes = unit === 'hours' ? count * MINUTES_PER_HOUR : count;
  return { type: side === 'before' ? 'before_start' : 'after_end', minutes };
}

function toRule(form: RuleForm): DeadlineRule {
  if (form.mode === 'relative') return relativeRule(form);
  if (form.mode === 'absolute' && form.day !== null) {
    const local = `${form.day}T${form.time ?? '00:00'}`;
    return { type: 'absolute', at: { local, timeZone: form.timeZone }, dateOnly: form.time === null };
  }
  return { type: form.mode === 'promptly' ? 'promptly' : 'unresolved' };
}

/** What the chosen mode needs is there, and names a time that exists. */
function checkRule(form: RuleForm, context: z.RefinementCtx): void {
  const require = (field: 'amount' | 'day') =>
    context.addIssue({ code: 'custom', path: [field], params: { key: 'required' } });
  if (form.mode === 'relative' && form.amount === null) require('amount');
  if (form.mode === 'absolute' && form.day === null) require('day');
  const { day, time, timeZone } = form;
  if (form.mode !== 'absolute' || day === null || time === null || timeZone === null) return;
  if (localTimeKind(`${day}T${time}`, timeZone) === 'gap')
    context.addIssue({ code: 'custom', path: ['time'], params: { key: 'skippedTime' } });
}

const deadlineFields = { what: line(WHAT_MAXIMUM), kind: z.enum(DeadlineKind), ...ruleFields };

export const addDeadlineInput = z
  .object({ forumId: id, ...deadlineFields })
  .superRefine(checkRule)
  .transform(({ forumId, what, kind, ...form }) => ({ forumId, what, kind, rule: toRule(form) }));
export const updateDeadlineInput = z
  .object({ deadlineId: id, seen, ...deadlineFields })
  .superRefine(checkRule)
  .transform(({ deadlineId, seen: from, what, kind, ...form }) => ({
    deadlineId,
    seen: from,
    what,
    kind,
    rule: toRule(form),
  }));
export const removeDeadlineInput = z.object({ deadlineId: id, seen });
export const restoreDeadlineInput = z.object({ forumId: id, undo: undoToken });

export type AddDeadlineInput = z.output<typeof addDeadlineInput>;
export type UpdateDeadlineInput = z.output<typeof updateDeadlineInput>;
