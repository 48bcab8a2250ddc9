import { describe, expect, it } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

const PROGRAMME = [
  'プログラム',
  '日　時　令和8年5月11日（月）13:00～17:00',
  '',
  '13:00～13:50　基調講演「潮」',
  '　　　　　　　演者　山田 花子（湾岸大学 教授）',
  '14:00～14:50　部会A「泥」',
  '　　　　　　　座長　渋川 丈（阿賀病院 副院長）',
  '　　　　　　　演者　佐藤 実（水路研究所 室長）',
  '15:00～15:50　部会B「砂」',
  '　　　　　　　演者　鈴木 晃（川下漁協 参事）',
  '',
  '【発表時間】',
].join('\n');

function limitsOf(text: string): string[] {
  const { limits, people } = readInvitation(text);
  const nameOf = (key: string): string => people.find((person) => person.key === key)?.name.value ?? key;
  return limits.map(
    ({ who, kind, minutesMax }) => `${Array.isArray(who) ? who.map(nameOf).join('+') : who} ${kind} ${minutesMax}`,
  );
}

describe('a limit in a line that begins with the name of a session', () => {
  it('is that of those who speak in it', () => {
    expect(limitsOf(`${PROGRAMME}\n　基調講演　　講演40分、質疑10分\n　部会A・B　　講演はお一人20分`)).toEqual([
      'audience qa 10',
      '山田 花子 remarks 40',
      '佐藤 実+鈴木 晃 remarks 20',
    ]);
  });

  it('is everybody’s where the line names none', () => {
    expect(limitsOf(`${PROGRAMME}\n　どなたも　　講演はお一人20分`)).toEqual(['all remarks 20']);
  });

  it('is everybody’s where no people are told under the sessions', () => {
    const text =
      'プログラム\n日　時　令和8年5月11日（月）13:00～17:00\n\n13:00～13:50　基調講演「潮」\n14:00～14:50　部会「泥」\n\n登壇者\n・山田 花子（湾岸大学 教授）\n・佐藤 実（水路研究所 室長）\n\n【発表時間】\n　部会　　講演はお一人20分';
    expect(limitsOf(text)).toEqual(['all remarks 20']);
  });
});

describe('people under an item of the run of show', () => {
  it('are read where each line is a name with the post in brackets', () => {
    const text =
      '2026年3月5日（木）13:00～15:00\n\n## 次第\n\n13:20～14:40\n\n座談\n\n山田 花子（湾岸大学 教授）\n佐藤 実（水路研究所 室長）';
    expect(readInvitation(text).people.map(({ name, title }) => `${name.value} ${title?.value}`)).toEqual([
      '山田 花子 教授',
      '佐藤 実 室長',
    ]);
  });

  it('are not made of titles of talks', () => {
    const text =
      '2026年3月5日（木）13:00～15:00\n\n## 次第\n\n潮の話（前半 40分）\n泥の話（後半 40分）\n13:20～14:40 座談';
    expect(readInvitation(text).people).toEqual([]);
  });
});

describe('the name of a room', () => {
  it('ends before "and by Zoom"', () => {
    const text =
      'WHEN: 12 June 2026, 10:00 CET\nWHERE: Hall B, Weir House, 7 Quay Row, Perth, and by Zoom for the press';
    expect(readInvitation(text).venue?.value).toBe('Hall B, Weir House, 7 Quay Row, Perth');
  });

  it('keeps the "on" and "by" that are part of it', () => {
    const text = 'WHEN: 12 June 2026, 10:00 CET\nWHERE: Hall B, Stratford-on-Weir, and online';
    expect(readInvitation(text).venue?.value).toBe('Hall B, Stratford-on-Weir');
  });

  it('ends with its sentence', () => {
    const text = '日時：2026年6月12日（金）10:00\n場所：湾岸会館 2階 大会議室。対面のみ、オンライン配信はありません。';
    expect(readInvitation(text).venue?.value).toBe('湾岸会館 2階 大会議室');
  });

  it('may stand in the second sentence', () => {
    const text = '日時：2026年6月12日（金）10:00\n場所：対面で行います。湾岸会館 2階 大会議室';
    expect(readInvitation(text).venue?.value).toContain('湾岸会館');
  });
});
