import { describe, expect, it } from 'vitest';
import { links } from '../../support/linking';

type Case = [name: string, asOf: string, text: string, expected: string[]];

describe('words as hearings have them', () => {
  it.each<Case>([
    ['letters set down one by one', '2024-12-04', 'is h h s going to be in the room', ['hhs']],
    ['letters before a number', '2017-03-22', 'the p p d forty-one says who does what', ['us-ppd-41']],
    ['not other letters before it', '2017-03-22', 'we had p d 41 and the q q d forty-one on the shelf', []],
    ['letters before a word', '2025-03-12', 'who pays for the m s isac after september', ['ms-isac']],
    ['not letters of something else', '2024-12-04', 'we graded it a b c and h o s in the room', []],
    ['a name as it is heard', '2026-01-21', 'Can Sissa still help with ransomware?', ['cisa', 'concept-ransomware']],
    ['not that name elsewhere', '2026-01-21', 'Sissa came to Trieste with her physics class.', []],
    ['an old body', '2026-06-10', 'Who used to deal with the old Cabinet research office?', ['ciro']],
  ])('%s', (_, asOf, text, expected) => expect(links(asOf, text)).toEqual(expected));
});

describe('texts and bodies by when they came', () => {
  it.each<Case>([
    [
      'a statement before the new year',
      '2025-01-15',
      'Just before the new year the FBI named the North Koreans for the bitcoin theft, in a joint statement.',
      ['advisory-tradertraitor-2024', 'fbi'],
    ],
    [
      'on a day of the old year',
      '2026-01-20',
      '年の瀬の二十三日に閣議決定された戦略、サイバーのですね。',
      ['jp-cybersecurity-strategy-2025'],
    ],
    ['not on another', '2026-01-20', '年の瀬の三日に閣議決定された戦略、サイバーのですね。', []],
    [
      'a command on a day',
      '2025-04-10',
      '先月二十四日、新しい司令部が置かれました。自衛隊は変わりますか。',
      ['jjoc', 'jsdf'],
    ],
    ['not on another day', '2025-04-10', '先月二日、新しい司令部が置かれました。自衛隊は変わりますか。', ['jsdf']],
    ['not of others', '2025-04-10', '先月二十四日、新しい司令部が置かれました。ＦＢＩは変わりますか。', ['fbi']],
  ])('%s', (_, asOf, text, expected) => expect(links(asOf, text).sort()).toEqual([...expected].sort()));

  it.each<Case>([
    [
      'the strategy of the body that put it out',
      '2018-10-15',
      'Is the strategy the Pentagon put out last month about a server in Osaka?',
      ['us-dod', 'us-dod-cyber-strategy-2018'],
    ],
    [
      'a directive of the President',
      '2016-09-14',
      'Is it clear from the cyber directive the President signed in July who is to be called?',
      ['us-ppd-41'],
    ],
    [
      'not one of another month',
      '2016-09-14',
      'Is it clear from the cyber directive the President signed in June who is to be called?',
      [],
    ],
    [
      'a law that the President signed',
      '2022-03-30',
      'The President signed the new cyber reporting law two weeks ago. Who is happy?',
      ['us-circia-2022'],
    ],
    [
      'two laws made together',
      '2025-11-12',
      'The two laws that our parliament passed in May let the police go into a server. Who is told?',
      ['jp-acd-consequential-act-2025', 'jp-acd-enhancement-act-2025'],
    ],
    ['not one law where two were made', '2025-11-12', 'The law on cyber that the Diet passed in May, is it new?', []],
    ['not some laws', '2022-03-30', 'The President signed the cyber laws two weeks ago. Who is happy?', []],
    [
      'in Japanese',
      '2025-05-20',
      '十六日に成立した二つの法律、サイバーのですね。',
      ['jp-acd-consequential-act-2025', 'jp-acd-enhancement-act-2025'],
    ],
    [
      'what a body issued on the very day',
      '2024-02-27',
      'Yesterday NIST published its new framework. Is it long?',
      ['nist', 'us-nist-csf-2-0'],
    ],
    [
      'not what it issued some time ago',
      '2024-03-27',
      'Last month NIST published its new framework. Is it long?',
      ['nist'],
    ],
    [
      'a law on economic security',
      '2024-05-10',
      '本日、参議院で可決・成立いたしました経済安保の情報の法律についてです。',
      ['concept-economic-security', 'jp-critical-economic-security-info-act-2024'],
    ],
    [
      'not an order on something else',
      '2025-06-07',
      'The network says the President signed an order on Friday about flags.',
      [],
    ],
    [
      'a memo on what is on networks',
      '2022-02-09',
      'OMB sent us a memo two weeks ago, trust nothing on your own network.',
      ['us-omb', 'us-omb-m-22-09'],
    ],
    ['not one that he did not', '2022-03-30', 'The new cyber reporting law two weeks ago came up. Who is happy?', []],
    [
      'a rule in force',
      '2023-12-01',
      'The SEC gives them four days. Which clock should a utility watch?',
      ['sec', 'us-sec-disclosure-rule-2023'],
    ],
    [
      'no rule that is proposed only',
      '2022-05-17',
      'The SEC has proposed four days. Which clock should a utility watch?',
      ['sec'],
    ],
  ])('%s', (_, asOf, text, expected) => expect(links(asOf, text).sort()).toEqual([...expected].sort()));
});
