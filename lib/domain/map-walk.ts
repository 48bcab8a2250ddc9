import { stepNeighbours, walkOrder, type StepLink } from './map/process';
import type { ProcessEdge, ProcessStep } from './map/records';
import {
  toLocalText,
  toRecordName,
  toRecordRef,
  type LocalText,
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
  condition: LocalText | null;
  /** What the way itself rests on, where neither of its ends rests on the same. */
  basis: RecordName | null;
};

/** One step of a walk-through, numbered from 1. `branches`: every way on, also the one to the next number; none where the walk ends. */
export type WalkStep = {
  number: number;
  kind: ProcessStep['kind'];
  labelEn: string;
  labelJa: string;
  agency: RecordRef | null;
  basis: RecordRef | null;
  inPractice: LocalText | null;
  branches: WalkBranch[];
};

function answerOf(label: string | null): WalkBranch['answer'] {
  return label === 'yes' || label === 'no' ? label : null;
}

/** A process with the Japanese that the map keeps beside its English texts. */
export type WalkedProcess = {
  steps: (ProcessStep & { inPracticeJa?: string | null })[];
  edges: (ProcessEdge & { labelJa?: string | null })[];
};

/** The steps of a process in the order in which one walks through them, with where each of them leads. */
export function walkThrough(process: WalkedProcess, book: RecordBook, viewpoint: Viewpoint): WalkStep[] {
  const order = walkOrder(process);
  const numbers = new Map(order.map((step, index) => [step.id, index + 1]));
  const refer = (id: string | null): RecordRef | null => {
    const record = id === null ? undefined : book.get(id);
    return record === undefined ? null : toRecordRef(record, book, viewpoint);
  };
  return order.map((step, index) => {
    const branches = stepNeighbours(process, step.id).next.map((link): WalkBranch => {
      return { number: numbers.get(link.step.id) ?? 0, ...toBranch(process, step, link, book) };
    });
    const { kind, labelEn, labelJa } = step;
    const own = process.steps.find((one) => one.id === step.id);
    return {
      number: index + 1,
      kind,
      labelEn,
      labelJa,
      agency: refer(step.agency),
      basis: refer(step.basis),
      inPractice: toLocalText(step.inPractice, own?.inPracticeJa),
      branches,
    };
  });
}

function toBranch(
  process: WalkedProcess,
  from: ProcessStep,
  { step, edge }: StepLink,
  book: RecordBook,
): Omit<WalkBranch, 'number'> {
  // A way on that rests on what either of its ends rests on says nothing new.
  const isOwnBasis = edge.basis !== null && edge.basis !== from.basis && edge.basis !== step.basis;
  const basis = isOwnBasis ? book.get(edge.basis ?? '') : undefined;
  const answer = answerOf(edge.labelEn);
  const own = process.edges.find((one) => one.from === edge.from && one.to === edge.to && one.labelEn === edge.labelEn);
  return {
    labelEn: step.labelEn,
    labelJa: step.labelJa,
    answer,
    condition: answer === null ? toLocalText(edge.labelEn, own?.labelJa) : null,
    basis: basis === undefined ? null : toRecordName(basis),
  };
}
