import { vi } from 'vitest';
import { Autosave, type AutosavePorts, type Outgoing, type SaveAnswer } from '@/components/editor/autosave';
import { richTextOfLines, toPlainText } from '@/lib/domain/rich-text';
import type { AcceptedPoints, KeptConflict } from '@/lib/domain/talking-points';

export const text = (line: string) => richTextOfLines([line]);
const savedAt = new Date('2026-11-22T01:42:00Z');
export const at = (version: number, line: string): AcceptedPoints => ({ version, body: text(line), savedAt });
export const kept = (revisionId: string, line: string): KeptConflict => ({
  ...{ revisionId, body: text(line), authorName: 'Hana Test', keptAt: savedAt },
});

type Sent = Outgoing & { answer: (answer: SaveAnswer | Error) => Promise<void> };

/** An autosave whose server is answered by the test. */
export function setUp(accepted = at(3, 'base'), waiting: KeptConflict[] = []) {
  const sent: Sent[] = [];
  const settled: string[] = [];
  const ports: AutosavePorts = {
    send: (save) =>
      new Promise((resolve, reject) => {
        const answer = async (given: SaveAnswer | Error): Promise<void> => {
          if (given instanceof Error) reject(given);
          else resolve(given);
          await vi.advanceTimersByTimeAsync(0);
        };
        sent.push({ ...save, answer });
      }),
    settle: (id) => Promise.resolve(settled.push(id)),
    random: () => 0.5,
  };
  const autosave = new Autosave(accepted, waiting, ports);
  const last = (): Sent => {
    const save = sent.at(-1);
    if (save === undefined) throw new Error('nothing was sent');
    return save;
  };
  return { autosave, sent, settled, last, type: (line: string) => autosave.edit(text(line)) };
}

export const saved = (version: number): SaveAnswer => ({ status: 'saved', version, savedAt });
export const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
export const wordsOf = (autosave: Autosave): string => toPlainText(autosave.state.text);
