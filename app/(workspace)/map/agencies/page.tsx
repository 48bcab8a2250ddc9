import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { RecordIndexPage } from '../record-index-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('map'))('kindsPlural.AGENCY') };
}

export default function AgenciesPage(props: PageProps<'/map/agencies'>): ReactElement {
  return <RecordIndexPage kind="AGENCY" searchParams={props.searchParams} />;
}
