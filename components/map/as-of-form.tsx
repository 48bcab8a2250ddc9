import { useTranslations } from 'next-intl';
import Form from 'next/form';
import type { ReactElement } from 'react';
import { AppLink } from '@/components/ui/app-link';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { controlLook } from '@/components/ui/control-look';
import { mapAddress, type MapAddressQuery } from './map-address';

/** The day that the page is told for. A GET form: the day is in the address and stays while moving through the map. */
export function AsOfForm({
  path,
  asOfDay,
  asOf,
  query = {},
}: {
  path: string;
  asOfDay: string;
  /** The day the person chose; null when the page shows their own day. */
  asOf: string | null;
  /** Filters of the page that must stay. */
  query?: MapAddressQuery;
}): ReactElement {
  const t = useTranslations('map.asOf');
  return (
    <Form action={path} scroll={false} className="flex flex-wrap items-center gap-2 text-sm print:hidden">
      {Object.entries(query).flatMap(([name, value]) =>
        [value]
          .flat()
          .map((one) => (one ? <input key={`${name} ${one}`} type="hidden" name={name} value={one} /> : null)),
      )}
      <label className="flex items-center gap-2">
        <span className="whitespace-nowrap text-ink-soft">{t('label')}</span>
        <input
          key={asOfDay}
          type="date"
          name="as-of"
          defaultValue={asOfDay}
          required
          className={classNames(controlLook, 'w-auto py-0.5')}
        />
      </label>
      <Button type="submit" size="sm">
        {t('show')}
      </Button>
      {asOf === null ? null : (
        <AppLink href={mapAddress(path, query)} stay className="text-link">
          {t('toToday')}
        </AppLink>
      )}
    </Form>
  );
}
