import { expect, test } from 'vitest';
import { ReferenceIndex } from '@/lib/domain/intake/people/references';
import { readMarker } from '@/lib/domain/intake/text/markers';

const three = new ReferenceIndex(
  ['Aiko Mori', 'Ben Fields', '佐伯 真理子'].map((name) => ({ key: name, role: 'speaker', names: [name] })),
);
const two = new ReferenceIndex(three.referents.slice(0, 2));

test.each(
  `all, All panelists, all the witnesses, All of you, around the table, round the table, the whole table, table, panel,
  panellists, the panel, the entire panel, whole panel, everyone, everybody, each speaker, each of you, speakers,
  the speakers, any, anyone, either of you, the floor, Whole panel, 参加者全員, ご出席者の皆様, 全員, 皆様, 各位, お三方`
    .split(',')
    .map((words) => words.trim()),
)('"%s" asks everybody', (words) => {
  expect(three.readWhole(words)).toMatchObject({ keys: [], isAll: true });
});

test.each(['you both', 'you two', 'Both', 'both of you', 'either', 'the two of you', 'the pair', 'お二人', 'ご両名'])(
  '"%s" are the two on a panel of two, and the whole of a larger one',
  (words) => {
    expect(two.readWhole(words)?.keys).toEqual(['Aiko Mori', 'Ben Fields']);
    expect(three.readWhole(words)).toMatchObject({ keys: [], isAll: true });
  },
);

test.each(['Dr. Mori', 'Secretary Mori', 'Former Director Mori', '@Mori', 'The Honorable Aiko Mori', "Mori's"])(
  '"%s" is Aiko Mori, by her form of address or her office',
  (words) => {
    expect(three.readWhole(words)?.keys).toEqual(['Aiko Mori']);
  },
);

test.each(['佐伯先生', '佐伯 真理子', '佐伯参考人'])('"%s" is the third', (words) => {
  expect(three.readWhole(words)?.keys).toEqual(['佐伯 真理子']);
});

test.each(['allies', 'Panelling', 'Tableau', 'Secretary', 'bothered', 'Moriyama', '森先生', 'クランツ様'])(
  '"%s" is nobody on the panel',
  (words) => {
    expect(three.readWhole(words)).toBeNull();
  },
);

test.each([
  ['Q3. What', 'label', 3],
  ['Topic 2: ports', 'label', 2],
  ['iv. ports', 'roman', 4],
  ['XI. ports', 'roman', 11],
  ['b) ports', 'letter', 2],
  ['P) ports', 'letter', 16],
  ['A1) ports', 'label', 1],
  ['問三 港', 'label', 3],
  ['ア　港', 'kana', 1],
])('"%s" begins with a marker', (line, kind, ordinal) => {
  expect(readMarker(line, false)).toMatchObject({ kind, ordinal });
});

test.each(['Ports and rails', 'at noon', 'Is it', 'Vi is here', 'どの港', 'Quick words', 'Ix and on'])(
  '"%s" has no marker: it is only words',
  (line) => {
    expect(readMarker(line, false)).toBeNull();
  },
);
