import { useEffect } from 'react';
import type { ActionState } from '@/lib/domain/action-state';
import { showToast } from './toast';

/** Says at the foot of the window why an act was refused, for forms that are one button and have no room for it. */
export function useRefusalToast(state: ActionState<unknown>): void {
  useEffect(() => {
    if (state.status === 'refused') showToast({ message: state.message, tone: 'red' });
  }, [state]);
}
