import { AppError } from '../domain/errors';
import { MAX_FILE_BYTES, MAX_FILES, type SourceInput } from './source-file';

/** Throws TOO_LARGE for more bytes or more files than make one document; looks at nothing in them. */
export function assertWithinBounds(inputs: readonly SourceInput[]): void {
  const bytes = inputs.reduce((sum, input) => sum + ('text' in input ? 0 : input.bytes.length), 0);
  if (bytes > MAX_FILE_BYTES) throw new AppError('TOO_LARGE', 'files over 20 MB');
  if (inputs.length > MAX_FILES + 1) throw new AppError('TOO_LARGE', `more than ${MAX_FILES} files`);
}
