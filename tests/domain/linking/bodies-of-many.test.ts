import { describe, expect, it } from 'vitest';
import { links } from '../../support/linking';

const DAY = '2025-11-20';

describe('meetings of the allies, which both hold with others too', () => {
  it.each([
    ['with no word for whom', 'Did cyber come up at the two plus two in July?'],
    ['in digits', 'Did cyber come up at the 2 plus 2 with Japan?'],
    ['as it is read out', 'ニプラスニでサイバーは議題になりましたか。'],
    ['by who meets', '外務・防衛閣僚協議でサイバーは議題になりましたか。'],
  ])('are theirs %s', (_, text) => expect(links(DAY, text)).toContain('scc-2plus2'));

  it.each([
    ['in English', 'Did cyber come up at the two plus two with India?'],
    ['in Japanese', '豪州との2プラス2でサイバーは議題になりましたか。'],
    ['of a pair of nations', '日英の2プラス2でサイバーは議題になりましたか。'],
    ['by who meets', '日豪の外務・防衛閣僚協議でサイバーは議題になりましたか。'],
  ])('are not where the other is named: %s', (_, text) => expect(links(DAY, text)).not.toContain('scc-2plus2'));

  it('are all three where three meet, and not where two do', () => {
    const group = 'us-jp-rok-dprk-cyber-wg';
    expect(links(DAY, 'Did Japan attend the working group on the DPRK cyber threat?')).toContain(group);
    expect(links(DAY, 'Did the US-ROK working group on the DPRK cyber threat meet?')).not.toContain(group);
  });
});

describe('names with a number of nations', () => {
  it('are the same with either word for it', () => {
    expect(links(DAY, '主要七か国の会合はいつですか。')).toEqual(['g7']);
    expect(links(DAY, '主要七カ国の会合はいつですか。')).toEqual(['g7']);
    expect(links(DAY, '主要七カ所の会場はどこですか。')).toEqual([]);
  });
});

describe('names of two characters', () => {
  it.each([
    ['its members', '国連加盟国の対応を伺います。', 'united-nations'],
    ['those who act for it', 'EU側の見解はどうですか。', 'european-union'],
    ['who meets there', 'Ｇ７首脳の声明はどうですか。', 'g7'],
  ])('are found before %s', (_, text, body) => expect(links(DAY, text)).toContain(body));

  it.each([
    ['a region', 'EU圏の観光客は何人ですか。'],
    ['forces of a war', '国連軍の映画について伺います。'],
    ['a pair of which it is one', '日EU首脳の電話はありましたか。'],
  ])('are not in the name of %s', (_, text) => expect(links(DAY, text)).toEqual([]));
});

describe('what a body is known by', () => {
  it.each([
    ['its list', 'Do your agencies meet the Essential Eight?', 'acsc-au'],
    ['its notice, any of many', 'A red notice went out for two of them.', 'interpol'],
    ['its programme', 'REDSPICE doubled the agency.', 'asd-au'],
    ['its contest', 'Cyber SEA Gameの優勝者はどこで働いていますか。', 'ajccbc'],
    ['its certificate, beside its nation', 'Is Cyber Essentials cheap enough for a shop in Britain?', 'uk-ncsc'],
    ['its seat', 'In Turtle Bay they talk about norms.', 'united-nations'],
  ])('stands for it: %s', (_, text, body) => expect(links(DAY, text)).toContain(body));

  it.each([
    ['a guide of the same name', 'Is the Cyber Essentials guide of CISA any use?', 'uk-ncsc'],
    ['a notice of another kind', 'A red flag notice went out to the banks.', 'interpol'],
    ['a plant at the seat', 'They build jets at Samlesbury.', 'uk-ncf'],
    ['a saying', 'We crossed swords with the vendor.', 'nato-ccdcoe'],
    ['letters that mean an illness', 'Autism spectrum disorder, ASD, is not our subject.', 'asd-au'],
    ['an assembly of a state', 'The Maryland General Assembly passed its own law.', 'united-nations'],
    ['an association of firms', 'The Cloud Security Alliance sent a questionnaire.', 'concept-cloud-security'],
  ])('is not heard in %s', (_, text, body) => expect(links(DAY, text)).not.toContain(body));
});
