import { describe, expect, it } from 'vitest';
import { links } from '../../support/linking';

const DAY = '2025-09-11';

describe('what Japanese bodies are called in the room', () => {
  it.each([
    ['jp-nsc', '四大臣会合にかけられたのは何日ですか。'],
    ['jp-nss', "Japan's national security adviser was in town; did he ask for anything?"],
    ['nisc', 'ＧＳＯＣが検知した通信は、政府全体で年に何件ですか。', '2024-03-12'],
    ['nco', "Japan's National Cyber Director has a new post; what can he order?"],
    ['jp-crisis-management', '事態室の当直は、一報を誰に伝えるのですか。'],
    ['ciro', '内閣情報官に伺います。いつ官邸に上げましたか。'],
    ['npa', 'Keisatsucho was named in the takedown; did it find the key?'],
    ['npa-csi-unit', 'サイバー直轄隊と呼ばれていた部隊、定員は埋まりましたか。', '2023-05-11'],
    ['jsdf', 'A JMSDF ship shares our links; who checks its crypto?'],
    ['mofa-jp', '総合外交政策局長に伺います。声明に加わる基準は何ですか。'],
    ['mic', '総合通信基盤局長に伺います。障害と攻撃の区別は誰がしますか。'],
    ['nict', 'サイネックスで集めた国産のデータは、産学官のどこが使いますか。'],
    ['nctc', '万博向けのシードル、終わった後の教材はどうなりますか。'],
    ['ict-isac', '通信のISACに放送局も入ったと聞きます。'],
    ['fsa-jp', 'Delta Wall had a hundred and sixty firms in it; would ours?'],
    ['psia', 'サイバー空間における脅威の概況という冊子を出しておられますね。'],
    ['jpcert-cc', "Japan's CERT told us first; how is that?"],
    ['cryptrec', '電子政府の推奨暗号リスト、量子に強い方式はいつ載りますか。'],
  ])('%s', (expected, text, day = DAY) => expect(links(day, text)).toContain(expected));

  it.each([
    ['nisc', '弊社のGSOCは世界の拠点を二十四時間見ております。'],
    ['jp-nss', '台湾の国安局が報告書を出しました。'],
    ['nctc', '地元にシードルの醸造所ができて、りんごの町が元気になりました。'],
    ['nict', '株式会社サイネックスの便利帳は、うちの町でも配られました。'],
    ['npa-csi-department', '東京地検の特別捜査部が議員の事務所に入りました。'],
    ['jp-prefectural-police', 'The Metropolitan Police Department in Washington had its files stolen.'],
    ['jsdf', 'In the Second World War the Japanese military had codes of its own.'],
    ['j-crat', '山で遭難した二人を消防のレスキュー隊が助けました。'],
    ['jjoc', '米国の統合司令部が中東の作戦を指揮しています。'],
    ['mlit', '横浜市の港湾局長が岸壁の老朽化を訴えました。'],
    ['nra-jp', 'In Ghana the Nuclear Regulatory Authority signed a deal.'],
    ['mod-jp', '市ヶ谷で行われた入学式に、多くの方が集まりました。'],
    ['ipa', 'Security action is what we need, not words.'],
    ['mofa-cyber', "As Estonia's ambassador for cyber, what would you say?"],
    ['cciic', "Japan's planned intelligence bureau has no oversight body; is that wise?"],
    ['nca-jp', '各社のシーサート協力体制を築くべきです。'],
    ['dih', '防衛省が電波部品を調達する会社の話です。'],
    ['npa-cab', 'サイバー局面での警察の役割について伺います。'],
    ['jp-crisis-management', '病院の緊急事態室に患者が運ばれました。'],
    ['nra-jp', '規制委員の任期について、電力会社からも意見が出ました。'],
    ['cybersecurity-council-jp', '家畜伝染病予防法に基づく協議会が県に設けられました。'],
  ])('%s is not taken for what is called much the same', (id, text) => expect(links(DAY, text)).not.toContain(id));

  it('keeps the office of the cabinet from being the cabinet', () => {
    expect(links(DAY, 'Japanese Cabinet Office officials ran the program.')).toEqual(['jp-cabinet-office']);
  });
});

describe('what Japanese texts are called in the room', () => {
  it.each([
    ['jp-basic-act-cybersecurity-2014', "Japan's 2014 cybersecurity law set up a headquarters."],
    ['jp-economic-security-promotion-act-2022', '令和四年法律第四十三号の罰則が適用された例はありますか。'],
    ['jp-secrets-act-2013', '平成二十五年法律第百八号に基づく指定は何件ですか。'],
    ['jp-acd-enhancement-act-2025', 'The Cyber Response Capacity Enhancement Act passed in May.'],
    ['jp-acd-enhancement-act-2025', '外国からの通信を国が見られるようにする法律、国内の通信は見ないのですか。'],
    ['jp-acd-consequential-act-2025', '警察官が攻撃者のサーバーに入れるようにする法律、歯止めはありますか。'],
    ['jp-unauthorized-access-act-1999', '不アク法の例外は、今は一つだけですか。'],
    ['jp-nict-act', '五年に限って他人の機器へのログインを認める法律でしたね。'],
    ['jp-common-standards', '政府機関統一基準の改定で、クラウドはどうなりましたか。'],
    ['jp-ismap', 'クラウドを評価する制度に通るまで、一年かかります。'],
    ['concept-active-cyber-defense', '能動サイバー防御を入れるなら、通信会社の免責が先です。'],
  ])('%s', (expected, text) => expect(links(DAY, text)).toContain(expected));

  it.each([
    ['jp-acd-enhancement-act-2025', '海外からの通信販売を規制する法律について、国内の声を伺います。'],
    ['jp-acd-enhancement-act-2025', "Japan's 2014 cybersecurity law set up a headquarters."],
    [
      'jp-acd-consequential-act-2025',
      '誰でもサーバーにアクセスできる状態は法律違反ではないですか、警察に届けましたか。',
    ],
    ['jp-acd-consequential-act-2025', '自衛隊法の改正で給与が上がりましたが、隊員は残っていますか。'],
    ['jp-nict-act', "Japan's law on personal information wants a first notice within days."],
    ['jp-nss-2022', '政府は食料安全保障戦略を年内にまとめるとしています。'],
    ['jp-nds-2022', '米国防総省の防衛戦略は今年改定されるそうです。'],
    ['jp-appi-2003', "India's Act No. 57 of 2003 was repealed long ago."],
    ['jp-police-act-amendment-2022', 'Britain changed its Police Act so that forces can investigate cyber cases.'],
    ['ipa-10-threats', "OWASP's Top 10 Threats list has hardly changed."],
    ['jp-secrets-act-2013', '営業秘密の法律で守られる企業の情報について伺います。'],
  ])('%s is not taken for what is called much the same', (id, text) => expect(links(DAY, text)).not.toContain(id));

  it('takes a report that comes out each year also with the year of an edition', () => {
    expect(links(DAY, '情報セキュリティ10大脅威2025の組織編では、二位が変わりません。')).toEqual(['ipa-10-threats']);
    expect(links(DAY, 'What did the 2015 Cyberspace Solarium Commission report say?')).not.toContain(
      'us-solarium-report-2020',
    );
  });
});
