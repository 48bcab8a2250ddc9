import { describe, expect, it } from 'vitest';
import {
  forgetAllWords,
  forgetWords,
  keepWords,
  type KeptPlace,
  keptWords,
  withTabStorage,
} from '@/components/ui/kept-words';
import { makeMemoryStorage } from '@/components/ui/memory-storage';
import { withoutSecrets } from '@/lib/domain/form-values';

const EDIT: KeptPlace = {
  viewerId: 'hana',
  path: '/forums/f1/edit',
  subject: '[["forumId","f1"]]',
  firstField: 'title',
};
const NOW = new Date('2030-02-15T09:00:00Z');

function minutesLater(minutes: number): Date {
  return new Date(NOW.getTime() + minutes * 60_000);
}

describe('words kept of a form', () => {
  it('are given back as they were typed, until they are forgotten', () => {
    const storage = makeMemoryStorage();
    keepWords(storage, EDIT, { title: 'Harbour', people: ['a', 'b'] }, NOW);
    expect(keptWords(storage, EDIT)).toEqual({ title: 'Harbour', people: ['a', 'b'] });
    forgetWords(storage, EDIT);
    expect(keptWords(storage, EDIT)).toBeNull();
  });

  it('belong to one person, page, subject and form', () => {
    const storage = makeMemoryStorage();
    keepWords(storage, EDIT, { title: 'Harbour' }, NOW);
    const others: Partial<KeptPlace>[] = [
      { viewerId: 'ken' },
      { path: '/forums/f2/edit' },
      { subject: '[["forumId","f2"]]' },
      { firstField: 'name' },
    ];
    expect(others.map((other) => keptWords(storage, { ...EDIT, ...other }))).toEqual([null, null, null, null]);
  });

  it('make room, the oldest first, once there are many', () => {
    const storage = makeMemoryStorage();
    const place = (at: number): KeptPlace => ({ ...EDIT, path: `/forums/f${at}/edit` });
    for (let at = 0; at < 20; at += 1) keepWords(storage, place(at), { title: `${at}` }, minutesLater(at));
    keepWords(storage, place(0), { title: 'touched again' }, minutesLater(30));
    keepWords(storage, place(20), { title: 'new' }, minutesLater(31));
    expect(storage.length).toBe(20);
    expect(keptWords(storage, place(0))).toEqual({ title: 'touched again' });
    expect(keptWords(storage, place(1))).toBeNull();
    expect(keptWords(storage, place(2))).toEqual({ title: '2' });
  });

  it('are not kept, nor an older half of them, when they are too many', () => {
    const storage = makeMemoryStorage();
    keepWords(storage, EDIT, { title: 'short' }, NOW);
    keepWords(storage, EDIT, { title: 'x'.repeat(200_001) }, NOW);
    expect(keptWords(storage, EDIT)).toBeNull();
  });

  it('count as none when they are not what this build keeps', () => {
    const storage = makeMemoryStorage();
    keepWords(storage, EDIT, { title: 'Harbour' }, NOW);
    const name = storage.key(0) ?? '';
    for (const text of ['', 'no JSON', '[]', '{"at":1}', '{"at":1,"values":{"title":3}}']) {
      storage.setItem(name, text);
      expect(keptWords(storage, EDIT)).toBeNull();
    }
  });

  it('are all gone after signing out, and nothing else is', () => {
    const storage = makeMemoryStorage();
    storage.setItem('somebody else', 'stays');
    keepWords(storage, EDIT, { title: 'Harbour' }, NOW);
    keepWords(storage, { ...EDIT, viewerId: 'ken' }, { title: 'Harbour' }, NOW);
    forgetAllWords(storage);
    expect(storage.length).toBe(1);
    expect(storage.getItem('somebody else')).toBe('stays');
  });

  it('hold neither passwords nor tokens', () => {
    expect(withoutSecrets({ name: 'Hana', password: 'p', current: 'c', token: 't' })).toEqual({ name: 'Hana' });
  });

  it('are simply not kept where the browser has no storage', () => {
    expect(withTabStorage(false, (storage) => storage.length)).toBeNull();
    expect(withTabStorage(true, (storage) => storage.length)).toBe(0);
  });
});
