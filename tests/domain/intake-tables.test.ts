import { describe, expect, it } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

const MEETING = `第5回研究会

氏名　　　　　　所属・職名　　　　　　　　役割　　　　時間
深津　朋美　　　南海法政大学　教授　　　　報告者　　　40分
越智　良平　　　越智法律事務所　弁護士　　報告者　　　30分
三好　しのぶ　　東亜科学財団　研究員　　　討論者　　　15分

事前質問
報告者（深津）
　① 不利益を与えないと言い切れますか。
討論者
　② 対象範囲は広いといえますか。
報告者・討論者共通
　③ 費用は誰が負担すべきですか。
`;

describe('tables whose columns are held apart by spaces', () => {
  const draft = readInvitation(MEETING);
  const nameOf = (key: string): string | undefined => draft.people.find((person) => person.key === key)?.name.value;

  it('tell people with their posts', () => {
    expect(draft.people.map(({ name, affiliation, title }) => [name.value, affiliation?.value, title?.value])).toEqual([
      ['深津 朋美', '南海法政大学', '教授'],
      ['越智 良平', '越智法律事務所', '弁護士'],
      ['三好 しのぶ', '東亜科学財団', '研究員'],
    ]);
  });

  it('tell how long each has', () => {
    const limits = draft.limits.map(({ who, minutesMax }) => [Array.isArray(who) ? who.map(nameOf) : who, minutesMax]);
    expect(limits).toEqual([
      [['深津 朋美'], 40],
      [['越智 良平'], 30],
      [['三好 しのぶ'], 15],
    ]);
  });

  it('tell what people are there for, by which questions speak of them', () => {
    expect(draft.questions.map(({ addressees }) => addressees.map(nameOf))).toEqual([
      ['深津 朋美'],
      ['三好 しのぶ'],
      ['深津 朋美', '越智 良平', '三好 しのぶ'],
    ]);
  });

  it('are none where nothing names the columns', () => {
    const prose = readInvitation(
      'We meet on Monday.   Doors open at nine.   Bring a coat.\nIt rains   a lot   here.\n',
    );
    expect(prose.people).toEqual([]);
    expect(prose.questions).toEqual([]);
  });
});

describe('a pasted mail in a note', () => {
  it('ends where the note goes on', () => {
    const note =
      '# Memo\n\nDear Ana,\n\nWe look forward to it.\n\nKind regards,\nEvents team\n\n## To do\n- [ ] send the bio\n';
    expect(readInvitation(note).todos.map(({ text }) => text.value)).toEqual(['send the bio']);
  });
});

describe('a forwarded invitation', () => {
  const old =
    '---------- Forwarded message ----------\nFrom: Ana <ana@example.org>\nDate: Fri, 1 Aug 2025 14:20\nSubject: Roundtable\n\nWe meet on 20 August 2025 at 16:00.\n1. What is old?\n2. What is older?\n';

  it('gives way to the new date and questions above it', () => {
    const mail = `The roundtable has been moved to Wednesday 27 August 2025 at 9:30.\n\nQuestions\n1. Who pays?\n2. Who repairs?\n\n${old}`;
    const draft = readInvitation(mail);
    expect(draft.startDay?.value).toBe('2025-08-27');
    expect(draft.questions.map(({ text }) => text.value)).toEqual(['Who pays?', 'Who repairs?']);
  });

  it('is read where nothing above it takes its place', () => {
    const draft = readInvitation(`FYI, for your calendar.\n\n${old}`);
    expect(draft.questions.map(({ text }) => text.value)).toEqual(['What is old?', 'What is older?']);
  });
});
