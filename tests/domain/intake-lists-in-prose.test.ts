import { describe, expect, it } from 'vitest';
import type { ForumDraft } from '@/lib/domain/intake/draft';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

const HEAD = [
  'Panel "Open Harbours", Tuesday 20 April 2027, 10:00-11:00 BST',
  '',
  'Speakers:',
  '- Dr. Ada Quill, Director, Harbour Lab',
  '- Mr. Ben Mori, Analyst, North Quay Trust',
  '',
];

function read(...lines: string[]): ForumDraft {
  return readInvitation([...HEAD, ...lines].join('\n'));
}

function asked(draft: ForumDraft): [string, string][] {
  const names = new Map(draft.people.map(({ key, name }) => [key, name.value]));
  return draft.questions.map(({ text, addressees }) => [
    addressees.map((key) => names.get(key)).join(', ') || 'all',
    text.value,
  ]);
}

describe('lists inside running text', () => {
  it('puts each list of a paragraph to whom its own words name', () => {
    const draft = read(
      'We wish to hear from Dr. Quill: (1) who pays for the cable? and (2) who mends it? From Mr. Mori we',
      'would like to know (1) is the law ready? Both of you should say: (1) what comes next?',
    );
    expect(asked(draft)).toEqual([
      ['Ada Quill', 'who pays for the cable?'],
      ['Ada Quill', 'who mends it?'],
      ['Ben Mori', 'is the law ready?'],
      ['all', 'what comes next?'],
    ]);
  });

  it('reads the sentence beside the questions of a paragraph', () => {
    const draft = read("q's i'll ask: who pays for the cable? who mends it? Answers no longer than 2 minutes, please.");
    expect(draft.questions).toHaveLength(2);
    expect(draft.limits.map(({ kind, minutesMax }) => [kind, minutesMax])).toEqual([['answer', 2]]);
  });

  it('takes a numbered question that goes on below for one, whatever its words are about', () => {
    const draft = read(
      'Questions',
      '1. Who mends the cable?',
      '2. What do small councils get wrong about the deadlines of',
      '   suppliers?',
      '3. Which harbour is next?',
    );
    expect(draft.questions.map(({ text }) => text.value)[1]).toBe(
      'What do small councils get wrong about the deadlines of suppliers?',
    );
    expect(draft.questions).toHaveLength(3);
  });

  it('does not take the digits before a telephone number for the number of an item', () => {
    const draft = read('The line for speakers only:', '(555) 010-7733, access code 90417#.');
    expect(draft.confidential.map(({ kind, value }) => [kind, value?.value])).toContainEqual([
      'dial_in',
      '(555) 010-7733',
    ]);
  });
});

describe('whose questions they are', () => {
  it('keeps to whom a list is put when a line under it says who asks', () => {
    const draft = readInvitation(
      [
        '第3回 港湾検討会',
        '日時 2027年4月20日(火) 10:00-11:00',
        '出席者',
        '構成員　折原 みずき　港湾協会 理事',
        '構成員　柏木 徹　北浜大学 教授',
        '説明者　波多江 剛　波多江金属株式会社 代表取締役',
        '',
        '説明者への質問事項',
        '（折原構成員より）',
        '・費用は誰が負担しましたか。',
        '（柏木構成員より）',
        '・最初に誰へ電話しましたか。',
      ].join('\n'),
    );
    expect(asked(draft)).toEqual([
      ['波多江 剛', '費用は誰が負担しましたか。'],
      ['波多江 剛', '最初に誰へ電話しましたか。'],
    ]);
  });

  it('asks which of two people is meant by a surname over a list', () => {
    const draft = read(
      '- Ms. Hana Mori, Editor, Tidewater Press',
      '',
      'Questions for Mori:',
      '1. Who mends the cable?',
    );
    expect(draft.questions.map(({ addressees }) => addressees)).toEqual([[]]);
    expect(draft.ambiguities.map(({ field, readings }) => [field, readings.length])).toEqual([['addressees', 3]]);
  });

  it('does not ask when the line over a list names one person in full', () => {
    const draft = read(
      '- Ms. Hana Mori, Editor, Tidewater Press',
      '',
      'Questions for Hana Mori:',
      '1. Who mends the cable?',
    );
    expect(asked(draft)).toEqual([['Hana Mori', 'Who mends the cable?']]);
    expect(draft.ambiguities).toEqual([]);
  });
});

describe('what a sentence says beside a name or a date', () => {
  it('leaves the day out of the name of the host', () => {
    const draft = read('The evening is hosted by the Aldine Society on Friday and everyone is welcome.');
    expect(draft.organiser?.value).toBe('Aldine Society');
  });

  it('gives what is due at the same time the time of the thing before it', () => {
    const draft = read(
      'Written statements are due by 5:00 p.m. on Friday, 16 April 2027. Biographies are due at the same time.',
    );
    expect(draft.deadlines.map(({ what, rule }) => [what.value, rule.type === 'absolute' && rule.at.local])).toEqual([
      ['Written statements', '2027-04-16T17:00'],
      ['Biographies', '2027-04-16T17:00'],
    ]);
  });

  it('takes a letter that says "please confirm by" for no question', () => {
    const draft = read(
      'Questions',
      '1. Who mends the cable?',
      '2. Which harbour is next?',
      'Please confirm your participation by 9 April 2027.',
    );
    expect(draft.questions).toHaveLength(2);
  });
});
