import { describe, expect, it } from 'vitest';
import { links } from '../../support/linking';

type Case = [name: string, asOf: string, text: string, record: string];

describe('laws told by when they were made', () => {
  it.each<Case>([
    ['signed', '2022-04-20', 'What does CISA do for cyber under the statute signed last month?', 'us-circia-2022'],
    [
      'passed by a parliament',
      '2014-12-01',
      'Last month the Diet in Japan passed a law on cyber security, did it not?',
      'jp-basic-act-cybersecurity-2014',
    ],
    [
      'in Japanese',
      '2014-12-01',
      '先月成立した法律で、サイバー攻撃への備えは変わりますか。',
      'jp-basic-act-cybersecurity-2014',
    ],
    [
      'days before it is promulgated',
      '2024-05-14',
      '今月十日に成立した新法ですが、サイバーの企業は困りませんか。',
      'jp-critical-economic-security-info-act-2024',
    ],
  ])('are found: %s', (_, asOf, text, record) => expect(links(asOf, text)).toContain(record));

  it.each<Case>([
    ['only read', '2022-04-20', 'What does CISA do for cyber under the statute you read last month?', 'us-circia-2022'],
    [
      'not made',
      '2022-04-20',
      'The cyber statute that was not signed last month, is it dead for CISA?',
      'us-circia-2022',
    ],
    [
      'another month',
      '2022-06-20',
      'What does CISA do for cyber under the statute signed last month?',
      'us-circia-2022',
    ],
    [
      'another nation',
      '2022-04-20',
      'Which cyber rule follows from the statute that Germany signed last month?',
      'us-circia-2022',
    ],
    [
      'on something else',
      '2022-04-20',
      'Which tax follows from the statute the President signed last month?',
      'us-circia-2022',
    ],
    [
      'in Japanese, not made',
      '2014-12-01',
      '先月成立しなかった法律で、サイバー攻撃への備えは変わりますか。',
      'jp-basic-act-cybersecurity-2014',
    ],
  ])('are not: %s', (_, asOf, text, record) => expect(links(asOf, text)).not.toContain(record));
});

describe('texts told by the day of what was said', () => {
  it.each<Case>([
    [
      'what a body wrote',
      '2023-09-01',
      "The White House's staff said in March that vendors must pay, cyber or not; is the strategy still that blunt?",
      'us-national-cybersecurity-strategy-2023',
    ],
    [
      'another of its kind',
      '2025-09-01',
      'In January Biden signed an executive order on cyber, and in June there was another. Which one counts?',
      'us-eo-14306',
    ],
    [
      'the one of a month',
      '2025-09-01',
      'Compare the executive order of January on cyber with the June one.',
      'us-eo-14306',
    ],
    [
      'at the turn of the year',
      '2026-02-01',
      'What does the strategy that Tokyo issued at the turn of the year say of cyber?',
      'jp-cybersecurity-strategy-2025',
    ],
  ])('are found: %s', (_, asOf, text, record) => expect(links(asOf, text)).toContain(record));

  it.each<Case>([
    [
      'a body that issued none',
      '2023-09-01',
      "The Coast Guard's staff said in March that vendors must pay, cyber or not; is the strategy still that blunt?",
      'us-national-cybersecurity-strategy-2023',
    ],
    [
      'a month in which it issued none',
      '2023-09-01',
      "The White House's staff said in May that vendors must pay, cyber or not; is the strategy still that blunt?",
      'us-national-cybersecurity-strategy-2023',
    ],
    ['of no kind', '2025-09-01', 'In January we had one cyber exercise, and in June there was another.', 'us-eo-14306'],
    [
      'of another month',
      '2025-09-01',
      'Compare the executive order of January on cyber with the May one.',
      'us-eo-14306',
    ],
  ])('are not: %s', (_, asOf, text, record) => expect(links(asOf, text)).not.toContain(record));

  it('are the edition that the question names, not one that it followed and whose words it took over', () => {
    const asked = "The Pentagon's cyber strategy still says day-to-day competition, does it?";
    expect(links('2024-02-14', asked)).toContain('us-dod-cyber-strategy-2023');
    expect(links('2024-02-14', asked)).not.toContain('us-dod-cyber-strategy-2018');
    expect(links('2022-02-14', asked)).toContain('us-dod-cyber-strategy-2018');
  });
});

