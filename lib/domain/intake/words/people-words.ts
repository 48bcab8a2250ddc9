import type { PersonRole } from '../draft';

/** Forms of address before a name, in any order and number ("Prof. Dr.", "H.E. Ambassador"). Folded. */
export const HONORIFICS =
  /^(?:H\.?\s?E\.?|The\s(?:Right\s)?Hon(?:ou?rable|\.)?|Hon(?:ou?rable|\.)?|Rt\.?\sHon\.?|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Mx\.?|Miss|Mme\.?|Prof(?:essor|\.)?|Amb(?:assador|\.)|Rep(?:resentative|\.)|Sen(?:ator|\.)|Congress(?:man|woman)|Col(?:onel|\.)|Lt\.?\s?(?:Col|Gen|Cmdr|Cdr)\.?|Lieutenant\s(?:General|Colonel)|Maj(?:or|\.)?\s?Gen(?:eral|\.)?|Brig(?:adier|\.)?\s?Gen(?:eral|\.)?|Gen(?:eral|\.)|Maj(?:or|\.)|Vice\sAdm(?:iral|\.)?|VADM|Rear\sAdm(?:iral|\.)?|RADM|Adm(?:iral|\.)|Capt(?:ain|\.)|Cmdr\.?|Commander|Sir|Dame|Lord|Lady|Judge|Justice|Minister|Encik|Puan|Dato'?|Datuk|Tan\sSri|Herr|Frau|M\.)\s{1,2}(?:\(Ret\.?\)\s)?/;

/** Letters after a name. */
export const POST_NOMINALS =
  /^,?\s?(Ph\.?\s?D\.?|J\.?D\.?|M\.?D\.?|LL\.?M\.?|M\.?A\.?|MBA|Esq\.?|Jr\.?|Sr\.?|CISSP|CMG|OBE|CBE|USN|USAF|USMC)(?=[\s,;(]|$)/;

/** Forms of address after a Japanese name. */
export const JAPANESE_HONORIFICS = [
  '参考人',
  '先生',
  '大使',
  '教授',
  '議員',
  '委員',
  '座長',
  '部長',
  '室長',
  '様',
  '氏',
  '君',
  '殿',
  'さん',
  'ちゃん',
  'さま',
];

/** -san, -sensei, -sama after a name in Latin letters. */
export const ROMAN_HONORIFICS = /-(?:san|sama|sensei|kun|shi)\b/i;

export const TITLE_WORDS =
  /\b(?:director|president|vice[- ]president|chair(?:man|woman|person)?|chief|officer|ceo|cto|ciso|cio|coo|cfo|cso|head|manager|fellow|professor|lecturer|scholar|researcher|analyst|strategist|advis[eo]r|counsel|counsellor|counselor|lead(?:er)?|partner|principal|founder|co-founder|secretary|minister|ambassador|consul|attach[eé]|commissioner|commander|deputy|assistant|associate|senior|executive|editor|journalist|correspondent|reporter|host|producer|coordinator|specialist|engineer|architect|consultant|attorney|lawyer|judge|dean|chancellor|provost|curator|student|candidate|representative|member|board|delegate|envoy|scientist|instructor|administrator|governor|mayor|superintendent|inspector|general manager|vp|svp|evp|expert|author|columnist|moderator|spokesperson|liaison|planner|official|examiner|agent|operator|technologist|evangelist|convener)\b/i;

/** A part of an organisation: a name that ends so, between a title and another name, belongs to the title. */
export const UNIT_WORDS =
  /\b(?:division|department|dept\.?|group|team|unit|branch|section|directorate|programme|program|practice|desk|bureau|office|center|centre|initiative|project|lab)$/i;

export const ORGANISATION_WORDS =
  /\b(?:university|college|institute|institution|school|academy|foundation|forum|council|association|alliance|society|centre|center|ministry|department of|agency|administration|bureau of|office of|commission|committee|command|police|embassy|mission to|bank|inc\.?|ltd\.?|llc|llp|corp(?:oration)?\.?|company|co\.|gmbh|plc|k\.k\.|group|holdings|partners|think tank|exchange|network|union|party|parliament|congress|diet|senate|house of|nato|jpcert|microsoft|google|laborator(?:y|ies)|hospital|press|times|news|media|systems|technologies|security|analytics|energy|labs?|studio|consortium|league|federation|organi[sz]ation|authority|board of|court)\b/i;

/** Endings of Japanese titles; longest first where one contains another. */
export const JAPANESE_TITLES = [
  '代表取締役社長',
  '代表取締役',
  '取締役',
  '執行役員',
  '最高情報責任者',
  '最高情報セキュリティ責任者',
  '最高技術責任者',
  '最高経営責任者',
  '名誉教授',
  '特任教授',
  '特命教授',
  '客員教授',
  '准教授',
  '教授',
  '特任講師',
  '講師',
  '助教',
  '主席研究員',
  '主任研究員',
  '上席研究員',
  '上級研究員',
  '客員研究員',
  '特別研究員',
  '研究員',
  '研究部長',
  '研究主幹',
  '理事長',
  '専務理事',
  '常務理事',
  '副理事長',
  '理事',
  '副会長',
  '会長',
  '副社長',
  '社長',
  '所長',
  '副所長',
  'センター長',
  '局長',
  '次長',
  '審議官',
  '参事官',
  '統括官',
  '企画官',
  '課長補佐',
  '課長',
  '室長',
  '部長',
  '本部長',
  '支社長',
  '班長',
  '係長',
  '主査',
  '主幹',
  '主任',
  '担当',
  '担当官',
  '顧問',
  '相談役',
  '弁護士',
  '弁理士',
  '公認会計士',
  '大使',
  '公使',
  '領事',
  '書記官',
  '大臣',
  '副大臣',
  '政務官',
  '議員',
  '知事',
  '市長',
  '編集長',
  '副編集長',
  '編集委員',
  '論説委員',
  '記者',
  'デスク',
  'キャスター',
  '学長',
  '学部長',
  '研究科長',
  '院長',
  '館長',
  '事務局長',
  '事務局次長',
  '事務総長',
  '幹事',
  '代表',
  '副代表',
  '監事',
  '座長',
  '委員長',
  '委員長役',
  '委員',
  '司令官',
  '司令',
  '陸将補',
  '陸将',
  '海将補',
  '海将',
  '空将補',
  '空将',
  '一佐',
  '二佐',
  '隊長',
  '作家',
  '評論家',
  'アナリスト',
  'ディレクター',
  'マネージャー',
  'フェロー',
  'エンジニア',
  'コンサルタント',
  'アドバイザー',
  'プロデューサー',
  '支配人',
  '部員',
  '職員',
  '店長',
  '責任者',
  '長官',
  '補佐官',
  '補佐',
  '危機管理監',
  '管理監',
  '監察官',
  '参与',
  '参事',
  '主席',
  'リード',
  'CISO',
  'CEO',
  'CTO',
  'CIO',
  '調整官',
  '分析官',
  '専門官',
  '調査官',
  '研究者',
  '博士',
];

/** Endings of Japanese organisations. */
export const JAPANESE_ORGANISATIONS =
  /(?:大学院?|学部|研究科|研究所|研究室|研究院|研究センター|センター|省|庁|局|部|課|室|府|都|県|市|区|院|署|隊|軍|社|会社|銀行|協会|協議会|財団|法人|機構|連盟|連合会|連合|学会|会議所|会議|会|委員会|事務所|事務局|党|新聞|新聞社|放送|テレビ|通信|出版|総研|病院|大使館|領事館|基金|組合|グループ|物流|電力|鉄道|航空|工業|製作所|重工|商事|証券|保険|ホールディングス|セキュリティ|システムズ?|ソフト|ラボ|テクノロジーズ?|コンサルティング|パートナーズ|エナジー|モーターズ|JPCERT\/CC|論壇|公社|公団|団体|編集部)$/;

export const ROLE_OF_WORD: readonly (readonly [RegExp, PersonRole])[] = [
  [/\binterpret|通訳/i, 'interpreter'],
  [
    /\b(?:mc|emcee|master of ceremonies|press officer|podcast host|producer)\b|総合司会|開会挨拶|開会あいさつ|広報担当|案内役|ナビゲーター/i,
    'host',
  ],
  [
    /\bmoderat|\bchair|\bfacilitat|\bpresid|\binterviewer\b|discussion leader|司会|進行|座長|議長|モデレータ|ファシリテータ|コーディネーター|聞き手|委員長|インタビュアー|主査/i,
    'moderator',
  ],
  [/\bhost\b|\bwelcome\b/i, 'host'],
  [
    /\bspeaker|\bpanel|\bdiscussant|\bkeynote|\bwitness|\bpresenter|\brespondent|\bguest|\bcommentator|登壇|パネリスト|パネラー|講演|講師|話題提供|報告|発表|構成員|委員|参考人|討論|コメント|ゲスト|出席|出演/i,
    'speaker',
  ],
];

/** Words that begin with a capital but are no person's name. */
export const NOT_NAMES =
  /^(?:the|a|an|and|or|of|for|in|on|at|to|by|with|from|as|is|are|we|you|our|your|this|that|these|those|please|questions?|speakers?|panel(?:ists?)?|moderator|opening|closing|welcome|remarks|session|webinar|zoom|teams|all|both|each|everyone|others?|audience|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|date|time|place|venue|where|when|what|who|how|why|will|would|could|should|do|does|did|is|can|if|it|its|there|here|my|me|i|us|they|he|she|q&a|discussion|introduction|break|lunch|dinner|coffee|recording|slides|bio|topics?|themes?|part|act|law|strategy|policy|government|japan|united|states|american?|japanese|next|last|new|no|yes|not|note|dear|thank|thanks|best|kind|regards|sincerely|hello|hi|draft|final|confirmed|invited|tbc|tbd)$/i;
