export type FormField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The fields of a form that a person fills in, in their order. */
export function fieldsOf(form: HTMLFormElement): FormField[] {
  return [...form.elements].filter(
    (element): element is FormField =>
      (element instanceof HTMLInputElement && element.type !== 'hidden') ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement,
  );
}

/** The field with which a form begins; null when it only has buttons. */
export function firstField(form: HTMLFormElement): FormField | null {
  return fieldsOf(form)[0] ?? null;
}

/** Whether something else stands in a field of text than the page gave it. */
export function isTypedInto(field: FormField): boolean {
  if (field instanceof HTMLSelectElement) return false;
  if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type))
    return field.checked !== field.defaultChecked;
  return field.value !== field.defaultValue.replace(/\r\n?/g, '\n');
}

/** Whether the person is writing somewhere, so that the focus must not be taken away. */
export function isWriting(): boolean {
  return document.activeElement?.matches('input, textarea, select, [contenteditable="true"]') ?? false;
}
