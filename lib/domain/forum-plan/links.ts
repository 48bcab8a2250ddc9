import type { LinkKind } from '../../../prisma/generated/enums';
import type { AcceptedDraft } from '../forum-draft';
import type { PlannedIds } from './planned-ids';
import type { LinkRow } from './rows';

type DraftConfidentialKind = AcceptedDraft['confidential'][number]['kind'];

const KIND_OF_CONFIDENTIAL = {
  panelist_link: 'PANELIST',
  press_link: 'PRESS',
  passcode: 'PASSCODE',
  dial_in: 'DIAL_IN',
  phone: 'PHONE',
  host_key: 'HOST_KEY',
  conference_id: 'CONFERENCE_ID',
  webinar_id: 'WEBINAR_ID',
  document: 'DOCUMENT',
} as const satisfies Record<DraftConfidentialKind, LinkKind>;

const KIND_OF_LINK = {
  registration: 'REGISTRATION',
  join: 'JOIN',
  panelist: 'PANELIST',
  press: 'PRESS',
  stream: 'STREAM',
  document: 'DOCUMENT',
  information: 'INFORMATION',
  other: 'OTHER',
} as const satisfies Record<AcceptedDraft['links'][number]['kind'], LinkKind>;

/**
 * Links and codes. What is confidential belongs to the person who pasted it, when they are one of the forum's people;
 * an address that the draft lists both as a link and as confidential is confidential, once.
 */
export function planLinks(draft: AcceptedDraft, ids: PlannedIds, me: string | null): LinkRow[] {
  const owner = me === null ? null : ids.of('people', me);
  const secrets = new Set(draft.confidential.map((item) => item.value?.value));
  const known = new Set(draft.links.map((link) => link.url.value));
  const links = draft.links.map((link) => {
    const confidential = link.confidential || secrets.has(link.url.value);
    return {
      id: ids.of('links', link.key),
      participantId: confidential ? owner : null,
      kind: KIND_OF_LINK[link.kind],
      value: link.url.value,
      confidential,
    };
  });
  const codes = draft.confidential
    .filter((item) => item.value === null || !known.has(item.value.value))
    .map((item) => ({
      id: ids.of('confidential', item.key),
      participantId: owner,
      kind: KIND_OF_CONFIDENTIAL[item.kind],
      value: item.value?.value ?? null,
      confidential: true,
    }));
  return [...links, ...codes];
}
