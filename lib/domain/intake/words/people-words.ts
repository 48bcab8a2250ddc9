import type { PersonRole } from '../draft';

/** Forms of address before a name, in any order and number ("Prof. Dr.", "H.E. Ambassador"). Folded. */
export const HONORIFICS =
  /^(?:H\.?\s?E\.?|The\s(?:Right\s)?Hon(?:ou?rable|\.)?|Hon(?:ou?rable|\.)?|Rt\.?\sHon\.?|Dr\.?|Drs\.?|Ing\.?|Mr\.?|Mrs\.?|Ms\.?|Mx\.?|Miss|Mme\.?|(?:Assoc(?:iate|\.)?|Assistant|Asst\.?|Adjunct|Emeritus|Visiting)\s(?:Prof(?:essor|\.)?|Dr\.?)|Prof(?:essor|\.)?(?:\sEmerit(?:us|a))?|Amb(?:assador|\.)?|Rep(?:resentative|\.)|Sen(?:ator|\.)|Baroness|Baron|Commissioner(?=\s[A-Z][a-z]+\s[A-Z])|Superintendent(?=\s[A-Z][a-z]+\s[A-Z])|Botschafter(?:in)?(?:\sa\.\s?D\.)?|Madame|Monsieur|Dott\.?|Councillor|Cllr\.?|MEP(?=\s[A-Z][a-z])|MSP(?=\s[A-Z][a-z])|MP(?=\s[A-Z][a-z])|Air\s(?:Commodore|Cdre\.?|(?:Chief\s|Vice[-\s])?Marshal)|Commodore|Cdre\.?|Brigadier|Brig\.?|Wing\sCommander|Group\sCaptain|Air\s(?:Vice[-\s])?Marshal|Chancellor|Dean|Mayor|Governor|Reverend|Rev\.?|Sheikh|Doña|Don|Señora?|Sra?\.|Congress(?:man|woman)|Chair(?:man|woman|person)(?=\s[A-Z])|Col(?:onel|\.)?|Lt\.?\s?(?:Col|Gen|Cmdr|Cdr)\.?|Lieutenant\s(?:General|Colonel|Commander)|(?:Sub-)?Lieutenant(?=\s[A-Z][a-z]+\s[A-Z])|Squadron\sLeader|Flight\sLieutenant|Maj(?:or|\.)?\s?Gen(?:eral|\.)?|Brig(?:adier|\.)?\s?Gen(?:eral|\.)?|Gen(?:eral|\.)|Maj(?:or|\.)?|Vice\sAdm(?:iral|\.)?|VADM|Rear\sAdm(?:iral|\.)?|RADM|Adm(?:iral|\.)|Capt(?:ain|\.)?|C(?:md|d)r\.?|Commander|LCDR|LTJG|CDR|CAPT|LTC|Sgt\.?|Sergeant|Insp(?:ector|\.)|(?:Ch(?:ief|\.)|Det(?:ective|\.))\s(?:Supt\.?|Superintendent|Insp\.?|Inspector|Sgt\.?|Sergeant|Constable)|Supt\.?|Superintendent|Sir|Dame|Lord|Lady|(?:Fire\s|Police\s|Battalion\s)?Chief(?=\s[A-Z][a-z]+\s[A-Z][a-z]+,)|Sheriff|Marshal|Judge|Justice|Minister|Encik|Puan|Dato'?|Datuk|Tan\sSri|Herr|Frau|M\.)\s{1,2}(?:\((?:Ret|Retd)\.?\)\s)?/;

/** Letters after a name. */
export const POST_NOMINALS =
  /^,?\s?(Ph\.?\s?D\.?|J\.?D\.?|M\.?D\.?|LL\.?M\.?|M\.?A\.?|MBA|Esq\.?|Jr\.?|Sr\.?|CISSP|RN|RAF|CMG|OBE|CBE|MBE|MSP|MP|MEP|MLA|KC|QC|FRS|USN|USAF|USMC)(?=[\s,;(]|$)/;

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
  'ちゃん',
  'さま',
  'さん',
  '博士',
  '弁護士',
  '公述人',
  '講師',
];

/** -san, -sensei, -sama after a name in Latin letters. */
export const ROMAN_HONORIFICS = /-(?:san|sama|sensei|kun|shi)\b/i;

export const TITLE_WORDS =
  /\b(?:director|president|vice[- ]president|chair(?:man|woman|person)?|chief|officer|ceo|cto|ciso|cio|coo|cfo|cso|head|manager|fellow|professor|lecturer|scholar|researcher|analyst|strategist|advis[eo]r|counsel|counsellor|counselor|lead(?:er)?|partner|principal|founder|co-founder|secretary|minister|ambassador|consul|attache|commissioner|councillor|alderman|commander|deputy|assistant|associate|senior|executive|editor|journalist|correspondent|reporter|host|producer|coordinator|specialist|engineer|architect|consultant|attorney|lawyer|judge|dean|chancellor|provost|curator|student|candidate|representative|member|board|delegate|envoy|scientist|instructor|administrator|governor|mayor|superintendent|inspector|general manager|vp|svp|evp|expert|author|columnist|moderator|spokesperson|liaison|planner|official|examiner|agent|operator|technologist|evangelist|convener|reader|clerk|chairwoman|ranking member|rapporteur|prosecutor|presenter|podcaster|freelance(?:r)?|president-elect|trustee|comptroller|auditor|ombudsman|registrar|librarian|archivist|secretary-general|vice-chair|co-chair|master|warden|rector|harbou?rmaster|solicitor|barrister|bursar|magistrate|colonel|captain|organi[sz]er|brigadier|commodore|admiral|sergeant|broadcaster|writer|novelist|playwright|poet|filmmaker|photographer|artist|historian|economist|statistician|mathematician|cryptographer|cryptologist|developer|maintainer|programmer|designer|technician|investigator|convenor|owner|proprietor|entrepreneur|investor|treasurer|mep|headteacher|teacher|physician|surgeon|pharmacist|midwife|psychologist|sociologist|anthropologist|philosopher|physicist|linguist|veterinarian|fisherman|skipper|stationmaster|adjunct|trainer|chaplain|controller|actuary|underwriter|trader|banker|accountant|bookkeeper|activist|campaigner|critic|blogger|comedian|publisher|firefighter|paramedic|dispatcher|negotiator|diplomat|keeper|conservator|custodian|surveyor|forester|chemist|botanist|geographer|oceanographer|demographer|astronomer|mediator|translator|[a-z]{2,14}ologist)\b|\battachés?/i;

/** A part of an organisation: a name that ends so, between a title and another name, belongs to the title. */
export const UNIT_WORDS =
  /\b(?:division|department|dept\.?|group|team|unit|branch|section|directorate|programme|program|practice|desk|bureau|office|center|centre|initiative|project|lab)$/i;

export const ORGANISATION_WORDS =
  /\b(?:university|polytechnic|assembly|legislature|faculty|trust|fund|club|circle|collective|coalition|chamber|observatory|registry|task ?force|secretariat|industries|airlines|college|institute|institution|school|academy|foundation|forum|council|association|alliance|society|centre|center|ministry|department of|agency|administration|bureau of|office of|commission|committee|command|police|embassy|(?:permanent|diplomatic) mission|mission (?:to|of)|bank|inc\.?|ltd\.?|llc|llp|corp(?:oration)?\.?|company|co\.|gmbh|plc|k\.k\.|group|holdings|partners|think tank|exchange|network|union|party|parliament|congress|diet|senate|house of|(?:state|commonwealth|republic|kingdom|city|county|government|province|parliament) of|nato|jpcert|microsoft|google|laborator(?:y|ies)|caucus|guild|lines|freight|hospitals?|press|times|news|media|systems|technologies|security|analytics|energy|labs?|studio|consortium|league|federation|organi[sz]ation|authority|board of|court|broadcasting|television|shipping|logistics|utilities|telecom(?:munications)?|insurance|railways?|airways|cooperative|consulate|tribunal|coast guard|navy|air force|prefecture|municipality|gazette|herald|pharmaceuticals|motors|brewery|fisheries)\b/i;

/** Endings of Japanese organisations. */
export const JAPANESE_ORGANISATIONS =
  /(?:大学院?|学部|研究科|研究所|研究室|研究院|研究センター|センター|省|庁|局|部|課|室|府|都|県|市|区|院|署|隊|軍|社|会社|銀行|協会|協議会|財団|法人|機構|連盟|連合会|連合|学会|会議所|会議|会|委員会|事務所|事務局|党|新聞|新聞社|放送|テレビ|通信|出版|総研|病院|大使館|領事館|基金|組合|グループ|物流|電力|鉄道|航空|工業|製作所|重工|商事|証券|保険|ホールディングス|セキュリティ|システムズ?|ソフト|ラボ|テクノロジーズ?|コンサルティング|パートナーズ|エナジー|モーターズ|フォーラム|コマンド|サイバーコマンド|アカデミー|スクール|ネットワーク|アライアンス|クリニック|医師会|薬剤師会|海運|汽船|百貨店|生命|機関|JPCERT\/CC|論壇|公社|公団|団体|編集部|高専|高校|学校|学園|学院|同盟|役場|役所|信金|金庫|公庫|取引所|損保|海上|火災|生保|電気|電機|ガス|水道|電鉄|郵船|港運|運輸|倉庫|物産|製鉄|製薬|化学|産業|建設|建築|不動産|金属|食品|水産|酒造|農園|農場|農協|漁協|生協|林業|旅館|鉄工所|ラジオ|新報|日報|タイムズ|書店|書房|ブックス|図書館|博物館|美術館|資料館|公民館|水族館|動物園|劇場|幼稚園|保育園|ネット|ソリューションズ?|コーポレーション|クラブ|倶楽部|支店|基地|官房|スタジオ|メディア|NPO|塾)$/;

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
  /^(?:the|a|an|and|or|of|for|in|on|at|to|by|with|from|as|is|are|we|you|our|your|this|that|these|those|please|questions?|speakers?|emeritus|emerita|one|two|three|four|five|six|seven|eight|nine|ten|many|few|panel(?:ists?)?|moderator|opening|closing|welcome|remarks|session|webinar|zoom|teams|all|both|each|everyone|others?|audience|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|date|time|place|venue|where|when|what|who|how|why|will|would|could|should|do|does|did|is|can|if|it|its|there|here|my|me|i|us|they|he|she|q&a|discussion|introduction|break|lunch|dinner|coffee|recording|slides|bio|topics?|themes?|part|act|law|strategy|policy|government|japan|united|states|american?|japanese|next|last|new|no|yes|not|note|dear|thank|thanks|best|kind|regards|sincerely|hello|hi|draft|final|confirmed|invited|tbc|tbd|id|pin|passcode|password|conference|meeting|url)$/i;

/** Words of a place that end no surname in a list of people. */
export const NOT_SURNAMES =
  /\b(?:room|rooms|building|auditorium|lobby|foyer|stage|cabin|studio|theat(?:re|er)|pavilion|gallery|lounge|ballroom|hall|floor|street|quay|plaza)$/i;

/** What stands alone in Japanese papers where a name could, and is none. */
export const NOT_JAPANESE_NAMES =
  /^(?:放送|配信|入り|区分|氏名|現職|所属|役職|職名|日時|会場|主催|場所|題名|日程)$|用$|(?:構成|発言|回答|返答|答え|メモ|項目|事項|予定|一覧|時間|方法|資料|質疑|質問|応答|討論|挨拶|進行|開会|閉会|休憩|受付|会場|概要|講演|報告|紹介|次第|備考|その他|連絡先|問合せ|登壇者|参加者|出席者|関係者|全員|各位|皆様|主催|共催|後援|司会者?|通訳|議題|論点|期限|締切|公開|録画|録音|傍聴|名簿|開催)$/;
