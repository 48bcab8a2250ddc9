import 'server-only';
import { getTranslations } from 'next-intl/server';
import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import { getViewer } from '@/lib/auth/viewer';
import type { ActionState, FormValues } from '@/lib/domain/action-state';
import { AppError } from '@/lib/domain/errors';
import { formValues, withoutSecrets } from '@/lib/domain/form-values';
import { FieldRefusal } from '@/lib/domain/map-editing/faults';
import type { Viewer } from '@/lib/domain/policy';
import { translateFaults } from './translate-faults';
import { translateIssues } from './translate-issues';

async function refuse(code: AppError['code'], values: FormValues): Promise<ActionState<never>> {
  const t = await getTranslations('errors');
  return { status: 'refused', code, message: t(code), values };
}

async function run<T>(
  schema: z.ZodType,
  input: unknown,
  values: FormValues,
  work: (parsed: unknown) => Promise<T>,
): Promise<ActionState<T>> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) return { status: 'invalid', fields: await translateIssues(parsed.error.issues), values };
  try {
    return { status: 'done', data: await work(parsed.data) };
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof FieldRefusal)
      return { status: 'invalid', fields: await translateFaults(error.faults), values };
    if (error instanceof AppError) return refuse(error.code, values);
    throw error;
  }
}

/**
 * The one way from a form to a write: viewer, then shape, then work; expected errors become an ActionState in the
 * viewer's language that keeps what was typed (but secrets), anything else is thrown on. Nobody signed in: UNAUTHENTICATED.
 */
export async function runAction<S extends z.ZodType, T>(
  schema: S,
  form: FormData,
  work: (viewer: Viewer, input: z.output<S>) => Promise<T>,
): Promise<ActionState<T>> {
  const values = formValues(form);
  return runCallWith(schema, values, withoutSecrets(values), work);
}

/** The same for an action called with one plain value instead of a form. */
export async function runCall<S extends z.ZodType, T>(
  schema: S,
  input: unknown,
  work: (viewer: Viewer, input: z.output<S>) => Promise<T>,
): Promise<ActionState<T>> {
  return runCallWith(schema, input, {}, work);
}

async function runCallWith<S extends z.ZodType, T>(
  schema: S,
  input: unknown,
  values: FormValues,
  work: (viewer: Viewer, input: z.output<S>) => Promise<T>,
): Promise<ActionState<T>> {
  const viewer = await getViewer();
  if (viewer === null) return refuse('UNAUTHENTICATED', values);
  return run(schema, input, values, (parsed) => work(viewer, parsed as z.output<S>)); // parsed by this schema
}

/** For the few acts open to visitors: first owner, sign-in, sign-in link. The architecture test lists its callers. */
export async function runPublicAction<S extends z.ZodType, T>(
  schema: S,
  form: FormData,
  work: (input: z.output<S>) => Promise<T>,
): Promise<ActionState<T>> {
  const values = formValues(form);
  return run(schema, values, withoutSecrets(values), (parsed) => work(parsed as z.output<S>)); // parsed by this schema
}
