import { foldText } from '../intake/text/source-text';
import { zoneOfLabel } from '../intake/when/zone-labels';
import { PLACE_ZONES } from '../intake/words/zone-words';
import { isTimeZone } from '../time';
import { listTimeZones } from '../time-zones';
import { zoneName, zonePlaceName } from '../zoned-time';

/** One letter is in the name of too many zones, and "z" is also what UTC is called. */
const SHORTEST = 2;

function only(zones: readonly string[]): string | null {
  const [first] = zones;
  return zones.length === 1 && first !== undefined ? first : null;
}

/** The zone of a label or a place as invitations write them: "JST", "Tokyo", "Washington", 東京, 日本. */
function zoneAsWritten(words: string): string | null {
  const label = [words, `${words} time`, `${words}時間`].map(zoneOfLabel).find((zone) => zone !== null);
  return label?.timeZone ?? PLACE_ZONES.find(([place]) => place.exec(words)?.[0] === words)?.[1] ?? null;
}

/**
 * The zone that somebody means by what they typed: its IANA name, a part of it that no other zone has, a label, or the
 * name of the place or of its clocks in their language. Null when it is none, or may be several.
 */
export function typedZone(typed: string, locale: 'en' | 'ja'): string | null {
  const words = foldText(typed).trim().toLowerCase().replaceAll('_', ' ');
  if (words.length < SHORTEST) return null;
  const zones = listTimeZones().map((zone) => ({ zone, name: zone.toLowerCase().replaceAll('_', ' ') }));
  const exact = zones.find(({ name }) => name === words);
  if (exact !== undefined) return exact.zone;
  const alias = typed.trim().replaceAll(' ', '_');
  if (isTimeZone(alias)) return alias;
  const matching = (is: (name: string, zone: string) => boolean): string[] =>
    zones.filter(({ name, zone }) => is(name, zone)).map(({ zone }) => zone);
  const named = zoneAsWritten(words) ?? only(matching((name) => name.split('/').at(-1) === words));
  if (named !== null) return named;
  const holding = matching((name) => name.includes(words));
  // What four hundred places are called takes a while to ask: only for words that are in no name.
  if (holding.length > 0) return only(holding);
  return (
    only(matching((_, zone) => zonePlaceName(zone, locale)?.toLowerCase() === words)) ??
    only(matching((_, zone) => zoneName(zone, locale)?.toLowerCase() === words))
  );
}
