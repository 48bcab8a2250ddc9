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
    what | title | event | event title | event name | name of event | session | session title |
    panel title | topic | theme | subject of the meeting | webinar | seminar | episode | 題名 | 題目 | 演題 |
    主題 | テーマ | 議題 | 会議名 | 会議名称 | 名称 | 件名 | 行事名 | イベント名 | 企画名 | タイトル | セミナー名 | 講演題目 | 番組名
  `),
  when: words(`
    when | date and time | date & time | date/time | date / time | dates | schedule | date, time |
    day and time | 日時 | 開催日時 | 実施日時 | 日程 | 開催日程 | 会議日時 | 収録日時 | 日時(jst) | とき | 開催 | 開催予定 | 日付・時間
  `),
  date: words(`
    date | day | event date | 日付 | 開催日 | 日にち | 期日 | 実施日 | 収録日 | 会期 | 月日
  `),
  time: words(`
    time | hours | start | start time | starts | time (et) | 時間 | 開始 | 開始時刻 | 開催時間 | 時刻 | 開演 | 開会時刻
  `),
  duration: words(`
    duration | length | how long | running time | 所要時間 | 会議時間 | 予定時間 | 長さ | 収録時間
  `),
  where: words(`
    where | place | venue | location | room | address | site | meeting place | held at | 場所 | 会場 | 開催場所 |
    開催地 | 会議場所 | ところ | 会議室 | 収録場所 | 実施場所
  `),
  platform: words(`
    platform | online platform | tool | via | medium | 配信 | 接続 | 会議ツール | ツール | 開催形式 | 配信方法 | オンライン
  `),
  organiser: words(`
    host | hosts | organiser | organizer | organisers | organizers | organised by | organized by |
    hosted by | host organisation | host organization | host institution | convener | convenor |
    convened by | presented by | organizing institution | organising institution | organizing body |
    sponsor | 主催 | 主催者 | 主催団体 | 主催機関 | 開催者 | 実施主体 | 主宰 | 制作
  `),
  secretariat: words(`
    secretariat | organizer contact | 事務局 | 担当 | 担当課 | 問合せ先 | 問い合わせ先 | お問い合わせ | お問合せ先 | 連絡先 | contact |
    共催 | 後援 | 協力
  `),
  people: words(`
    speakers | speaker list | panel | the panel | panelists | panellists | on the panel | people |
    our panel | who | featuring | with | our speakers | confirmed speakers | panel members |
    the speakers | cast | witnesses | witness list | line-up | lineup | discussants | presenters |
    panelists and moderator | speakers and moderator | 登壇者 | 登壇予定者 | 出席者 | 出演者 | 講演者 | 講師 | パネリスト | パネラー |
    発表者 | 報告者 | 話題提供者 | 構成員 | 委員 | 参考人 | 討論者 | スピーカー | メンバー | 登壇者一覧 | 出席者一覧 | パネル | 発言者 | ゲスト | 出演 | 登壇 |
    対談者 | 登壇者紹介 | 委員名簿 | 出席委員
  `),
  participants: words(`
    participants | attendees | present | 参加者 | 参加 | 参加予定者 | 同席者 | attendance
  `),
  moderator: words(`
    moderator | moderated by | chair | chaired by | chairperson | panel chair | session chair |
    facilitator | discussion leader | interviewer | lead interviewer | moderator/chair | mod | presider |
    led by | in the chair | 司会 | 司会者 | 進行 | 進行役 | 座長 | 議長 | モデレーター | モデレータ | ファシリテーター | ファシリテータ |
    コーディネーター | 聞き手 | インタビュアー | 委員長 | 委員長役 | 司会進行 | 司会・進行 | 進行・司会 | 主査
  `),
  host: words(`
    mc | emcee | master of ceremonies | welcome | welcome remarks | press officer | podcast host |
    co-host | our host | 総合司会 | 開会挨拶 | 開会あいさつ | 主催者挨拶 | 閉会挨拶 | 案内役 | ナビゲーター | パーソナリティ | 広報担当
  `),
  interpreter: words(`
    interpreter | interpreters | interpretation | 通訳 | 通訳者 | 同時通訳 | 逐次通訳 | 通訳担当
  `),
  speaker: words(`
    lead speakers | keynote speakers | guest speakers | respondents | commentators | guests |
    presentations by | speaker | panelist | panellist | keynote | keynote speaker | discussant |
    commentator | presenter | guest | witness | respondent | lead speaker | panelist 1 | panelist 2 |
    panelist 3 | speaker 1 | speaker 2 | speaker 3 | speaker 4 | 基調講演 | 講演 | 話題提供 | 報告 | 発表 | 問題提起 |
    コメンテーター | コメント | 討論 | 指定討論 | 討論者 | ゲストスピーカー | 基調講演者 | 講話
  `),
  questions: words(`
    questions | question | discussion questions | question list | questions for the panel |
    questions to consider | guiding questions | prompts | discussion points | talking points |
    talking points for discussion | points for discussion | questions for discussion |
    issues for discussion | moderator prompts | q&a topics | topics | the questions | 質問 | 質問事項 | 質問要旨 |
    質問案 | 質問項目 | 質問リスト | 論点 | 主な論点 | 議論いただきたい論点 | 質疑事項 | 問い | 事前質問 | 想定質問 | 設問 | 討議事項 | 検討事項 | ご質問 | 論点案 |
    主要論点 | 聞きたいこと | 伺いたいこと
  `),
  own: words(`
    my remarks | my questions | my part | questions for me | 自分の発言 | 自分の質問 | 自分への質問 | 私の発言 | 担当分
  `),
  agenda: words(`
    agenda | timeline | run of show | programme | program | how it will run | schedule of events |
    order of business | rundown | outline | flow | running order | order of the day | timetable |
    sequence | run-of-show | 議事 | 次第 | 議事次第 | 時間割 | プログラム | 進行表 | 式次第 | タイムテーブル | アジェンダ | 当日の流れ | 流れ |
    進行予定 | スケジュール | 構成 | タイムスケジュール | 台本
  `),
  todo: words(`
    to do | todo | to-do | todos | to-dos | action items | actions | next steps | tasks | checklist |
    follow-up | follow up | action points | before the event | after the event | 宿題 | やること | 残件 | アクション |
    アクションアイテム | 会議後のtodo | 会議前のtodo | 対応事項 | 準備事項 | タスク | 要対応 | 事後対応 | チェックリスト
  `),
  deadlines: words(`
    deadlines | deadline | due dates | key dates | due | 締切 | 締め切り | 期限 | 提出期限 | 提出物 | お願い | 締切日 | 回答期限
  `),
  limits: words(`
    time limit | time limits | timing | speaking time | 発言時間 | 持ち時間 | 制限時間 | 持時間 | 時間配分 | 冒頭
  `),
  rules: words(`
    rule | rules | ground rules | ground rule | status | attribution | ルール | 取扱い | 取り扱い | 公開 | 公開・非公開 |
    扱い | 注意事項
  `),
  recording: words(`
    recording | recorded | 録画 | 録音 | 記録
  `),
  embargo: words(`
    embargo | embargoed until | embargoed | 解禁 | 解禁日時 | エンバーゴ | 報道解禁
  `),
  language: words(`
    language | languages | 言語 | 使用言語
  `),
  rsvp: words(`
    rsvp | registration | register | sign up | reply by | 申込 | 申し込み | お申込み | 申込み | 申込方法 | 出欠 | 参加申込 | 受付 |
    参加登録
  `),
  links: words(`
    link | links | url | join | join link | zoom link | public page | event page | web page | 接続先 |
    参加url | 接続url | リンク | 視聴url | 参加方法
  `),
  background: words(`
    background | about | about the event | context | overview | summary | abstract | concept | purpose |
    bios | biographies | about us | about the speakers | description | 背景 | 趣旨 | 概要 | 目的 | 開催趣旨 | 内容 |
    略歴 | はじめに | 企画趣旨 | プロフィール
  `),
  documents: words(`
    documents | materials | reading | readings | papers | attachments | 資料 | 配布資料 | 配付資料 | 参考資料 | 添付 |
    添付資料
  `),
  logistics: words(`
    logistics | practical | practicalities | reminders | housekeeping | a few final reminders |
    final reminders | notes | details | technical | please note | good to know | practical information |
    practical points | ground rules and logistics | 備考 | 留意事項 | 連絡事項 | 事務連絡 | その他 | 注意 | ご案内 | 補足 | お知らせ
  `),
  format: words(`
    format | 形式 | 形態 | 方式 | 開催方法 | 実施方法
  `),
  other: words(`
    cue | cost | fee | dress code | catering | audience | 対象 | 定員 | 参加費 | 会費 | tlp | id | 定足数 | 次回
  `),
};

/** Longer headings: the first pattern found decides. Folded, lower case, Japanese without spaces. */
export const HEADING_PATTERNS: readonly (readonly [RegExp, Topic])[] = [
  [/^(?:自分|私|小生)の|\bfor me\b|^my\b/, 'own'],
  [/to-?\s?do|action items?|\bactions\b|\bnext steps\b|宿題|やること|後の対応/, 'todo'],
  [/\blinks?\b|接続先|リンク/, 'links'],
  [
    /\bquestions?\b|\bprompts?\b|\bdiscussion (?:points|topics)\b|\bpoints for discussion\b|質問|論点|設問|伺い|伺う|うかがい|聞きたい|ご意見|検討いただきたい|検討事項|議論いただ|お尋ね|問い$/,
    'questions',
  ],
  [
    /\bspeakers?\b|\bpanell?ists?\b|\bthe panel\b|\bwitnesses\b|\bdiscussants\b|登壇者|出席者|パネリスト|講師|参考人|構成員|委員$/,
    'people',
  ],
  [/\bdeadlines?\b|締切|期限/, 'deadlines'],
  [
    /\bagenda\b|\brun of show\b|\btimeline\b|\bprogram(?:me)?\b|\bschedule\b|\bhow it will run\b|\brunning order\b|時間割|次第|プログラム|進行|当日の流れ/,
    'agenda',
  ],
  [/\breminders?\b|\blogistics\b|\bhousekeeping\b|\bpractical\b|留意|注意|連絡事項/, 'logistics'],
  [/\bbackground\b|\babout\b|\bcontext\b|\bbios?\b|\bbiograph|趣旨|背景|概要|略歴/, 'background'],
  [/\bmaterials\b|\bdocuments\b|\breadings?\b|資料/, 'documents'],
];
