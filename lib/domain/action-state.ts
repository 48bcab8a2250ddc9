import type { AppErrorCode } from './errors';

/** What a form shows again after a refusal: what was typed, by field. */
export type FormValues = Record<string, string | string[]>;

/** The answer of every server action. `fields` and `message` are sentences in the viewer's language. */
export type ActionState<T> =
  | { status: 'idle' }
  | { status: 'done'; data: T }
  | { status: 'invalid'; fields: Record<string, string[]>; values: FormValues }
  | { status: 'refused'; code: AppErrorCode; message: string; values: FormValues };

export const idle: { status: 'idle' } = { status: 'idle' };

/** The errors of one field of a form after an answer; empty when there are none. */
export function fieldErrors(state: ActionState<unknown>, name: string): string[] {
  return state.status === 'invalid' ? (state.fields[name] ?? []) : [];
}

/** What was typed into a field before a refusal, to be shown again; undefined when the form starts anew. */
export function fieldValue(state: ActionState<unknown>, name: string): string | undefined {
  if (state.status !== 'invalid' && state.status !== 'refused') return undefined;
  const value = state.values[name];
  return Array.isArray(value) ? value[0] : value;
}
