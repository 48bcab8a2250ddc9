import { z } from 'zod';
import { isTimeZone } from '@/lib/domain/time';
import { isCommonPassword } from '@/lib/domain/common-passwords';
import { WorkspaceRole } from '@/prisma/generated/enums';
import { storable, undoToken } from './form-fields';

const PASSWORD_MINIMUM = 12;
const PASSWORD_MAXIMUM = 200;
const NAME_MAXIMUM = 200;
const TOKEN_MAXIMUM = 100;

/** One plain address: no display name, list, quoted local part or line break can pass. */
export const email = z
  .email()
  .max(254)
  .regex(/^[^\s,;"<>()[\]\\]+$/)
  .transform((value) => value.toLowerCase());
export const personName = storable
  .trim()
  .min(1)
  .max(NAME_MAXIMUM)
  .regex(/^[^\r\n<>]*$/);
export const timeZone = z.string().refine(isTimeZone, { params: { key: 'timeZone' } });
export const locale = z.enum(['en', 'ja']);
export const newPassword = z
  .string()
  .min(PASSWORD_MINIMUM)
  .max(PASSWORD_MAXIMUM)
  .refine((value) => !isCommonPassword(value), { params: { key: 'commonPassword' } });

export const createOwnerInput = z.object({
  name: personName,
  email,
  workspaceName: storable.trim().min(1).max(NAME_MAXIMUM),
  timeZone,
  password: newPassword,
});

/** Stands for this site while an address is read; no host is ever called so. */
const THIS_SITE = 'http://this-site.invalid';

/** The path as a browser will read it: without tabs and line ends, a backslash as a slash. Null for another site's. */
function pathHere(value: string): string | null {
  if (!value.startsWith('/') || !URL.canParse(value, THIS_SITE)) return null;
  const { origin, pathname, search, hash } = new URL(value, THIS_SITE);
  // "/.//host" stays here when it is read once, and would not when what came out is read again.
  return origin === THIS_SITE && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : null;
}

/** A path of this site to go on to; anything else becomes the start page. */
export const returnPath = z
  .string()
  .max(2_000)
  .catch('/')
  .transform((value) => pathHere(value) ?? '/');

export const signInInput = z.object({
  email,
  password: z.string().min(1).max(1_000),
  next: returnPath.optional().default('/'),
});
export const requestLinkInput = z.object({ email });
export const useLinkInput = z.object({ token: z.string().min(20).max(TOKEN_MAXIMUM) });
export const updateProfileInput = z.object({ name: personName, locale, timeZone });
export const replacePasswordInput = z.object({ current: z.string().max(1_000), password: newPassword });
export const choosePasswordInput = z.object({ password: newPassword });
export const sessionIdInput = z.object({ sessionId: z.uuid() });
export const connectIdentityInput = z.object({});
export const identityIdInput = z.object({ identityId: z.uuid() });
export const memberRoleInput = z.object({ membershipId: z.uuid(), role: z.enum(WorkspaceRole) });
export const membershipIdInput = z.object({ membershipId: z.uuid() });
export const restoreMemberInput = z.object({ undo: undoToken });
export const signOutInput = z.object({});
export const addMemberInput = z.object({
  workspaceId: z.uuid(),
  name: personName,
  email,
  role: z.enum(WorkspaceRole),
  password: newPassword,
});

/** The last row shown of a paged list, out of an address; null for the first page and for anything that is no id. */
export const cursor = z.uuid().nullable().catch(null);
