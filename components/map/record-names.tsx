import { useLocale } from 'next-intl';
import Link from 'next/link';
import { Fragment, type ReactElement } from 'react';
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
          <Link href={recordAddress(name.id, asOf)} className="text-link">
            {localName(name, locale)}
          </Link>
        </Fragment>
      ))}
    </>
  );
}
