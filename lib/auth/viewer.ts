import 'server-only';
import { getServerSession } from 'next-auth/next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { cache } from 'react';
import { findNewcomerBySession, findViewerBySession } from '@/lib/data/viewer';
import type { Viewer } from '@/lib/domain/policy';
import { PATH_HEADER, signInAddress } from '@/lib/domain/sign-in-address';
import { authOptions } from './options';
import { sessionToken } from './session-token';

/** The signed-in person with their roles as they are at this request, in its language; null when nobody is. */
export const getViewer = cache(async (): Promise<Viewer | null> => {
  const session = sessionToken.safeParse(await getServerSession(authOptions()));
  if (!session.success) return null;
  return inLanguageOfRequest(await findViewerBySession(session.data.userId, session.data.sessionId));
});

async function inLanguageOfRequest(viewer: Viewer | null): Promise<Viewer | null> {
  return viewer === null ? null : { ...viewer, locale: await getLocale() };
}

/** Who has signed in with a password that was handed to them; nothing is open to them but choosing their own. */
export async function getNewcomer(): Promise<Viewer | null> {
  const session = sessionToken.safeParse(await getServerSession(authOptions()));
  if (!session.success) return null;
  return inLanguageOfRequest(await findNewcomerBySession(session.data.userId, session.data.sessionId));
}

/** The signed-in person; anybody else is sent to the sign-in page, and from there back to what they asked for. */
export async function requireViewer(): Promise<Viewer> {
  return (await getViewer()) ?? redirect(signInAddress((await headers()).get(PATH_HEADER)));
}
