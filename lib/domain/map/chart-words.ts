import type { MapSide, RecordRef } from '../map-views';
import type { ProcessStep, RelationRecord } from './records';
import type { EdgeLine } from './chart';

/** The groups around a record, in the order in which they are drawn; relations come after them by what they are. */
export const RECORD_GROUPS = [
  'parent',
  'before',
  'issuedBy',
  'children',
  'after',
  'agencies',
  'functions',
  'related',
  'concepts',
] as const;
export type RecordGroup = (typeof RECORD_GROUPS)[number];

/** The words of one language that stand in a drawing beside the names of the data. */
export type ChartWords = {
  locale: 'en' | 'ja';
  nobody: string;
  sides: Record<MapSide, string>;
  /** Heading of a lane that several bodies of a side share. */
  othersOf: (side: MapSide) => string;
  stepKind: (kind: ProcessStep['kind']) => string;
  /** "Step 3 (decision, NCO): …". */
  step: (step: { number: number; kind: string; actor: string; label: string }) => string;
  answer: (answer: 'yes' | 'no') => string;
  basis: (name: string) => string;
  role: (role: string) => string;
  practiceUnknown: string;
  /** What the first end is to the second. */
  relation: (type: RelationRecord['type'], direction: 'out' | 'in') => string;
  line: (line: EdgeLine) => string;
  /** "CISA → FBI: coordinates with (on paper)". */
  tie: (tie: { from: string; to: string; what: string | null }) => string;
  /** "CISA, United States, lead". */
  member: (parts: string[]) => string;
  group: (group: RecordGroup) => string;
  standing: (record: RecordRef) => string | null;
};
