import { z } from 'zod';
import { localTimeKind } from '@/lib/domain/time';
import { RecordRule, TlpLabel } from '@/prisma/generated/enums';
import {
  id,
  line,
  optionalCount,
  optionalLine,
  optionalLocalDateTime,
  optionalZone,
  ticked,
  tristate,
  version,
} from './form-fields';

const TITLE_MAXIMUM = 500;
const PLACE_MAXIMUM = 300;
const DURATION_MAXIMUM = 43_200;

const enumOrNull = <T extends Record<string, string>>(values: T) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), z.enum(values).nullable());

/** Nothing starts or ends at a wall time that the clocks of its zone skip. */
function isRealTime(local: string | null, timeZone: string | null): boolean {
  return local === null || timeZone === null || localTimeKind(local, timeZone) !== 'gap';
}

export const updateForumInput = z
  .object({
    forumId: id,
    version,
    title: line(TITLE_MAXIMUM),
    startLocal: optionalLocalDateTime,
    timeZone: optionalZone,
    durationMinutes: optionalCount(1, DURATION_MAXIMUM),
    venue: optionalLine(PLACE_MAXIMUM),
    platform: optionalLine(PLACE_MAXIMUM),
    format: optionalLine(PLACE_MAXIMUM),
    organiser: optionalLine(PLACE_MAXIMUM),
    recordRule: enumOrNull(RecordRule),
    recorded: tristate,
    openToPublic: tristate,
    reviewBeforePublication: tristate,
    tlp: enumOrNull(TlpLabel),
    embargoLocal: optionalLocalDateTime,
    moveAgenda: ticked,
  })
  .refine(({ startLocal, timeZone }) => isRealTime(startLocal, timeZone), {
    path: ['startLocal'],
    params: { key: 'skippedTime' },
  })
  .refine(({ embargoLocal, timeZone }) => isRealTime(embargoLocal, timeZone), {
    path: ['embargoLocal'],
    params: { key: 'skippedTime' },
  });

/** What the form asks while a start is being typed; anything unfinished is simply not described. */
export const describeStartInput = z.object({ startLocal: optionalLocalDateTime, timeZone: optionalZone });

export const forumIdInput = z.object({ forumId: id });
