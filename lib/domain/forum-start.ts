import { localTimeKind, localToInstant, type LocalTimeKind } from './time';
import { formatInstant } from './zoned-time';

/** A start as it is read back while being typed: in its own zone, in the viewer's, and whether clocks skip or repeat it. */
export type StartDescription = { there: string; here: string; kind: LocalTimeKind };

/** Puts a wall time of a zone into words for one reader. In a gap the instant is the one an hour later. */
export function describeStart(
  startLocal: string,
  timeZone: string,
  reader: { locale: 'en' | 'ja'; timeZone: string },
): StartDescription {
  const instant = localToInstant(startLocal, timeZone);
  return {
    there: formatInstant(instant, timeZone, reader.locale),
    here: formatInstant(instant, reader.timeZone, reader.locale),
    kind: localTimeKind(startLocal, timeZone),
  };
}
