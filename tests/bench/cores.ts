import { spawnSync } from 'node:child_process';

/** From now on this thread, and what it starts, stays on the second core (Linux only; elsewhere nothing happens). */
export function stayOnSecondCore(): void {
  spawnSync('taskset', ['-cp', '1', String(process.pid)]);
}
