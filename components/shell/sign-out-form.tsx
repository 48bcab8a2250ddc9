'use client';

import { type ReactElement, useEffect } from 'react';
import { signOut } from '@/app/actions/accounts';
import { menuItemLook } from '../ui/menu-look';
import { Icon } from '../ui/icon';
import { forgetTab } from '../ui/kept-words';
import { showToast } from '../ui/toast';
import { useFormAction } from '../ui/use-form-action';

/** Ends this session, then loads the sign-in page anew, so that nothing of the person stays in the browser's memory. */
export function SignOutForm({ label }: { label: string }): ReactElement {
  const [state, action] = useFormAction(signOut, { purpose: 'act' });
  useEffect(() => {
    if (state.status === 'idle') return;
    if (state.status === 'refused' && state.code === 'UNAVAILABLE') {
      showToast({ message: state.message, tone: 'red' });
      return;
    }
    // Refused otherwise means that the session had ended already: the way out is the same.
    window.location.assign('/sign-in');
  }, [state]);
  return (
    // At the press: the answer may take this form away before it could do anything more.
    <form action={action} onSubmit={forgetTab}>
      <button className={menuItemLook}>
        <Icon of="log-out" className="size-3.75" />
        {label}
      </button>
    </form>
  );
}
