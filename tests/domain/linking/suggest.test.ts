import { describe, expect, it } from 'vitest';
import type { LinkContext } from '@/lib/domain/linking/evidence';
import { LINK_REASON_CODES } from '@/lib/domain/linking/reasons';
import { suggestLinks } from '@/lib/domain/linking/suggest';
import { gazetteer } from '../../support/linking';

function ids(text: string, asOf: string | null = '2024-06-01', context: LinkContext = {}): string[] {
  return suggestLinks(gazetteer, { text, asOf, context }).map((link) => link.recordId);
}
function why(text: string, asOf: string | null = '2024-06-01', context: LinkContext = {}): string[] {
  return suggestLinks(gazetteer, { text, asOf, context }).map(
    (link) => `${link.recordId} ${link.reason.code} ${link.via}`,
  );
}

describe('how a name is written', () => {
  it.each([
    ['half-width and full-width', 'ＪＰＣＥＲＴ／ＣＣとｻｲﾊﾞｰ防衛隊', ['jpcert-cc', 'jsdf-cdc']],
    ['American and British', 'the Cyber Defence Policy Working Group', ['cdpwg']],
    ['joined and apart', 'US Cyber-Command and US cyber command', ['uscybercom']],
    ['initials with full stops', 'the U.S. Coast Guard', ['uscg']],
    ['possessive', "CISA's and NISC’s duties", ['cisa', 'nisc']],
    ['plural of a term', 'Do security clearances matter?', ['concept-security-clearance']],
    ['no plural of a body', 'Two NSAs were sacked.', []],
    ['the newspaper form', 'Nato asked Nisc', ['nato', 'nisc']],
    ['a law in small letters', 'the economic security promotion act', ['jp-economic-security-promotion-act-2022']],
    ['a law called a law', 'the Telecommunications Business Law', ['jp-telecom-business-act-1984']],
    ['a body in small letters is no name', 'Every digital agency in the world', []],
    ['unless the text has no capitals at all', 'does the digital agency answer?', ['digital-agency']],
    ['across a line break', '内閣サイバー\nセキュリティセンターの役割', ['nisc']],
    ['in brackets', '（総務省）', ['mic']],
    ['beside Latin letters', '米CISAの指令', ['cisa']],
  ])('%s', (_, text, expected) => expect(ids(text)).toEqual(expected));
});

describe('words that only look like names', () => {
  it.each([
    ['ordinary words', 'First, is your mic on? A notice would be nice to have. Wait a sec.'],
    ['a rule of speaking', 'Everything here is not for attribution, is it?'],
    ['the moderator', 'MOD: over to you.'],
    ['state of mind', 'Which state of mind helps?'],
    ['a heading in capitals', 'FIRST QUESTION TO THE PANEL'],
    ['part of a word', 'Discuss the unfair process and the dioceses.'],
    ['part of a Japanese word', '総務省令と自衛隊法と国会図書館と内閣改造'],
    ['an address', 'See www.cisa.example/cisa, https://nisc.example/NISC or desk@meti.example'],
    ['an identifier', 'Was CVE-2024-3400 in the feed?'],
    ['a sum', 'Is 12+2 enough?'],
    ['a body of the kind', 'Every country wants a Cyber Command and its own Coast Guard.'],
    ['a longer name', 'How does the Army Cyber Command train?'],
    ['a committee named after a body', 'Did the Homeland Security Committee meet?'],
    ['nuclear deterrence', 'Is nuclear deterrence a model? 核抑止はどうか。'],
    ['a title', 'The National Security Adviser (NSA) resigned.'],
  ])('%s', (_, text) => expect(ids(text)).toEqual([]));
});

describe('bodies and texts of others', () => {
  it.each([
    ['the Korean National Police Agency', []],
    ["China's National Cybersecurity Strategy", []],
    ['the Ministry of Defence of Canada', []],
    ['韓国外務省と英国防省', []],
    ['日豪２プラス２', []],
    ['Japan–Australia 2+2', []],
    ['中国の個人情報保護法', []],
    ['EUのサイバーセキュリティ戦略', ['european-union']],
    ["Japan's Ministry of Foreign Affairs", ['mofa-jp']],
    ['日米２プラス２', ['scc-2plus2']],
    ['the Indo-Pacific Command', ['indopacom']],
    ['Japanese users of FedRAMP', ['us-fedramp']],
  ])('%s', (text, expected) => expect(ids(text)).toEqual(expected));
});

