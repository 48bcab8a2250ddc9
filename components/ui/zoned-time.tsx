import { useLocale } from 'next-intl';
import type { ReactElement } from 'react';
import { formatOtherTime, formatSpan, showsOtherTime } from '@/lib/domain/zoned-time';

/**
 * An instant, or a span with `end`, in the zone of the thing and, where its clock differs, in the viewer's: "Fri 17 Feb
 * 2023 10:00 JST · Thu 16 Feb 15:00 HST", "… · 09:00 SGT" on the same day. Formatted on the server; the element carries the instant itself.
 */
export function ZonedTime({
  instant,
  end = null,
  timeZone,
  viewerZone,
  withYear = true,
}: {
  instant: Date;
  end?: Date | null;
  timeZone: string;
  viewerZone: string;
  withYear?: boolean;
}): ReactElement {
  const locale = useLocale();
  return (
    <time dateTime={instant.toISOString()} className="tabular-nums">
      {formatSpan(instant, end, timeZone, locale, withYear)}
      {showsOtherTime(instant, timeZone, viewerZone) ? (
        <span className="text-ink-soft"> · {formatOtherTime(instant, timeZone, viewerZone, locale)}</span>
      ) : null}
    </time>
  );
}
