import { describe, expect, it } from 'vitest';
import { BOUNDS, withinBounds, type Chart } from '@/lib/domain/map/chart';
import { functionChart, type Tie } from '@/lib/domain/map/chart-function';
import { processChart } from '@/lib/domain/map/chart-process';
import { recordChart } from '@/lib/domain/map/chart-record';
import type { Lane, LaneMember } from '@/lib/domain/map-lanes';
import type { AgencyBody, ProcessBody, RelationView } from '@/lib/domain/map-record-views';
import { walkThrough } from '@/lib/domain/map-walk';
import type { ProcessEdge, ProcessStep } from '@/lib/domain/map/records';
import { bodyRef, largeChart, testWords } from '../../support/charts';

const now = { asOfDay: '2026-01-01', today: '2026-01-01' };

function step(id: string, agency: string | null, rest: Partial<ProcessStep> = {}): ProcessStep {
  return {
    id,
    agency,
    labelEn: `Do ${id}`,
    labelJa: `${id}をする`,
    kind: 'action',
    basis: null,
    inPractice: null,
    ...rest,
  };
}

/** A process of these steps, walked with bodies whose ids begin with their country. */
function processBody(steps: ProcessStep[], ways: [from: string, to: string, label?: string][]): ProcessBody {
  const ids = steps.flatMap(({ agency, basis }) => [agency, basis]).filter((id) => id !== null);
  const book = new Map(
    ids.map((id) => {
      const { standing: _, ...ref } = bodyRef(id, id.slice(0, 2).toUpperCase());
      return [id, { ...ref, life: { status: 'active', from: null, to: null, successorIds: [] } }];
    }),
  );
  const edges = ways.map(([from, to, labelEn = null]): ProcessEdge => ({ from, to, labelEn, basis: null }));
  return { kind: 'PROCESS', function: null, note: null, steps: walkThrough({ steps, edges }, book, now) };
}

const laneOf = (chart: Chart, id: string): string =>
  chart.lanes[chart.nodes.find((node) => node.id === id)?.lane ?? -1]?.label ?? '';

describe('the drawing of a process', () => {
  const body = processBody(
    [
      step('start', null, { kind: 'trigger' }),
      step('ask', 'jp-nco', { kind: 'decision', basis: 'jp-law' }),
      step('help', 'us-cisa'),
      step('go on', 'jp-nco'),
    ],
    [
      ['start', 'ask'],
      ['ask', 'help', 'yes'],
      ['ask', 'go on', 'when asked'],
      ['help', 'go on'],
    ],
  );
  const chart = processChart(body, testWords);

  it('gives each actor a lane: who is not on the map, then the United States, then Japan', () => {
    expect(chart.lanes).toEqual([
      { label: 'nobody', side: null },
      { label: 'US-CISA', side: 'us' },
      { label: 'JP-NCO', side: 'jp' },
    ]);
    expect(['1', '2', '3', '4'].map((id) => laneOf(chart, id))).toEqual(['nobody', 'JP-NCO', 'US-CISA', 'JP-NCO']);
  });

  it('draws every way once, with its condition, and a hand-over where another body goes on', () => {
    expect(chart.edges.map(({ from, to, label, isHandover }) => [from, to, label, isHandover])).toEqual([
      ['1', '2', null, true],
      ['2', '3', 'YES', true],
      ['2', '4', 'when asked', false],
      ['3', '4', null, true],
    ]);
  });

  it('says on what a step rests, opens who acts, and stays itself where nobody on the map acts', () => {
    expect(chart.nodes.map(({ recordId, look, note }) => [recordId, look, note])).toEqual([
      [null, 'trigger', null],
      ['jp-nco', 'decision', 'rests on JP-LAW'],
      ['us-cisa', 'action', null],
      ['jp-nco', 'action', null],
    ]);
    expect(chart.nodes[1]?.name).toBe('2 decision Body jp-nco: Do ask');
  });

  it('speaks Japanese on a Japanese page', () => {
    const japanese = processChart(body, { ...testWords, locale: 'ja' });
    expect(japanese.nodes[1]?.label).toBe('askをする');
    expect(japanese.lanes[2]?.label).toBe('機関jp-nco');
  });

  it('lets the bodies of a side share a lane when there are too many, each named at its step', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((letter) => `jp-${letter}`);
    const steps = [...ids, 'jp-a', 'us-x'].map((agency, index) => step(`s${index}`, agency));
    const ways = steps.slice(1).map((one, index): [string, string] => [`s${index}`, one.id]);
    const crowded = processChart(processBody(steps, ways), testWords);
    expect(crowded.lanes.length).toBe(6);
    expect(crowded.lanes.at(-1)).toEqual({ label: 'others of jp', side: 'jp' });
    expect(laneOf(crowded, '1')).toBe('JP-A');
    const sharing = crowded.nodes.filter(({ lane }) => lane === 5);
    expect(sharing.length).toBeGreaterThan(1);
    for (const node of sharing) expect(node.caption).toContain(node.recordId?.toUpperCase());
  });

  it('never puts two boxes on one place, nor a step above the one that leads to it', () => {
    const places = chart.nodes.map(({ lane, row }) => `${lane} ${row}`);
    expect(new Set(places).size).toBe(places.length);
    const rows = new Map(chart.nodes.map(({ id, row }) => [id, row]));
    for (const { from, to } of chart.edges) expect(rows.get(from)).toBeLessThan(rows.get(to) ?? -1);
  });
});

