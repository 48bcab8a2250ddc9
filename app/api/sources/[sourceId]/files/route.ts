import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { answerUpload, type RefusalWords } from '@/lib/boundary/answer-upload';
import { readUpload } from '@/lib/boundary/read-upload';
import { keepSourceFile } from '@/lib/data/source-files';
import { AppError } from '@/lib/domain/errors';
import { MAX_FILES } from '@/lib/files/source-file';

const place = z.coerce.number().int().min(0).max(MAX_FILES);

async function refusalWords(): Promise<RefusalWords> {
  const t = await getTranslations('intake.sourcePage.keep');
  return { TOO_LARGE: t('tooLarge', { files: MAX_FILES }), UNSUPPORTED: t('wrongKind') };
}

/**
 * Keeps a file that a source was read from: a form with one `file`, `?position=` for its place among the files. Sent
 * again it changes nothing. 404 for everybody but who made the source.
 */
export async function POST(
  request: Request,
  context: RouteContext<'/api/sources/[sourceId]/files'>,
): Promise<Response> {
  const { sourceId } = await context.params;
  return answerUpload(request, refusalWords, async (viewer) => {
    const position = place.safeParse(new URL(request.url).searchParams.get('position') ?? 0);
    if (!z.uuid().safeParse(sourceId).success) throw new AppError('NOT_FOUND', 'source');
    const { files } = await readUpload(request);
    const [file] = files;
    if (file === undefined || files.length > 1 || !position.success) throw new AppError('INVALID', 'not one file');
    return keepSourceFile(viewer, sourceId, { ...file, position: position.data });
  });
}
