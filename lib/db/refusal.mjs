/**
 * An expected failure of the installation (port taken, data directory held, database unreachable): told to the person
 * as one sentence and a non-zero exit, never as a stack trace.
 */
export class Refusal extends Error {
  /**
   * @param {string} sentence
   * @param {ErrorOptions} [options]
   */
  constructor(sentence, options) {
    super(sentence, options);
    this.name = 'Refusal';
  }
}

/**
 * The short reason inside a system or driver error: `EACCES: permission denied`, `connect ECONNREFUSED 127.0.0.1:5432`.
 *
 * @param {unknown} error
 * @returns {string}
 */
export function reasonOf(error) {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n')[0]?.trim() ?? '';
}

/**
 * @param {unknown} error
 * @returns {string | undefined} `ENOENT`, `28P01`, …
 */
export function codeOf(error) {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return undefined;
}
