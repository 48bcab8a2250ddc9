import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { FilterLinks } from '@/components/ui/filter-links';
import { Section } from '@/components/ui/section';
import { LANE_VIEWS, type Lane, type LaneView } from '@/lib/domain/map-lanes';
import { LaneColumn } from './lane-column';

/** Who does what in a function: the two countries on either side of what they do together, then everybody else. */
export function FunctionLanes({
  lanes,
  asOf,
  view,
  hrefOf,
}: {
  lanes: readonly Lane[];
  asOf: string | null;
  view: LaneView | null;
  /** The same page with another view. */
  hrefOf: (view: LaneView | null) => string;
}): ReactElement {
  const t = useTranslations('map.function');
  const columns = lanes.filter((lane) => lane.side !== 'other');
  const others = lanes.filter((lane) => lane.side === 'other' && lane.present.length + lane.absent.length > 0);
  return (
    <Section
      title={t('lanes')}
      aside={
        <FilterLinks
          label={t('views.label')}
          links={[null, ...LANE_VIEWS].map((one) => ({
            href: hrefOf(one),
            label: t(`views.${one ?? 'names'}`),
            current: one === view,
          }))}
        />
      }
    >
      <div className="grid gap-x-8 gap-y-6 border-t border-line pt-3 md:grid-cols-3">
        {columns.map((lane) => (
          <LaneColumn key={lane.side} lane={lane} asOf={asOf} view={view} />
        ))}
      </div>
      {others.map((lane) => (
        <div key={lane.side} className="mt-5 border-t border-line pt-3">
          <LaneColumn lane={lane} asOf={asOf} view={view} />
        </div>
      ))}
    </Section>
  );
}
