import { AppError } from '@/lib/domain/errors';

const OF_CODE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  EEXIST: 'a file has the name of the folder',
  EACCES: 'access is not allowed',
  EPERM: 'access is not allowed',
};

/** One sentence on why a file was not read or written; nothing of its content. */
export function fileFault(error: unknown): string {
  if (error instanceof AppError) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return OF_CODE[code] ?? (code === '' ? 'it cannot be understood' : `the system refuses (${code})`);
}
