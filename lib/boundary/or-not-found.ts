import 'server-only';
import { notFound } from 'next/navigation';
import { AppError } from '@/lib/domain/errors';

/** Page side of a read: invisible, forbidden and absent are one answer, the not-found page. Other errors pass. */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  let refused = false;
  const result = await work.catch((error: unknown) => {
    if (error instanceof AppError && (error.code === 'NOT_FOUND' || error.code === 'FORBIDDEN')) {
      refused = true;
      return null;
    }
    throw error;
  });
  if (refused) notFound();
  return result as T; // null only when refused, and notFound() has thrown then
}
