/** After the next paint, gives the focus back to the element that has it now: moving an element in a list takes it away. */
export function keepFocus(): void {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement)) return;
  requestAnimationFrame(() => {
    if (document.activeElement !== focused && focused.isConnected) focused.focus();
  });
}

/** The control of a field within a pane, if the field is there. */
function controlOf(pane: HTMLElement, field: string): HTMLElement | null {
  const frame = pane.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
  const chosen = frame?.querySelector<HTMLElement>(':scope > fieldset input:checked');
  return chosen ?? frame?.querySelector<HTMLElement>('textarea, input, select, button') ?? frame;
}

/**
 * The first field in a pane whose control holds something that the draft did not take: words that mean nothing there, or
 * half a number or time, which the browser keeps to itself. `isTold` where the field says so by itself.
 */
export function firstUntaken(pane: HTMLElement): { field: string; isTold: boolean } | null {
  for (const control of pane.querySelectorAll<HTMLInputElement>('[data-field] input')) {
    const { customError, badInput } = control.validity;
    const field = control.closest<HTMLElement>('[data-field]')?.dataset.field;
    if (field !== undefined && (customError || badInput)) return { field, isTold: customError };
  }
  return null;
}

/** Scrolls within a pane, and only there, until the element stands in view; not at all when it does already. */
export function scrollWithin(pane: HTMLElement, element: HTMLElement): void {
  const frame = pane.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  const margin = 24;
  if (box.top >= frame.top + margin && box.bottom <= frame.bottom - margin) return;
  pane.scrollBy({ top: box.top - frame.top - frame.height / 3, behavior: 'instant' });
}

/** Brings the first of these fields into view within its pane. */
export function showFirstField(pane: HTMLElement, [field]: readonly string[]): void {
  const control = field === undefined ? null : controlOf(pane, field);
  if (control !== null) scrollWithin(pane, control);
}

/** Puts the focus into a field and brings it into view. */
export function focusField(pane: HTMLElement, field: string): void {
  const control = controlOf(pane, field);
  if (control === null) return;
  control.focus({ preventScroll: true });
  control.scrollIntoView({ block: 'nearest' });
  scrollWithin(pane, control);
}

/** The field by which an item is known: its name where it has one, else its first. */
function firstFieldOf(pane: HTMLElement, list: string, key: string): HTMLElement | null {
  const prefix = CSS.escape(`${list}.${key}.`);
  return (
    pane.querySelector<HTMLElement>(`[data-field="${prefix}name"]`) ??
    pane.querySelector<HTMLElement>(`[data-field^="${prefix}"]`)
  );
}

/** Puts the focus into an item that was added a moment ago. */
export function focusItem(pane: HTMLElement, list: string, key: string): void {
  const field = firstFieldOf(pane, list, key)?.dataset.field;
  if (field !== undefined) focusField(pane, field);
}

/** Puts the focus on the row of an item as a whole, for the keys of rows, and brings it into view. */
export function focusRow(pane: HTMLElement, list: string, key: string): void {
  const row = firstFieldOf(pane, list, key)?.closest<HTMLElement>('[data-row]');
  if (row === null || row === undefined) return;
  row.focus({ preventScroll: true });
  scrollWithin(pane, row);
}
