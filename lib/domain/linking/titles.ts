/**
 * With what somebody is addressed. `post`: what a post must be called for its holder to bear the title, null where anybody
 * may: then the body must be spoken to as well ("your office"). `isRank`: borne in every post of who held one called so.
 */
export type Title = { isJapanese: boolean; post: RegExp | null; isRank: boolean };

const COMMANDER = /^Commander/;

const ENGLISH: Readonly<Record<string, Pick<Title, 'post' | 'isRank'>>> = {
  director: { post: /\bDirector\b/, isRank: false },
  ambassador: { post: /\bAmbassador\b/, isRank: false },
  secretary: { post: /\bAssistant Secretary\b|^Secretary/, isRank: false },
  advisor: { post: /\bAdvisor\b/, isRank: false },
  adviser: { post: /\bAdvisor\b/, isRank: false },
  commander: { post: COMMANDER, isRank: true },
  general: { post: COMMANDER, isRank: true },
  admiral: { post: COMMANDER, isRank: true },
};
const ANYBODYS = ['mr', 'ms', 'mrs', 'dr', 'mister', 'doctor', 'minister', 'chair', 'chairman', 'commissioner'];

const JAPANESE = [
  '長官',
  '局長',
  '部長',
  '司令官',
  '司令',
  '統括官',
  '審議官',
  'サイバー官',
  '大使',
  'センター長',
  '理事長',
  '代表理事',
  '次官補',
  '調整官',
];
const ANYBODYS_JAPANESE = ['大臣', '参考人', '政府参考人', '委員長'];

/** All titles, which are found as cue words are. */
export const TITLES: ReadonlyMap<string, Title> = new Map<string, Title>([
  ...Object.entries(ENGLISH).map(([word, title]) => [word, { isJapanese: false, ...title }] as const),
  ...ANYBODYS.map((word) => [word, { isJapanese: false, post: null, isRank: false }] as const),
  ...JAPANESE.map((word) => [word, { isJapanese: true, post: new RegExp(`${word}$`), isRank: false }] as const),
  ...ANYBODYS_JAPANESE.map((word) => [word, { isJapanese: true, post: null, isRank: false }] as const),
]);
