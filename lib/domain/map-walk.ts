import { stepNeighbours, walkOrder } from './map/process';
import type { ProcessEdge, ProcessStep } from './map/records';
import {
  toRecordName,
  toRecordRef,
  type RecordBook,
  type RecordName,
  type RecordRef,
  type Viewpoint,
} from './map-views';

/** A way out of a step. `answer`: a plain yes or no, which the page says in its language; else `condition` as the data says it. */
export type WalkBranch = {
  number: number;
  labelEn: string;
  labelJa: string;
  answer: 'yes' | 'no' | null;
  condition: string | null;
  /** What the way itself rests on, where neither of its ends rests on the same. */
  basis: RecordName | null;
};

/** One step of a walk-through, numbered from 1. `branches` is empty when the walk just goes on to the next number. */
export type WalkStep = {
  number: number;
  kind: ProcessStep['kind'];
  labelEn: string;
  labelJa: string;
  agency: RecordRef | null;
  basis: RecordRef | null;
  inPractice: string | null;
  branches: WalkBranch[];
};

function answerOf(label: string | null): WalkBranch['answer'] {
  return label === 'yes' || label === 'no' ? label : null;
}

/** The steps of a process in the order in which one walks through them, with what happens next where that is a choice. */
export function walkThrough(
  process: { steps: ProcessStep[]; edges: ProcessEdge[] },
  book: RecordBook,
  viewpoint: Viewpoint,
): WalkStep[] {
  const order = walkOrder(process);
  const numbers = new Map(order.map((step, index) => [step.id, index + 1]));
  const refer = (id: string | null): RecordRef | null => {
    const record = id === null ? undefined : book.get(id);
    return record === undefined ? null : toRecordRef(record, book, viewpoint);
  };
  return order.map((step, index) => {
    const branches = stepNeighbours(process, step.id).next.map(({ step: next, edge }): WalkBranch => {
      // A way on that rests on what either of its ends rests on says nothing new.
      const isOwnBasis = edge.basis === null || edge.basis === step.basis || edge.basis === next.basis;
      const basis = isOwnBasis ? undefined : book.get(edge.basis ?? '');
      const answer = answerOf(edge.labelEn);
      return {
        number: numbers.get(next.id) ?? 0,
        labelEn: next.labelEn,
        labelJa: next.labelJa,
        answer,
        condition: answer !== null || edge.labelEn === '' ? null : edge.labelEn,
        basis: basis === undefined ? null : toRecordName(basis),
      };
    });
    const goesOn = branches.length === 1 && branches[0]?.number === index + 2 && branches[0].condition === null;
    const { kind, labelEn, labelJa, inPractice } = step;
    const agency = refer(step.agency);
    return {
      number: index + 1,
      kind,
      labelEn,
      labelJa,
      agency,
      basis: refer(step.basis),
      inPractice,
      branches: goesOn ? [] : branches,
    };
  });
}
