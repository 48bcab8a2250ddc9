import { parseArgs } from 'node:util';
import { makeToken } from '@/lib/auth/token';
import { createApiToken } from '@/lib/data/api-tokens';
import { AppError } from '@/lib/domain/errors';
import { withInstallation } from '../installation';

/** Makes a bearer token for an account and prints it, once. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { user: { type: 'string' }, name: { type: 'string', default: 'command line' } },
  });
  if (!values.user) {
    process.stderr.write('usage: rostrum token create --user EMAIL [--name TEXT]\n');
    return 2;
  }
  const { user, name } = values;
  const { token, tokenHash } = makeToken();
  return withInstallation(async () => {
    try {
      await createApiToken(user, name, tokenHash);
      process.stdout.write(`${token}\n`);
      return 0;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      process.stderr.write(`rostrum: there is no account with the e-mail ${user}\n`);
      return 1;
    }
  });
}
