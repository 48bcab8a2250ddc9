import { parseArgs } from 'node:util';
import { loadExample } from '@/lib/data/example';
import { findFirstOwnerEmail } from '@/lib/data/users';
import { findViewerByEmail } from '@/lib/data/viewer';
import { withInstallation } from '../installation';

/** Loads the example forum for an account (the oldest owner unless --user names another) and prints its path. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { user: { type: 'string' } } });
  return withInstallation(async () => {
    const email = values.user ?? (await findFirstOwnerEmail());
    const viewer = email === null ? null : await findViewerByEmail(email);
    if (viewer === null) {
      const missing =
        values.user === undefined ? 'there is no account yet' : `there is no account with the e-mail ${values.user}`;
      process.stderr.write(`rostrum: ${missing}; make one with \`rostrum user create\`\n`);
      return 1;
    }
    const { forumId } = await loadExample(viewer);
    process.stdout.write(`/forums/${forumId}\n`);
    return 0;
  });
}
