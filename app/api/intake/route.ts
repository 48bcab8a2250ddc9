import { getTranslations } from 'next-intl/server';
import { answerUpload, type RefusalWords } from '@/lib/boundary/answer-upload';
import { readUpload } from '@/lib/boundary/read-upload';
import { requestNow } from '@/lib/clock';
import { readPastedText, readUploadedFile } from '@/lib/data/read-invitation';
import { SOURCE_MAXIMUM_CHARACTERS } from '@/lib/domain/forum-draft';

async function refusalWords(): Promise<RefusalWords> {
  const t = await getTranslations('intake.refusal');
  return {
    TOO_LARGE: t('TOO_LARGE', { maximum: SOURCE_MAXIMUM_CHARACTERS }),
    UNSUPPORTED: t('UNSUPPORTED'),
    INVALID: t('INVALID'),
    TOO_MANY: t('TOO_MANY'),
    UNAVAILABLE: t('UNAVAILABLE'),
  };
}

/** Reads a pasted text (`{text}` or a form) or a file (a form) into a draft: `{text, fileName, mediaType, draft}`. Stores nothing. */
export async function POST(request: Request): Promise<Response> {
  return answerUpload(request, refusalWords, async (viewer) => {
    const upload = await readUpload(request);
    const now = await requestNow();
    if ('text' in upload) return readPastedText(viewer, upload.text, now);
    return readUploadedFile(viewer, upload.bytes, upload.name, now);
  });
}
