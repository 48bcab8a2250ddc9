import { Refusal } from './refusal.mjs';

/**
 * `user@host:port/database`, for messages: never the password. Refuses what is no address of a PostgreSQL.
 *
 * @param {string} url
 * @returns {string}
 */
export function describeDatabaseUrl(url) {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
    throw new Refusal('DATABASE_URL is not an address like postgresql://user:password@host:5432/database.');
  }
  const { username, hostname, port, pathname, searchParams } = new URL(url);
  const host = hostname === '' ? (searchParams.get('host') ?? 'localhost') : decodeURIComponent(hostname);
  return `${decodeURIComponent(username)}@${host}:${port || '5432'}${pathname}`;
}
