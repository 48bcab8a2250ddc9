import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import type { ChartDrawing } from '@/lib/domain/map/chart-layout';
import { legendSample, legendSigns, SAMPLE } from '@/lib/domain/map/chart-legend';
import { THEME } from './chart-palette';
import { signWord } from './chart-words';
import { Drawn } from './drawn';

/** What the signs of this drawing mean: only those that occur in it. */
export function ChartLegend({ drawing }: { drawing: ChartDrawing }): ReactElement | null {
  const t = useTranslations('map');
  const signs = legendSigns(drawing);
  if (signs.length === 0) return null;
  return (
    <ul aria-label={t('drawing.legend')} className="flex flex-wrap gap-x-5 gap-y-1">
      {signs.map((sign) => (
        <li key={JSON.stringify(sign)} className="flex items-center gap-2">
          <svg width={SAMPLE.width} height={SAMPLE.height} aria-hidden="true" className="shrink-0">
            <Drawn parts={legendSample(sign, THEME)} />
          </svg>
          {signWord(t, sign)}
        </li>
      ))}
    </ul>
  );
}
