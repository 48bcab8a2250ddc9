import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { RecordIndexPage } from '../record-index-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('map'))('kindsPlural.PROCESS') };
}

export default function ProcessesPage(props: PageProps<'/map/processes'>): ReactElement {
  return <RecordIndexPage kind="PROCESS" searchParams={props.searchParams} />;
}
