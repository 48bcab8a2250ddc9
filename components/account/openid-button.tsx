'use client';

import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';

/** Sends the browser to the OpenID provider; next-auth's client code is fetched at the press only. */
export function OpenIdButton({
  label,
  next,
  before,
}: {
  label: string;
  /** Where to go afterwards. */
  next: string;
  /** Done first, on the server. */
  before?: () => Promise<unknown>;
}): ReactElement {
  const start = async (): Promise<void> => {
    const { signIn } = await import('next-auth/react');
    await before?.();
    await signIn('oidc', { callbackUrl: next });
  };
  return <Button onClick={start}>{label}</Button>;
}
