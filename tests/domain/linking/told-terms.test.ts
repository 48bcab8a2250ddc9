import { describe, expect, it } from 'vitest';
import { suggestLinks } from '@/lib/domain/linking/suggest';
import { gazetteer } from '../../support/linking';

const links = (asOf: string | null, text: string): string[] =>
  suggestLinks(gazetteer, { text, asOf })
    .map(({ recordId }) => recordId)
    .sort();

const ORDER = 'us-eo-14306';
const REPORTING = 'us-circia-2022';
const CABINET = 'jp-acd-consequential-act-2025';
const RISK = 'concept-critical-infrastructure-protection';

describe('texts that are told by a term of art, their kind and their day', () => {
  it.each([
    ['an order', '2025-06-10', "It was Friday. The President's order takes out the attestation piece.", [ORDER]],
    ['not that of another day', '2025-06-10', "In May the President's order took out the attestation piece.", []],
    ['nor before it was there', '2025-06-04', "The President's order takes out attestation on Friday.", []],
    ['nor any order', '2025-06-10', 'On Friday I placed an order for an attestation with the notary.', []],
    ['nor that of others', '2025-06-10', "On Friday Korea's executive order takes out attestation.", []],
    ['a law by its year', '2024-05-01', 'A law in 2022 says seventy-two hours to CISA.', ['cisa', REPORTING]],
    ['not by another year', '2024-05-01', 'A law in 2021 says seventy-two hours to CISA.', ['cisa']],
    ['nor that of others', '2024-05-01', 'A German law in 2022 says seventy-two hours to CISA.', ['cisa']],
    ['nor without the word that it needs', '2024-05-01', 'A law in 2022 says seventy-two hours for refunds.', []],
    ['nor without a word for its kind', '2024-05-01', 'In 2022 we had seventy-two hours to tell CISA.', ['cisa']],
    [
      'a strategy by its pillars',
      '2023-03-23',
      'The document you all rolled out on March 2nd, all five pillars.',
      ['us-national-cybersecurity-strategy-2023'],
    ],
    ['not on another day', '2023-03-23', 'The document you all rolled out on March 12th, all five pillars.', []],
    ['what is certain, without a day', '2026-03-12', 'The executive order, the one on scam centers?', ['us-eo-14390']],
    ['but not before it was there', '2026-02-12', 'The executive order, the one on scam centers?', []],
  ])('in English: %s', (_, asOf, text, expected) => expect(links(asOf, text)).toEqual([...expected].sort()));

  it.each([
    [
      'a law by its year',
      '2025-11-20',
      '二〇二二年の法律で、重要インフラは七十二時間以内に報告しろと。',
      [RISK, REPORTING],
    ],
    ['not by another year', '2025-11-20', '二〇二一年の法律で、重要インフラは七十二時間以内に報告しろと。', [RISK]],
    ['nor that of others', '2025-11-20', '二〇二二年のドイツの法律で、重要インフラは七十二時間と。', [RISK]],
    ['a law by the article it adds', '2025-05-08', '法案では警察官職務執行法に六条の二を入れると。', [CABINET]],
    ['but not that of any law', '2025-05-08', '法案では所得税法に六条の二を入れると。', []],
    ['an order', '2026-03-12', '米国の大統領令、詐欺拠点のあれですが。', ['us-eo-14390']],
    ['but not the places alone', '2026-03-12', '米国でも詐欺拠点が問題です。', []],
    [
      'a treaty of its house',
      '2025-11-20',
      '国連の条約、サイバー犯罪のあれは署名しましたか。',
      ['un-cybercrime-convention-2024'],
    ],
    [
      'but not by words within the name of another',
      '2024-09-27',
      '国連のサイバー規範の話に、サイバー犯罪条約の経験は生きますか。',
      ['budapest-convention-2001', 'concept-norms', 'united-nations'],
    ],
  ])('in Japanese: %s', (_, asOf, text, expected) => expect(links(asOf, text)).toEqual([...expected].sort()));

  it('tells nothing where the day of the question is not known', () =>
    expect(links(null, "Friday's executive order takes out attestation.")).toEqual([]));

  it('shows the words that tell it', () => {
    const text = "The President's order of Friday takes out the attestation piece.";
    const [link] = suggestLinks(gazetteer, { text, asOf: '2025-06-10' });
    expect(link).toMatchObject({
      surface: 'attestation',
      via: 'description',
      reason: { code: 'neighbour', params: { surface: 'attestation', evidence: 'Friday' } },
    });
  });

  it('leaves names that hold a term to themselves', () =>
    expect(links('2023-06-01', 'Is information sharing easier?')).toEqual(['concept-threat-information-sharing']));
});

