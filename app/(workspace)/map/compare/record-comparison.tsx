import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import type { z } from 'zod';
import { compareAddress } from '@/components/map/compare-address';
import { ComparePicker } from '@/components/map/compare-picker';
import { CompareTable } from '@/components/map/compare-table';
import { FunctionChoice } from '@/components/map/function-choice';
import { LeftOut } from '@/components/map/left-out';
import { Section } from '@/components/ui/section';
import type { MapScene } from '@/lib/boundary/map-scene';
import { orNotFound } from '@/lib/boundary/or-not-found';
import { compareMapRecords, listFunctionNames } from '@/lib/data/map-comparison';
import { searchMapRecords } from '@/lib/data/map-search';
import { nearRecords } from '@/lib/domain/map-comparison';
import { localName, shortName } from '@/lib/domain/map-views';
import type { Viewer } from '@/lib/domain/policy';
import type { compareQuery } from '@/lib/schemas/map-query';
import { MapKind } from '@/prisma/generated/enums';

const FOUND = 12;
const NEAR = 6;
/** What the search offers while nothing is chosen; then only what is of the same kind. */
const KINDS = [MapKind.AGENCY, MapKind.STRATEGY, MapKind.CONCEPT];

/** Up to three records side by side, and the way to choose them. */
export async function RecordComparison({
  viewer,
  scene,
  query,
}: {
  viewer: Viewer;
  scene: MapScene;
  query: z.output<typeof compareQuery>;
}): Promise<ReactElement> {
  const t = await getTranslations('compare');
  const { viewpoint, asOf, locale } = scene;
  const { pages, leftOut, rows } = await orNotFound(compareMapRecords(viewer, query.records, viewpoint));
  const chosen = pages.map((page) => page.record);
  const kinds = chosen[0] === undefined ? KINDS : [chosen[0].kind];
  const words = scene.query.q;
  const found = words === '' ? [] : await searchMapRecords(viewer, words, { kinds, limit: FOUND, viewpoint });
  const functions = chosen.length === 0 ? await orNotFound(listFunctionNames(viewer, locale)) : [];
  const ids = chosen.map((record) => record.id);
  const names = chosen.map((record) => localName(record, locale));
  return (
    <div className="space-y-5">
      <LeftOut leftOut={leftOut} />
      <ComparePicker
        chosen={chosen}
        change={chosen.find((record) => record.id === query.change) ?? null}
        query={words}
        found={found}
        near={nearRecords(pages, NEAR)}
        choices={{ asOf, fold: query.fold }}
      />
      {chosen.length === 0 ? (
        <Section title={t('countries')}>
          <FunctionChoice functions={functions} chosen={null} asOf={asOf} />
        </Section>
      ) : (
        <CompareTable
          caption={t('caption', { names: names.join(locale === 'ja' ? '、' : ', ') })}
          columns={chosen.map((record) => ({ key: record.id, label: shortName(record, locale) }))}
          rows={rows}
          asOf={asOf}
          fold={query.fold}
          hrefOf={(fold) => compareAddress(ids, { asOf, fold })}
        />
      )}
    </div>
  );
}
