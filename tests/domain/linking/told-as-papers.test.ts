import { describe, expect, it } from 'vitest';
import { links } from '../../support/linking';

type Case = [name: string, asOf: string, text: string, record: string];

describe('texts of which no more is said than that they are papers', () => {
  it.each<Case>([
    [
      'by who signed them on a day',
      '2024-07-10',
      'Yesterday NISC signed a paper on a hacking crew. Why?',
      'advisory-apt40-2024',
    ],
    [
      'by who put their names to them',
      '2025-08-29',
      'Two days ago the National Police Agency put its name to the paper on hackers.',
      'advisory-salt-typhoon-2025',
    ],
    [
      'by two bodies, one of them in the next sentence',
      '2023-01-10',
      'Last Friday you signed a paper on cyber with the Secretary of Homeland Security. What will METI do?',
      'us-jp-dhs-meti-moc-2023',
    ],
    [
      'by whose they are and some days',
      '2026-03-19',
      'I read the White House paper of two weeks ago. What does it change in cyber?',
      'us-cyber-strategy-2026',
    ],
    [
      'in Japanese',
      '2025-08-29',
      '二日前に警察庁が名を連ねた文書、サイバー対策での狙いは何ですか。',
      'advisory-salt-typhoon-2025',
    ],
  ])('are told %s', (_, asOf, text, record) => expect(links(asOf, text)).toContain(record));

  it.each<Case>([
    ['another day', '2024-07-20', 'Yesterday NISC signed a paper on a hacking crew. Why?', 'advisory-apt40-2024'],
    [
      'a month, in which there are many',
      '2024-08-10',
      'Last month NISC signed a paper on a hacking crew. Why?',
      'advisory-apt40-2024',
    ],
    ['a newspaper', '2024-07-10', 'I read in the paper yesterday that NISC signed up hackers.', 'advisory-apt40-2024'],
    ['research', '2024-07-10', 'Yesterday NISC published a research paper on hackers.', 'advisory-apt40-2024'],
    ['what is only lost', '2024-07-10', 'NISC lost the paper yesterday, and hackers laughed.', 'advisory-apt40-2024'],
    ['files', '2024-07-10', '昨日の文書管理の話ですが、NISCはサイバーで何をしますか。', 'advisory-apt40-2024'],
  ])('are not: %s', (_, asOf, text, record) => expect(links(asOf, text)).not.toContain(record));
});

describe('texts that the Cabinet decided on a day with which a sentence begins', () => {
  const asked = '昨日、新たな戦略と、五月に成立した法律に基づく基本方針の二本が閣議決定されました。サイバーの話です。';
  const both = ['jp-cybersecurity-strategy-2025', 'jp-acd-basic-policy-2025'];

  it('are both found', () => {
    expect(links('2025-12-24', asked)).toEqual(both);
    const inEnglish = 'Yesterday the cabinet approved a basic policy and a new cyber strategy. What changes?';
    expect(links('2025-12-24', inEnglish).sort()).toEqual([...both].sort());
  });

  it('are neither found on another day, nor where nothing was decided', () => {
    expect(links('2025-12-29', asked)).toEqual([]);
    expect(links('2025-12-24', asked.replace('閣議決定されました', '話題でした'))).toEqual([]);
  });
});
