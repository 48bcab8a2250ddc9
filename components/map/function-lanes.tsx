import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { AppLink } from '@/components/ui/app-link';
import { Section } from '@/components/ui/section';
import type { Lane } from '@/lib/domain/map-lanes';
import { LaneColumn } from './lane-column';

/** Who does what in a function: the two countries on either side of what they do together, then everybody else. */
export function FunctionLanes({
  lanes,
  asOf,
  showDetails,
  detailsHref,
}: {
  lanes: readonly Lane[];
  asOf: string | null;
  showDetails: boolean;
  /** The same page with the other choice of details. */
  detailsHref: string;
}): ReactElement {
  const t = useTranslations('map.function');
  const columns = lanes.filter((lane) => lane.side !== 'other');
  const others = lanes.filter((lane) => lane.side === 'other' && lane.present.length + lane.absent.length > 0);
  return (
    <Section
      title={t('lanes')}
      aside={
        <AppLink href={detailsHref} stay className="text-link print:hidden">
          {showDetails ? t('hideDetails') : t('details')}
        </AppLink>
      }
    >
      <div className="grid gap-x-8 gap-y-6 border-t border-line pt-3 md:grid-cols-3">
        {columns.map((lane) => (
          <LaneColumn key={lane.side} lane={lane} asOf={asOf} showDetails={showDetails} />
        ))}
      </div>
      {others.map((lane) => (
        <div key={lane.side} className="mt-5 border-t border-line pt-3">
          <LaneColumn lane={lane} asOf={asOf} showDetails={showDetails} />
        </div>
      ))}
    </Section>
  );
}
