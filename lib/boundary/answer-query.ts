import 'server-only';
import type { z } from 'zod';
import { getViewer } from '@/lib/auth/viewer';
import { AppError, type AppErrorCode } from '@/lib/domain/errors';
import type { Viewer } from '@/lib/domain/policy';

const statusOf: Partial<Record<AppErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  INVALID: 400,
  FORBIDDEN: 404, // forbidden and absent are one answer
  NOT_FOUND: 404,
  TOO_MANY: 429,
  UNAVAILABLE: 503,
};

function answer(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'private, no-store' } });
}

/**
 * The one way from the query of a GET request to JSON: viewer, then shape, then work. Nobody signed in: 401; a malformed
 * query: 400; expected refusals: their code and status. Anything else is thrown on. Never cached.
 */
export async function answerQuery<S extends z.ZodType>(
  request: Request,
  schema: S,
  work: (viewer: Viewer, input: z.output<S>) => Promise<unknown>,
): Promise<Response> {
  const viewer = await getViewer();
  if (viewer === null) return answer({ error: 'UNAUTHENTICATED' }, 401);
  const parsed = schema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!parsed.success) return answer({ error: 'INVALID' }, 400);
  try {
    return answer(await work(viewer, parsed.data));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return answer({ error: error.code }, statusOf[error.code] ?? 400);
  }
}
