import { databaseAnswers } from '@/lib/data/health';
import { version } from '@/package.json';

export const dynamic = 'force-dynamic';

/** Open to anybody, and says no more than whether this process serves and its database answers. */
export async function GET(): Promise<Response> {
  const database = (await databaseAnswers()) ? 'ok' : 'unreachable';
  const status = database === 'ok' ? 'ok' : 'degraded';
  return Response.json(
    { status, database, version },
    { status: status === 'ok' ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  );
}
