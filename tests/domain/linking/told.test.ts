import { describe, expect, it } from 'vitest';
import { dayOf } from '@/lib/domain/linking/calendar-days';
import { suggestLinks } from '@/lib/domain/linking/suggest';
import { toldDatesIn } from '@/lib/domain/linking/told-dates';
import { LEADERS } from '@/lib/domain/linking/told-texts';
import { gazetteer, links } from '../../support/linking';

/** A Thursday. */
const THURSDAY = '2015-06-04';
const told = (text: string, asOf = THURSDAY): string[] =>
  toldDatesIn(text, asOf).map(({ start, end, first, last }) => {
    const days = first === last ? dayOf(first) : `${dayOf(first)}–${dayOf(last)}`;
    return `${text.slice(start, end)} ${days}`;
  });

describe('dates as they are told', () => {
  it.each([
    ['It came out yesterday.', ['yesterday 2015-06-03']],
    ['Last week it came out.', ['Last week 2015-05-22–2015-06-03']],
    ['Friday’s statement', ['Friday’s 2015-05-29']],
    ['On Thursday they met.', ['Thursday 2015-06-04']],
    ['the one of last Monday', ['last Monday 2015-05-25–2015-06-01']],
    ['issued two weeks ago', ['two weeks ago 2015-05-17–2015-05-25']],
    ['the paper of last month', ['last month 2015-05-01–2015-05-31']],
    ['signed on the fourth', ['on the fourth 2015-06-04']],
    ['signed on the twenty-second', ['on the twenty-second 2015-05-22']],
    ['signed on May 11th, or May 11, 2013', ['May 11th 2015-05-11', 'May 11, 2013 2013-05-11']],
    ['signed in October', ['in October 2014-10-01–2014-10-31']],
    ['signed in February 2013', ['February 2013 2013-02-01–2013-02-28']],
    ['the report of last fall', ['last fall 2014-09-01–2014-11-30']],
    ['it will come on June 5, 2015', []],
    ['They may march in a second, as ordered.', []],
  ])('in English: %s', (text, expected) => expect(told(text)).toEqual(expected));

  it.each([
    ['昨日の会見', ['昨日 2015-06-03']],
    ['一昨日の会見', ['一昨日 2015-06-02']],
    ['先週土曜の、声明', ['先週土曜 2015-05-30']],
    ['先週の土曜日の声明', ['先週の土曜日 2015-05-30']],
    ['火曜日の閣議', ['火曜日 2015-06-02']],
    ['先月の二十日の文書', ['先月の二十日 2015-05-20']],
    ['二週間前の文書', ['二週間前 2015-05-17–2015-05-25']],
    ['去年九月に出た', ['去年九月 2014-09-01–2014-09-30']],
    ['去年の暮れに出た', ['去年の暮れ 2014-12-01–2014-12-31']],
    ['平成二十五年六月十日の決定', ['平成二十五年六月十日 2013-06-10']],
    ['二〇一三年の大統領令', ['二〇一三年の 2013-01-01–2013-12-31']],
    ['五月二十二日の会合', ['五月二十二日 2015-05-22']],
    ['同じ二日に署名', ['二日 2015-06-02']],
    ['二日間の会合、三年間の計画、日本の月', []],
  ])('in Japanese: %s', (text, expected) => expect(told(text)).toEqual(expected));

  it('knows no thirtieth of February', () => expect(told('on February 30, 2015')).toEqual([]));
});

describe('numbers of texts as they are spoken', () => {
  it.each([
    ['digit by digit', 'Who reads executive order one three six three six?', ['us-eo-13636']],
    ['in pairs', 'Is executive order thirteen six thirty-six alive?', ['us-eo-13636']],
    ['with oh', 'Is EO fourteen oh twenty-eight alive?', ['us-eo-14028']],
    ['alone', 'The order, thirteen eight hundred, is on risk.', ['us-eo-13800']],
    ['of a series in short', 'What does NSM ten ask, and PPD twenty-one?', ['us-nsm-10-2022', 'us-ppd-21']],
    ['of an edition', 'What is CYBERCOM two point oh?', ['us-cybercom-2-0']],
    ['but not what is counted', 'That order was thirteen eight hundred dollars.', []],
    ['nor without its series', 'We have thirteen eight hundred in the room.', []],
    ['nor one of its neighbours', 'Is executive order one three six three seven alive?', []],
  ])('in English: %s', (_, text, expected) => expect(links('2026-08-01', text)).toEqual(expected));

  it.each([
    ['digit by digit', '大統領令一三六三六を読みましたか。', ['us-eo-13636']],
    ['with units', '大統領令一万三千八百号はまだ有効ですか。', ['us-eo-13800']],
    ['apart from its series', '詐欺の大統領令、えー、一四三九〇号ですか。', ['us-eo-14390']],
    ['of a meeting', '第九回の日米サイバー対話の成果は。', ['us-jp-cyber-dialogue-9-2024']],
    ['of an edition', 'サイバーコム二・〇の話ですが。', ['us-cybercom-2-0']],
    ['but not inside a longer one', '大統領令一三六三六四を読みましたか。', []],
    ['nor without its series', '応募は一四三九〇人でした。', []],
  ])('in Japanese: %s', (_, text, expected) => expect(links('2026-08-01', text)).toEqual(expected));
});

