import { z } from 'zod';
import { getViewer } from '@/lib/auth/viewer';
import { getSourceText } from '@/lib/data/sources';
import { AppError } from '@/lib/domain/errors';

/** One original as a text file, for who pasted it; 404 for everybody else, signed in or not. */
export async function GET(_request: Request, context: RouteContext<'/api/sources/[sourceId]'>): Promise<Response> {
  const { sourceId } = await context.params;
  const viewer = await getViewer();
  const nothing = new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
  if (viewer === null || !z.uuid().safeParse(sourceId).success) return nothing;
  try {
    const { fileName, text } = await getSourceText(viewer, sourceId);
    return new Response(text, { headers: downloadHeaders(fileName) });
  } catch (error) {
    if (error instanceof AppError) return nothing;
    throw error;
  }
}

/** Whatever the text holds, the browser only saves it: it is never shown under this site's address. */
function downloadHeaders(fileName: string | null): Record<string, string> {
  const name = `${(fileName ?? 'source').replace(/\.[^.]*$/, '')}.txt`;
  return {
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': `attachment; filename="source.txt"; filename*=UTF-8''${encodeName(name)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'private, no-store',
  };
}

/** RFC 8187: everything but the plainest characters as percent escapes; a lone surrogate would make it throw. */
function encodeName(name: string): string {
  return encodeURIComponent(Buffer.from(name).toString()).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
}
