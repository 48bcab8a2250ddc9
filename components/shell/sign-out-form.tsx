'use client';

import { type ReactElement, useActionState, useEffect } from 'react';
import { signOut } from '@/app/actions/accounts';
import { idle } from '@/lib/domain/action-state';
import { menuItemLook } from '../ui/menu-look';
import { Icon } from '../ui/icon';

/** Ends this session, then loads the sign-in page anew, so that nothing of the person stays in the browser's memory. */
export function SignOutForm({ label }: { label: string }): ReactElement {
  const [state, action] = useActionState(signOut, idle);
  useEffect(() => {
    // Refused means that the session had ended already: the way out is the same.
    if (state.status !== 'idle') window.location.assign('/sign-in');
  }, [state]);
  return (
    <form action={action}>
      <button className={menuItemLook}>
        <Icon of="log-out" className="size-3.75" />
        {label}
      </button>
    </form>
  );
}
