import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { phaseOf } from '@/components/editor/autosave';
import { richTextOfLines } from '@/lib/domain/rich-text';
import { at, kept, saved, setUp, text, wait, wordsOf } from '../support/autosave';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a refused save', () => {
  async function refused() {
    const made = setUp();
    made.type('mine');
    await wait(800);
    await made.last().answer({ status: 'conflict', current: at(5, 'theirs'), kept: kept('r1', 'mine') });
    return made;
  }

  it('keeps both texts and sends nothing more by itself', async () => {
    const { autosave, sent, type } = await refused();
    expect(phaseOf(autosave.state)).toBe('conflict');
    expect(autosave.state.conflict).toEqual({ current: at(5, 'theirs'), kept: kept('r1', 'mine') });
    expect(wordsOf(autosave)).toBe('mine');
    type('mine and more');
    autosave.saveNow();
    autosave.reconnect();
    await wait(600_000);
    expect(sent).toHaveLength(1);
  });

  it('lets mine replace theirs', async () => {
    const { autosave, last, sent, settled } = await refused();
    autosave.choose('mine');
    expect(last()).toMatchObject({ version: 5, body: text('mine'), resolves: 'r1' });
    await last().answer(saved(6));
    expect([phaseOf(autosave.state), sent.length, settled]).toEqual(['clean', 2, []]);
  });

  it('lets theirs stand, and settles the refused words', async () => {
    const { autosave, sent, settled } = await refused();
    autosave.choose('theirs');
    expect(autosave.state).toMatchObject({ text: text('theirs'), accepted: at(5, 'theirs'), textChanges: 1 });
    expect([phaseOf(autosave.state), sent.length, settled]).toEqual(['clean', 1, ['r1']]);
  });

  it('keeps both in one text', async () => {
    const { autosave, last } = await refused();
    autosave.choose('both');
    expect(last()).toMatchObject({ version: 5, body: richTextOfLines(['theirs', 'mine']), resolves: 'r1' });
    expect(autosave.state.textChanges).toBe(1);
  });

  it('is refused again when a third was faster', async () => {
    const { autosave, last } = await refused();
    autosave.choose('mine');
    await last().answer({ status: 'conflict', current: at(6, 'third'), kept: kept('r2', 'mine') });
    autosave.choose('mine');
    expect(last()).toMatchObject({ version: 6, resolves: 'r2' });
  });

  it('hands over the words that were typed while it was under way', async () => {
    const { type, last, sent, autosave } = setUp();
    type('mine');
    await wait(800);
    type('mine, longer');
    await last().answer({ status: 'conflict', current: at(5, 'theirs'), kept: kept('r1', 'mine') });
    expect(last()).toMatchObject({ version: 3, body: text('mine, longer'), resolves: 'r1' });
    autosave.choose('theirs');
    expect(phaseOf(autosave.state)).toBe('conflict');
    await last().answer(new Error('network'));
    await wait(1_000);
    expect(sent).toHaveLength(3);
    await last().answer({ status: 'conflict', current: at(5, 'theirs'), kept: kept('r2', 'mine, longer') });
    autosave.choose('mine');
    expect(last()).toMatchObject({ version: 5, body: text('mine, longer'), resolves: 'r2' });
  });
});

describe('refused words from earlier', () => {
  const earlier = kept('r9', 'earlier');
  it.each([
    ['mine', 'earlier', ['earlier']],
    ['both', 'base\nearlier', ['base', 'earlier']],
  ] as const)('%s become the text %j', async (choice, words, lines) => {
    const { autosave, last } = setUp(at(3, 'base'), [earlier]);
    autosave.chooseWaiting(earlier, choice);
    expect(wordsOf(autosave)).toBe(words);
    expect(last()).toMatchObject({ version: 3, body: richTextOfLines([...lines]), resolves: 'r9' });
    await last().answer(saved(4));
    expect(autosave.state.waiting).toEqual([]);
  });
  it('may be left, and are not offered again by an older page', () => {
    const { autosave, settled } = setUp(at(3, 'base'), [earlier]);
    autosave.chooseWaiting(earlier, 'theirs');
    expect([wordsOf(autosave), settled, autosave.state.waiting]).toEqual(['base', ['r9'], []]);
    autosave.adopt(at(3, 'base'), [earlier]);
    expect(autosave.state.waiting).toEqual([]);
  });
  it('wait while something is unsaved', () => {
    const { autosave, type } = setUp(at(3, 'base'), [earlier]);
    type('unsaved');
    autosave.chooseWaiting(earlier, 'mine');
    expect(wordsOf(autosave)).toBe('unsaved');
  });
});

describe('what the page brings', () => {
  it('is taken when it is newer and nothing is unsaved', () => {
    const { autosave, type } = setUp();
    autosave.adopt(at(4, 'assistant'), []);
    expect(autosave.state).toMatchObject({ text: text('assistant'), accepted: at(4, 'assistant'), textChanges: 1 });
    type('typing');
    autosave.adopt(at(5, 'newer'), []);
    expect([wordsOf(autosave), autosave.state.accepted.version]).toEqual(['typing', 4]);
  });
  it('is left when it is an older picture of the page', () => {
    const { autosave } = setUp();
    autosave.adopt(at(2, 'old'), []);
    expect([wordsOf(autosave), autosave.state.textChanges]).toEqual(['base', 0]);
  });
  it('does not disturb the editor when it is the same text', () => {
    const { autosave } = setUp();
    autosave.adopt(at(3, 'base'), [kept('r1', 'x')]);
    expect([autosave.state.textChanges, autosave.state.waiting.length]).toEqual([0, 1]);
  });
});

describe('words that the browser had kept', () => {
  it('are saved against the version that they were written against', async () => {
    const { autosave, last } = setUp(at(5, 'base'));
    autosave.restore(4, text('kept here'));
    await wait(800);
    expect(last()).toMatchObject({ version: 4, body: text('kept here') });
  });
  it('may be put aside for what the server has', async () => {
    const { autosave, sent } = setUp(at(5, 'base'));
    autosave.restore(5, text('kept here'));
    autosave.revert(at(5, 'base'));
    await wait(60_000);
    expect([sent.length, wordsOf(autosave), phaseOf(autosave.state)]).toEqual([0, 'base', 'clean']);
  });
});
