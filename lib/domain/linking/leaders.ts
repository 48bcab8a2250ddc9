/** Under whom texts of a nation were issued: "the Obama directive", 岸田政権の戦略. */
export type Leader = { names: readonly string[]; country: 'US' | 'JP'; from: string; to: string };

const LEADERS: readonly Leader[] = [
  { names: ['Clinton', 'クリントン'], country: 'US', from: '1993-01-20', to: '2001-01-19' },
  { names: ['Bush', 'ブッシュ'], country: 'US', from: '2001-01-20', to: '2009-01-19' },
  { names: ['Obama', 'オバマ'], country: 'US', from: '2009-01-20', to: '2017-01-19' },
  { names: ['Trump', 'トランプ'], country: 'US', from: '2017-01-20', to: '2021-01-19' },
  { names: ['Biden', 'バイデン'], country: 'US', from: '2021-01-20', to: '2025-01-19' },
  { names: ['Trump', 'トランプ'], country: 'US', from: '2025-01-20', to: '2029-01-19' },
  { names: ['Abe', '安倍'], country: 'JP', from: '2012-12-26', to: '2020-09-15' },
  { names: ['Suga', '菅'], country: 'JP', from: '2020-09-16', to: '2021-10-03' },
  { names: ['Kishida', '岸田'], country: 'JP', from: '2021-10-04', to: '2024-09-30' },
  { names: ['Ishiba', '石破'], country: 'JP', from: '2024-10-01', to: '2025-10-20' },
  { names: ['Takaichi', '高市'], country: 'JP', from: '2025-10-21', to: '2029-12-31' },
];

/** All of their names, which are found as cue words are. */
export const LEADER_NAMES: readonly string[] = [...new Set(LEADERS.flatMap(({ names }) => names))];

/** Whose terms of office a cue word names, by its key. */
export type Terms = ReadonlyMap<string, readonly Leader[]>;

export function termsOf(name: string): readonly Leader[] {
  return LEADERS.filter(({ names }) => names.includes(name));
}
