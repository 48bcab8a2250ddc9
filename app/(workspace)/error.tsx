'use client';

import type { ReactElement } from 'react';
import { FailureMessage } from '@/components/shell/failure-message';

export default function PageFailure({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}): ReactElement {
  return <FailureMessage digest={error.digest} retry={reset} />;
}
