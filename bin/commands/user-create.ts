import { parseArgs } from 'node:util';
import { hashPassword } from '@/lib/auth/password';
import { makeToken } from '@/lib/auth/token';
import { createUserFromCommandLine } from '@/lib/data/users';
import { AppError } from '@/lib/domain/errors';
import { email, newPassword, personName, timeZone } from '@/lib/schemas/accounts';
import { WorkspaceRole } from '@/prisma/generated/enums';
import { withInstallation } from '../installation';

const usage =
  'usage: rostrum user create --email E --name N --role OWNER|ORGANISER|STAFF|SPEAKER|VIEWER [--password P] [--time-zone Z] [--locale en|ja]';

/** Adds an account. Without --password a strong one is made and printed, once. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string' },
      password: { type: 'string' },
      'time-zone': { type: 'string', default: 'UTC' },
      locale: { type: 'string', default: 'en' },
    },
  });
  const role = WorkspaceRole[(values.role ?? '').toUpperCase() as WorkspaceRole]; // undefined for any other word
  const address = email.safeParse(values.email);
  const name = personName.safeParse(values.name);
  const zone = timeZone.safeParse(values['time-zone']);
  if (!address.success || !name.success || !zone.success || role === undefined) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  const made = values.password === undefined ? makeToken().token : null;
  const password = newPassword.safeParse(values.password ?? made);
  if (!password.success) {
    process.stderr.write('rostrum: the password needs at least 12 characters and must not be a common one\n');
    return 1;
  }
  const account = {
    email: address.data,
    name: name.data,
    passwordHash: await hashPassword(password.data),
    locale: values.locale === 'ja' ? ('ja' as const) : ('en' as const),
    timeZone: zone.data,
  };
  return withInstallation(async () => {
    try {
      const { userId } = await createUserFromCommandLine(account, role);
      process.stdout.write(`created ${account.email} ${userId}\n${made === null ? '' : `password ${made}\n`}`);
      return 0;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'CONFLICT') throw error;
      process.stderr.write(`rostrum: there is already an account with the e-mail ${account.email}\n`);
      return 1;
    }
  });
}
