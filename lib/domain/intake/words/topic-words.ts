/** What a heading or a field label is about. */
export type Topic =
  | 'title'
  | 'when'
  | 'date'
  | 'time'
  | 'duration'
  | 'where'
  | 'platform'
  | 'organiser'
  | 'secretariat'
  | 'people'
  | 'participants'
  | 'moderator'
  | 'host'
  | 'interpreter'
  | 'speaker'
  | 'questions'
  | 'own'
  | 'agenda'
  | 'todo'
  | 'deadlines'
  | 'limits'
  | 'rules'
  | 'recording'
  | 'embargo'
  | 'language'
  | 'rsvp'
  | 'links'
  | 'background'
  | 'documents'
  | 'logistics'
  | 'format'
  | 'other';

/** Words between bars, as they stand in the lists below. */
function words(list: string): string[] {
  return list.split('|').map((word) => word.trim());
}

/**
 * Words that stand as a label before a value or alone as a heading, per topic. Compared after folding, in lower case,
 * without spaces in Japanese words ("日　時" is 日時). A trailing ":" is not part of the word.
 */
export const TOPIC_WORDS: Readonly<Record<Topic, readonly string[]>> = {
  title: words(`
    what | title | event | event title | event name | name of event | subject | subject matter | hearing title | name of hearing | session | session title |
    panel title | re | topic | theme | subject of the meeting | webinar | seminar | episode | 題名 | 題目 | 演題 |
    主題 | テーマ | 議題 | 会議名 | 会議名称 | 名称 | 件名 | 行事名 | イベント名 | 企画名 | タイトル | セミナー名 | 講演題目 | 番組名 |
    session name | セッション名 | title of event | show | podcast | name of the show | name of the event | talk title | lecture | headline | 行事 | 催し | 催し名 |
    working title | provisional title | 仮題 | 催事名 | 催事 | 企画タイトル | 題 | 研究会名 | 講座名 | 大会名 | 講演会名 | 演題名 | 公演名 | イベント | 行事名称 | 番組 | 表題 | 標題 | お題目 | お題
  `),
  when: words(`
    tx | tx live | on air time | when | date and time | date & time | date/time | date / time | dates | schedule | date, time |
    day and time | 日時 | 開催日時 | 実施日時 | 日程 | 開催日程 | 会議日時 | 収録日時 | 日時(jst) | とき | 開催 | 開催予定 | 日付・時間 |
    date and hour | new date and time | new date/time | air date and time | recording slot | slot |
    timeslot | time slot | panel itself | the panel itself | event itself | the event itself | session itself | the session itself | actual event | panel date | いつ | 日時・期間 | 開会日時 | 放送日時 | 配信日時 | 公開日時 | 新日程 | 変更後日程 | 変更後 | 新日時 | 変更後日時 | 変更後の日時 | revised date and time |
    対談日時 | 取材日時 | 面談日時 | 開催期日 | 予定日時 | 実施日程 | 開催日・時間 | 日時等
  `),
  date: words(`
    date | day | event date | 日付 | 開催日 | 日にち | 期日 | 実施日 | 収録日 | 会期 | 月日 |
    air date | recording date | new date | event day | date of event | dates of event | 放送日 | 配信日 | 新期日 |
    取材日 | 開会日 | 開催年月日 | 日どり | 日取り | 開催期間 | 年月日 | 催行日 | revised date | 新開催日 | 変更後の期日
  `),
  time: words(`
    time | hours | start | start time | starts | time (et) | 時間 | 開始 | 開始時刻 | 開催時間 | 時刻 | 開演 | 開会時刻 |
    on air | start/end | hour | local time | air time | 放送時間 | 配信時間 | 開会 | 開始時間 | 時間帯 | 開催時刻 | 実施時間 |
    会議時刻 | 刻限 | new time | revised time | new start | new hours | 新時刻 | 新時間 | 変更後時刻 | 変更後の時刻 | 変更後時間
  `),
  duration: words(`
    duration | length | how long | running time | 所要時間 | 会議時間 | 予定時間 | 長さ | 収録時間 |
    total length | expected length | expected duration | total time | 総時間 | 全体時間 | 収録予定時間
  `),
  where: words(`
    where | hall | place | venue | location | room | address | site | meeting place | held at | 場所 | 会場 | 開催場所 |
    開催地 | 会議場所 | ところ | 会議室 | 収録場所 | 実施場所 |
    place of meeting | where we meet | studio | address of venue | new venue | new room | new place |
    meeting room | meeting point | conference venue | campus | building | どこ | 新会場 | 変更後会場 | 開催会場 |
    集合場所 | スタジオ | 開催場所・形式 | 会場・形式 | 教室 | 会館 | 所在地 | revised venue | revised place | 変更後の会場 | 新場所
  `),
  platform: words(`
    platform | online platform | online | tool | via | medium | 配信 | 接続 | 会議ツール | ツール | 開催形式 | 配信方法 | オンライン |
    channel | service | software | system | how | how to join | online via | virtual platform | 手段 |
    使用ツール | 利用ツール | 使用アプリ | 会議システム | 配信媒体 | 配信先 | 媒体 | オンライン会議システム | 開催ツール
  `),
  organiser: words(`
    host | hosts | organiser | organizer | organisers | organizers | organised by | organized by |
    hosted by | host organisation | host organization | host institution | convener | convenor |
    convened by | presented by | organizing institution | organising institution | organizing body |
    sponsor | who runs it | who is running it | who organises it | who organizes it | who hosts | who hosts it | 主催 | 主催者 | 主催団体 | 主催機関 | 開催者 | 実施主体 | 主宰 | 制作 |
    produced by | run by | arranged by | put on by | given by | convenors | conveners | an event of |
    organising body | organizing committee | organising committee | producer | publisher | institution |
    製作 | 企画 | 企画・主催 | 主催・企画 | 企画制作 | 制作・著作 | 実施機関 | 実施団体 | 主管 | 発行 | 主催（共催） | 主催元 | 運営 | 運営主体 | 催主
  `),
  secretariat: words(`
    secretariat | organizer contact | 事務局 | 担当 | 担当課 | 問合せ先 | 問い合わせ先 | お問い合わせ | お問合せ先 | 連絡先 | contact |
    共催 | 後援 | 協力 |
    contact person | contacts | producer line | press contact | 問合先 | 照会先 | 本件担当 | 連絡窓口 | 担当者
  `),
  people: words(`
    speakers | speaking | speaker list | panel | the panel | panelists | panellists | on the panel | people |
    our panel | who | featuring | with | our speakers | confirmed speakers | panel members |
    the speakers | cast | witnesses | witness list | line-up | lineup | discussants | presenters |
    panelists and moderator | speakers and moderator | 登壇者 | 登壇予定者 | 出席者 | 出演者 | 講演者 | 講師 | パネリスト | パネラー |
    発表者 | 報告者 | 話題提供者 | 構成員 | 委員 | 参考人 | 討論者 | スピーカー | メンバー | 登壇者一覧 | 出席者一覧 | パネル | 発言者 | ゲスト | 出演 | 登壇 |
    対談者 | 登壇者紹介 | 委員名簿 | 出席委員 |
    voices | on the call | at the microphone | 語り手 | 登壇・担当 |
    who is speaking | who is on the call | who will be there | who will speak | who speaks | faces | attending | paper givers | invited speakers |
    invited guests | on stage | taking part | the people | the guests | our guests | panel line-up |
    panel lineup | in conversation | participants on the panel | experts | contributors | interviewees |
    lecturers | around the table | at the table | roundtable members | だれ | 誰 | 話者 | 講演者一覧 | 登壇者（予定） |
    登壇順 | 演者 | 講師陣 | 対談者紹介 | 話し手 | 出演者一覧 | ご登壇者 | 参考人等 | 登壇者・講師 | 論者 | 討議者 | ゲスト一覧 | 招待講演者 | 参加委員 |
    出席予定者 | 会見者 | 会見出席者 | 会見登壇者 | 陳述者 | 意見陳述者 | 説明者一覧
  `),
  participants: words(`
    participants | attendees | present | 参加者 | 参加 | 参加予定者 | 同席者 | attendance |
    attendees list | present at the meeting | 出席 | 列席者 | 出る人 | 一緒に出る人
  `),
  moderator: words(`
    moderator | moderated by | chair | chaired by | chairperson | panel chair | session chair |
    facilitator | discussion leader | interviewer | lead interviewer | moderator/chair | mod | presider |
    led by | in the chair | asking | asking you | interviewing | 司会 | 司会者 | 進行 | 進行役 | 座長 | 議長 | モデレーター | モデレータ | ファシリテーター | ファシリテータ |
    コーディネーター | 聞き手 | インタビュアー | 委員長 | 委員長役 | 司会進行 | 司会・進行 | 進行・司会 | 主査 |
    部会長 | 分科会長 | 小委員長 | 部会長代理 | presiding | presides | steering | in the chair is | 議長役 |
    your moderator | discussion chair | session lead | in conversation with | conversation lead |
    convening chair | moderating | moderation | まわす人 | まわし役 | まとめ役 | とりまとめ役 | 進行係 | 仕切り役 | 議事進行 | 討論司会 | 全体進行 | 司会役 |
    コーディネータ | モデレータ役 | 対談進行 | 質問者・進行
  `),
  host: words(`
    listening in | introduced by | introduction by | mc | emcee | master of ceremonies | welcome | welcome remarks | press officer | podcast host |
    co-host | our host | 総合司会 | 開会挨拶 | 開会あいさつ | 主催者挨拶 | 閉会挨拶 | 案内役 | ナビゲーター | パーソナリティ | 広報担当 |
    master of ceremony | presenter of the evening | opening remarks by | welcome by | closing by | 開会の辞 |
    閉会の辞 | 開会の挨拶 | 閉会の挨拶 | 主催者代表 | 司会（総合） | 番組進行
  `),
  interpreter: words(`
    booth | interpreters' booth | 手話通訳 | 通訳ブース | 会議通訳 |
    interpreter | interpreters | interpretation | 通訳 | 通訳者 | 同時通訳 | 逐次通訳 | 通訳担当
  `),
  speaker: words(`
    lead speakers | keynote speakers | guest speakers | respondents | responses | response | responses by | 応答 | 応答者 | 鼎談 | 鼎談者 | 対談者 | commentators | guests |
    presentations by | speaker | panelist | panellist | keynote | keynote speaker | discussant |
    commentator | presenter | guest | witness | respondent | lead speaker | panelist 1 | panelist 2 |
    panelist 3 | speaker 1 | speaker 2 | speaker 3 | speaker 4 | 基調講演 | 講演 | 話題提供 | 報告 | 発表 | 問題提起 |
    コメンテーター | コメント | 討論 | 指定討論 | 討論者 | ゲストスピーカー | 基調講演者 | 講話 |
    lecturer | interviewee | expert | expert witness | paper giver | author | featured speaker |
    featured guest | special guest | fireside guest | contributor | 演者 | 話し手 | 特別講演 | 招待講演 | 特別講師 | 報告者 |
    発表者 | 対談相手 | お相手 | 相手 | 相手方 | ご講演 | 意見陳述人 | 公述人 | 回答者 | 答弁者 | 説明員 | 説明者 | 解説 | ご説明 | 会見 | お話 | お話し
  `),
  questions: words(`
    questions | question | discussion questions | question list | questions for the panel |
    questions to consider | guiding questions | prompts | discussion points | talking points |
    talking points for discussion | points for discussion | questions for discussion |
    issues for discussion | moderator prompts | q&a topics | topics | the questions | 質問 | 質問事項 | 質問要旨 |
    質問案 | 質問項目 | 質問リスト | 論点 | 主な論点 | 議論いただきたい論点 | 質疑事項 | 問い | 事前質問 | 想定質問 | 設問 | 討議事項 | 検討事項 | ご質問 | 論点案 |
    主要論点 | 聞きたいこと | 伺いたいこと |
    for discussion | questions we hope to answer | questions for discussants | to think about |
    to think about beforehand | what we will ask | what we would like to ask | what i'd ask |
    what i would ask | what we will cover | question bank | lines of questioning | cards | cue cards |
    discussion prompts | the conversation | areas to cover | 質疑項目 | 質疑 | 質問一覧 | お尋ねしたいこと | お尋ねする事項 |
    お伺いしたいこと | お聞きしたいこと | うかがいたいこと | 問 | 問題意識 | 議論したい点 | 論点整理 | ご質問事項 | 主な質問 | 検討課題 | 討論の柱 | 討論テーマ |
    設問一覧 | インタビュー項目 | 話題
  `),
  own: words(`
    my remarks | my questions | my part | questions for me | 自分の発言 | 自分の質問 | 自分への質問 | 私の発言 | 担当分 |
    my questions and time | for me | 自分の担当 | 自分宛の質問 | 私への質問 | 自分の時間
  `),
  agenda: words(`
    agenda | timeline | run of show | programme | program | how it will run | schedule of events |
    order of business | rundown | outline | flow | running order | order of the day | timetable |
    sequence | order | 順番 | 順序 | run-of-show | 議事 | 次第 | 議事次第 | 時間割 | プログラム | 進行表 | 式次第 | タイムテーブル | アジェンダ | 当日の流れ | 流れ |
    進行予定 | スケジュール | 構成 | タイムスケジュール | 台本 |
    clock | running time table | running sheet | the running order | the day | time plan |
    how the hour works | order of proceedings | proceedings | 日程表 | 進め方 | 議事の進め方 | 会の流れ | 進行次第 |
    プログラム（予定） | 当日スケジュール | 当日の進行 | 番組構成 | 会次第 | 議事日程 | 議事の順序 | 議事順序 | 会議の順序
  `),
  todo: words(`
    to do | todo | to-do | todos | to-dos | action items | actions | next steps | tasks | checklist | chasing list | chase list |
    follow-up | follow up | action points | before the event | after the event | 宿題 | やること | 残件 | アクション |
    アクションアイテム | 会議後のtodo | 会議前のtodo | 対応事項 | 準備事項 | タスク | 要対応 | 事後対応 | チェックリスト |
    open points | open items | open tasks | still to do | outstanding | my list | my to-do |
    remaining tasks | やることリスト | 残タスク | 作業 | todoリスト | 個人タスク | 準備 | 手配
  `),
  deadlines: words(`
    deadlines | deadline | due dates | key dates | due | 締切 | 締め切り | 期限 | 提出期限 | 提出物 | お願い | 締切日 | 回答期限 |
    please send us | please send | what we need | what we need from you | we need from you |
    needed from you | still needed | we need | still missing | still wanted | missing from you | to send | deliverables | owed | owed to me | owed to us | what you owe us | please send me | pls send me | pls send us | due from you | what is due | 提出 | ご提出物 |
    提出していただくもの | paperwork | requests | our requests | requests to speakers | what i need from you | what i need | i need from you | filing dates | filings due | ご提出いただくもの | 提出書類 | ご提出期限 | 送付期限 | 事前提出 | 締め切り日 | 必要書類
  `),
  limits: words(`
    time limit | time limits | limit | limits | timing | speaking time | 発言時間 | 持ち時間 | 制限時間 | 持時間 | 時間配分 | 冒頭 |
    timings | slots and limits | speaking times | time per speaker | floor time | 発表時間 | 講演時間 | ご発言 |
    ご発言時間 | お持ち時間 | 報告時間 | 発言の時間 | ご講演時間 | 質疑時間
  `),
  rules: words(`
    rule | rules | ground rules | ground rule | status | attribution | ルール | 取扱い | 取り扱い | 公開 | 公開・非公開 |
    扱い | 注意事項 |
    record rule | record | terms | how we work | basis | record / rule | confidentiality | press rule |
    on/off the record | 引用 | 記録の扱い | 情報の取扱い | 取材条件 | 取材要領 | 報道条件 | 発言の扱い | 発言の取扱い | 会見の扱い | 取扱 | 約束ごと | きまり
  `),
  recording: words(`
    recording | recorded | 録画 | 録音 | 記録 |
    filming | taping | audio | 撮影 | 録画・録音 | 録音・録画 | 収録 | 記録方法
  `),
  embargo: words(`
    embargo | embargoed until | embargoed | 解禁 | 解禁日時 | 情報解禁 | 情報解禁日 | エンバーゴ | 報道解禁
  `),
  language: words(`
    language | languages | 言語 | 使用言語
  `),
  rsvp: words(`
    rsvp | registration | register | sign up | reply by | 申込 | 申し込み | お申込み | 申込み | 申込方法 | 出欠 | 参加申込 | 受付 |
    参加登録 |
    to register | to attend | to join as audience | guest list | 参加方法・申込 | 申込先 | お申し込み | 聴講申込
  `),
  links: words(`
    link | links | url | join | join link | zoom link | public page | event page | web page | 接続先 |
    参加url | 接続url | リンク | 視聴url | 参加方法 |
    your link | access | dial-in | dial in | connection | 入室先 | 参加リンク | 接続情報
  `),
  background: words(`
    background | about | about the event | context | overview | summary | abstract | concept | purpose |
    bios | biographies | about us | about the speakers | description | 背景 | 趣旨 | 概要 | 目的 | 開催趣旨 | 内容 |
    略歴 | はじめに | 企画趣旨 | プロフィール |
    why | why now | why we meet | rationale | introduction | about the session | about the panel |
    企画の趣旨 | 問題の背景 | ねらい | 開催の趣旨 | ごあいさつ
  `),
  documents: words(`
    documents | materials | reading | readings | papers | attachments | 資料 | 配布資料 | 配付資料 | 参考資料 | 添付 |
    添付資料 |
    handouts | papers circulated | background papers | 配布物
  `),
  logistics: words(`
    logistics | practical | practicalities | reminders | housekeeping | a few final reminders |
    final reminders | notes | details | technical | please note | good to know | practical information |
    practical points | ground rules and logistics | 備考 | 留意事項 | 連絡事項 | 事務連絡 | その他 | 注意 | ご案内 | 補足 | お知らせ |
    reminder | further notes | the small print | before you come | small print | ご連絡 | お願い事項 |
    追記 | 諸連絡 | ご留意点 | 当日のご案内
  `),
  format: words(`
    format | 形式 | 形態 | 方式 | 開催方法 | 実施方法 |
    set-up | setup | setting | style
  `),
  other: words(`
    cue | cost | fee | dress code | catering | audience | 対象 | 定員 | 参加費 | 会費 | tlp | id | 定足数 | 次回
  `),
};

