/** Words and runs that passwords of twelve and more characters are commonly built from. */
const COMMON_PARTS = [
  'password',
  'passw0rd',
  'p@ssw0rd',
  'p@ssword',
  'qwertyuiop',
  'qwerty',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx',
  'letmein',
  'welcome',
  'iloveyou',
  'administrator',
  'admin',
  'rostrum',
  'changeme',
  'secret',
  'monkey',
  'dragon',
  'football',
  'baseball',
  'sunshine',
  'princess',
  'abc',
];
const LEAST_OTHER_CHARACTERS = 5;

function isRun(text: string): boolean {
  const steps = new Set<number>();
  for (let index = 1; index < text.length; index += 1) steps.add(text.charCodeAt(index) - text.charCodeAt(index - 1));
  return steps.size === 1 && [-1, 0, 1].some((step) => steps.has(step));
}

/**
 * Whether a password is easy to guess: one repeated or counted-up pattern, few different characters, or little more
 * than a common word with digits around it.
 */
export function isCommonPassword(password: string): boolean {
  const lower = password.toLowerCase();
  if (new Set(lower).size <= 4 || isRun(lower)) return true;
  if (/^(.{1,6})\1+$/u.test(lower)) return true;
  let rest = lower;
  for (const part of COMMON_PARTS) rest = rest.split(part).join('');
  rest = rest.replace(/0123456789|1234567890|123456789|12345678|1234567|123456|12345|1234|123/g, '');
  return (
    rest.replace(/[\d\s!@#$%^&*._-]/g, '').length < LEAST_OTHER_CHARACTERS && rest.length < LEAST_OTHER_CHARACTERS + 4
  );
}
