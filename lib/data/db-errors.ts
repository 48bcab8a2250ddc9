import 'server-only';
import { Prisma } from '@/prisma/generated/client';
import { AppError } from '@/lib/domain/errors';

type DriverCause = { originalCode?: string; constraint?: { index?: string; fields?: string[] } };

function driverCause(error: Prisma.PrismaClientKnownRequestError): DriverCause {
  const meta = error.meta as { driverAdapterError?: { cause?: DriverCause } } | undefined; // untyped by Prisma
  return meta?.driverAdapterError?.cause ?? {};
}

/** Class 22, data exception: a value that no column of its type can hold. */
const DATA_EXCEPTION = '22';
const CHECK_VIOLATION = '23514';
const FOREIGN_KEY_VIOLATION = '23503';

/**
 * An AppError for what the database refuses by a rule of ours, or null for anything unexpected: a second row where one
 * may be (CONFLICT), a missing row (NOT_FOUND), a broken check or an impossible value (INVALID). The only reader of
 * Prisma's error codes.
 */
export function toAppError(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    const cause = driverCause(error);
    if (error.code === 'P2002') return new AppError('CONFLICT', cause.constraint?.index ?? 'unique');
    if (error.code === 'P2003') return new AppError('CONFLICT', 'still referred to');
    if (error.code === 'P2025') return new AppError('NOT_FOUND', 'row');
    if (cause.originalCode?.startsWith(DATA_EXCEPTION)) return new AppError('INVALID', 'value');
    if (cause.originalCode === CHECK_VIOLATION) return new AppError('INVALID', 'check');
    if (cause.originalCode === FOREIGN_KEY_VIOLATION) return new AppError('CONFLICT', 'still referred to');
    if (error.code === 'P2024') return new AppError('UNAVAILABLE', 'database pool');
  }
  if (error instanceof Prisma.PrismaClientUnknownRequestError && error.message.includes(CHECK_VIOLATION))
    return new AppError('INVALID', 'check');
  if (error instanceof Prisma.PrismaClientInitializationError) return new AppError('UNAVAILABLE', 'database');
  return null;
}
