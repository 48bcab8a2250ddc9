'use client';

import type { ComponentProps, ReactElement } from 'react';
import { showToast } from '../ui/toast';
import { unansweredWords } from '../ui/use-form-action';

/** A choice that the server keeps for this browser. One that does not reach it is said, and the page stays. */
export function PreferenceForm({
  choose,
  ...rest
}: Omit<ComponentProps<'form'>, 'action'> & { choose: (form: FormData) => Promise<void> }): ReactElement {
  const send = async (form: FormData): Promise<void> => {
    try {
      await choose(form);
    } catch (error) {
      showToast({ message: unansweredWords(error, 'act'), tone: 'red' });
    }
  };
  // The server writes the action itself into the form, which so works without scripts.
  return <form action={typeof window === 'undefined' ? choose : send} {...rest} />;
}