/** Longer headings: the first pattern found decides. Folded, lower case, Japanese without spaces. */
export const HEADING_PATTERNS: readonly (readonly [RegExp, Topic])[] = [
  [/^(?:自分|私|わたし|僕|小生)(?:の|[にがへ](?!つ)|宛て?)|\b(?:for|from|to|ask(?:ed|ing)?) me\b|^my\b/, 'own'],
  [
    /to-?\s?do|action items?|\bactions\b|\bnext steps\b|\b(?:open|still) (?:points|items|tasks|to do)\b|宿題|やること|後の対応/,
    'todo',
  ],
  [
    /^(?:please|kindly) (?:send|submit|return|provide|let us have)\b|\bwe (?:still )?need from you\b|\bwhat we need\b|\b(?:what|still) (?:you )?owe[ds]?\b|(?:先生|様|さん|氏|講師|登壇者)へのお願い$|(?:ご?提出|お送り)(?:いただ(?:く|きたい)|のお願い)/,
    'deadlines',
  ],
  [/\blinks?\b|接続先|リンク/, 'links'],
  [
    /\bquestions?\b|\bprompts?\b|\bdiscussion (?:points|topics)\b|\bpoints for discussion\b|\b(?:we|i|who|interviewer|moderator|chair|members?)(?: would|'d| will|'ll| want to| plan to)? (?:like to )?(?:ask|raise|put to|hear)\b|\b(?:would like|hopes?|wants?|plans?|intends?|wish(?:es)?|means|is going) (?:us |you )?to (?:ask|raise|put|hear|know|explore|learn)\b|\bwants? (?:to know )?from\b|\b(?:topics|issues|points|themes|subjects) (?:the|for|to|we|that|in)\b|\bto think about\b|\bwill be asked\b|\bwhat [a-z][\w' .-]{1,30} (?:will|would like to|wants? to|plans? to|hopes? to|is going to) (?:ask|put|raise)\b|'s? (?:cue )?cards$|\bfor discussion$|質問|質疑項目|質疑事項|話題$|お?聞かせいただきたい|お話(?:し)?いただきたい|ご?講演いただきたい|お?聞きし?たい|お聞きする(?:こと|点|内容)|論点|設問|伺い|伺う|うかが[いう]|聞きたい|ご意見|検討いただきたい|検討事項|(?:議論|討議|討論)いただ|討議事項|お尋ね|(?:尋ねる|聞く|訊く|問う|尋ねたい|論じたい|話し合いたい|議論したい|知りたい|考えたい)(?:こと|事|点|事項|内容|項目)|問い$/,
    'questions',
  ],
  [
    /\bspeakers?\b|\bwho (?:is|will be|are) (?:speaking|talking|there|on stage)\b|^who (?:sits|speaks|talks|appears|joins|comes|takes part)(?: (?:there|with (?:me|us|you)|(?:on|at) (?:the )?(?:panel|stage|table)))?$|\b(?:paper|talk) givers\b|\b(?:guests|lecturers|presenters|attending|attendees)\b|\bpanell?ists?\b|\bthe panel\b|\bwitnesses\b|\bdiscussants\b|登壇者|出席者|出演者|(?:お招き|お迎え|お話し?|発言|講演|報告)(?:する|いただく|くださる|した|の)(?:方|人|者)(?:々)?(?:\(|$)|登壇(?:いただく|される)|パネリスト|講師|参考人|構成員|(?:^|出席|登壇|参加)委員$/,
    'people',
  ],
  [/\bdeadlines?\b|締切|期限/, 'deadlines'],
  [
    /\bagenda\b|\brun of show\b|\btimeline\b|\bprogram(?:me)?\b|\bschedule\b|\bhow it will run\b|\brunning order\b|\brun sheet\b|\border of (?:events|proceedings|play|the (?:day|morning|afternoon|evening))\b|時間割|タイムテーブル|次第|プログラム|進行|当日の流れ/,
    'agenda',
  ],
  [/\breminders?\b|\blogistics\b|\bhousekeeping\b|\bpractical\b|留意|注意|連絡事項/, 'logistics'],
  [/\bbackground\b|\babout\b|\bcontext\b|\bbios?\b|\bbiograph|趣旨|背景|概要|略歴/, 'background'],
  [/\bmaterials\b|\bdocuments\b|\breadings?\b|資料/, 'documents'],
];

/** What the last word of a longer label says of its value: "Dial-in host", "Session chair", "全体討論の司会". */
export const LABEL_ENDINGS: readonly (readonly [RegExp, Topic])[] = [
  [/(?:^|[\s-])(?:chair|moderator|facilitator|interviewer|presider|co-chair)s?$/, 'moderator'],
  [/^(?:moderator|chair|facilitator)\s(?:in|for|on|at)\s/, 'moderator'],
  [/(?:^|[\s-])(?:host|mc|emcee|presenter of the evening)s?$/, 'host'],
  [/(?:^|[\s-])interpreters?$/, 'interpreter'],
  [
    /(?:^|[\s-])(?:speakers?|panell?ists?|guests?|witness(?:es)?|discussants?|lecturers?|respondents?|interviewees?|keynote)$/,
    'speaker',
  ],
  [/(?:^|[\s-])(?:venue|room|place|location)$/, 'where'],
  [/(?:^|[\s-])(?:date and time|date\/time)$/, 'when'],
  [/(?:^|[\s-])date$/, 'date'],
  [/(?:^|[\s-])title$/, 'title'],
  [/(?:総合司会|ナビゲーター|パーソナリティ)$/, 'host'],
  [/(?:司会|司会者|座長|進行役?|モデレーター|ファシリテーター|聞き手|コーディネーター)$/, 'moderator'],
  [/(?:通訳|通訳者)$/, 'interpreter'],
  [/(?:登壇者|講師|パネリスト|講演者|発表者|報告者|討論者|参考人|話題提供者?|ゲスト|コメンテーター)$/, 'speaker'],
  [/日時$/, 'when'],
  [/(?:会場|場所)$/, 'where'],
];