describe('texts that are told by what they replace', () => {
  it.each([
    [
      'replaces',
      '2024-05-02',
      'The memorandum the President signed Tuesday replaces PPD-21.',
      ['us-nsm-22', 'us-ppd-21'],
    ],
    ['after an aside', '2024-05-02', 'The memo replaces, as I read it, the old PPD-21.', ['us-nsm-22', 'us-ppd-21']],
    ['is replaced', '2024-05-02', 'PPD-21 was replaced by a new memorandum.', ['us-nsm-22', 'us-ppd-21']],
    ['not before it did', '2024-03-02', 'The memorandum replaces PPD-21.', ['us-ppd-21']],
    ['nor on another day', '2024-05-10', 'The memo that I wrote yesterday replaces PPD-21.', ['us-ppd-21']],
    ['nor a text of another kind', '2024-05-02', 'The bill replaces PPD-21.', ['us-ppd-21']],
    ['nor what nothing has replaced', '2024-05-02', 'The memorandum replaces PPD-41.', ['us-ppd-41']],
    ['in Japanese', '2024-05-02', 'PPD21に代わる覚書ですが。', ['us-nsm-22', 'us-ppd-21']],
    ['in Japanese, not before it did', '2024-03-02', 'PPD21に代わる覚書ですが。', ['us-ppd-21']],
    ['in Japanese, not another kind', '2024-05-02', 'PPD21に代わる法案ですが。', ['us-ppd-21']],
  ])('%s', (_, asOf, text, expected) => expect(links(asOf, text)).toEqual(expected));
});

describe('strategies that are told by their day alone', () => {
  it.each([
    [
      'in English',
      '2023-03-10',
      'On cyber: is the strategy that was released on March 2nd firm?',
      ['us-national-cybersecurity-strategy-2023'],
    ],
    ['not another day', '2023-03-10', 'On cyber: is the strategy that was released on February 2nd firm?', []],
    ['nor without the issue', '2023-03-10', 'On March 2nd you told us your strategy for cyber hiring.', []],
    ['nor on another subject', '2023-03-10', 'Is the strategy for farms, released on March 2nd, firm?', []],
    [
      'in Japanese',
      '2026-03-10',
      '十二月二十三日に閣議決定をされた戦略、サイバーのですね。',
      ['jp-cybersecurity-strategy-2025'],
    ],
    ['not another day', '2026-03-10', '十二月三日に閣議決定をされた戦略、サイバーのですね。', []],
    ['nor on another subject', '2026-03-10', '十二月二十三日に閣議決定をされた戦略、観光のですね。', []],
  ])('%s', (_, asOf, text, expected) => expect(links(asOf, text)).toEqual(expected));
});

describe('words around a body and its text', () => {
  it.each([
    [
      'a summary of its own',
      '2023-09-26',
      'Two weeks ago the Pentagon put out the unclassified summary of its cyber strategy.',
      ['us-dod', 'us-dod-cyber-strategy-2023'],
    ],
    [
      'not that of a bank',
      '2023-09-26',
      'Two weeks ago the bank put out the unclassified summary of its cyber strategy.',
      [],
    ],
    [
      'a body that is spoken to beside its namesake',
      '2025-09-24',
      'The 2015 information sharing law lapses. What did they hear at CISA?',
      ['cisa', 'us-cisa-act-2015'],
    ],
    ['a law of that name', '2025-09-24', 'Will CISA lapse, the information sharing law?', ['us-cisa-act-2015']],
    ['the headquarters', '2025-05-08', 'サイバーの話ですが、戦略本部の本部長は。', ['cshq']],
    ['not those of another field', '2025-05-08', '知的財産の戦略本部の本部長は。', []],
    [
      'a clearance law of Japan',
      '2024-05-13',
      "Does Japan's clearance law bite?",
      ['jp-critical-economic-security-info-act-2024'],
    ],
    ['not that of others', '2024-05-13', "Does Germany's clearance law bite?", []],
    ['nor where both are spoken of', '2024-05-13', "Germany's got a clearance law. What does Tokyo say?", []],
  ])('%s', (_, asOf, text, expected) => expect(links(asOf, text)).toEqual(expected));
});
