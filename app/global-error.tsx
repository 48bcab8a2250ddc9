'use client';

import type { ReactElement } from 'react';
import { FailureMessage } from '@/components/shell/failure-message';
import './globals.css';

/** Stands in for the whole document when the root layout itself fails. */
export default function DocumentFailure({ error }: { error: Error & { digest?: string } }): ReactElement {
  return (
    <html lang="en">
      <body>
        <FailureMessage digest={error.digest} retry={() => window.location.reload()} />
      </body>
    </html>
  );
}
