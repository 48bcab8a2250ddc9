/** Japanese titles, and endings of longer ones, by where they are borne. */
const TITLES_BY_PLACE: readonly string[] = [
  // Companies
  '代表取締役社長 代表取締役 取締役 執行役員 常務執行役員 専務執行役員 統括役員 責任役員 役員 監査役 相談役 代表社員 社員 ' +
    '最高執行責任者 最高財務責任者 最高情報責任者 最高情報セキュリティ責任者 最高技術責任者 最高経営責任者 責任者 管理者 ' +
    '社長 副社長 専務 常務 本部長 副本部長 事業部長 部長 副部長 部長代理 室長 室長補佐 課長 課長代理 係長 班長 主任 支社長 ' +
    '支店長 支局長 支部長 店長 店主 工場長 支配人 オーナー 創業者 共同創業者 起業家 会長 副会長 会頭 副会頭 頭取 総裁 副総裁 ' +
    '統括 部員 課員 所員 館員 職員 団員 担当 担当官 組合長 経営者',
  // Written in katakana or Latin letters
  'パートナー マネージングディレクター ディレクター マネージャー マネジャー チームリーダー グループリーダー リーダー チーフ ' +
    'リード エコノミスト ジャーナリスト フリーライター ライター リサーチャー スペシャリスト ストラテジスト オブカウンセル ' +
    'カウンセル オフィサー アーキテクト アナリスト エンジニア コンサルタント アドバイザー プロデューサー プランナー ' +
    'デザイナー プログラマー コーディネーター ファシリテーター キュレーター ナビゲーター シニアフェロー フェロー ' +
    'ポスドク キャスター アナウンサー パーソナリティ デスク CISO CEO CTO CIO',
  // Universities and institutes
  '名誉教授 特任教授 特命教授 客員教授 主任教授 准教授 教授 特任講師 非常勤講師 講師 助教 助手 学長 副学長 学部長 研究科長 学科長 ' +
    '専攻長 塾長 園長 校長 副校長 教頭 教諭 主席研究員 主任研究員 上席研究員 上級研究員 客員研究員 特別研究員 博士研究員 研究員 ' +
    '研究参与 研究部長 研究主幹 研究者 博士 大学院生 院生 学生 学芸員 司書 調査員 主任調査員 主任分析官 上級分析官 情報分析官 ' +
    '分析官 技師長 主任技師 技師 技監 所長 副所長 センター長 副センター長 院長 副院長 館長 副館長 主席 主宰',
  // Offices of the state
  '大臣 副大臣 大臣政務官 政務官 事務次官 次官 長官 政策統括官 統括官 審議官 参事官 参事 企画官 調整官 補佐官 秘書官 補佐 ' +
    '監督官 管理官 監理官 監察官 調査官 対策官 捜査官 専門官 主任専門官 専門員 局長 局次長 次長 課長補佐 主査 主幹 主事 主任主事 ' +
    '主務 総監 推進監 政策監 連絡官 危機管理監 管理監 参与 知事 副知事 市長 副市長 区長 町長 村長 議長 副議長 議員 政策秘書 相談員 支援員 指導員 推進員 ' +
    '大使 公使 総領事 主席領事 領事 一等書記官 書記官 消防長 署長 駅長 船長 機長',
  // Forces, courts, police
  '幕僚長 司令官 司令 隊長 分隊長 陸将補 陸将 海将補 海将 空将補 空将 一佐 二佐 三佐 一尉 二尉 三尉 1等陸佐 1等海佐 1等空佐 ' +
    '警視正 警視 警部補 警部 検事正 検事 判事 裁判官 弁護士 弁理士 司法書士 行政書士 税理士 公認会計士 会計士 社会保険労務士 社労士 ' +
    '診断士 オンブズマン',
  // Associations
  '理事長 副理事長 理事長代行 専務理事 常務理事 常任理事 代表理事 理事 監事 評議員 幹事長 書記長 代表幹事 幹事 事務局長 事務局次長 ' +
    '事務総長 事務長 代表 共同代表 副代表 座長 委員長 委員長役 副委員長 実行委員長 運営委員 委員 部会長 副部会長 分科会長 団長 組長 ' +
    '発起人 世話人 顧問 上級顧問 技術顧問 特別顧問',
  // Press, arts, medicine, houses of worship
  '編集長 副編集長 編集委員 論説委員長 論説委員 解説委員 記者 主筆 特派員 文筆家 作家 評論家 写真家 漫画家 俳優 映画監督 当主 代目 家元 女将 杜氏 棟梁 医師 看護師 ' +
    '看護師長 師長 医長 薬剤師 技士長 技士 司教 住職 牧師 宮司',
];

/** Titles as they stand at the end of what is told of a person. */
export const JAPANESE_TITLES: readonly string[] = TITLES_BY_PLACE.flatMap((titles) => titles.split(' '));

/** A title directly behind a name ("本間教授へ"), the longest first. */
export const TITLE_BEHIND_NAME = new RegExp(
  `^(?:[大中少]佐|[大中少]尉|[大中少]将|[一二三][佐尉]|陸将補?|海将補?|空将補?|警[視部]正?|構成員|報告者|発表者|討論者|登壇者|${[...JAPANESE_TITLES].sort((a, b) => b.length - a.length).join('|')})(?=$|[\\s:、。,・)へにと])`,
);

const TITLES: ReadonlySet<string> = new Set(JAPANESE_TITLES);
const LONGEST = JAPANESE_TITLES.reduce((longest, title) => Math.max(longest, title.length), 0);

/** Whether the words are a title and nothing else. */
export function isJapaneseTitle(words: string): boolean {
  return TITLES.has(words);
}

/** The length of the longest title with which the text ends; 0 when it ends with none. */
export function titleLengthAtEnd(text: string): number {
  for (let length = Math.min(LONGEST, text.length); length > 1; length -= 1) {
    if (TITLES.has(text.slice(-length))) return length;
  }
  return 0;
}
