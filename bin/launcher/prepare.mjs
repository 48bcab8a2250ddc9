import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { LockHeld, takeLock } from '../../lib/db/instance-lock.mjs';
import { endLeftBehind } from './left-behind.mjs';

/**
 * Brings the installation up to date, one line per stage. Two starts in one folder take turns, since both would write the
 * same files; a start that finds everything current takes no lock and needs no right to write.
 *
 * @param {import('./packages-stage.mjs').Stage[]} stages
 * @param {{ root: string, environment: NodeJS.ProcessEnv, progress: import('./progress.mjs').Progress,
 *   signal?: AbortSignal }} options
 */
export async function prepare(stages, { root, environment, progress, signal }) {
  const isCurrent = stages.every((stage) => stage.isCurrent());
  const lock = isCurrent ? null : await waitForTurn(root, progress, signal);
  const note = path.join(root, '.data/prepare-command.pid');
  try {
    const ended = lock === null ? null : await endLeftBehind(note);
    if (ended !== null) progress.say(`Ended process ${ended}, with which an earlier start was preparing this folder.`);
    for (const stage of stages) {
      const work = async () => {
        if (stage.isCurrent()) return 'unchanged';
        await stage.run({ environment, signal, note });
        return 'done';
      };
      await progress.step(stage.name, work, (outcome) => outcome);
    }
  } finally {
    lock?.release();
  }
}

/**
 * @param {string} root
 * @param {import('./progress.mjs').Progress} progress
 * @param {AbortSignal} [signal]
 */
async function waitForTurn(root, progress, signal) {
  const folder = path.join(root, '.data');
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  let waitingFor = 0;
  for (;;) {
    try {
      return await takeLock(path.join(folder, 'prepare.pid'));
    } catch (error) {
      if (!(error instanceof LockHeld)) throw error;
      if (error.holder.pid !== waitingFor)
        progress.say(`Process ${error.holder.pid} is preparing this folder; waiting for it.`);
      waitingFor = error.holder.pid;
      await delay(500, undefined, { signal });
    }
  }
}
