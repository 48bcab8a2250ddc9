import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { RecordIndexPage } from '../record-index-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('map'))('kindsPlural.CONCEPT') };
}

export default function ConceptsPage(props: PageProps<'/map/concepts'>): ReactElement {
  return <RecordIndexPage kind="CONCEPT" searchParams={props.searchParams} />;
}
