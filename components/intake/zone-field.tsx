'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type ReactElement, useId, useMemo, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { browserNow } from '@/lib/browser-clock';
import { isTimeZone, localToInstant } from '@/lib/domain/time';
import { listTimeZones } from '@/lib/domain/time-zones';
import { zoneAbbreviation, zoneName } from '@/lib/domain/zoned-time';
import { FieldRow } from './field-row';
import { quietControl } from './quiet-control';

/** What the clocks of a zone are called: "JST · Japan Standard Time". */
function clockOf(instant: Date, zone: string, locale: 'en' | 'ja'): string {
  return [zoneAbbreviation(instant, zone), zoneName(zone, locale)].filter((part) => part !== null).join(' · ');
}

/**
 * A zone by its IANA name, found by typing a part of the name or what its clocks are called ("JST", 日本標準時). What is typed
 * counts once it is a zone.
 */
export function ZoneField({
  field,
  label,
  value,
  local,
  onChange,
}: {
  field: string;
  label: string;
  value: string | null;
  /** The wall time it is for, by which summer time is told. */
  local: string | null;
  onChange: (zone: string | null) => void;
}): ReactElement {
  const t = useTranslations('intake.review');
  const locale = useLocale();
  const listId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const zones = useMemo(() => {
    if (!isOpen) return [];
    const instant = local === null ? browserNow() : localToInstant(local, 'UTC');
    return listTimeZones().map((zone) => ({ zone, clock: clockOf(instant, zone, locale) }));
  }, [isOpen, local, locale]);
  const type = (text: string): void => {
    setTyped(text);
    const zone = text.trim().replaceAll(' ', '_');
    if (zone === '') onChange(null);
    else if (isTimeZone(zone)) onChange(zone);
  };
  const isUnknown = typed !== null && typed.trim() !== '' && !isTimeZone(typed.trim().replaceAll(' ', '_'));
  return (
    <FieldRow
      field={field}
      label={label}
      after={isUnknown ? <p className="mt-0.5 text-sm text-red">{t('zoneUnknown')}</p> : null}
    >
      {(wiring) => (
        <>
          <input
            type="text"
            list={listId}
            autoComplete="off"
            spellCheck={false}
            value={typed ?? value ?? ''}
            placeholder={t('notStated')}
            onFocus={() => setOpen(true)}
            onChange={(event) => type(event.target.value)}
            onBlur={() => (isUnknown ? undefined : setTyped(null))}
            className={classNames(quietControl, 'w-full max-w-60')}
            {...wiring}
            aria-invalid={isUnknown || wiring['aria-invalid']}
          />
          <datalist id={listId}>
            {zones.map(({ zone, clock }) => (
              <option key={zone} value={zone}>
                {clock}
              </option>
            ))}
          </datalist>
        </>
      )}
    </FieldRow>
  );
}
