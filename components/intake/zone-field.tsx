'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type ReactElement, useEffect, useId, useMemo, useRef, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { browserNow } from '@/lib/browser-clock';
import { typedZone } from '@/lib/domain/review/typed-zone';
import { localToInstant } from '@/lib/domain/time';
import { listTimeZones } from '@/lib/domain/time-zones';
import { zoneAbbreviation, zoneName } from '@/lib/domain/zoned-time';
import { FieldRow } from './field-row';
import { quietControl } from './quiet-control';

/** What the clocks of a zone are called: "JST · Japan Standard Time". */
function clockOf(instant: Date, zone: string, locale: 'en' | 'ja'): string {
  return [zoneAbbreviation(instant, zone), zoneName(zone, locale)].filter((part) => part !== null).join(' · ');
}

/**
 * A zone by its IANA name, found by typing a part of the name, the place or what its clocks are called ("JST", 日本標準時).
 * What is typed counts once it means one zone; until then the field is not valid, and no forum is created.
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
  // What is typed stands for as long as the zone is the one that it left.
  const [typed, setTyped] = useState<{ text: string; zone: string | null } | null>(null);
  const text = typed !== null && typed.zone === value ? typed.text : null;
  const [isOpen, setOpen] = useState(false);
  const zones = useMemo(() => {
    if (!isOpen) return [];
    const instant = local === null ? browserNow() : localToInstant(local, 'UTC');
    return listTimeZones().map((zone) => ({ zone, clock: clockOf(instant, zone, locale) }));
  }, [isOpen, local, locale]);
  const type = (words: string): void => {
    const isEmpty = words.trim() === '';
    const zone = isEmpty ? null : (typedZone(words, locale) ?? value);
    setTyped({ text: words, zone });
    if (zone !== value) onChange(zone);
  };
  const isUnknown = useMemo(
    () => text !== null && text.trim() !== '' && typedZone(text, locale) === null,
    [text, locale],
  );
  const unknown = isUnknown ? t('zoneUnknown') : '';
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.setCustomValidity(unknown), [unknown]);
  return (
    <FieldRow
      field={field}
      label={label}
      after={isUnknown ? <p className="mt-0.5 text-sm text-red">{unknown}</p> : null}
    >
      {(wiring) => (
        <>
          <input
            ref={input}
            type="text"
            list={listId}
            autoComplete="off"
            spellCheck={false}
            value={text ?? value ?? ''}
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
