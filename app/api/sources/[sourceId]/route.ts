import { z } from 'zod';
import { getViewer } from '@/lib/auth/viewer';
import { downloadHeaders } from '@/lib/boundary/download-headers';
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
    const name = `${(fileName ?? 'source').replace(/\.[^.]*$/, '')}.txt`;
    return new Response(text, { headers: downloadHeaders(name, 'text/plain; charset=utf-8') });
  } catch (error) {
    if (error instanceof AppError) return nothing;
    throw error;
  }
}
