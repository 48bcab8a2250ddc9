import { describe, expect, it } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

/** Minutes and whose they are, people by name. */
function limitsOf(text: string): [number | null, string][] {
  const draft = readInvitation(text);
  const nameOf = (key: string): string => draft.people.find((person) => person.key === key)?.name.value ?? key;
  return draft.limits.map(({ minutesMax, who }) => [minutesMax, Array.isArray(who) ? who.map(nameOf).join('; ') : who]);
}

const PANEL = [
  'Harbour Dialogue, 10 March 2028, 10:00-11:30 JST',
  '',
  'Speakers:',
  '- Tamsin Oakley, Director, Foxglove Institute',
  '- Aiko Mori, Analyst, Example Power Institute',
  '- Gwilym Rees, Professor of Risk Law, Taff University',
].join('\n');

describe('whose time a limit is', () => {
  it('gives "the other two" to those who were not named before', () => {
    expect(limitsOf(`${PANEL}\n\nOpening remarks: Tamsin 6 min, the other two 4 min each.`)).toEqual([
      [6, 'Tamsin Oakley'],
      [4, 'Aiko Mori; Gwilym Rees'],
    ]);
  });

  it('gives a time for each of those on one duty to them alone, and to all where everybody has it', () => {
    const roster = [
      '研究会のご案内',
      '日時：2028年3月10日（金）14:00〜16:00',
      '報告：髙梨 一臣（東雲大学 教授）',
      '報告：須磨 エリカ（港湾研究所 主任研究員）',
      '討論：国東 雄介（国東法律事務所 弁護士）',
    ].join('\n');
    const minutes = limitsOf(`${roster}\n\n報告者は各20分、討論者は8分でお願いします。`);
    expect(minutes).toContainEqual([20, '髙梨 一臣; 須磨 エリカ']);
    expect(minutes).toContainEqual([8, 'discussant']);
    expect(limitsOf(`${PANEL}\n\nEach speaker has 8 minutes.`)).toEqual([[8, 'all']]);
  });

  it('gives the response to the respondent and the talk to whoever does not respond', () => {
    const text = [
      'Public lecture: Grids Under Pressure, 10 March 2028, 18:00 JST',
      '',
      'Speaker: Ikuko Sannomiya, Director, Example Grid Institute',
      'Respondent: Dale Hutchins, Director of Operations, Plains Power Pool',
      'Moderator: Renata Oyelowo, Prairie State University',
      '',
      'The talk lasts 35 minutes, the response 10 minutes.',
    ].join('\n');
    expect(limitsOf(text)).toEqual([
      [35, 'Ikuko Sannomiya'],
      [10, 'Dale Hutchins'],
    ]);
  });

  it('gives "your lecture" to whoever the letter is written to', () => {
    const text = [
      'Dear Dr Solheim,',
      '',
      'You are invited to give the lecture "Grey Ships" on 11 May 2027 at 18:00 (BST).',
      '',
      'Speakers:',
      '- Dr Ingrid Solheim, Director, Norsk Kystanalyse',
      '- Julian Ashdown, Senior Fellow, Corbett Institute',
      '',
      'Your lecture should last 30 minutes.',
    ].join('\n');
    expect(limitsOf(text)).toEqual([[30, 'Ingrid Solheim']]);
    expect(limitsOf(text.replace('Dear Dr Solheim', 'Dear colleagues'))).toEqual([[30, 'all']]);
  });

  it('gives an answer to all, whoever is named beside it, and a question of the hall to the audience', () => {
    expect(limitsOf(`${PANEL}\n\nAnswers under 2 min please, Tamsin has a bell.`)).toEqual([[2, 'all']]);
    expect(limitsOf(`${PANEL}\n\n質疑応答（お一人1問、2分以内）`)).toEqual([[2, 'audience']]);
    expect(limitsOf(`${PANEL}\n\nMembers will have 5 minutes each for their questions.`)).toEqual([[5, 'all']]);
  });
});

/** Name, title and organisation of everybody. */
function postsOf(text: string): (string | undefined)[][] {
  return readInvitation(text).people.map(({ name, title, affiliation }) => [
    name.value,
    title?.value,
    affiliation?.value,
  ]);
}

describe('posts of people', () => {
  it('parts title and house at a comma, in either order', () => {
    const list =
      'Speakers\n1. 芦沢 俊介 (Shunsuke Ashizawa) — 執行役員, あけぼの火災海上\n2. 曽我 理香子（東西新報、編集委員）';
    expect(postsOf(list)).toEqual([
      ['芦沢 俊介', '執行役員', 'あけぼの火災海上'],
      ['曽我 理香子', '編集委員', '東西新報'],
    ]);
  });

  it('parts a column of posts alone into house and title', () => {
    const table =
      '| 役 | 名前 | 肩書 |\n|---|---|---|\n| 話す人 | 鳥越 まどか | くぬぎ短期大学 准教授 |\n| 司会 | 間宮 聡 | くぬぎ市 情報政策課 係長 |';
    expect(postsOf(table)).toEqual([
      ['鳥越 まどか', '准教授', 'くぬぎ短期大学'],
      ['間宮 聡', '係長', 'くぬぎ市 情報政策課'],
    ]);
  });

  it('reads the list below a sentence that points to it, also among questions', () => {
    const note = [
      '## 事前に送付された質問',
      '登壇者は次の方々です。',
      '- 深町 聡（東都港運 情報システム部長）',
      '- 綿貫 遥（八洲大学 准教授）',
      '',
      '深町様への質問',
      '1) ターミナルを手作業で何時間動かせますか。',
    ].join('\n');
    expect(postsOf(note)).toEqual([
      ['深町 聡', '情報システム部長', '東都港運'],
      ['綿貫 遥', '准教授', '八洲大学'],
    ]);
  });

  it('reads the last of several people told on two lines', () => {
    const stack = [
      'Panel I',
      '  The Honorable Dale Whitcomb',
      '    Commissioner, State Department of Public Utilities',
      '  Ms. Renata Kowalczyk',
      '    Regional Cybersecurity Advisor, Cybersecurity Agency',
    ].join('\n');
    expect(postsOf(stack)).toEqual([
      ['Dale Whitcomb', 'Commissioner', 'State Department of Public Utilities'],
      ['Renata Kowalczyk', 'Regional Cybersecurity Advisor', 'Cybersecurity Agency'],
    ]);
  });
});

describe('two things due at the same time', () => {
  it('are one deadline, whose words stand in order and none twice', () => {
    const text =
      'A parcel should reach us by Friday, February 5, 2027. Committee rules require that witnesses complete the enclosed disclosure form, due at the same time.';
    const [due, ...others] = readInvitation(text).deadlines;
    expect(others).toEqual([]);
    expect(due?.spans.map((span) => text.slice(span.start, span.end))).toEqual([
      'Friday, February 5, 2027',
      'at the same time',
    ]);
  });
});
