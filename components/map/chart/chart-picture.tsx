import type { ReactElement } from 'react';
import type { ShownDrawing } from '@/lib/domain/map/chart-layout';
import { edgeShape, laneShapes, nodeShapes } from '@/lib/domain/map/chart-svg';
import { THEME } from './chart-palette';
import { Drawn } from './drawn';

/** Where each box leads, by its id; headings lead nowhere. */
export type ChartLinks = Record<string, string>;

/** The whole drawing as one picture whose boxes are links: what a page without scripts has, and what is printed. */
export function ChartPicture({ drawing, links }: { drawing: ShownDrawing; links: ChartLinks }): ReactElement {
  const { width, height, nodes, edges } = drawing;
  return (
    <svg role="group" viewBox={`0 0 ${width} ${height}`} className="chart-picture" style={{ width }}>
      <g aria-hidden="true">
        <Drawn parts={[...laneShapes(drawing, THEME), ...edges.map((edge) => edgeShape(edge, THEME))]} />
      </g>
      {nodes.map((node) => {
        const place = { transform: `translate(${node.x} ${node.y})` };
        const href = links[node.id];
        const shape = <Drawn parts={nodeShapes(node, THEME)} />;
        return href === undefined ? (
          <g key={node.id} {...place} aria-hidden="true">
            {shape}
          </g>
        ) : (
          <a key={node.id} {...place} href={href} data-node={node.id} aria-label={node.name} className="chart-box">
            <title>{node.name}</title>
            {shape}
          </a>
        );
      })}
    </svg>
  );
}
