'use client';

import { type ReactElement, useSyncExternalStore } from 'react';
import english from '@/lib/i18n/messages/en/failure.json';
import japanese from '@/lib/i18n/messages/ja/failure.json';
import { buttonLook } from '../ui/button-look';

const unchanging = (): (() => void) => () => undefined;

/**
 * What stands in place of a page that failed: an apology, the digest under which the log knows the fault, another try.
 * Carries its few words in both languages, since nothing of the server can be relied on here.
 */
export function FailureMessage({ digest, retry }: { digest: string | undefined; retry: () => void }): ReactElement {
  const language = useSyncExternalStore(
    unchanging,
    () => document.documentElement.lang,
    () => 'en',
  );
  const words = language === 'ja' ? japanese : english;
  return (
    <main id="content" tabIndex={-1} className="px-4 py-16 outline-none sm:px-6 lg:px-8">
      <h1 className="font-serif text-2xl font-semibold">{words.title}</h1>
      <p className="measure mt-2 text-ink-soft">{words.body}</p>
      {digest ? (
        <p className="mt-2 text-sm text-ink-faint">
          {words.reference} <code className="font-mono">{digest}</code>
        </p>
      ) : null}
      <button type="button" className={`${buttonLook()} mt-5`} onClick={retry}>
        {words.retry}
      </button>
    </main>
  );
}
