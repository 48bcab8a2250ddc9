import type { RecordChoice } from './mention-suggestion';

const LONGEST_LABEL = 200;

function isChoice(value: unknown): value is RecordChoice {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['id', 'label', 'detail'].every((name) => typeof Reflect.get(value, name) === 'string')
  );
}

/** Records of the map by the beginning or any part of a name, in the reader's language. Throws when there is no answer. */
export async function searchMapRecords(query: string, signal: AbortSignal): Promise<RecordChoice[]> {
  const response = await fetch(`/api/map-search?${new URLSearchParams({ q: query }).toString()}`, { signal });
  if (!response.ok) throw new Error(`map search answered ${response.status}`);
  const answer: unknown = await response.json();
  const items: unknown = typeof answer === 'object' && answer !== null && 'items' in answer ? answer.items : [];
  const choices = Array.isArray(items) ? items.filter(isChoice) : [];
  return choices.map(({ id, label, detail }) => ({ id, label: label.slice(0, LONGEST_LABEL), detail }));
}
