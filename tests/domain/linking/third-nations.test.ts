import { describe, expect, it } from 'vitest';
import { suggestLinks } from '@/lib/domain/linking/suggest';
import { gazetteer } from '../../support/linking';

const links = (text: string, asOf = '2024-06-01'): string[] =>
  suggestLinks(gazetteer, { text, asOf }).map(({ recordId }) => recordId);

describe('names that many nations have', () => {
  it.each([
    ['the ministries where the sentence happens', '韓国では、外務省と法務省が同じ建物にあると聞きました。'],
    ['those of adversaries too', '中国では、商務省が輸出の許可を止めております。'],
    ['the place by its capital', 'ソウルでは、法務省の前に列ができておりました。'],
    ['the laws of the place', 'ブラジルにおいては個人情報保護法の罰則が重いと聞きます。'],
    ['the text that the topic makes', 'フランス政府は昨年、国家安全保障戦略を改定しました。'],
    ['what is said to be over there', '英国の話ですが、内閣府、あちらでは小さな役所でして。'],
  ])('are those of another nation in Japanese: %s', (_, text) => expect(links(text)).toEqual([]));

  it.each([
    ['whom the question is put to', '韓国では対策が進んでおります。外務省に伺います。', 'mofa-jp'],
    ['in the same sentence', '韓国では法整備が進んでおりますが、外務省に伺います。', 'mofa-jp'],
    ['where the own nation comes between', '中国では難しく、我が国の個人情報保護法とは違います。', 'jp-appi-2003'],
    ['the text that names the topic', '中国は国家安全保障戦略で最大の挑戦とされました。', 'jp-nss-2022'],
    ['where one only was', 'ソウルで会議がありました。法務省に伺います。', 'moj-jp'],
    ['another topic than that of the sentence', '個人情報保護法の改正は、韓国では例がありますか。', 'jp-appi-2003'],
    ['names that only one nation has', '韓国では経産省の調査が読まれております。', 'meti'],
  ])('stay those of the house in Japanese: %s', (_, text, expected) => expect(links(text)).toContain(expected));

  it('are those of the place in English, and only of the place', () => {
    expect(links('In Germany, the National Security Strategy was written by the chancellery.')).toEqual([]);
    expect(links("In Germany, they read Japan's National Security Strategy closely.")).toEqual(['jp-nss-2022']);
  });
});
