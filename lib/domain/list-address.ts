/**
 * The address of a list with its choices: `kept` and then `changed`, in this order; an empty value takes a choice away.
 * `listAddress('/actions', { who: 'all' }, { who: '' })` is `/actions`.
 */
export function listAddress(
  path: string,
  kept: Record<string, string | null | undefined>,
  changed: Record<string, string> = {},
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...kept, ...changed })) if (value) query.set(name, value);
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
