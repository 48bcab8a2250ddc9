import type { FormValues } from './action-state';

/** The fields of a form as they were typed; several of one name become a list; files and Next's own fields are left out. */
export function formValues(form: FormData): FormValues {
  // A name comes from outside: in a plain object "constructor" would be there already.
  const values = new Map<string, string | string[]>();
  for (const [name, value] of form.entries()) {
    if (typeof value !== 'string' || name.startsWith('$ACTION')) continue;
    const known = values.get(name);
    if (Array.isArray(known)) known.push(value);
    else values.set(name, known === undefined ? value : [known, value]);
  }
  return Object.fromEntries(values);
}

/** Passwords and sign-in tokens: they neither come back after a refusal nor are kept anywhere. */
const SECRET_FIELDS = ['password', 'current', 'token'];

/** What of a form may be shown again. */
export function withoutSecrets(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !SECRET_FIELDS.includes(name)));
}
