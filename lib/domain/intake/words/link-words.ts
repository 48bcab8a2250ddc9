/** People who appear. */
const SPEAKERS =
  'speakers?|panel|panell?ists?|witness(?:es)?|presenters?|discussants?|lecturers?|respondents?|contributors?|interviewees?|moderators?|interpreters?|rapporteurs?';
/** Kinds of people that a link, a number or a code may be kept to. */
const PERSONS = `(?:${SPEAKERS}|guests?|members?|delegates?|participants?|invitees?|invited people|attendees|staff|press|media|journalists|reporters|correspondents)`;
const PERSONS_JAPANESE =
  '(?:登壇者?|ご登壇者|出演者?|講師|講演者|報告者|発表者|参考人|討論者|司会者?|パネリスト|ゲスト|話者|委員|構成員|会員|部会員|関係者|参加者|招待者|出席者|報道|記者|プレス|ご?本人|お二人|お三方|各位|皆様|[^\\s、。()]{1,12}(?:様|氏|さん|先生))';

function anyOf(...patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join('|'), 'i');
}

/** A link or number is kept to some people: a line or heading that says so covers what stands under it. */
export const KEPT_TO_SOME = anyOf(
  `\\b(?:only|just|solely|exclusively|reserved|meant|intended) for (?:you|us|(?:our |the |your )?(?:two|three|four|five|six|${PERSONS})\\b)`,
  '\\bfor (?:you|us|nobody else|no one else) (?:only|alone)\\b|\\bfor (?:nobody|no one) else\\b',
  `\\bfor (?:our |the )?${PERSONS} (?:only|alone)\\b|\\b${PERSONS}(?:(?: and| or|,| &) ${PERSONS})? only\\b`,
  '\\b(?:internal|invitation) only\\b|\\bonly (?:you|us)\\b|\\bonly the (?:\\w+ ){0,2}(?:of you|of us)\\b|\\bfor the (?:\\w+ ){1,2}of (?:you|us)\\b',
  `${PERSONS_JAPANESE}(?:の皆様|の方|の方々)?(?:専用|限り|限定|のみ|だけ)|(?:社内|部内|限定)[^。\\s]{0,4}(?:のみ|限り|限定)|${PERSONS_JAPANESE}以外[^。]{0,12}(?:提供|共有|公開|転送|転載|お知らせ|開示)`,
);

