import 'server-only';
import { getServerSession } from 'next-auth/next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { findViewerBySession } from '@/lib/data/viewer';
import type { Viewer } from '@/lib/domain/policy';
import { PATH_HEADER, signInAddress } from '@/lib/domain/sign-in-address';
import { authOptions } from './options';

const sessionShape = z.object({ userId: z.uuid(), sessionId: z.uuid() });

/** The signed-in person with their roles as they are at this request; null when nobody is. */
export const getViewer = cache(async (): Promise<Viewer | null> => {
  const session = sessionShape.safeParse(await getServerSession(authOptions()));
  if (!session.success) return null;
  return findViewerBySession(session.data.userId, session.data.sessionId);
});

/** The signed-in person; anybody else is sent to the sign-in page, and from there back to what they asked for. */
export async function requireViewer(): Promise<Viewer> {
  return (await getViewer()) ?? redirect(signInAddress((await headers()).get(PATH_HEADER)));
}
