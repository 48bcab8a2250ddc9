import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/data/prisma';
import { resetDatabase } from '../support/database';

async function setServerZone(zone: string | null): Promise<void> {
  const [row] = await database().$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;
  const change = zone === null ? 'RESET timezone' : `SET timezone = '${zone}'`;
  await database().$executeRawUnsafe(`ALTER DATABASE "${row?.name}" ${change}`);
  await closeDatabase();
}

describe('instants, where the database itself lives in New York', () => {
  beforeAll(async () => {
    await resetDatabase();
    await setServerZone('America/New_York');
  });
  afterAll(() => setServerZone(null));

  it('are stored as they are, and a default of the database agrees with them', async () => {
    const expiresAt = new Date('2023-02-17T01:00:00.000Z');
    const user = await database().user.create({
      data: { email: 'zone@example.org', name: 'Zone', disabledAt: expiresAt },
      select: { id: true, createdAt: true },
    });
    const [row] = await database().$queryRaw<{ stored: string; apart: number }[]>`
      SELECT to_char("disabledAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') AS stored,
        abs(extract(epoch FROM now() - "createdAt"))::int AS apart
      FROM "User" WHERE id = ${user.id}::uuid`;
    expect(row?.stored).toBe('2023-02-17 01:00');
    expect(row?.apart).toBeLessThan(60);
  });

  it('come back the same through a joined read', async () => {
    const found = await database().user.findFirst({
      relationLoadStrategy: 'join',
      where: { email: 'zone@example.org' },
      select: { disabledAt: true, sessions: { select: { expiresAt: true } } },
    });
    expect(found?.disabledAt?.toISOString()).toBe('2023-02-17T01:00:00.000Z');
  });

  it('inside joined rows come back the same', async () => {
    const { id } = await database().user.findFirstOrThrow({
      where: { email: 'zone@example.org' },
      select: { id: true },
    });
    await database().userSession.create({
      data: { userId: id, expiresAt: new Date('2024-07-01T23:30:15.250Z') },
      select: { id: true },
    });
    const found = await database().user.findFirst({
      relationLoadStrategy: 'join',
      where: { id },
      select: { sessions: { select: { expiresAt: true } } },
    });
    expect(found?.sessions[0]?.expiresAt.toISOString()).toBe('2024-07-01T23:30:15.250Z');
  });
});
