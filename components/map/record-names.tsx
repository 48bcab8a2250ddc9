import { useLocale } from 'next-intl';
import { Fragment, type ReactElement } from 'react';
import { AppLink } from '@/components/ui/app-link';
import { localName, type RecordName } from '@/lib/domain/map-views';
import { recordAddress } from './map-address';

/** Names of records inside a sentence, each a link. */
export function RecordNames({ names, asOf }: { names: readonly RecordName[]; asOf: string | null }): ReactElement {
  const locale = useLocale();
  return (
    <>
      {names.map((name, at) => (
        <Fragment key={name.id}>
          {at > 0 ? (locale === 'ja' ? '、' : ', ') : null}
          <AppLink href={recordAddress(name.id, asOf)} className="text-link">
            {localName(name, locale)}
          </AppLink>
        </Fragment>
      ))}
    </>
  );
}