describe('texts that are told by their kind, their body and their day', () => {
  it.each([
    ['a statement', '2019-04-23', "Friday's joint statement of the two plus two", ['scc-2plus2', 'us-jp-scc-2019']],
    ['not that of another day', '2019-05-23', "Friday's joint statement of the two plus two", ['scc-2plus2']],
    [
      'of leaders',
      '2024-04-11',
      "Yesterday's joint statement by the President and the Prime Minister on cyber",
      ['us-jp-leaders-statement-2024'],
    ],
    ['but not of one of them', '2024-04-11', "Yesterday's joint statement by the President on cyber", []],
    [
      'a report',
      '2025-07-14',
      'On Friday the open-ended working group adopted its final report.',
      ['un-oewg', 'un-oewg-final-report-2025'],
    ],
    [
      'an order on cyber security',
      '2025-06-12',
      'Was Friday’s executive order a step back for cyber?',
      ['us-eo-14306'],
    ],
    ['but no order on anything else', '2025-06-12', 'Was Friday’s executive order on drones wise?', []],
    [
      'what both bodies signed',
      '2023-03-01',
      'METI and Homeland Security signed a cyber directive and a memorandum, did they?',
      ['meti', 'us-jp-dhs-meti-moc-2023', 'us-dhs'],
    ],
    ['but not one alone', '2023-03-01', 'METI signed a cyber directive and a memorandum, did it?', ['meti']],
    [
      'the edition that was released then',
      '2025-12-11',
      'Last week the White House released its National Security Strategy. Should Tokyo be relieved?',
      ['white-house', 'us-nss-2025'],
    ],
  ])('in English: %s', (_, asOf, text, expected) => expect(links(asOf, text).sort()).toEqual([...expected].sort()));

  it.each([
    [
      'a statement',
      THURSDAY,
      '先週土曜の、日米サイバー防衛政策ワーキンググループの会合の声明ですが。',
      ['cdpwg', 'us-jp-cdpwg-statement-2015'],
    ],
    [
      'not one of another month',
      '2016-06-04',
      '先週土曜の、日米サイバー防衛政策ワーキンググループの会合の声明ですが。',
      ['cdpwg'],
    ],
    ['an order on cyber security', '2026-07-08', '先月二十二日の米国の大統領令、暗号のあれですが。', ['us-eo-14412']],
    ['but no order on anything else', '2026-07-08', '先月二十二日の米国の大統領令、関税のあれですが。', []],
    [
      'the edition that was released then',
      '2025-12-23',
      '本日閣議決定されたサイバーセキュリティの新しい戦略ですが。',
      ['jp-cybersecurity-strategy-2025'],
    ],
    [
      'the interim report, by its subject',
      '2025-12-04',
      '耐量子計算機暗号の移行ですが、その中間とりまとめは。',
      ['concept-post-quantum-cryptography', 'jp-pqc-interim-2025'],
    ],
    ['but not that of any committee', '2025-12-04', '年金の部会の中間とりまとめは。', []],
  ])('in Japanese: %s', (_, asOf, text, expected) => expect(links(asOf, text).sort()).toEqual([...expected].sort()));

  it('tells nothing where the day of the question is not known', () =>
    expect(links(null, "Friday's joint statement of the two plus two")).toEqual(['scc-2plus2']));

  it('shows the words that tell the day', () => {
    const [link] = suggestLinks(gazetteer, {
      text: 'Was Friday’s executive order a step back for cyber?',
      asOf: '2025-06-12',
    });
    expect(link?.reason).toEqual({
      code: 'neighbour',
      params: { surface: 'executive order', evidence: 'Friday’s' },
    });
  });
});

describe('the bodies that a rule names by their ids', () => {
  it.each(LEADERS)('%s is on the map', (id) => {
    expect(gazetteer.records.get(id)?.kind).toBe('agency');
  });
});

describe('whose text it is', () => {
  it.each([
    [
      'who released it',
      '2023-11-24',
      'Australia released on Wednesday its national cyber security strategy.',
      ['au-cyber-strategy-2023'],
    ],
    ['a nation without one', '2023-11-24', 'Singapore published last week its national cyber security strategy.', []],
    [
      'in Japanese',
      '2023-11-24',
      '豪州政府がおととい発表した二〇三〇年までのサイバーセキュリティ戦略は。',
      ['au-cyber-strategy-2023'],
    ],
    ['nor Japan’s for another’s', '2023-11-24', '韓国が先月発表したサイバーセキュリティ戦略は。', []],
    ['its own indeed', '2022-11-02', 'CISA put out its cross sector performance goals.', ['cisa', 'us-cisa-cpg']],
    ['not anybody’s', '2022-11-02', 'The bank has its cross sector performance goals.', []],
    [
      'their own, of the nation on the map',
      '2024-10-01',
      'The Japanese stand up their own Joint Operations Command.',
      ['jjoc'],
    ],
    ['their own, of another', '2024-10-01', 'The Australians stand up their own Joint Operations Command.', []],
    ['one of a row of nations', '2024-11-14', 'It is the Japan, US, EU one.', []],
    ['the Union itself', '2024-11-14', 'It is the EU that pays.', ['european-union']],
  ])('%s', (_, asOf, text, expected) => expect(links(asOf, text)).toEqual(expected));
});

describe('what is read out in Japanese', () => {
  it.each([
    ['letters', '経産省のシーピーエスエフは。', ['meti', 'jp-cpsf-2019']],
    ['with their second readings', 'エヌアイエスシーとエフビーアイは。', ['nisc', 'fbi']],
    ['but not inside a longer word', 'シーピーエスエフエックスは。', []],
    ['the ISAC of a trade', '電力アイザックと金融アイザックは。', ['je-isac', 'f-isac-jp']],
    ['but not one that is not on the map', '医療アイザックは。', []],
    ['a word', '日米のジーソミアは。', ['us-jp-gsomia-2007']],
    ['but not that of others', '日韓のジーソミアは。', []],
    ['a beer', 'IPAといえばビールです。', []],
  ])('%s', (_, text, expected) => expect(links('2024-06-01', text)).toEqual(expected));
});
