import 'server-only';
import { database } from './prisma';

/** Whether the database answers a trivial statement within the pool's time limits. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await database().$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
}
