import { describe, expect, it } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

function asked(text: string): string[] {
  const { questions, people } = readInvitation(text);
  const nameOf = (key: string): string => people.find((person) => person.key === key)?.name.value ?? key;
  return questions.map(({ text: words, addressees }) => `${addressees.map(nameOf).join('+') || 'all'}: ${words.value}`);
}

function agendaOf(text: string): string[] {
  return readInvitation(text).agenda.map(
    ({ start, end, title }) => `${start?.value.local.slice(5)}-${end?.value.local.slice(11) ?? ''} ${title.value}`,
  );
}

const PANEL = 'Panel\n- Dr. Lena Brandt, Director, Reed Institute\n- Tomas Okoro, Editor, The Mill\n\n';

describe('numbered cards', () => {
  it('say in brackets whom they are for, and the label is no part of the question', () => {
    const text = `${PANEL}## Question cards\n\nSlip 1 (Brandt): Which dam fails first?\nSlip 2 (Okoro): Who paid for the pumps?\nSlip 3 (both): What would you drain?`;
    expect(asked(text)).toEqual([
      'Lena Brandt: Which dam fails first?',
      'Tomas Okoro: Who paid for the pumps?',
      'Lena Brandt+Tomas Okoro: What would you drain?',
    ]);
  });

  it('keep a bracket that names nobody of the panel', () => {
    const text = `${PANEL}Questions\n\n1. Table 2 (Rainfall): which column would you strike out?`;
    expect(asked(text)).toEqual(['all: Table 2 (Rainfall): which column would you strike out?']);
  });
});

describe('two columns of names', () => {
  const table = [
    '## 登壇者 / Speakers',
    '',
    '| 氏名 | Name | 所属・役職 | Affiliation and position |',
    '|---|---|---|---|',
    '| 早瀬 実 | Minoru Hayase | 湾岸大学 教授 | Professor, Wangan University |',
    '| エヴァ・リンド | Eva Lind | 北海港湾 局長 | Director, North Sea Ports |',
    '',
    '## 質問 / Questions',
    '',
  ].join('\n');

  it('are one person each, who is asked by either name', () => {
    expect(asked(`${table}1. What did the tide gauge miss? (Hayase)\n2. 岸壁は誰のものですか。（リンド）`)).toEqual([
      '早瀬 実: What did the tide gauge miss?',
      'エヴァ・リンド: 岸壁は誰のものですか。',
    ]);
    expect(readInvitation(table).people).toHaveLength(2);
  });

  it('do not make a second column of the same language another name', () => {
    const twice = '| Name | Speaker | Affiliation |\n|---|---|---|\n| Eva Lind | Ruth Moss | North Sea Ports |';
    expect(readInvitation(`## Speakers\n\n${twice}`).people.map(({ aliases }) => aliases.length)).toEqual([0]);
  });
});

describe('a run of show', () => {
  it('is read where a time stands alone over what happens then', () => {
    const text =
      '2026年3月5日（木）13:00～15:00\n\n## 次第\n\n13:00～13:20\n\n顔合わせ\n\n13:20～14:40\n\n座談\n\n山田 花子（湾岸大学 教授）';
    expect(agendaOf(text)).toEqual(['03-05T13:00-13:20 顔合わせ', '03-05T13:20-14:40 座談']);
  });

  it('takes no title from below a time outside of it', () => {
    const text = '日時\n\n2026年3月5日（木）\n\n13:00～15:00\n\n湾岸会館でお待ちします。';
    expect(agendaOf(text)).toEqual([]);
  });

  it('is read from a list of hours under the date', () => {
    const text =
      '## 日時\n\n2026年6月9日（火）14:00〜16:00\n\n- 13:10　裏口に集合\n- 13:30　照明の調整\n- 16:00　片付け';
    expect(agendaOf(text).map((item) => item.slice(6, 11))).toEqual(['13:10', '13:30', '16:00']);
    expect(readInvitation(text).start?.value.local).toBe('2026-06-09T14:00');
  });

  it('is not read from a second line of the date itself', () => {
    expect(agendaOf('## 日時\n\n- 2026年6月9日（火）\n- 14:00〜16:00')).toEqual([]);
  });

  it('is read from lines with 午後 under a numbered head', () => {
    const text =
      '１　会議名　　水路委員会\n２　日　時　　令和８年２月１８日（水）午後１時３０分から\n３　議事の順序\n　　　午後１時３０分　　　　　　　開会\n　　　午後１時４０分～午後２時　　意見の聴取\n４　その他　　駐車場はありません。';
    expect(agendaOf(text)).toEqual(['02-18T13:30- 開会', '02-18T13:40-14:00 意見の聴取']);
  });

  it('leaves 午後 under a date with the date', () => {
    const text = '日時：令和８年２月１８日（水）\n　　　午後１時３０分～午後３時\n場所：湾岸会館';
    expect(readInvitation(text).start?.value.local).toBe('2026-02-18T13:30');
    expect(agendaOf(text)).toEqual([]);
  });

  it('keeps to the day told above, though the people of a session stand between', () => {
    const text = [
      'プログラム',
      '会　期　令和8年5月11日（月）～12日（火）',
      '',
      '第1日　5月11日（月）',
      '13:00～14:00　講演「潮」',
      '第2日　5月12日（火）',
      '9:30～10:20　部会「泥」',
      '　　　　　　　座長　山田 花子（湾岸大学 教授）',
      '　　　　　　　演者　佐藤 実（水路研究所 室長）',
      '　　　　　　　演者　鈴木 晃（川下漁協 参事）',
      '10:20～10:35　休憩',
    ].join('\n');
    expect(agendaOf(text)).toEqual([
      '05-11T13:00-14:00 講演「潮」',
      '05-12T09:30-10:20 部会「泥」',
      '05-12T10:20-10:35 休憩',
    ]);
  });
});