describe('bodies told by when they began', () => {
  it.each<Case>([
    ['a bureau', '2022-04-20', '今月、警察庁に新しい局が置かれました。人は足りますか。', 'npa-cab'],
    [
      'in English',
      '2022-05-10',
      'Last month the National Police Agency opened a new bureau. Is it staffed?',
      'npa-cab',
    ],
    [
      'a unit said to be set up',
      '2022-04-20',
      '今月一日、警察庁に全国で捜査のできる隊が置かれました。',
      'npa-csi-unit',
    ],
    ['a bureau stood up', '2022-05-10', 'Last month the State Department stood up a bureau for it.', 'state-cdp'],
    ['told the other way round', '2022-05-10', 'At State a bureau was created last month.', 'state-cdp'],
  ])('are found: %s', (_, asOf, text, record) => expect(links(asOf, text)).toContain(record));

  it.each<Case>([
    ['another month', '2022-07-20', '今月、警察庁に新しい局が置かれました。人は足りますか。', 'npa-cab'],
    ['another house', '2022-04-20', '今月、総務省に新しい局が置かれました。人は足りますか。', 'npa-cab'],
    ['another kind', '2022-04-20', '今月、警察庁に新しい課が置かれました。人は足りますか。', 'npa-cab'],
    ['a unit of another name', '2022-04-20', '今月一日、警察庁の号令で機動隊が置かれました。', 'npa-csi-unit'],
    ['set up in another month', '2022-07-10', 'Last month the State Department stood up a bureau for it.', 'state-cdp'],
    ['without a day', '2022-04-20', '警察庁に新しい局が要るのではないですか。', 'npa-cab'],
  ])('are not: %s', (_, asOf, text, record) => expect(links(asOf, text)).not.toContain(record));
});

describe('names as they are said and heard', () => {
  it('are of a people as of its nation', () => {
    expect(links('2024-01-10', 'The Italians put it under their ministry of defence.')).toEqual([]);
    expect(links('2024-01-10', 'The Japanese put it under their ministry of defence.')).toEqual(['mod-jp']);
  });

  it('are no part of the name of a person', () => {
    expect(links('2024-01-10', 'アイザック・アシモフを読みました。')).toEqual([]);
    expect(links('2024-01-10', 'ロボットのアイザックではなく、アイザックに入る話です。')).toEqual([
      'national-council-isacs',
    ]);
    expect(links('2024-01-10', 'ジェイピーサート・アイザックの連携はどうですか。')).toContain('national-council-isacs');
  });

  it('keep their meaning without a plural inside, and with the word at their end apart', () => {
    expect(links('2024-01-10', 'Has the Federal Communication Commission answered?')).toEqual(['fcc']);
    expect(links('2024-01-10', 'Has the Federal Commission answered?')).toEqual([]);
    expect(links('2024-01-10', 'Who runs the drill of AP-CERT?')).toEqual(['apcert']);
  });

  it.each<Case>([
    ['where they are', '2024-01-10', 'Did the people out in Gaithersburg write that?', 'nist'],
    ['what they were modelled on', '2023-01-10', 'Is the cyber NTSB worth the money?', 'csrb'],
    ['what they do', '2020-01-10', '国がパスワードを試す調査には驚きました。', 'notice'],
  ])('tell a body by %s', (_, asOf, text, record) => expect(links(asOf, text)).toEqual([record]));

  it('tell the survey and the exercise of an institute where that is named', () => {
    expect(links('2020-01-10', '総務省がパスワードを入れてみる調査ですね。')).toEqual(['mic', 'notice']);
    expect(links('2020-01-10', 'ＮＩＣＴさんがやっているあの演習に参加しました。')).toEqual(['nict', 'nctc']);
    expect(links('2020-01-10', 'ＮＩＣＴさんも、日米のあの演習に参加しました。')).toEqual(['nict']);
  });

  it.each([
    ['a town', '2024-01-10', 'Who lives in Gaithersburg now?'],
    ['the model itself', '2023-01-10', 'Is the NTSB worth the money?'],
    ['a board of any firm', '2023-01-10', 'Would your board pay for a Log4j scan, and would its directors ask why?'],
    ['who tries passwords', '2020-01-10', '泥棒がパスワードを試すには驚きました。'],
    ['a thief who tries them', '2020-01-10', '泥棒がパスワードを入れてみる、そういう手口です。'],
    ['an exercise of others', '2020-01-10', '去年から銀行さんがやっているあの演習に参加しました。'],
  ])('which is not %s', (_, asOf, text) => expect(links(asOf, text)).toEqual([]));
});
