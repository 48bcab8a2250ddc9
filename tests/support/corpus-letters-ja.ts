import { mailMessage } from './mail-message';
import { pdfDocument } from './pdf-document';
import { MEDIA_TYPES } from '../../lib/files/source-file';
import { wordDocument, zipOf } from './word-document';

/** Invented Japanese invitations with papers, by the number of the document; what each says is in its gold file. */

const order = wordDocument([
  { text: '公開シンポジウム\n「港を止めない　― 物流のサイバー防衛」\n議事次第' },
  { text: '日時：令和8年6月18日（木）13:30～16:00' },
  { text: '会場：みなと産業会館　5階大ホール' },
  {
    rows: [
      ['13:30', '開会挨拶　早瀬 和彦（みなと物流研究所　所長）'],
      ['13:40', '基調講演　倉持 由美（青波大学　教授）'],
      ['14:20', '休憩'],
      ['14:30', 'パネル討論'],
      ['15:50', '閉会'],
    ],
  },
]);

const careers = pdfDocument([
  '登壇者略歴',
  '',
  '倉持 由美（くらもち ゆみ）',
  '青波大学 教授。2004年博士（工学）。専門は港湾情報システム。',
  '著書に『港の情報学』（2021年3月10日刊）。',
  '',
  '篠宮 剛（しのみや つよし）',
  '東和海運 情報システム部長。1998年入社。',
  '',
  '早瀬 和彦（はやせ かずひこ）',
  'みなと物流研究所 所長。2015年より現職。',
]);

export const symposiumMail = mailMessage(
  {
    from: 'みなと物流研究所 事務局 <jimukyoku@minato.example.org>',
    to: 'speakers@minato.example.org',
    subject: '【ご案内】公開シンポジウム「港を止めない ― 物流のサイバー防衛」ご登壇について',
    date: 'Fri, 15 May 2026 11:20:00 +0900',
  },
  `登壇者各位

みなと物流研究所事務局です。
このたびは公開シンポジウムへのご登壇をお引き受けいただき、ありがとうございます。
開催の詳細をお知らせいたします。

■日時　2026年6月18日（木）13時30分～16時
■会場　みなと産業会館　5階大ホール
■登壇者
・倉持 由美 様（青波大学 教授）
・篠宮 剛 様（東和海運 情報システム部長）
・司会：早瀬 和彦（みなと物流研究所 所長）

■パネル討論での質問
（倉持様）
1. 港湾システムの停止から、何を学ぶべきでしょうか。
2. 大学は現場の訓練にどう関われますか。
（篠宮様）
1. 海運会社として、最初の一時間に何をしますか。

基調講演は30分でお願いいたします。
投影資料は6月11日（木）17時までにお送りください。
当日は録画し、後日公開いたします。

議事次第と略歴を添付いたします。略歴に誤りがあればお知らせください。

みなと物流研究所　事務局
`,
  [
    { name: '議事次第.docx', type: MEDIA_TYPES.docx, bytes: order },
    { name: '登壇者略歴.pdf', type: MEDIA_TYPES.pdf, bytes: careers },
  ],
);

const asked = wordDocument([
  { text: '質問事項' },
  { text: '１．西脇委員への質問' },
  { item: '地方自治体の人材不足を、国はどこまで補うべきでしょうか。' },
  { item: '小規模な自治体が共同で監視を行う利点は何ですか。' },
  { text: '２．Brandt氏への質問' },
  { item: 'ドイツの州政府は、連邦とどのように情報を共有していますか。' },
  { text: '３．全員への質問' },
  { item: '住民への公表は、どの時点で行うべきでしょうか。' },
]);

const earlier = mailMessage(
  {
    from: '杉浦 玲子 <sugiura@chiho.example.org>',
    to: 'nishiwaki@shirakaba.example.org',
    subject: '日程のご相談',
    date: 'Thu, 02 Apr 2026 09:00:00 +0900',
  },
  `西脇先生

研究会の日程ですが、7月2日（木）または7月9日（木）の午後でご都合はいかがでしょうか。

杉浦
`,
  [],
  'part-of-an-earlier-mail',
);

