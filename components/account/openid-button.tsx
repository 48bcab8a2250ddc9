'use client';

import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';

/** Starts the OpenID sign-in; next-auth's client code is fetched at the press only. */
export function OpenIdButton({ label, next }: { label: string; next: string }): ReactElement {
  const start = async (): Promise<void> => {
    const { signIn } = await import('next-auth/react');
    await signIn('oidc', { callbackUrl: next });
  };
  return <Button onClick={start}>{label}</Button>;
}