describe('the drawing of a function', () => {
  const member = (id: string, country: string, inPractice: string | null, role = 'support'): LaneMember => {
    return {
      record: bodyRef(id, country),
      role,
      isLead: role === 'lead',
      onPaper: 'Laid down.',
      inPractice,
      before: [],
    };
  };
  const lanes: Lane[] = [
    {
      side: 'us',
      present: [member('a', 'US', 'Done.', 'lead'), member('b', 'US', null)],
      absent: [member('gone', 'US', 'Was.')],
    },
    { side: 'together', present: [], absent: [] },
    { side: 'jp', present: [member('c', 'JP', 'Done.', 'lead')], absent: [] },
  ];
  const tie = (from: string, to: string, onPaper: boolean, inPractice: boolean | null): Tie => {
    return { from, to, type: 'counterpart_of', onPaper, inPractice };
  };
  const ties = [
    tie('a', 'c', true, true),
    tie('a', 'b', true, false),
    tie('b', 'c', true, null),
    tie('c', 'b', false, true),
    tie('c', 'a', false, null),
    tie('a', 'gone', true, true),
    tie('a', 'elsewhere', true, true),
  ];
  const drawn = (view: 'paper' | 'practice' | 'both'): unknown => {
    const { nodes, edges } = functionChart(lanes, ties, view, testWords);
    return {
      asides: nodes.filter(({ look }) => look === 'aside').map(({ id }) => id),
      ties: edges.map(({ from, to, line }) => `${from} ${to} ${line}`),
    };
  };

  it('shows what is laid down, what is done, or all of it, each as a line of its own', () => {
    expect(drawn('paper')).toEqual({ asides: [], ties: ['a c both', 'a b paper', 'b c unknown'] });
    expect(drawn('practice')).toEqual({ asides: ['b'], ties: ['a c both', 'c b practice'] });
    expect(drawn('both')).toEqual({ asides: [], ties: ['a c both', 'a b paper', 'b c unknown', 'c b practice'] });
  });

  it('has a lane for each side that has somebody on the day, leads on top, and nobody who is gone', () => {
    const chart = functionChart(lanes, ties, 'both', testWords);
    expect(chart.lanes.map(({ side }) => side)).toEqual(['us', 'jp']);
    expect(chart.nodes.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
    expect(chart.nodes.find(({ id }) => id === 'a')).toMatchObject({ lane: 0, row: 0, look: 'self', caption: 'lead' });
  });
});

describe('the drawing of a record', () => {
  const relation = (
    id: string,
    type: RelationView['type'],
    direction: 'in' | 'out',
    sure: [boolean, boolean | null],
  ): RelationView => {
    const source = { address: 'https://example.org', link: null, host: 'example.org', isChecked: true };
    const [onPaper, inPractice] = sure;
    const none = { since: null, until: null, function: null, basis: null, note: null, evidence: 'direct' } as const;
    return { type, direction, other: bodyRef(id), onPaper, inPractice, source, ...none };
  };
  const body: AgencyBody = {
    kind: 'AGENCY',
    parent: bodyRef('parent'),
    children: [bodyRef('child')],
    predecessors: [bodyRef('old')],
    successors: [bodyRef('new')],
    roles: [],
    relations: [
      relation('boss', 'reports_to', 'out', [true, true]),
      relation('under', 'reports_to', 'in', [true, null]),
      relation('twin', 'counterpart_of', 'out', [false, true]),
      relation('nothing', 'liaises_with', 'out', [false, false]),
    ],
    otherRelations: [],
    holders: [],
    issued: [],
    concernedBy: [],
    processes: [],
  };

  it('gathers everything under headings: above and before on the left, the rest on the right', () => {
    const chart = recordChart(bodyRef('self'), body, 'both', testWords);
    const under = (heading: string): (string | null | undefined)[] =>
      chart.edges
        .filter(({ from, to }) => from === heading || to === heading)
        .map(({ from, to }) => chart.nodes.find(({ id }) => id === (from === heading ? to : from)))
        .map((node) => node?.recordId);
    const headings = chart.nodes.filter(({ look }) => look === 'group');
    expect(headings.map(({ id, label, lane }) => [label, lane, under(id)])).toEqual([
      ['parent', 1, ['self', 'parent']],
      ['before', 1, ['self', 'old']],
      ['children', 3, ['self', 'child']],
      ['after', 3, ['self', 'new']],
      ['reports_to out', 1, ['self', 'boss']],
      ['reports_to in', 3, ['self', 'under']],
      ['counterpart_of out', 3, ['self', 'twin']],
    ]);
  });

  it('leaves out in a view what that view does not know', () => {
    const ids = (view: 'paper' | 'practice'): unknown =>
      recordChart(
        bodyRef('self'),
        { ...body, parent: null, children: [], predecessors: [], successors: [] },
        view,
        testWords,
      )
        .nodes.filter(({ look }) => look === 'body')
        .map(({ recordId }) => recordId);
    expect(ids('paper')).toEqual(['boss', 'under']);
    expect(ids('practice')).toEqual(['boss', 'twin']);
  });

  it('holds its bounds and says what is missing', () => {
    const relations = Array.from({ length: 400 }, (_, index) => relation(`b${index}`, 'oversees', 'out', [true, true]));
    const chart = recordChart(bodyRef('self'), { ...body, relations }, 'both', testWords);
    expect(chart.nodes.length).toBe(BOUNDS.around.nodes);
    // The record, four headings with one each, the heading of the relations and all of these.
    expect(chart.leftOut.nodes).toBe(1 + 8 + 1 + 400 - BOUNDS.around.nodes);
    const shown = new Set(chart.nodes.map(({ id }) => id));
    for (const { from, to } of chart.edges) expect([shown.has(from), shown.has(to)]).toEqual([true, true]);
  });
});

it('a chart in lanes holds its bounds too', () => {
  const { nodes, edges, leftOut } = withinBounds(largeChart(300, 900));
  expect(nodes.length).toBe(BOUNDS.lanes.nodes);
  expect(edges.length).toBeLessThanOrEqual(BOUNDS.lanes.edges);
  expect(leftOut).toEqual({ nodes: 300 - nodes.length, edges: 900 - edges.length });
});
