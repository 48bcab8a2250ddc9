import type { LaneView } from '../map-lanes';
import type { RelationView } from '../map-record-views';
import type { EdgeLine, EdgeMark } from './chart';
import type { RelationRecord } from './records';

const MARKS: Record<RelationRecord['type'], EdgeMark> = {
  oversees: 'oversees',
  reports_to: 'reports',
  coordinates_with: 'coordinates',
  liaises_with: 'coordinates',
  shares_information_with: 'shares',
  counterpart_of: 'counterpart',
};

export function relationMark(type: RelationRecord['type']): EdgeMark {
  return MARKS[type];
}

/** What is known of a relation in both respects; null when it exists in neither. */
export function relationLine({ onPaper, inPractice }: Pick<RelationView, 'onPaper' | 'inPractice'>): EdgeLine | null {
  if (onPaper) return inPractice === true ? 'both' : inPractice === null ? 'unknown' : 'paper';
  return inPractice === true ? 'practice' : null;
}

/** Whether a tie is drawn in a view: what is laid down, what is done, or all of it. */
export function isInView(line: EdgeLine, view: LaneView): boolean {
  if (view === 'both') return true;
  return view === 'paper' ? line !== 'practice' : line === 'both' || line === 'practice';
}
