import type { AcceptedDraft } from '../forum-draft';
import { KEYED_LISTS } from '../forum-plan/planned-ids';

/** Fields that a list shows as one with its row. */
const ROW_FIELDS: readonly string[] = ['todos.text', 'links.url', 'confidential.value'];

/**
 * The field of the review that a refused path of the sent draft means ("draft.questions.3.text.value" is the text of the
 * fourth question sent); "" when no field shows it.
 */
export function fieldOfPath(path: string, sent: AcceptedDraft): string {
  const [root, name = '', ...rest] = path.split('.');
  if (root !== 'draft') return '';
  const list = KEYED_LISTS.find((one) => one === name);
  if (list === undefined) return name === 'start' && rest.at(-1) === 'timeZone' ? 'start.zone' : name;
  const [index = '', part = ''] = rest;
  const key = sent[list][Number(index)]?.key;
  if (index === '' || key === undefined) return '';
  return part === '' || ROW_FIELDS.includes(`${list}.${part}`) ? `${list}.${key}` : `${list}.${key}.${part}`;
}