/** Words that say that a link is one person's, or is not to be handed on. */
const HANDED_ON = '(?:forward|shar|circulat|pass|distribut|hand|giv|post|publish|repost|reproduc|disclos)';
export const PERSONAL = anyOf(
  KEPT_TO_SOME.source,
  '\\b(?:personal|private)\\b(?! (?:data|information|sector))|\\b(?:unique|individual|confidential)\\b',
  "\\bsigns? you in\\b|\\blogs? you in\\b|\\b(?:your|the) speakers?'? (?:area|portal|zone|login)\\b",
  '\\byours? alone\\b|\\byour own (?:\\w+ )?(?:link|url|address|page|room|door|way|access|entrance|entry|folder|log-?in|line|copy|key|code)\\b|\\bown way in\\b',
  "\\b(?:nobody|no one|no-one|none) else(?:'s)?\\b|\\bstays? (?:yours|with you|between us)\\b|\\bkeep (?:it|this|them|these) (?:to yourself|to yourselves|private|confidential|between us)\\b|\\bbetween (?:us|ourselves)\\b",
  '\\b(?:named|assigned|tied|issued|registered) to you\\b|\\bin your name\\b',
  `\\b(?:do not|don't|never|must not|may not|please not|cannot be|not (?:to )?(?:be )?|not for |no )${HANDED_ON}(?:ed|e|ing|n|ation|ution)?\\b`,
  '\\bnot for (?:the list|colleagues|others|anyone|everyone|everybody|the public|publication|the audience|general)\\b',
  "\\b(?:host|studio|speakers?'?|panell?ists?'?|panel|presenters?'?|witness(?:es)?'?|guests?'?|interviewees?'?) (?:link|url|page|room|door|entrance|line|portal|folder|login)\\b|\\bgreen ?-?room\\b|\\bback ?stage\\b",
  '\\byour (?:own )?(?:join(?:ing)?|access|entry|studio|guest|upload|deposit) (?:link|url|page)\\b|\\byour (?:door|folder|portal|log-?in)\\b',
  '\\b(?:for )?your eyes only\\b|\\bnot (?:yet )?(?:been )?(?:made )?public\\b(?! (?:transport|holiday))',
  'お?手元(?:だけ|のみ)?に(?:とど|留)め|伏せ(?:て(?:おいて)?(?:くだ|下)さい|ていただ|ておりま)|内輪(?:の|用|向け|だけ|限り)|内密|内緒|一般[^。]{0,6}(?:お知らせ|公開|公表|ご?案内)(?:は|を)?(?:して|いたして)(?:い|おり)ま?せん|(?:SNS|ネット|ウェブ|掲示板|チャット|外部|社外|ほか|他)[^。]{0,8}(?:に|へ)は?(?:載せ|出さ|書か|書き込ま|貼ら|流さ|広め|回さ|投稿し|掲載し)(?:ない|ず)',
  '(?:転送|転載|共有|配布|公開|転記|公表|再配布)[^。]{0,8}(?:お控え|ご遠慮|不可|しないで|なさらないで|禁止|厳禁|お断り|できません|なきよう)|(?:人|他人|第三者|外部|他の方|他社)(?:に|へ)[^。]{0,6}(?:渡さ|教え|共有|転送|公開|お渡し|お伝え|開示)',
  '(?:個別|各自|お一人(?:ずつ|様)?|おひとり(?:ずつ|様)?|自分用|あなた)(?:の|に|専用)?(?:[^。]{0,6})(?:リンク|URL|接続|入室|入口|ページ)|専用(?:の)?(?:リンク|URL|接続|入口|入室|ページ|回線)|非公開|あなた専用|他言|口外|部外秘|社外秘|取扱注意|公開[^。]{0,6}用では(?:ない|ありません)',
);

export const PRESS = /\bpress\b|\bmedia (?:only|link|call|dial)|\bmedia,|\bjournalists?\b|報道|記者|プレス/i;
export const PUBLIC =
  /\b(?:regist(?:er|ration|rations)|sign[- ]?up|rsvp|public(?:ly)?|(?:welcome|free|feel free) to (?:share|pass)|pass on to (?:anyone|everyone)|anyone|everyone|everybody|open to|event page|watch(?: live)?|simulcast|live ?stream(?:ed)?|webcast|broadcast|tickets?)\b|申込|申し込み|登録|一般|公開ページ|視聴|配信|中継|どなたでも|告知|案内ページ|ご案内/i;
export const REGISTRATION =
  /\b(?:regist|sign[- ]?up|rsvp|ticket|attend|public page|open page|event page|page)|申込|申し込み|登録|出欠|公開ページ/i;
export const STREAM = /\b(?:live ?stream|simulcast|watch|webcast|broadcast|stream)|配信|視聴|中継/i;
export const DOCUMENT =
  /\b(?:paper|document|draft|agenda|slides?|report|pdf|reading|bios?)\b|資料|論文|報告書|\.(?:pdf|docx?|pptx?)(?:$|\?)/i;
/** The small print of a newsletter: its links carry a reader's number and are no way in to anything. */
export const NEWSLETTER =
  /\bunsubscri|\bnewsletter|\bpreferences\b|\bopt[- ]?out\b|\bin (?:your|a) browser\b|\bprivacy\b|\badd to (?:your )?calendar\b|配信停止|購読|ブラウザ|個人情報/i;

