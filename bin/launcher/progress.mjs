/**
 * @typedef {{ note: (sentence: string) => void }} StepTools
 * @typedef {object} Progress
 * @property {<T>(name: string, work: (tools: StepTools) => Promise<T>, outcome?: (result: T) => string) => Promise<T>} step
 * @property {(sentence: string) => void} say
 */

/**
 * One line per step: its name at once, so that a long one is seen to run, then how it went and how long it took. What a
 * step has to say beside that follows on lines of its own.
 *
 * @param {{ write: (text: string) => unknown }} out
 * @param {AbortSignal} [signal] a step that ends badly after it was stopped
 * @returns {Progress}
 */
export function createProgress(out, signal) {
  return {
    async step(name, work, outcome = () => '') {
      /** @type {string[]} */
      const notes = [];
      const begun = performance.now();
      const finish = (/** @type {string} */ words) => {
        const seconds = ((performance.now() - begun) / 1000).toFixed(1);
        out.write(`${words}${words === '' ? '' : ', '}${seconds} s\n`);
        for (const sentence of notes) out.write(`  ${sentence}\n`);
      };
      out.write(`${name} … `);
      try {
        const result = await work({ note: (sentence) => notes.push(sentence) });
        finish(outcome(result));
        return result;
      } catch (error) {
        finish(signal?.aborted ? 'stopped' : 'failed');
        throw error;
      }
    },
    say: (sentence) => void out.write(`${sentence}\n`),
  };
}
