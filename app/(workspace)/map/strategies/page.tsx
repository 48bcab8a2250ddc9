import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { RecordIndexPage } from '../record-index-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('map'))('kindsPlural.STRATEGY') };
}

export default function StrategiesPage(props: PageProps<'/map/strategies'>): ReactElement {
  return <RecordIndexPage kind="STRATEGY" searchParams={props.searchParams} />;
}
