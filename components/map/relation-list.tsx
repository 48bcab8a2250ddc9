import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Section } from '@/components/ui/section';
import type { RelationView } from '@/lib/domain/map-record-views';
import { ListCount } from './list-count';
import { firstRows, type RecordExtent } from './record-extent';
import { RelationItem } from './relation-item';
import { relationLabel } from './relation-words';

/** The relations of a body, grouped by what they are. */
export function RelationList({
  title,
  relations,
  extent,
}: {
  title: string;
  relations: readonly RelationView[];
  extent: RecordExtent;
}): ReactElement | null {
  const t = useTranslations('map');
  if (relations.length === 0) return null;
  const groups = new Map<string, RelationView[]>();
  const shown = firstRows(relations, extent);
  for (const relation of shown) {
    const label = relationLabel(t, relation);
    groups.set(label, [...(groups.get(label) ?? []), relation]);
  }
  return (
    <Section title={title} aside={<ListCount shown={shown.length} total={relations.length} extent={extent} />}>
      <dl className="divide-y divide-line border-y border-line">
        {[...groups].map(([label, group]) => (
          <div key={label} className="grid gap-x-4 gap-y-1 py-2 sm:grid-cols-[9rem_minmax(0,1fr)]">
            <dt className="text-sm leading-[1.75] text-ink-faint">{label}</dt>
            <dd>
              <ul className="space-y-1.5">
                {group.map((relation) => (
                  <li key={`${relation.other.id} ${relation.source.address} ${relation.note ?? ''}`}>
                    <RelationItem relation={relation} asOf={extent.asOf} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
