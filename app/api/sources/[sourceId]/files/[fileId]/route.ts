import { z } from 'zod';
import { getViewer } from '@/lib/auth/viewer';
import { downloadHeaders } from '@/lib/boundary/download-headers';
import { getSourceFile } from '@/lib/data/source-files';
import { AppError } from '@/lib/domain/errors';

/** One file as it was sent, under its own name, for who may read its source; 404 for everybody else, signed in or not. */
export async function GET(
  _request: Request,
  context: RouteContext<'/api/sources/[sourceId]/files/[fileId]'>,
): Promise<Response> {
  const ids = z.object({ sourceId: z.uuid(), fileId: z.uuid() }).safeParse(await context.params);
  const viewer = await getViewer();
  const nothing = new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
  if (viewer === null || !ids.success) return nothing;
  try {
    const { fileName, mediaType, bytes } = await getSourceFile(viewer, ids.data.sourceId, ids.data.fileId);
    return new Response(bytes, { headers: downloadHeaders(fileName, mediaType) });
  } catch (error) {
    if (error instanceof AppError) return nothing;
    throw error;
  }
}
