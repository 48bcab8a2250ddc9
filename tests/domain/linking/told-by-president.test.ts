import { describe, expect, it } from 'vitest';
import { links } from '../../support/linking';

type Case = [name: string, asOf: string, text: string, record: string];

describe('orders of a President', () => {
  it.each<Case>([
    [
      'by his name and a month',
      '2025-03-04',
      "What of Trump's May order on cyber, or of Biden's January order?",
      'us-eo-14144',
    ],
    [
      'by who signed it, as news',
      '2017-05-20',
      'The President just signed the cyber order. Will you hire?',
      'us-eo-13800',
    ],
    ['by the day alone', '2026-06-24', "Does Monday's order on quantum come with any money?", 'us-eo-14412'],
  ])('are found: %s', (_, asOf, text, record) => expect(links(asOf, text)).toContain(record));

  it.each<Case>([
    ['of another President', '2025-03-04', "On cyber, what of Obama's January order?", 'us-eo-14144'],
    ['of another month', '2025-03-04', "On cyber, what of Biden's October order?", 'us-eo-14144'],
    ['on something else', '2025-03-04', "What of Biden's January order on fishing rights?", 'us-eo-14144'],
    ['no longer news', '2018-05-20', 'The President signed the cyber order. Will you hire?', 'us-eo-13800'],
    ['of a court', '2017-05-20', 'The judge signed the order on cyber evidence. Will you hire?', 'us-eo-13800'],
    ['of another day', '2026-06-26', "Does Thursday's order on quantum chips come from your supplier?", 'us-eo-14412'],
  ])('are not found: %s', (_, asOf, text, record) => expect(links(asOf, text)).not.toContain(record));
});

describe('strategies of a department that is not named', () => {
  it('are its own', () => {
    const asked = 'At Cyber Command you now read the department’s cyber strategy. Who wrote it?';
    expect(links('2018-10-20', asked)).toContain('us-dod-cyber-strategy-2018');
    expect(links('2018-10-20', asked)).not.toContain('us-national-cyber-strategy-2018');
  });

  it('are not those of the President where it is said who put them out', () => {
    const national = 'us-national-cyber-strategy-2018';
    const heard = 'The American Congress heard of the cyber strategy';
    expect(links('2019-02-26', `${heard} that your department issued in September.`)).not.toContain(national);
    expect(links('2019-02-26', `${heard}, issued in September, that your department reads.`)).toContain(national);
  });

  it('are none where nothing says which', () => {
    expect(links('2018-10-20', "The American side read the ministry's cyber strategy two weeks ago.")).not.toContain(
      'us-national-cyber-strategy-2018',
    );
  });
});

describe('laws of Japan by their English short names', () => {
  it.each<Case>([
    [
      'before there was another',
      '2022-05-30',
      "Does Japan's economic security law hold up imports?",
      'jp-economic-security-promotion-act-2022',
    ],
    [
      'in its usual sense',
      '2026-02-01',
      "Does Japan's economic security law hold up imports?",
      'jp-economic-security-promotion-act-2022',
    ],
    [
      'by when it was passed',
      '2024-07-01',
      "Who is vetted under Japan's economic security law, which was enacted in May?",
      'jp-critical-economic-security-info-act-2024',
    ],
    ['by its year', '2024-11-19', 'Why keep the secrecy law of 2013 at all?', 'jp-secrets-act-2013'],
  ])('are found: %s', (_, asOf, text, record) => expect(links(asOf, text)).toContain(record));

  it.each<Case>([
    [
      'of another nation',
      '2024-11-19',
      "Germany's economic security law, is it ready?",
      'jp-economic-security-promotion-act-2022',
    ],
    ['of another year', '2024-11-19', 'Why keep the secrecy law of 1911 at all?', 'jp-secrets-act-2013'],
    [
      'passed at another time',
      '2024-07-01',
      "Japan's economic security law was enacted in May.",
      'jp-economic-security-promotion-act-2022',
    ],
  ])('are not found: %s', (_, asOf, text, record) => expect(links(asOf, text)).not.toContain(record));
});

describe('feasts as days', () => {
  it.each<Case>([
    [
      'so many days before',
      '2026-02-10',
      "Japan's cyber strategy, adopted two days before Christmas, names whom?",
      'jp-cybersecurity-strategy-2025',
    ],
    [
      'just before, seen from before it',
      '2025-12-24',
      'Tokyo published its cyber strategy the day before Christmas Eve, or just before Christmas.',
      'jp-cybersecurity-strategy-2025',
    ],
  ])('are read: %s', (_, asOf, text, record) => expect(links(asOf, text)).toContain(record));

  it('are not read without a day', () => {
    expect(links('2026-02-10', 'We had a strategy for the cyber team to ship before Christmas.')).toEqual([]);
  });
});

describe('versions alone', () => {
  it('are those of the text named before', () => {
    expect(links('2024-04-02', 'CSF 2.0 is out. Can our plant stay on 1.1 for a while?')).toContain('us-nist-csf-1-1');
  });

  it.each([
    ['a share', 'CSF 2.0 is out. Budgets rose to 1.1 percent, did they not?'],
    ['an amount', 'CSF 2.0 is out, and budgets grew by 1.1 this year.'],
    ['nothing named', 'Can our plant stay on 1.1 for a while?'],
  ])('are not %s', (_, text) => expect(links('2024-04-02', text)).not.toContain('us-nist-csf-1-1'));
});

describe('bodies by a part of their name', () => {
  it('are found', () => {
    expect(links('2019-03-01', 'It came out of Internal Affairs and Communications in Tokyo, I believe.')).toContain(
      'mic',
    );
    expect(links('2016-09-22', 'In the threat response the Bureau leads. Do you call them?')).toContain('fbi');
    expect(links('2023-06-14', 'Your cyber bureau at State helps ASEAN members, does it?')).toContain('state-cdp');
  });

  it('are not where the words are common ones', () => {
    expect(links('2019-03-01', 'She reads books on internal affairs and communications.')).not.toContain('mic');
    expect(links('2016-09-22', 'The Bureau of Labor Statistics counts threat response jobs.')).not.toContain('fbi');
    expect(links('2016-09-22', 'The Bureau, of antique oak, needs a new drawer.')).not.toContain('fbi');
  });
});
