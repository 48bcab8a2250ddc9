import type { CyberFunctionRecord, MapData, ProcessRecord } from './map/records';

/**
 * Japanese for texts that the reference data has in English only. Whatever is missing here is shown in English and
 * marked as such; nothing but the display depends on it.
 */
export type MapJapanese = {
  functions: Record<string, { definition: string; bilateralAgenda: string; practiceNote: string | null }>;
  /** By process; `inPractice` by step. */
  processes: Record<string, { note: string | null; inPractice: Record<string, string> }>;
  /** By the English words that say when a way out of a step is taken. */
  conditions: Record<string, string>;
};

export const NO_JAPANESE: MapJapanese = { functions: {}, processes: {}, conditions: {} };

/** A function as the database keeps it: the record, and its texts in Japanese where there are any. */
export type StoredFunction = CyberFunctionRecord & {
  definitionJa: string | null;
  bilateralAgendaJa: string | null;
  practiceNoteJa: string | null;
};

function withFunctionJapanese(record: CyberFunctionRecord, japanese: MapJapanese): StoredFunction {
  const words = japanese.functions[record.id];
  return {
    ...record,
    definitionJa: words?.definition ?? null,
    bilateralAgendaJa: words?.bilateralAgenda ?? null,
    practiceNoteJa: words?.practiceNote ?? null,
  };
}

/** A process as the database keeps it, in the same way. */
export type StoredProcess = Omit<ProcessRecord, 'steps' | 'edges'> & {
  noteJa: string | null;
  steps: (ProcessRecord['steps'][number] & { inPracticeJa: string | null })[];
  edges: (ProcessRecord['edges'][number] & { labelJa: string | null })[];
};

function withProcessJapanese(record: ProcessRecord, japanese: MapJapanese): StoredProcess {
  const words = japanese.processes[record.id];
  return {
    ...record,
    noteJa: words?.note ?? null,
    steps: record.steps.map((step) => ({ ...step, inPracticeJa: words?.inPractice[step.id] ?? null })),
    edges: record.edges.map((edge) => ({ ...edge, labelJa: japanese.conditions[edge.labelEn ?? ''] ?? null })),
  };
}

/** The map's data with its Japanese in place: what the database keeps, and what people change. */
export type StoredMap = Omit<MapData, 'functions' | 'processes'> & {
  functions: StoredFunction[];
  processes: StoredProcess[];
};

export function withJapanese(data: MapData, japanese: MapJapanese = NO_JAPANESE): StoredMap {
  return {
    ...data,
    functions: data.functions.map((record) => withFunctionJapanese(record, japanese)),
    processes: data.processes.map((record) => withProcessJapanese(record, japanese)),
  };
}
