import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { RecordIndexPage } from '../record-index-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('map'))('kindsPlural.FUNCTION') };
}

export default function FunctionsPage(props: PageProps<'/map/functions'>): ReactElement {
  return <RecordIndexPage kind="FUNCTION" searchParams={props.searchParams} />;
}
