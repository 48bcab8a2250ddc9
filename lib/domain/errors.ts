/** Everything that can go wrong for a reason the person can understand. Interface words: `errors.*` in the messages. */
export type AppErrorCode =
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'UNAUTHENTICATED'
  | 'INVALID'
  | 'STALE'
  | 'CONFLICT'
  | 'TOO_MANY'
  | 'TOO_LARGE'
  | 'UNSUPPORTED'
  | 'UNAVAILABLE';

/**
 * An expected failure. `detail` names the rule that refused ("file over 20 MB") for logs and the command line; it
 * carries no text of a person and is never shown as it is in the interface.
 */
export class AppError extends Error {
  readonly code: AppErrorCode;
  constructor(code: AppErrorCode, detail: string) {
    super(detail);
    this.name = 'AppError';
    this.code = code;
  }
}
