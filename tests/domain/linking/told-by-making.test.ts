import { describe, expect, it } from 'vitest';
import { links } from '../../support/linking';

type Case = [name: string, asOf: string, text: string, record: string];

describe('laws told by what they are on and when they were made', () => {
  it.each<Case>([
    [
      'far from the word for it',
      '2015-06-24',
      'Last December we rewrote the law that makes each head of an agency answer for federal information security.',
      'us-fisma-2014',
    ],
    [
      'without the words that its term needs otherwise',
      '2024-06-05',
      '先月成立した、民間の方にも身辺調査をお願いする法律ですが、特定秘密とは違いますか。',
      'jp-critical-economic-security-info-act-2024',
    ],
  ])('are found: %s', (_, asOf, text, record) => expect(links(asOf, text)).toContain(record));

  it.each<Case>([
    [
      'another December',
      '2016-06-24',
      'Last December we rewrote the law that makes each head of an agency answer for federal information security.',
      'us-fisma-2014',
    ],
    [
      'not made then',
      '2015-06-24',
      'Last December we read the law that makes each head of an agency answer for federal information security.',
      'us-fisma-2014',
    ],
    [
      'of another month',
      '2024-09-05',
      '先月成立した、民間の方にも身辺調査をお願いする法律ですが、特定秘密とは違いますか。',
      'jp-critical-economic-security-info-act-2024',
    ],
  ])('are not: %s', (_, asOf, text, record) => expect(links(asOf, text)).not.toContain(record));
});
