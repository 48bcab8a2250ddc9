const LONGEST_ADDRESS = 2_048;
/** Control, format (zero width, direction), surrogate and separator characters: browsers drop some of them from a scheme. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Z}]/gu;

function isWebAddress(address: string): boolean {
  // A backslash or a missing slash is mended by browsers, differently from what the reader of the text sees.
  if (!/^https?:\/\/[^/\\?#]/i.test(address) || address.includes('\\') || !URL.canParse(address)) return false;
  const { hostname, username, password } = new URL(address);
  return hostname !== '' && username === '' && password === '';
}

function isMailAddress(address: string): boolean {
  return /^mailto:[^?@,]+@[^?@,]+(?:\?|$)/i.test(address) && !/%0[ad]/i.test(address);
}

/**
 * The address as it may stand in a link, without invisible characters, or null: only http, https and mailto, absolute,
 * without a name or password before the host, and without a line break hidden in a mail header.
 */
export function linkAddress(raw: string): string | null {
  const address = raw.replace(INVISIBLE, '');
  if (address.length > LONGEST_ADDRESS) return null;
  return isWebAddress(address) || isMailAddress(address) ? address : null;
}

/** The address that somebody means who types it by hand: "example.org/a" with https, "name@example.org" as mail. */
export function typedLinkAddress(raw: string): string | null {
  const typed = raw.trim();
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(typed)) return linkAddress(typed);
  if (/^[^\s/@]+@[^\s/@]+\.[^\s/@]+$/.test(typed)) return linkAddress(`mailto:${typed}`);
  return /^[^\s/?#]+\.[^\s/?#]+/.test(typed) ? linkAddress(`https://${typed}`) : null;
}