describe('which edition, which owner', () => {
  const strategy = 'サイバーセキュリティ戦略';
  it.each([
    ['National Cyber Strategy 2021', null, 'jp-cybersecurity-strategy-2021 alias alias'],
    ['the 2018 Cybersecurity Strategy', '2024-06-01', 'jp-cybersecurity-strategy-2018 year alias'],
    [`令和三年に閣議決定された${strategy}`, '2026-06-01', 'jp-cybersecurity-strategy-2021 year alias'],
    ['the 2021 strategy', '2024-06-01', 'jp-cybersecurity-strategy-2021 year description'],
    [strategy, '2016-01-01', 'jp-cybersecurity-strategy-2015 date alias'],
    [strategy, '2024-06-01', 'jp-cybersecurity-strategy-2021 date alias'],
    [`次期${strategy}`, '2024-06-01', 'jp-cybersecurity-strategy-2025 upcoming alias'],
    [`新たな${strategy}`, '2021-10-10', 'jp-cybersecurity-strategy-2021 date alias'],
    [`旧${strategy}`, '2024-06-01', 'jp-cybersecurity-strategy-2018 previous alias'],
    ['the draft Cybersecurity Strategy', '2025-12-02', 'jp-cybersecurity-strategy-2025 upcoming alias'],
    ["Japan's National Cybersecurity Strategy", '2022-06-01', 'jp-cybersecurity-strategy-2021 country alias'],
    [
      'the National Cybersecurity Strategy of the United States',
      '2024-06-01',
      'us-national-cybersecurity-strategy-2023 country alias',
    ],
    ['the DoD Cyber Strategy', '2022-06-01', 'us-dod-cyber-strategy-2018 date alias'],
    ['米国の国家安全保障戦略', '2024-06-01', 'us-nss-2022 country alias'],
    ['国家安全保障戦略', '2024-06-01', 'jp-nss-2022 usual_meaning alias'],
    ['the NIST Cybersecurity Framework', '2023-06-01', 'us-nist-csf-1-1 date alias'],
    ["Japan's transport ministry", '2024-06-01', 'mlit description description'],
  ])('%s on %s', (text, asOf, expected) => expect(why(text, asOf)).toEqual([expected]));

  it.each([
    ['an owner that is not said', 'the 2022 National Security Strategy', '2024-06-01'],
    ['a year in which there was none', 'the 2019 Cybersecurity Strategy', '2024-06-01'],
    ['a strategy from before the map', "Japan's National Security Strategy", '2015-06-01'],
    ['a common noun', 'What makes a good cyber strategy?', '2024-06-01'],
  ])('says nothing on %s', (_, text, asOf) => expect(ids(text, asOf)).toEqual([]));
});

describe('what stands around the words', () => {
  it.each([
    ['the speaker', 'Does the NSC decide?', { affiliation: 'JPCERT/CC' }, 'jp-nsc speaker abbreviation'],
    ['a neighbour', 'Is it ONCD or the NSC?', {}, 'us-nsc abbreviation_in_context abbreviation'],
    ['the heading', 'Does the NSC decide?', { heading: 'Decisions in Tokyo' }, 'jp-nsc heading abbreviation'],
    [
      'the question before',
      'How is JCDC staffed?',
      { previousQuestions: ['What is new at Ichigaya?'] },
      'jsdf-cdc abbreviation_in_context abbreviation',
    ],
    [
      'a cue in the question before all others',
      "How does CISA's JCDC work?",
      { heading: 'Ichigaya' },
      'jcdc-cisa abbreviation_in_context abbreviation',
    ],
  ])('%s decides', (_, text, context, expected) => expect(why(text, '2024-06-01', context)).toContain(expected));

  it('leaves open what both countries could mean', () => {
    expect(ids('How should the US and Japan use the NSC?')).toEqual([]);
    expect(
      ids('What does the National Cyber Strategy mean for Japan?', '2024-06-01', {
        affiliation: 'Department of Defense',
      }),
    ).toEqual([]);
  });

  it('takes a foreign speaker at their word', () => {
    expect(ids('Would MOFA say so?', '2024-06-01', { speakerCountry: 'KR' })).toEqual([]);
    expect(ids('Would MOFA say so?', '2024-06-01', { speakerCountry: 'JP' })).toEqual(['mofa-jp']);
  });
});

describe('the day', () => {
  const stateOf = (text: string, asOf: string | null) =>
    suggestLinks(gazetteer, { text, asOf }).map(({ state, successorIds }) => [state, ...successorIds]);
  it.each([
    ['NISC', '2023-02-17', [['in_force']]],
    ['NISC', '2025-07-01', [['superseded', 'nco']]],
    ['the 2018 Cybersecurity Strategy', '2026-02-01', [['superseded', 'jp-cybersecurity-strategy-2025']]],
    ['the active cyber defense bill', '2024-12-01', [['not_yet']]],
    ['NISC', null, [['unknown']]],
  ])('%s on %s', (text, asOf, expected) => expect(stateOf(text, asOf)).toEqual(expected));
});

describe('a suggestion', () => {
  it('is one per record, at its surest mention, in reading order', () => {
    const text = 'NISC, the National Center of Incident Readiness and Strategy for Cybersecurity, met CISA and NISC.';
    const links = suggestLinks(gazetteer, { text, asOf: null });
    expect(links.map(({ recordId, surface }) => [recordId, surface])).toEqual([
      ['nisc', 'National Center of Incident Readiness and Strategy for Cybersecurity'],
      ['cisa', 'CISA'],
    ]);
  });

  it('takes the longer name and not the ones inside it', () => {
    expect(ids('the National Cybersecurity Strategy Implementation Plan')).toEqual(['us-ncs-implementation-plan-2023']);
    expect(ids('警察庁サイバー警察局')).toEqual(['npa-cab']);
  });

  it('carries a known reason with the words of the question', () => {
    for (const link of suggestLinks(gazetteer, {
      text: 'CISA, the 2021 strategy and deterrence',
      asOf: '2024-06-01',
    })) {
      expect(LINK_REASON_CODES).toContain(link.reason.code);
      expect(link.reason.params.surface).toBe(link.surface);
      expect(link.score).toBeGreaterThan(0);
      expect(link.score).toBeLessThanOrEqual(1);
    }
  });

  it('is surer of a name than of a guess', () => {
    const score = (text: string): number => suggestLinks(gazetteer, { text, asOf: '2024-06-01' })[0]?.score ?? 0;
    expect(score('National Police Agency')).toBeGreaterThan(score('NPA'));
    expect(score('NPA')).toBeGreaterThan(score('IPA'));
  });
});
