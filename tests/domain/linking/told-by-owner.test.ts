import { describe, expect, it } from 'vitest';
import { links } from '../../support/linking';

type Case = [name: string, asOf: string, text: string, expected: string];
type Refusal = [name: string, asOf: string, text: string, refused: string];

describe('texts told by who issued them', () => {
  it.each<Case>([
    [
      'behind them',
      '2026-01-10',
      'The security strategy the White House issued last month, is it serious?',
      'us-nss-2025',
    ],
    [
      'a nation',
      '2022-02-01',
      'The cyber strategy that Japan adopted last fall, is it funded?',
      'jp-cybersecurity-strategy-2021',
    ],
    ['in whose term', '2025-09-01', "Is Obama's directive on critical infrastructure still read?", 'us-ppd-21'],
    [
      'who signed it',
      '2025-09-01',
      'Biden signed an order on digital identity, another one struck it out.',
      'us-eo-14144',
    ],
    [
      'the office spoken to',
      '2023-09-01',
      'In July your office issued the plan. What does ONCD do for cyber skills?',
      'us-ncs-implementation-plan-2023',
    ],
    [
      'the Cabinet in a month',
      '2021-10-20',
      '先月閣議決定された戦略ですが、サイバーの予算はありますか。',
      'jp-cybersecurity-strategy-2021',
    ],
    [
      'two nations on a day',
      '2024-02-01',
      'In December the State Department and Tokyo signed a memorandum on disinformation rules.',
      'us-jp-info-manipulation-moc-2023',
    ],
    [
      'a month of last year',
      '2025-03-01',
      "The President's memorandum from April of last year replaced PPD-21, did it not?",
      'us-nsm-22',
    ],
    [
      'the one before',
      '2024-02-01',
      "How does the Pentagon's cyber strategy differ from the previous one?",
      'us-dod-cyber-strategy-2018',
    ],
    ['the year of a law', '2024-02-01', 'Is the 1986 hacking law too old?', 'us-cfaa-1986'],
  ])('are found: %s', (_, asOf, text, expected) => expect(links(asOf, text)).toContain(expected));

  it.each<Refusal>([
    [
      'nobody issues it',
      '2026-01-10',
      'A security strategy is not a budget, whoever reads it last month.',
      'us-nss-2025',
    ],
    [
      'another reads it',
      '2026-01-10',
      'The security strategy the White House reads every morning is thin.',
      'us-nss-2025',
    ],
    [
      'a nation reads it',
      '2022-02-01',
      'The cyber strategy that everyone in Japan admires was never funded.',
      'jp-cybersecurity-strategy-2021',
    ],
    ['of another term', '2025-09-01', "Is Biden's directive on critical infrastructure still read?", 'us-ppd-21'],
    [
      'he only speaks',
      '2025-09-01',
      'Biden spoke at length. An order on digital identity is no miracle.',
      'us-eo-14144',
    ],
    [
      'the office of another',
      '2023-09-01',
      'In July their office issued the plan. What does ONCD do for cyber skills?',
      'us-ncs-implementation-plan-2023',
    ],
    [
      'a month in which it only was read',
      '2021-10-20',
      '先月読んだ戦略ですが、サイバーの予算はありますか。',
      'jp-cybersecurity-strategy-2021',
    ],
    [
      'another month',
      '2021-12-20',
      '先月閣議決定された戦略ですが、サイバーの予算はありますか。',
      'jp-cybersecurity-strategy-2021',
    ],
    ['a previous one of anything', '2024-02-01', 'The previous one of your panels spoke of NIST.', 'us-nist-csf-1-1'],
    [
      'two of which it could be',
      '2024-02-01',
      "The Pentagon's cyber strategy and Japan's 2021 cyber strategy: is either better than the previous one?",
      'us-dod-cyber-strategy-2018',
    ],
    ['another year', '2024-02-01', 'Is the 1987 hacking law too old?', 'us-cfaa-1986'],
  ])('are not: %s', (_, asOf, text, refused) => expect(links(asOf, text)).not.toContain(refused));
});
