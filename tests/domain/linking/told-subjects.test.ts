import { describe, expect, it } from 'vitest';
import { suggestLinks } from '@/lib/domain/linking/suggest';
import { gazetteer } from '../../support/linking';

/** The texts alone: bodies and terms that stand beside them are tested elsewhere. */
const texts = (asOf: string | null, text: string): string[] =>
  suggestLinks(gazetteer, { text, asOf })
    .filter(({ kind }) => kind === 'strategy')
    .map(({ recordId }) => recordId)
    .sort();

const MEMO = 'us-nsm-10-2022';
const ORDER = 'us-eo-14412';

describe('texts that are told by a subject joined to a word for their kind', () => {
  it.each([
    ['the kind first', '2023-02-01', 'Where is the memo on quantum now?', [MEMO]],
    ['the subject first', '2023-02-01', 'Where is the quantum computing memo now?', [MEMO]],
    ['another kind, another text', '2026-08-01', "Where is the President's order on quantum now?", [ORDER]],
    ['as an afterthought', '2026-08-01', "The President's executive order, the quantum one, is it funded?", [ORDER]],
    ['not before it was there', '2022-02-01', 'Where is the memo on quantum now?', []],
    ['nor of a year that it is not of', '2023-02-01', 'Where is the memo of 2019 on quantum?', []],
    ['nor where another word stands between', '2023-02-01', 'The memo was short. Quantum was not on it.', []],
    ['nor one of others', '2023-02-01', "Where is Germany's quantum memo now?", []],
    ['nor without the day of the question', null, 'Where is the memo on quantum now?', []],
    ['a label by its nation', '2025-06-01', "Is Japan's IoT label any good?", ['jp-jc-star']],
    ['a label by its body', '2025-06-01', 'Is the label for IoT devices of the FCC any good?', ['us-cyber-trust-mark']],
    ['but not a label of anybody', '2025-06-01', 'Is the label for IoT devices any good?', []],
    ['a framework by who put it out', '2023-06-01', "Do your suppliers read METI's framework?", ['jp-cpsf-2019']],
    ['but no framework of another', '2023-06-01', "Do your suppliers read the bank's framework?", []],
    [
      'with whom it was signed',
      '2024-03-01',
      'Is the memorandum with Japan on disinformation alive?',
      ['us-jp-info-manipulation-moc-2023'],
    ],
  ])('in English: %s', (_, asOf, text, expected) => expect(texts(asOf, text)).toEqual(expected));

  it.each([
    ['the subject first', '2023-02-01', '米国の量子の覚書はどうなりましたか。', [MEMO]],
    ['with more between', '2026-08-01', '量子に関する新たな大統領令はどうなりましたか。', [ORDER]],
    ['as an afterthought', '2023-12-01', '国際的な声明、身代金のですが、何か国ですか。', ['cri-statement-2023']],
    [
      'with whom it was signed',
      '2024-03-01',
      '偽情報についての米国との協力文書はどうなりましたか。',
      ['us-jp-info-manipulation-moc-2023'],
    ],
    ['by who made it', '2023-06-01', '経産省が作ったフレームワークは読みましたか。', ['jp-cpsf-2019']],
    [
      'what it is for, and of whom it is',
      '2024-03-01',
      '情報操作に対処するための日米の覚書はどうなりましたか。',
      ['us-jp-info-manipulation-moc-2023'],
    ],
    ['that it is international', '2025-11-20', 'SBOMの国際的な文書は読みましたか。', []],
    [
      'that it is international, of a kind of its own',
      '2025-11-20',
      'SBOMに関する国際的な共同文書は読みましたか。',
      ['sbom-shared-vision-2025'],
    ],
    ['not of other nations', '2024-03-01', '情報操作に対処するための日韓の覚書はどうなりましたか。', []],
    ['not before it was there', '2022-02-01', '米国の量子の覚書はどうなりましたか。', []],
    ['nor one of others', '2023-02-01', 'ドイツの量子の覚書はどうなりましたか。', []],
    ['nor where a sentence ends between', '2023-02-01', '量子は難しい。覚書を読みましたか。', []],
    ['nor of anybody', '2023-06-01', '銀行のフレームワークは読みましたか。', []],
  ])('in Japanese: %s', (_, asOf, text, expected) => expect(texts(asOf, text)).toEqual(expected));

  it('shows subject and kind as one', () => {
    const [link] = suggestLinks(gazetteer, { text: 'Where is the quantum computing memo now?', asOf: '2023-02-01' });
    expect(link).toMatchObject({ recordId: MEMO, surface: 'quantum computing memo', via: 'description' });
  });
});

describe('texts that a term of art tells', () => {
  it.each([
    [
      'by its own word for its kind',
      '2024-06-01',
      'The treaty in Hanoi, the cyber one, who signs?',
      ['un-cybercrime-convention-2024'],
    ],
    ['not by the word for another kind', '2024-06-01', 'The hotel in Hanoi, the cyber one, who pays?', []],
    ['nor without what the term needs', '2024-06-01', 'The treaty in Hanoi, the one on rice, who signs?', []],
    [
      'nor by a part of the name of another text',
      '2025-12-24',
      '新しいサイバーセキュリティ戦略は欧米主要国と比べてどうですか。',
      ['jp-cybersecurity-strategy-2025'],
    ],
    [
      'by the body that issued it',
      '2023-06-01',
      'METI has guidelines on cybersecurity. Do executives read those?',
      ['jp-cyber-management-guidelines'],
    ],
    ['but not without it', '2023-06-01', 'There are guidelines on cybersecurity. Do executives read those?', []],
    [
      'each text of a term with its own needs',
      '2024-08-01',
      'A joint force headquarters, said the two plus two in its statement.',
      ['us-jp-scc-2024'],
    ],
  ])('%s', (_, asOf, text, expected) => expect(texts(asOf, text)).toEqual(expected));
});

describe('bodies that are told by what they are', () => {
  const bodies = (text: string): string[] =>
    suggestLinks(gazetteer, { text, asOf: '2026-03-01' })
      .filter(({ kind }) => kind === 'agency')
      .map(({ recordId }) => recordId);

  it.each([
    ["Did the Pentagon's research arm pay for it?", ['darpa']],
    ['Is the civilian cyber agency ready?', ['cisa']],
    ['Ask the White House budget office.', ['us-omb']],
    ["What did Japan's ministry in charge of telecommunications say?", ['mic']],
    ["What did Japan's data protection regulator say?", ['ppc']],
    ['What did the data protection regulator say?', []],
    ["What did Germany's ministry in charge of telecommunications say?", []],
    ['個人情報の監督機関としてどうお考えですか。', ['ppc']],
    ['韓国の個人情報の監督機関はどうですか。', []],
    ['国防総省の研究機関が賞金を出した大会ですが。', ['darpa']],
    ['EUのサイバー機関は何と言っていますか。', ['enisa']],
  ])('%s', (text, expected) => expect(bodies(text)).toEqual(expected));
});
