import { getTranslations } from 'next-intl/server';
import { answerUpload, type RefusalWords } from '@/lib/boundary/answer-upload';
import { readUpload } from '@/lib/boundary/read-upload';
import { requestNow } from '@/lib/clock';
import { readSources } from '@/lib/data/read-invitation';
import type { AppErrorCode } from '@/lib/domain/errors';
import { SOURCE_MAXIMUM_CHARACTERS } from '@/lib/domain/forum-draft';
import { MAX_FILES } from '@/lib/files/source-file';

async function refusalWords(): Promise<RefusalWords> {
  const t = await getTranslations('intake.refusal');
  return {
    TOO_LARGE: t('TOO_LARGE', { maximum: SOURCE_MAXIMUM_CHARACTERS, files: MAX_FILES }),
    UNSUPPORTED: t('UNSUPPORTED'),
    INVALID: t('INVALID'),
    TOO_MANY: t('TOO_MANY'),
    UNAVAILABLE: t('UNAVAILABLE'),
  };
}

/** Why one of several files was not read, in a sentence that stands beside its name. */
async function fileRefusal(code: AppErrorCode): Promise<string> {
  const t = await getTranslations('intake');
  if (code === 'TOO_LARGE') return t('fileRefusal.TOO_LARGE', { maximum: SOURCE_MAXIMUM_CHARACTERS });
  return code === 'INVALID' ? t('fileRefusal.INVALID') : t('fileRefusal.UNSUPPORTED');
}

/**
 * Reads a pasted text (`{text}`), or words and files of a form, into one draft: `{text, fileName, mediaType, draft}`. When
 * files among several cannot be read it answers `{refused: [{position, message}]}`, by their places in the form. Stores
 * nothing.
 */
export async function POST(request: Request): Promise<Response> {
  return answerUpload(request, refusalWords, async (viewer) => {
    const { text, files } = await readUpload(request);
    const words = text === null ? [] : [{ text }];
    const reading = await readSources(viewer, [...words, ...files], await requestNow());
    if (!('refusals' in reading)) return reading;
    const refused = reading.refusals.map(async ({ position, code }) => ({
      position: position - words.length,
      message: await fileRefusal(code),
    }));
    return { refused: await Promise.all(refused) };
  });
}
