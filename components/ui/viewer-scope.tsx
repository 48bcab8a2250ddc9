'use client';

import { createContext, type ReactElement, type ReactNode, useContext } from 'react';

const ViewerId = createContext<string | null>(null);

/** Says to the parts within whose page this is, so that what they keep in the browser is kept for that person alone. */
export function ViewerScope({ viewerId, children }: { viewerId: string; children: ReactNode }): ReactElement {
  return <ViewerId value={viewerId}>{children}</ViewerId>;
}

const OffDisk = createContext(false);

/** Says to the forms within whether what is typed into them may not be left on a disk. */
export function OffDiskScope({ isOffDisk, children }: { isOffDisk: boolean; children: ReactNode }): ReactElement {
  return <OffDisk value={isOffDisk}>{children}</OffDisk>;
}

export function useIsOffDisk(): boolean {
  return useContext(OffDisk);
}

/** Who is signed in; null outside the signed-in pages. */
export function useViewerId(): string | null {
  return useContext(ViewerId);
}
