import { describe, expect, it } from 'vitest';
import { links } from '../../support/linking';

type Case = [text: string, record: string];

describe('who is spoken to and made what is told', () => {
  it.each<Case>([
    ['On the rule your Commission adopted, the one of four business days for listed companies: who foresaw it?', 'sec'],
    [
      'We passed the incident reporting law, CIRCIA. Your agency had until October to finish the rule, and it did not.',
      'cisa',
    ],
  ])('is found: %s', (text, record) => expect(links('2024-12-04', text)).toContain(record));

  it.each<Case>([
    ['On the rule of four business days for listed companies: did your commission on ethics read it?', 'sec'],
    ['Your agency falls under CIRCIA. What will it report?', 'cisa'],
    ['Under CIRCIA your office issued nothing yet. Will it?', 'cisa'],
  ])('is not found where it is not said: %s', (text, record) =>
    expect(links('2024-12-04', text)).not.toContain(record),
  );
});

describe('a body that does not exist yet', () => {
  const asked = '国の研究機関NICTが家庭のカメラにパスワードを入れてみるそうですが、いつまで続けるのでしょうか。';

  it('is not told by what it will do', () => {
    expect(links('2018-06-05', asked)).not.toContain('notice');
    expect(links('2020-06-05', asked)).toContain('notice');
  });

  it('is told by its name', () =>
    expect(links('2018-06-05', '総務省のNOTICEは来年始まるのですか。')).toContain('notice'));
});

describe('a document by what it answers', () => {
  it('is that of the two nations', () => {
    const asked = '水曜日に署名された、外国による情報操作への対応に関するアメリカとの協力文書についてお尋ねします。';
    expect(links('2023-12-08', asked)).toContain('us-jp-info-manipulation-moc-2023');
    expect(links('2023-12-08', asked.replace('アメリカとの', 'オーストラリアとの'))).not.toContain(
      'us-jp-info-manipulation-moc-2023',
    );
  });
});
