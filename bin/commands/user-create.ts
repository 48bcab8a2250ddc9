import { parseArgs } from 'node:util';
import { z } from 'zod';
import { hashPassword } from '@/lib/auth/password';
import { makeToken } from '@/lib/auth/token';
import { createUserFromCommandLine } from '@/lib/data/users';
import { AppError } from '@/lib/domain/errors';
import { email, locale, newPassword, personName, timeZone } from '@/lib/schemas/accounts';
import { WorkspaceRole } from '@/prisma/generated/enums';
import { withInstallation } from '../installation';

const usage =
  'usage: rostrum user create --email E --name N --role OWNER|ORGANISER|STAFF|SPEAKER|VIEWER [--password P] [--time-zone Z] [--locale en|ja]';

const account = z.object({ email, name: personName, role: z.enum(WorkspaceRole), 'time-zone': timeZone, locale });

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
  const parsed = account.safeParse({ ...values, role: values.role?.toUpperCase() });
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map((issue) => `--${String(issue.path[0])}`));
    process.stderr.write(`rostrum: missing or not valid: ${[...wrong].join(', ')}\n${usage}\n`);
    return 2;
  }
  const made = values.password === undefined ? makeToken().token : null;
  const password = newPassword.safeParse(values.password ?? made);
  if (!password.success) {
    process.stderr.write('rostrum: the password needs at least 12 characters and must not be a common one\n');
    return 1;
  }
  const { role, 'time-zone': zone, ...person } = parsed.data;
  const user = { ...person, timeZone: zone, passwordHash: await hashPassword(password.data) };
  return withInstallation(async () => {
    try {
      const { userId } = await createUserFromCommandLine(user, role);
      process.stdout.write(`created ${user.email} ${userId}\n${made === null ? '' : `password ${made}\n`}`);
      return 0;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'CONFLICT') throw error;
      process.stderr.write(`rostrum: there is already an account with the e-mail ${user.email}\n`);
      return 1;
    }
  });
}
