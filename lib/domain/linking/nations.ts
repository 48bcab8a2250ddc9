/**
 * Words, also for its people, that say whose body or text is meant. Codes are ISO 3166 (EU for the Union); the map's own countries are among
 * them. `kanji` is the one-character form used as a prefix (米財務省) and in pairs (日豪).
 */
export type Nation = { code: string; en: readonly string[]; ja: readonly string[]; kanji: string | null };

export const NATIONS: readonly Nation[] = [
  {
    code: 'US',
    en: [
      'US',
      'USA',
      'United States',
      'United States of America',
      'America',
      'American',
      'Americans',
      'Washington',
      'Biden administration',
      'Trump administration',
    ],
    ja: ['米国', 'アメリカ', 'アメリカ合衆国', '米政府', '米側', '米軍', '米政権', 'バイデン政権', 'トランプ政権'],
    kanji: '米',
  },
  {
    code: 'JP',
    en: ['Japan', 'Japanese', 'Tokyo', 'Kishida government', 'Ishiba government', 'Takaichi government'],
    ja: [
      '日本',
      '日本国',
      '我が国',
      'わが国',
      '我国',
      '日本政府',
      '日本側',
      '岸田政権',
      '石破政権',
      '高市政権',
      '菅政権',
      '安倍政権',
    ],
    kanji: '日',
  },
  {
    code: 'GB',
    en: ['UK', 'United Kingdom', 'Britain', 'Great Britain', 'British', 'Brits', 'London', 'Scottish', 'Whitehall'],
    ja: ['英国', 'イギリス', '英政府', 'ロンドン'],
    kanji: '英',
  },
  {
    code: 'AU',
    en: ['Australia', 'Australian', 'Australians', 'Canberra'],
    ja: ['豪州', 'オーストラリア', '豪政府', 'キャンベラ'],
    kanji: '豪',
  },
  {
    code: 'KR',
    en: [
      'South Korea',
      'South Korean',
      'South Koreans',
      'Korea',
      'Korean',
      'Koreans',
      'ROK',
      'Republic of Korea',
      'Seoul',
    ],
    ja: ['韓国', '韓国政府', '大韓民国', 'ソウル'],
    kanji: '韓',
  },
  {
    code: 'KP',
    en: ['North Korea', 'North Korean', 'North Koreans', 'DPRK', 'Pyongyang'],
    ja: ['北朝鮮'],
    kanji: null,
  },
  {
    code: 'CN',
    en: ['China', 'Chinese', 'PRC', "People's Republic of China", 'Beijing'],
    ja: ['中国', '中国政府', '中華人民共和国', '北京'],
    kanji: '中',
  },
  { code: 'TW', en: ['Taiwan', 'Taiwanese', 'Taipei'], ja: ['台湾', '台北'], kanji: '台' },
  { code: 'RU', en: ['Russia', 'Russian', 'Russians', 'Moscow', 'Kremlin'], ja: ['ロシア', 'モスクワ'], kanji: '露' },
  { code: 'SG', en: ['Singapore', 'Singaporean', 'Singaporeans', "Singapore's"], ja: ['シンガポール'], kanji: null },
  {
    code: 'EU',
    en: ['EU', 'European Union', 'European', 'Europeans', 'Europe', 'Brussels'],
    ja: ['欧州', '欧州連合', 'ヨーロッパ', 'ブリュッセル'],
    kanji: '欧',
  },
  { code: 'DE', en: ['Germany', 'German', 'Germans', 'Berlin'], ja: ['ドイツ', 'ベルリン'], kanji: '独' },
  { code: 'FR', en: ['France', 'French', 'Paris'], ja: ['フランス', 'パリ'], kanji: '仏' },
  { code: 'IT', en: ['Italy', 'Italian', 'Italians'], ja: ['イタリア'], kanji: '伊' },
  { code: 'ES', en: ['Spain', 'Spanish'], ja: ['スペイン'], kanji: null },
  { code: 'NL', en: ['Netherlands', 'Dutch'], ja: ['オランダ'], kanji: '蘭' },
  { code: 'BE', en: ['Belgium', 'Belgian', 'Belgians'], ja: ['ベルギー'], kanji: null },
  { code: 'IE', en: ['Ireland', 'Irish'], ja: ['アイルランド'], kanji: null },
  { code: 'PL', en: ['Poland', 'Polish', 'Warsaw'], ja: ['ポーランド'], kanji: null },
  { code: 'CZ', en: ['Czech', 'Czechia', 'Czech Republic'], ja: ['チェコ'], kanji: null },
  { code: 'EE', en: ['Estonia', 'Estonian', 'Estonians', 'Tallinn'], ja: ['エストニア'], kanji: null },
  { code: 'LV', en: ['Latvia', 'Latvian', 'Latvians'], ja: ['ラトビア'], kanji: null },
  { code: 'LT', en: ['Lithuania', 'Lithuanian', 'Lithuanians'], ja: ['リトアニア'], kanji: null },
  { code: 'FI', en: ['Finland', 'Finnish'], ja: ['フィンランド'], kanji: null },
  { code: 'SE', en: ['Sweden', 'Swedish'], ja: ['スウェーデン'], kanji: null },
  { code: 'NO', en: ['Norway', 'Norwegian', 'Norwegians'], ja: ['ノルウェー'], kanji: null },
  { code: 'DK', en: ['Denmark', 'Danish'], ja: ['デンマーク'], kanji: null },
  { code: 'CH', en: ['Switzerland', 'Swiss'], ja: ['スイス'], kanji: null },
  { code: 'UA', en: ['Ukraine', 'Ukrainian', 'Ukrainians', 'Kyiv'], ja: ['ウクライナ'], kanji: null },
  { code: 'IL', en: ['Israel', 'Israeli', 'Israelis'], ja: ['イスラエル'], kanji: null },
  { code: 'TR', en: ['Turkey', 'Turkish', 'Türkiye'], ja: ['トルコ'], kanji: null },
  { code: 'SA', en: ['Saudi Arabia', 'Saudi'], ja: ['サウジアラビア'], kanji: null },
  { code: 'AE', en: ['United Arab Emirates', 'UAE', 'Emirati'], ja: ['アラブ首長国連邦'], kanji: null },
  { code: 'IR', en: ['Iran', 'Iranian', 'Iranians'], ja: ['イラン'], kanji: null },
  { code: 'CA', en: ['Canada', 'Canadian', 'Canadians', 'Ottawa'], ja: ['カナダ'], kanji: '加' },
  { code: 'NZ', en: ['New Zealand', 'Wellington'], ja: ['ニュージーランド'], kanji: null },
  { code: 'IN', en: ['India', 'Indian', 'New Delhi', 'Delhi'], ja: ['インド'], kanji: '印' },
  { code: 'PH', en: ['Philippines', 'Philippine', 'Filipino', 'Filipinos', 'Manila'], ja: ['フィリピン'], kanji: '比' },
  { code: 'VN', en: ['Vietnam', 'Viet Nam', 'Vietnamese', 'Hanoi'], ja: ['ベトナム'], kanji: '越' },
  { code: 'ID', en: ['Indonesia', 'Indonesian', 'Jakarta'], ja: ['インドネシア'], kanji: null },
  { code: 'MY', en: ['Malaysia', 'Malaysian'], ja: ['マレーシア'], kanji: null },
  { code: 'TH', en: ['Thailand', 'Thai', 'Bangkok'], ja: ['タイ王国', 'タイ政府'], kanji: null },
  { code: 'MN', en: ['Mongolia', 'Mongolian'], ja: ['モンゴル'], kanji: null },
  { code: 'BR', en: ['Brazil', 'Brazilian'], ja: ['ブラジル'], kanji: null },
  { code: 'MX', en: ['Mexico', 'Mexican'], ja: ['メキシコ'], kanji: null },
  { code: 'ZA', en: ['South Africa', 'South African'], ja: ['南アフリカ'], kanji: null },
];

/** Full country words that stand for a pair or group of nations before a name (日米韓, 日豪). */
const CODE_BY_KANJI = new Map(NATIONS.flatMap(({ code, kanji }) => (kanji === null ? [] : [[kanji, code] as const])));

/** The nation of a one-character prefix, or undefined. */
export function nationOfKanji(character: string): string | undefined {
  return CODE_BY_KANJI.get(character);
}
