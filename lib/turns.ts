import { AppError } from './domain/errors';

/**
 * Lets only so many pieces of costly work run at once in this process; the next ones wait their turn. Throws TOO_MANY
 * when as many wait already as may.
 */
export function makeTurns(atOnce: number, waiting: number, what: string): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const queue: (() => void)[] = [];
  return async (work) => {
    if (running >= atOnce) {
      if (queue.length >= waiting) throw new AppError('TOO_MANY', `${what} waiting`);
      await new Promise<void>((resolve) => queue.push(resolve));
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
