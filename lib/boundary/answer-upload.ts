import 'server-only';
import { getTranslations } from 'next-intl/server';
import { getViewer } from '@/lib/auth/viewer';
import { AppError, type AppErrorCode } from '@/lib/domain/errors';
import type { Viewer } from '@/lib/domain/policy';
import { isSameOrigin } from './same-origin';

/** What a refusal means for this route, where the general sentence would not help. */
export type RefusalWords = Partial<Record<AppErrorCode, string>>;

const STATUS: Record<AppErrorCode, number> = {
  INVALID: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  STALE: 409,
  TOO_LARGE: 413,
  UNSUPPORTED: 415,
  TOO_MANY: 429,
  UNAVAILABLE: 503,
};

async function refuse(code: AppErrorCode, words: RefusalWords = {}): Promise<Response> {
  const t = await getTranslations('errors');
  return answer({ code, message: words[code] ?? t(code) }, STATUS[code]);
}

/** Of an answer that no page shows, and that proxy.ts does not see. */
const HEADERS = {
  'cache-control': 'private, no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
};

function answer(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: HEADERS });
}

/**
 * The one way from a POST of bytes to JSON: same site, viewer, then work. Expected refusals become `{code, message}` in
 * the viewer's language; anything else is thrown on. Server actions stay the way for everything that is stored.
 */
export async function answerUpload(
  request: Request,
  words: () => Promise<RefusalWords>,
  work: (viewer: Viewer) => Promise<unknown>,
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refuse('FORBIDDEN');
  const viewer = await getViewer();
  if (viewer === null) return refuse('UNAUTHENTICATED');
  try {
    return answer(await work(viewer));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return refuse(error.code, await words());
  }
}
