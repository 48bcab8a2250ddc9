import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { AppLink } from '@/components/ui/app-link';
import { Section } from '@/components/ui/section';
import type { Chart, ChartEdge, ChartNode } from '@/lib/domain/map/chart';
import { recordAddress } from '../map-address';

type Group = { title: string; members: ChartNode[] };

/** The columns of a drawing in lanes, or the headings around a record with what they gather. */
function groupsOf({ arrangement, lanes, nodes, edges }: Chart): Group[] {
  const inOrder = (members: ChartNode[]): ChartNode[] => members.sort((a, b) => a.row - b.row);
  if (arrangement === 'lanes')
    return lanes.map(({ label }, lane) => ({
      title: label,
      members: inOrder(nodes.filter((node) => node.lane === lane)),
    }));
  return nodes
    .filter(({ look }) => look === 'group')
    .map((heading) => {
      const ends = edges.flatMap(({ from, to }) => (from === heading.id ? [to] : to === heading.id ? [from] : []));
      return { title: heading.label, members: nodes.filter(({ id, look }) => look === 'body' && ends.includes(id)) };
    });
}

/** Everything that the drawing holds, in words: for whoever does not see it, on a phone, and where it is late. */
export function ChartList({ chart, asOf }: { chart: Chart; asOf: string | null }): ReactElement {
  const t = useTranslations('map');
  const names = new Map(chart.nodes.map(({ id, label }) => [id, label]));
  const tiesOf = (node: ChartNode): ChartEdge[] =>
    chart.edges.filter(
      ({ from, to, branch }) => (branch === undefined ? from : branch === 'to' ? to : from) === node.id,
    );
  return (
    <Section title={t('drawing.list')}>
      <div className="grid gap-x-8 gap-y-5 border-t border-line pt-3 md:grid-cols-2 lg:grid-cols-3">
        {groupsOf(chart).map(({ title, members }) => (
          <section key={title} aria-label={title} className="min-w-0">
            <h3 className="label-caps">{title}</h3>
            <ul className="mt-1 space-y-1.5">
              {members.map((node) => (
                <li key={node.id}>
                  {node.recordId === null ? (
                    node.label
                  ) : (
                    <AppLink href={recordAddress(node.recordId, asOf)} className="text-link decoration-accent/20">
                      {node.label}
                    </AppLink>
                  )}
                  <span className="text-sm text-ink-faint">
                    {[node.caption, node.note].flatMap((word) => (word === null ? [] : [` · ${word}`])).join('')}
                  </span>
                  <Ties ties={tiesOf(node)} nameOf={(id) => names.get(id) ?? ''} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Section>
  );
}

function Ties({ ties, nameOf }: { ties: readonly ChartEdge[]; nameOf: (id: string) => string }): ReactElement | null {
  const said = ties.filter(({ what }) => what !== null);
  if (said.length === 0) return null;
  return (
    <ul className="text-sm text-ink-soft">
      {said.map(({ from, to, what, branch }) => (
        <li key={`${from} ${to} ${what}`}>
          {what}
          {branch === undefined ? <> → {nameOf(to)}</> : null}
        </li>
      ))}
    </ul>
  );
}
