'use server';

import { refresh } from 'next/cache';
import { getLocale } from 'next-intl/server';
import { headers } from 'next/headers';
import { after } from 'next/server';
import { redirect } from 'next/navigation';
import { changeOwnPassword, chooseOwnPassword } from '@/lib/auth/change-password';
import { openFirstOwner } from '@/lib/auth/first-owner';
import { beginIdentityConnection } from '@/lib/auth/identity-connection';
import { originOf } from '@/lib/auth/origin';
import { clearSessionCookie, setSessionCookie } from '@/lib/auth/session-cookie';
import { signInWithLink, signInWithPassword } from '@/lib/auth/sign-in';
import { requestSignInLink } from '@/lib/auth/sign-in-link';
import { getNewcomer } from '@/lib/auth/viewer';
import { runAction, runCall, runPublicAction } from '@/lib/boundary/run-action';
import { disconnectIdentity } from '@/lib/data/identities';
import { revokeOwnSession } from '@/lib/data/sessions';
import { updateProfile } from '@/lib/data/users';
import type { ActionState } from '@/lib/domain/action-state';
import { AppError } from '@/lib/domain/errors';
import { setLocaleCookie } from '@/lib/i18n/locale-cookie';
import {
  choosePasswordInput,
  connectIdentityInput,
  createOwnerInput,
  identityIdInput,
  replacePasswordInput,
  requestLinkInput,
  sessionIdInput,
  signInInput,
  signOutInput,
  updateProfileInput,
  useLinkInput,
} from '@/lib/schemas/accounts';

/** Makes the first account of the installation and signs it in. Open to anybody, works once. */
export async function createOwner(_previous: ActionState<void>, form: FormData): Promise<ActionState<void>> {
  return runPublicAction(createOwnerInput, form, async (input) => {
    const owner = { ...input, locale: await getLocale() };
    await setSessionCookie(await openFirstOwner(owner, originOf(await headers())));
    redirect('/');
  });
}

export async function signIn(_previous: ActionState<void>, form: FormData): Promise<ActionState<void>> {
  return runPublicAction(signInInput, form, async ({ email, password, next }) => {
    await setSessionCookie(await signInWithPassword(email, password, originOf(await headers())));
    redirect(next);
  });
}

/** Answers the same whether or not there is such an account. */
export async function requestLink(_previous: ActionState<void>, form: FormData): Promise<ActionState<void>> {
  return runPublicAction(requestLinkInput, form, async ({ email }) => {
    const deliver = await requestSignInLink(email, originOf(await headers()));
    after(deliver);
  });
}

export async function signInByLink(_previous: ActionState<void>, form: FormData): Promise<ActionState<void>> {
  return runPublicAction(useLinkInput, form, async ({ token }) => {
    await setSessionCookie(await signInWithLink(token, originOf(await headers())));
    redirect('/');
  });
}

/** For who signed in with a password that was handed to them; everybody else is told to sign in. */
export async function choosePassword(_previous: ActionState<void>, form: FormData): Promise<ActionState<void>> {
  return runPublicAction(choosePasswordInput, form, async ({ password }) => {
    const newcomer = await getNewcomer();
    if (newcomer === null) throw new AppError('UNAUTHENTICATED', 'no newcomer');
    await chooseOwnPassword(newcomer, password);
    redirect('/');
  });
}

export async function signOut(_previous: ActionState<void>, form: FormData): Promise<ActionState<void>> {
  return runAction(signOutInput, form, async (viewer) => {
    if (viewer.sessionId !== null) await revokeOwnSession(viewer, viewer.sessionId);
    await clearSessionCookie();
  });
}

export async function saveProfile(_previous: ActionState<void>, form: FormData): Promise<ActionState<void>> {
  return runAction(updateProfileInput, form, async (viewer, input) => {
    await updateProfile(viewer, input);
    await setLocaleCookie(input.locale);
    refresh();
  });
}

export async function savePassword(_previous: ActionState<void>, form: FormData): Promise<ActionState<void>> {
  return runAction(replacePasswordInput, form, async (viewer, { current, password }) => {
    await changeOwnPassword(viewer, current, password);
    refresh();
  });
}

export async function endSession(_previous: ActionState<void>, form: FormData): Promise<ActionState<void>> {
  return runAction(sessionIdInput, form, async (viewer, { sessionId }) => {
    await revokeOwnSession(viewer, sessionId);
    refresh();
  });
}

/** Before the browser goes to the OpenID provider: whoever comes back is to be connected with the viewer's account. */
export async function connectIdentity(): Promise<ActionState<void>> {
  return runCall(connectIdentityInput, {}, (viewer) => beginIdentityConnection(viewer));
}

export async function endIdentity(_previous: ActionState<void>, form: FormData): Promise<ActionState<void>> {
  return runAction(identityIdInput, form, async (viewer, { identityId }) => {
    await disconnectIdentity(viewer, identityId);
    refresh();
  });
}
