import { notFound } from 'next/navigation';
import type { z } from 'zod';
import { requireViewer } from '@/lib/auth/viewer';
import { readMapScene, type MapScene } from '@/lib/boundary/map-scene';
import { orNotFound } from '@/lib/boundary/or-not-found';
import { readRecordBook } from '@/lib/data/map-book';
import { localName, toRecordName, type RecordName, type RecordSummary } from '@/lib/domain/map-views';
import type { Viewer } from '@/lib/domain/policy';
import { mapEditingQuery } from '@/lib/schemas/map-editing-query';

/** Who asks about which record, and how the page is to be shown. */
export type RecordPlace = {
  viewer: Viewer;
  record: RecordName & Pick<RecordSummary, 'kind'>;
  name: string;
  scene: MapScene;
  query: z.output<typeof mapEditingQuery>;
};

type Props = {
  params: Promise<{ recordId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What every page about the editing of one record begins with; the not-found page where there is no such record. */
export async function readRecordPlace(props: Props): Promise<RecordPlace> {
  const viewer = await requireViewer();
  const { recordId } = await props.params;
  const scene = await readMapScene(viewer, props.searchParams);
  const found = (await orNotFound(readRecordBook(viewer))).get(recordId);
  if (found === undefined) notFound();
  const record = { ...toRecordName(found), kind: found.kind };
  const query = mapEditingQuery.parse(await props.searchParams);
  return { viewer, record, name: localName(record, scene.locale), scene, query };
}
