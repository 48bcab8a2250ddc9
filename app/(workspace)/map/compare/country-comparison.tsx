import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { compareFunctionAddress } from '@/components/map/compare-address';
import { CompareTable } from '@/components/map/compare-table';
import { DataText } from '@/components/map/data-text';
import { FunctionChoice } from '@/components/map/function-choice';
import { LaneColumn } from '@/components/map/lane-column';
import { LeftOut } from '@/components/map/left-out';
import { recordAddress } from '@/components/map/map-address';
import { AppLink } from '@/components/ui/app-link';
import type { MapScene } from '@/lib/boundary/map-scene';
import { compareInFunction, listFunctionNames } from '@/lib/data/map-comparison';
import { COUNTRY_SIDES } from '@/lib/domain/function-comparison';
import { localName } from '@/lib/domain/map-views';
import type { Viewer } from '@/lib/domain/policy';

/** The two countries in one function, and what they do in it together. */
export async function CountryComparison({
  viewer,
  scene,
  functionId,
  fold,
}: {
  viewer: Viewer;
  scene: MapScene;
  functionId: string;
  fold: boolean;
}): Promise<ReactElement> {
  const [t, map] = [await getTranslations('compare'), await getTranslations('map')];
  const { viewpoint, asOf, locale } = scene;
  const functions = await listFunctionNames(viewer, locale);
  const found = functions.some((one) => one.id === functionId)
    ? await compareInFunction(viewer, functionId, viewpoint)
    : null;
  const choice = <FunctionChoice functions={functions} chosen={found?.page.record.id ?? null} asOf={asOf} />;
  if (found === null)
    return (
      <div className="space-y-5">
        <LeftOut leftOut={{ unknown: [functionId], tooMany: [], otherKind: [] }} />
        {choice}
      </div>
    );
  const { page, body, rows, count } = found;
  const name = localName(page.record, locale);
  const together = body.lanes.find((lane) => lane.side === 'together');
  return (
    <div className="space-y-5">
      {choice}
      <div>
        <h2 className="font-serif text-xl font-semibold">
          <AppLink href={recordAddress(functionId, asOf)} className="hover:underline">
            {name}
          </AppLink>
        </h2>
        {body.definition === null ? null : (
          <p className="measure text-ink-soft">
            <DataText text={body.definition} />
          </p>
        )}
        <p className="mt-1 text-sm text-ink-soft">
          <AppLink href={`${recordAddress(functionId, asOf)}#questions`} className="text-link">
            {t('questionCount', count)}
          </AppLink>
        </p>
      </div>
      <CompareTable
        caption={t('captionFunction', { name })}
        columns={COUNTRY_SIDES.map((side) => ({ key: side, label: map(`sides.${side}`) }))}
        rows={rows}
        asOf={asOf}
        fold={fold}
        hrefOf={(folded) => compareFunctionAddress(functionId, { asOf, fold: folded })}
      />
      {together === undefined || together.present.length + together.absent.length === 0 ? null : (
        <LaneColumn lane={together} asOf={asOf} view="both" />
      )}
    </div>
  );
}
