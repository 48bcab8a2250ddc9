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
  const { username, password, hostname, port, pathname, searchParams } = new URL(url);
  if (![username, password, hostname, pathname].every(isDecodable)) {
    throw new Refusal('DATABASE_URL has a % that begins no code of a character; write it as %25.');
  }
  const host = hostname === '' ? (searchParams.get('host') ?? 'localhost') : decodeURIComponent(hostname);
  return `${decodeURIComponent(username)}@${host}:${port || '5432'}${pathname}`;
}

/** @param {string} text */
function isDecodable(text) {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
