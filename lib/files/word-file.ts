import mammoth from 'mammoth';
import { AppError } from '../domain/errors';
import { readHtml } from './html-text';
import { checkZip } from './zip-check';

const LIMITS = { maxEntries: 2_000, maxInflatedBytes: 60 * 1024 * 1024 };

/** The text of a Word file (docx). Throws TOO_LARGE before unpacking a zip bomb, UNSUPPORTED for anything else. */
export async function readWord(bytes: Uint8Array): Promise<string> {
  checkZip(bytes, LIMITS);
  try {
    const noImages = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: noImages });
    return readHtml(value).text;
  } catch {
    throw new AppError('UNSUPPORTED', 'not a readable Word file');
  }
}
