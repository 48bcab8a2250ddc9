import { describe, expect, it } from 'vitest';
import { suggestLinks, type LinkQuery } from '@/lib/domain/linking/suggest';
import { gazetteer } from '../../support/linking';

const why = (text: string, asOf = '2024-06-01', context: LinkQuery['context'] = {}): string[] =>
  suggestLinks(gazetteer, { text, context, asOf }).map(({ recordId, reason }) => `${recordId} ${reason.code}`);
const ids = (...query: Parameters<typeof why>): string[] => why(...query).map((line) => line.split(' ')[0] ?? '');

describe('what transcripts do to names', () => {
  it.each([
    ['letters read out', 'Does C I S A talk to the F-B-I?', ['cisa', 'fbi']],
    ['but not where a word ends in one', 'Is the vitamin C I take any good?', []],
    [
      'captions without capitals',
      'so does cisa or the epa read the circia comments',
      ['cisa', 'epa', 'us-circia-2022'],
    ],
    ['long names in small letters', 'Who at the national police agency knew?', ['npa']],
    ['of any nation', 'Estonia has a national police agency, like anybody.', []],
    ['a memo', 'What is left of national security memo 22?', ['us-nsm-22']],
    ['a year in words', 'Was the twenty eighteen DoD cyber strategy read?', ['us-dod-cyber-strategy-2018']],
    ['a year in kanji', '二〇一八年のサイバーセキュリティ戦略は古い。', ['jp-cybersecurity-strategy-2018']],
    ['several abbreviations in Japanese', '向こうはNSA、FBI、CISAですね。', ['nsa', 'fbi', 'cisa']],
  ])('%s', (_, text, expected) => expect(ids(text)).toEqual(expected));
});

describe('one wrong character', () => {
  it.each([
    ['in the middle', '国家安全保証戦略に書いてある。', ['jp-nss-2022 usual_meaning']],
    ['at the end, by its sound', '情報処理推進機講が調べた。', ['ipa misspelt']],
    ['but not what makes it another body', 'サイバーセキュリティ審議会が調べた。', []],
    ['nor a nation', '在日英国大使館が調べた。', []],
    ['nor an edition', '第8回日米サイバー対話の成果は。', ['us-japan-cyber-dialogue name']],
  ])('%s', (_, text, expected) => expect(why(text)).toEqual(expected));

  it('says which name it is', () => {
    const [link] = suggestLinks(gazetteer, { text: '個人情報保護委員界への速報', asOf: null });
    expect(link?.reason).toEqual({
      code: 'misspelt',
      params: { surface: '個人情報保護委員界', name: '個人情報保護委員会' },
    });
  });
});

describe('texts that are not called by their name', () => {
  it.each([
    ['one word for three', '安保三文書の実施', ['jp-nss-2022', 'jp-nds-2022', 'jp-dbp-2022']],
    ['a term of art', '特別社会基盤事業者の届出', ['jp-acd-enhancement-act-2025']],
    [
      'a short form of debates',
      '強化法と整備法は能動的サイバー防御の二本柱だ。',
      ['jp-acd-enhancement-act-2025', 'jp-acd-consequential-act-2025', 'concept-active-cyber-defense'],
    ],
    ['a short form with nothing beside it', '整備法の附則はどうなりますか。', []],
    ['the body that issued it', "What is in the Pentagon's current cyber strategy?", ['us-dod-cyber-strategy-2023']],
    [
      'the government',
      "The administration's cyber strategy moves liability.",
      ['us-national-cybersecurity-strategy-2023'],
    ],
    [
      'small letters beside an owner',
      "Japan's current cybersecurity strategy is thin.",
      ['jp-cybersecurity-strategy-2021'],
    ],
    ['small letters of anybody', 'The cybersecurity strategy of my company is thin.', []],
  ])('%s', (_, text, expected) => expect(ids(text, '2025-06-01')).toEqual(expected));

  it('the new one, where one of two owners has a new one', () => {
    expect(ids('The new National Security Strategy is short. What should Tokyo think?', '2025-12-16')).toEqual([
      'us-nss-2025',
    ]);
  });
});

describe('what is taken up from before', () => {
  const before = { previousQuestions: ['Will the Economic Security Promotion Act reach the cloud?'] };

  it('links "the Act" to the one law of the question before, and says by which words', () => {
    expect(why('Who enforces the Act?', '2024-06-01', before)).toEqual([
      'jp-economic-security-promotion-act-2022 inherited',
    ]);
    expect(ids('同法の罰則は。', '2024-06-01', { title: '特定秘密保護法の十年' })).toEqual(['jp-secrets-act-2013']);
  });

  it('takes up nothing when the question names a law itself, when there were two, or when nothing was named', () => {
    expect(ids('Is the Act like the Telecommunications Business Act?', '2024-06-01', before)).toEqual([
      'jp-telecom-business-act-1984',
    ]);
    const two = { previousQuestions: ['経済安全保障推進法と特定秘密保護法の関係は。'] };
    expect(ids('同法の罰則は。', '2024-06-01', two)).toEqual([]);
    expect(ids('Who enforces the Act?')).toEqual([]);
  });

  it('ends with titles that take up themselves', () => {
    expect(ids('What is in the strategy?', '2024-06-01', { title: 'The Strategy', heading: 'The Act' })).toEqual([]);
  });
});

describe('bodies of others', () => {
  it.each([
    ['The Ministry of Defence in London and the defense ministry in Seoul asked.', []],
    ['フィリピンの情報通信技術省と沿岸警備隊', []],
    ['オランダ国防省のサイバー軍', []],
    ['韓国の国家サイバー安保戦略', []],
    ['交通ISACと医療ISAC', []],
    ['メールの添付ファイルの無害化', []],
    ['Energy Star and the Chamber of Commerce asked the FBI.', ['fbi']],
    ['It is for Commerce and for Justice, and the FCC.', ['us-commerce', 'us-doj', 'fcc']],
    ["The EU's Cyber Resilience Act is late.", ['eu-cra-2024']],
    ['On export control: has Commerce ever denied a licence, and does METI?', ['us-commerce', 'meti']],
    ['The attorney general can stop the clock. Did you ask Justice?', ['us-doj']],
    ['Justice was done, and commerce went on under export control.', []],
    ['In that water plant Sissa offers free scans.', ['cisa']],
    ['My neighbour Sissa offers free scans of old photographs.', []],
    ['アメリカ側、国家安全保障局ですか、そこの返事は。', ['nsa']],
  ])('%s', (text, expected) => expect(ids(text)).toEqual(expected));
});

describe('the words for a reason', () => {
  it.each(['en', 'ja'])('ask in %s for no more than the linker gives', async (locale) => {
    const { default: messages } = (await import(`@/lib/i18n/messages/${locale}/questions.json`)) as {
      default: { reason: Record<string, string> };
    };
    const links = suggestLinks(gazetteer, {
      text: 'Will the National Security Strategy hold, and the Act?',
      context: { title: 'Japan and the Economic Security Promotion Act' },
      asOf: '2024-06-01',
    });
    expect(links.map((link) => link.reason.code)).toEqual(['heading', 'inherited']);
    for (const { reason } of links) {
      const asked = [...(messages.reason[reason.code] ?? '').matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect(Object.keys(reason.params)).toEqual(expect.arrayContaining(asked));
    }
  });
});