/** What people who appear do with a page of theirs: they hand in papers, go in, sign. */
export const SPEAKERS_ERRAND = anyOf(
  `\\b(?:${SPEAKERS})\\b[^.]{0,60}\\b(?:(?:upload|deposit|submit)(?:s|t?ed|t?ing)?|portal|folder|enter|join|room|door|log ?in|sign in|dashboard|release|consent|files?|drop)\\b`,
  '\\b(?:upload|deposit|drop|hand in|file) (?:your|the|all) (?:\\w+ )?(?:slides|files?|papers?|deck|statements?|testimony|documents?|photos?|bios?|materials?)\\b|\\b(?:upload|deposit) (?:link|page|site|folder)\\b|\\b(?:upload|deposit)(?: here| to| at| via)?\\s?:|\\bdrop ?box\\b|\\byour (?:\\w+ )?(?:portal|folder|dashboard)\\b',
  `${PERSONS_JAPANESE}[^。]{0,20}(?:アップロード|入室|お入り|お進み|入口|フォルダ|接続|楽屋|控室|ログイン)|(?:アップロード|投稿|格納)(?:先|用|は|してください)|共有フォルダ`,
);
/** Pages on which the audience puts its questions. */
export const AUDIENCE_QUESTIONS =
  /\bquestions? (?:for|to|from|in advance|can|may)\b|\bask\b|質問(?:の)?(?:受付|フォーム|投稿)/i;
/** People who appear, named near a link. */
export const NAMES_SPEAKERS = anyOf(
  '\\b(?:speakers?|panel|panell?ists?|witness(?:es)?|presenters?|discussants?|interviewees?|moderators?|you|your)\\b',
  '登壇|出演|講師|参考人|パネリスト|委員|様',
);

/** Query keys that carry a token, and ones that may carry a person's name or number. */
export const TOKEN_KEY =
  /[?&](?:tk|tok|token|pwd|pass(?:word|code)?|key|k|auth|invite|invitation|guest|secret|code|pin|sig|hash|access|sid|session|sess|t(?!=\d+[hms]?(?:$|&)))=[^&]/i;
export const PERSON_KEY =
  /[?&](?:u|w|g|p|id|uid|user|who|name|member|witness|speaker|panel|panell?ist|for|to|x|c|r|e)=([^&#]{1,200})/i;

/** Hosts and paths by which rooms of meeting services are entered, whatever the house. */
export const ROOM_HOST = /(?:^|\.)(?:zoom|teams|webex|meet|riverside|streamyard|whereby|jitsi)\./i;
export const ROOM_PATH =
  /\/(?:j|w|wc|join|meetup-join|l\/meetup-join|panell?ists?|studio|green-?room|backstage|speakers?|guest|host|meet)\/[^/]/i;
export const REGISTER_PATH = /\/(?:webinar\/)?register\b|\/registration|\/signup|\/rsvp|\/unsubscribe|\/privacy/i;
export const LOCKED = /\bpass ?(?:word|code|phrase)\b|パスワード|パスコード|暗証番号/i;
/** A line that begins with the name of a code. */
export const TELLS_CODE =
  /^(?:[A-Za-z']{2,12} ){0,2}pass ?(?:word|code|phrase)\b|^[^\s:。]{0,8}(?:パスワード|パスコード|暗証番号)/i;
/** The sentence that says that a personal link exists or will come. */
export const NOTICE =
  /\b(?:unique|personal|individual|own)\s(?:zoom\s|webinar\s|teams\s)?(?:panell?ist\s|speaker\s|join(?:ing)?\s|access\s|studio\s|press\s)?(?:links?|URLs?|invites?)\b|\b(?:panell?ist|speaker|press|Zoom|Teams|Webex|webinar|join(?:ing)?)\s(?:links?|URLs?|invitations?)\s(?:will|is|are|was|were|has been|have been|to|arrives?|comes?|follows?)\b[^.]{0,60}\b(?:personal|yours|on (?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|separate|individual|one by one|mail|sent|follow|send)|(?:個別|各自|お一人ずつ|専用)の?(?:参加)?(?:リンク|URL)|(?:登壇者|出演者|講師|発表者|報告者|パネリスト)(?:専)?用の?(?:接続)?(?:URL|リンク|接続先)[^。]{0,30}(?:送|連絡|知らせ|別途|個別)|(?:接続先|接続|入室|参加)(?:用)?(?:リンク|URL|先)?[^。]{0,24}(?:個別|各自|別途)|(?:Zoom|Teams|Webex|Meet|ウェビナー|会議)\s?の?\s?(?:リンク|URL|招待)[^。]{0,24}(?:個別|各自|別途)|(?:接続先|リンク|URL)[^。]{0,30}共有[^。]{0,8}(?:お控え|ご遠慮)/i;