const meeting = Buffer.from(
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Chiho//Example//JA',
    'BEGIN:VEVENT',
    'UID:704@chiho.example.org',
    'DTSTART;TZID=Asia/Tokyo:20260709T150000',
    'DTEND;TZID=Asia/Tokyo:20260709T170000',
    'SUMMARY:自治体サイバー研究会（第4回）',
    'LOCATION:オンライン（Webex）',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n'),
);

export const studyGroupMail = mailMessage(
  {
    from: '杉浦 玲子 <sugiura@chiho.example.org>',
    to: 'nishiwaki@shirakaba.example.org',
    subject: '自治体サイバー研究会（第4回）のご案内',
    date: 'Mon, 08 Jun 2026 16:40:00 +0900',
  },
  `西脇先生

お世話になっております。地方行政センターの杉浦です。

第4回の自治体サイバー研究会を、2026年7月9日（木）15時から17時まで、Webexで開催いたします。
ご登壇は、西脇 修 先生（白樺大学 准教授）と、Karl Brandt 氏（Institut für Kommunen 研究員）のお二人です。
進行は杉浦 玲子（地方行政センター 主任研究員）が務めます。

冒頭のご発言は、お一人15分以内でお願いいたします。
質問事項は添付のとおりです。ご発言の要旨を7月3日（金）正午までにお寄せください。

本研究会は非公開で、発言者を特定しない形で議事要旨を公表します（チャタムハウスルール）。

よろしくお願いいたします。

地方行政センター
杉浦 玲子
`,
  [
    { name: '質問事項.docx', type: MEDIA_TYPES.docx, bytes: asked },
    { name: null, type: MEDIA_TYPES.ics, bytes: meeting },
    { name: '日程のご相談.eml', type: MEDIA_TYPES.eml, bytes: earlier },
    { name: '参考資料.zip', type: 'application/zip', bytes: zipOf({ 'data.csv': 'a,b\n1,2\n' }) },
  ],
);

export const wordNotice = wordDocument([
  { heading: '第7回 宇宙とサイバー勉強会　開催案内' },
  { text: '主催：北斗政策フォーラム' },
  { text: '日時：2026年9月4日（金）10:00～11:45' },
  { text: '形式：オンライン（Zoomウェビナー）' },
  { heading: '登壇者' },
  { item: '講師：相良 悠斗（北斗宇宙研究所　上席研究員）' },
  { item: '講師：Nadia Rahman（Orbital Policy Lab 代表）' },
  { item: '司会：三枝 葵（北斗政策フォーラム　事務局長）' },
  { heading: '講師への質問' },
  { item: '衛星の地上局は誰が守るべきでしょうか。' },
  { item: '日米の情報共有は、宇宙の分野で進んでいますか。' },
  { item: '民間企業に求める報告は、どこまでが適切ですか。' },
  { heading: '留意事項' },
  { text: '講演時間は各20分です。講演資料は9月1日（火）15時までに事務局へ送付してください。' },
  { text: '勉強会は録画しません。発言はオフレコとします。' },
]);

export const pdfNotice = pdfDocument([
  [{ at: 330, words: '令和8年10月1日' }],
  '',
  '関係者各位',
  '',
  [{ at: 330, words: '一般財団法人　汐見財団' }],
  '',
  'パネルディスカッション「偽情報と選挙」の開催について（ご案内）',
  '',
  '標記の催しを下記のとおり開催いたします。',
  '',
  '記',
  '',
  '１　日　時　令和8年11月12日（木）14時～16時',
  '２　会　場　汐見会館　3階講堂',
  '３　登壇者',
  '　・宇佐美 航（南陽大学　教授）',
  '　・Claire Dubois（Observatoire du Vote 研究部長）',
  '　・樋口 奈々（中央通信　編集委員）',
  '　司会　長谷部 誠（汐見財団　常務理事）',
  '４　質問',
  '（１）選挙期間中の偽情報に、誰が最初に対応すべきか。',
  '（２）外国からの働きかけを、どのように公表すべきか。',
  '（３）報道機関は、訂正をどう伝えるべきか。',
  '５　その他',
  '　冒頭発言は各8分以内とします。略歴を10月23日（金）までにご提出ください。',
  '　当日の様子は録画し、ウェブサイトで公開します。',
  '',
  [{ at: 400, words: '以上' }],
]);
