import { useLocale, useTranslations } from 'next-intl';
import Form from 'next/form';
import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { controlLook } from '@/components/ui/control-look';
import { localName, type RecordName } from '@/lib/domain/map-views';
import { COMPARE_PATH } from './compare-address';

/** Chooses the function in which the two countries are compared. A GET form: the choice is in the address. */
export function FunctionChoice({
  functions,
  chosen,
  asOf,
}: {
  functions: readonly RecordName[];
  chosen: string | null;
  asOf: string | null;
}): ReactElement {
  const t = useTranslations('compare');
  const locale = useLocale();
  return (
    <Form action={COMPARE_PATH} scroll={false} className="flex flex-wrap items-end gap-2 text-sm print:hidden">
      {asOf === null ? null : <input type="hidden" name="as-of" value={asOf} />}
      <label className="min-w-0">
        <span className="block text-ink-soft">{t('functionLabel')}</span>
        <select
          key={chosen}
          name="function"
          defaultValue={chosen ?? undefined}
          className={classNames(controlLook, 'pr-7 pl-1.5')}
        >
          {functions.map((one) => (
            <option key={one.id} value={one.id}>
              {localName(one, locale)}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit">{t('compareCountries')}</Button>
    </Form>
  );
}
