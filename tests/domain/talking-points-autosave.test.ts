import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ANSWER_MILLISECONDS, LONGEST_RETRY_MILLISECONDS, phaseOf } from '@/components/editor/autosave';
import { at, saved, setUp, text, wait, wordsOf } from '../support/autosave';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('autosave', () => {
  it('sends 800 ms after the last keystroke, and not before', async () => {
    const { type, sent, autosave, last } = setUp();
    type('a');
    await wait(500);
    type('ab');
    await wait(799);
    expect(sent).toHaveLength(0);
    expect(phaseOf(autosave.state)).toBe('waiting');
    await wait(1);
    expect(sent).toMatchObject([{ version: 3, body: text('ab'), resolves: null }]);
    expect(phaseOf(autosave.state)).toBe('saving');
    await last().answer(saved(4));
    expect(phaseOf(autosave.state)).toBe('clean');
    expect(autosave.state).toMatchObject({ accepted: at(4, 'ab'), hasSaved: true });
    await wait(60_000);
    expect(sent).toHaveLength(1);
  });

  it('sends at the latest five seconds after the first unsaved keystroke', async () => {
    const { type, sent } = setUp();
    for (let index = 0; index < 10; index += 1) {
      type(`text ${index}`);
      await wait(500);
      expect(sent).toHaveLength(index < 9 ? 0 : 1);
    }
    expect(sent[0]?.body).toEqual(text('text 9'));
  });

  it('has one save under way, and sends what was typed meanwhile against the new version', async () => {
    const { type, sent, last } = setUp();
    type('one');
    await wait(800);
    type('two');
    await wait(10_000);
    expect(sent).toHaveLength(1);
    await last().answer(saved(4));
    await wait(800);
    expect(sent).toHaveLength(2);
    expect(last()).toMatchObject({ version: 4, body: text('two') });
  });

  it('sends nothing when the text is again what the server has', async () => {
    const { type, sent, autosave } = setUp();
    type('other');
    type('base');
    await wait(10_000);
    expect(sent).toHaveLength(0);
    expect(phaseOf(autosave.state)).toBe('clean');
    autosave.saveNow();
    expect(sent).toHaveLength(0);
  });

  it('saves at once when asked to', () => {
    const { type, sent, autosave } = setUp();
    type('now');
    autosave.saveNow();
    autosave.saveNow();
    expect(sent).toHaveLength(1);
  });

  it('stops for good after signing out', async () => {
    const { type, sent, autosave, last } = setUp();
    type('one');
    await wait(800);
    autosave.stop();
    await last().answer({ status: 'failed', failure: 'unreachable' });
    type('two');
    await wait(120_000);
    expect(sent).toHaveLength(1);
  });
});

describe('a failed save', () => {
  it.each([
    ['rejects', new Error('network')],
    ['says so', { status: 'failed', failure: 'unreachable' } as const],
    ['comes from a signed-out browser', { status: 'failed', failure: 'signedOut' } as const],
  ])('that %s keeps the text and is tried again, later each time', async (_, failure) => {
    const { type, sent, last, autosave } = setUp();
    type('words');
    await wait(800);
    for (const pause of [1_000, 2_000, 4_000, 8_000, 16_000, LONGEST_RETRY_MILLISECONDS, LONGEST_RETRY_MILLISECONDS]) {
      await last().answer(failure);
      expect(phaseOf(autosave.state)).toBe('failed');
      const before = sent.length;
      await wait(pause - 1);
      expect(sent).toHaveLength(before);
      await wait(1);
      expect(sent).toHaveLength(before + 1);
    }
    expect(wordsOf(autosave)).toBe('words');
    await last().answer(saved(4));
    expect(phaseOf(autosave.state)).toBe('clean');
  });

  it('is repeated word for word, so that a save whose answer was lost does not collide with itself', async () => {
    const { type, sent, last } = setUp();
    type('one');
    await wait(800);
    type('one two');
    await last().answer(new Error('answer lost'));
    await wait(1_000);
    expect(sent[1]).toMatchObject({ version: 3, body: text('one') });
    await last().answer(saved(4));
    await wait(800);
    expect(sent[2]).toMatchObject({ version: 4, body: text('one two') });
  });

  it('is one that never answers', async () => {
    const { type, sent, autosave } = setUp();
    type('one');
    await wait(800 + ANSWER_MILLISECONDS);
    expect(autosave.state.failure).toBe('unreachable');
    await wait(1_000);
    expect(sent).toHaveLength(2);
    await sent[0]?.answer(saved(4));
    expect(phaseOf(autosave.state)).toBe('failed');
    await sent[1]?.answer(saved(4));
    expect(phaseOf(autosave.state)).toBe('clean');
  });

  it('is tried at once when the network is back', async () => {
    const { type, sent, last, autosave } = setUp();
    type('one');
    await wait(800);
    await last().answer(new Error('offline'));
    autosave.reconnect();
    expect(sent).toHaveLength(2);
    await last().answer(saved(4));
    autosave.reconnect();
    expect(sent).toHaveLength(2);
  });

  it.each(['gone', 'updated'] as const)('for good (%s) waits for a person', async (failure) => {
    const { type, sent, last, autosave } = setUp();
    type('one');
    await wait(800);
    await last().answer({ status: 'failed', failure });
    autosave.reconnect();
    await wait(600_000);
    expect(sent).toHaveLength(1);
    autosave.saveNow();
    expect(sent).toHaveLength(2);
  });

  it('of a text that is too large waits until it is shortened', async () => {
    const { type, sent, autosave } = setUp();
    type('one');
    autosave.overflow();
    autosave.saveNow();
    await wait(10_000);
    expect([sent.length, autosave.state.failure]).toEqual([0, 'tooLarge']);
    type('one');
    expect(autosave.state.failure).toBeNull();
    await wait(800);
    expect(sent).toHaveLength(1);
  });
});
