/** Words that mails and papers put before the name of an event. */
export const TITLE_PREFIX =
  /^(?:(?:進行表|進行台本|式次第|次第|開催案内|案内状|ご案内)\s{0,2}(?=「)|(?:re|fwd?|fw|aw|tr|転送|返信)\s?[:：]\s?|【[^】]{1,24}】\s?|\[[^\]]{1,24}\]\s?|(?:final details|details|updated? details|invitation|speaker invitation|reminder|updated?|confirmed|confirmation|save the date|run of show|call sheet|speaker (?:briefing|brief|notes?|kit|information)|briefing note|agenda|programme|program|logistics|notes?|meeting notes?|(?:prep(?:aration)? )?call notes|notes (?:of|from) (?:the |our |a )?(?:prep )?call|prep(?:aration)? notes?|moderator'?s? (?:script|notes?)|host notes?|script|your (?:talk|panel|session) at|questions for|draft|final|revised|title|event|webinar|subject|correction|corrected|change of (?:date|time|venue|room)|please confirm|ros|rundown|invitation to speak|moved|rescheduled|postponed|cancelled|new date|new time|date change|venue change|embargoed|under embargo|media advisory|press release|media alert|invitation to speak)\s?(?::|-|\|)\s)/i;

/** Words that they put behind it. */
export const TITLE_SUFFIX =
  /(?:\s?(?:-|\||:)\s(?:final details|details|reminder|logistics|(?:run-through|prep|questions|agenda|details)(?:(?:,|\sand)\s(?:questions|agenda|logistics|details|run-through))?|invitation|your questions|speaker (?:briefing|brief|notes|information)|run of show|next steps|information|update|draft|confirmed|confirmation|please confirm|all confirmed|new (?:date|time)|rescheduled|change of (?:date|time|venue)|postponed|questions|moved)|\s?[（(](?:\d{4}年)?\s?[\d０-９]{1,2}(?:月[\d０-９]{1,2}日|\/[\d０-９]{1,2})[^()（）]{0,12}[）)]|(?:(?:へ|に)?の?ご?(?:登壇|出演|講演|参加)について|の?開催について|のご?(?:案内|お知らせ|依頼|お願い))\s?[（(](?:ご|御)?(?:案内|依頼|お願い|通知|お知らせ|連絡)[）)]|\s?\((?:new (?:date|time|venue|room)|updated?|revised|final|confirmed|details|draft)[^()]{0,24}\)|,\s(?:(?:mon|tue|wed|thu|fri|sat|sun)\w{0,6},?\s)?\d{1,2}\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}(?:\s\d{4})?|\s?\((?:(?:mon|tue|wed|thu|fri|sat|sun)\w{0,6},?\s)?(?:\d{1,2}\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?:\s\d{1,2})?(?:,?\s\d{4})?\)|\s?(?:へ|に)?の?(?:ご登壇|登壇|ご出演|出演|ご講演)?の?(?:ご案内|ご依頼|お願い|ご連絡|お知らせ|おしらせ|開催案内|案内|開催について|の件|について)(?:について)?|\s(?:論点メモ|打合せメモ|議事次第|進行メモ|(?:収録)?進行表|進行台本|構成メモ|開催案内|式次第|次第|開催要領|実施要領|要項|議題一覧|質問一覧|登壇資料|事前資料|メモ)|(?:の?開催|議事次第|進行メモ|式次第|開催要領|進行表))\s?$/i;

/** Names that papers and mails have instead of a title. */
export const NO_TITLE =
  /^(?:(?:one )?hundred[a-z -]{0,24} congress|(?:thank (?:you|s)|further to|following our|as (?:agreed|discussed))\b.*|(?:さて|この(?:たび|度)|平素|時下)[、は].*|embargoed\b.{0,80}|議事次第|次第|進行表|進行メモ|メモ|(?:(?:開催|催し|イベント|ご?登壇|ご?出演|ご?講演|ご?参加)の?)?(?:ご?案内|お知らせ|ご?依頼|お願い|ご?連絡|ご?通知)|notice|announcement|guide for speakers|speakers?'? guide|会員各位|各位|関係者各位|notes?|meeting notes?|agenda|programme|program|run of show|invitation|speaker briefing|confirmation|untitled|details|questions?|memo|記|拝啓|前略|fyi|hi|hello|final details|briefing|notice of (?:a )?(?:public )?(?:hearing|meeting|event)s?|for planning purposes\b.{0,40}|not for publication|for immediate release|public notice|(?:hearing|meeting) notice|interview request|(?:recording|guest) request|(?:guest |speakers?'? |panel |studio )?call sheet(?:\s?[^\w\s].{0,60})?|question grid|media advisory|press release|run sheet|order of business|composition|timetable|invitation to speak|(?:(?:our |the )?(?:speaker|panell?ist|participant)s?'? )?(?:biograph(?:y|ies)|bios?|profiles?)|(?:登壇者|講師|委員)?(?:略歴|紹介|プロフィール|名簿)|(?:ご?質問)(?:事項|一覧|票))$/i;

/** Subjects that say what a mail is for and not what it is about. */
export const LOGISTICS_SUBJECT =
  /^(?:everything|all you need|what you need|final details|details|logistics|arrangements|reminder|see you|next steps|checklist|last (?:things|details)|practical|joining (?:details|instructions)|one more thing|quick (?:note|question)|this (?:week|afternoon|evening)|tomorrow|today)\b|\bpacket\b|^(?:(?:a |some |two |three |small )?(?:changes?|updates?|corrections?|news))\b|^(?:当日|明日|本日)の(?:ご案内|件|流れ)/i;

/** Subjects of mails that only bring papers, whatever the papers are for. */
export const COVER_SUBJECT = /^(?:documents?|papers?|materials?|attachments?|files?)\b|^(?:資料|書類|添付|文書)/i;

/** Words of which an event is likely named. */
export const EVENT_NAME =
  /\b(?:forum|webinar|seminar|symposium|conference|workshop|roundtable|panel|summit|dialogue|hearing|lecture|briefing|session|podcast|episode|series|exchange|colloquium|congress|meeting|interview|talk|call|chat)\b|会議|研究会|発表会|会見|報告会|討論会|意見交換会|式典|講座|シンポジウム|セミナー|フォーラム|講演会|座談会|対談|鼎談|懇談会|勉強会|例会|大会|会合|ワークショップ|サミット|対話|質疑|公聴会|ウェビナー|番組|収録|連絡会|審議会|部会|懇話会|交流会|説明会|パネル/i;

/** "Breakfast briefing: Deepfakes on the Hustings": what kind of event it is, and its name. */
export const NAMED_KIND =
  /^(?:[A-Za-z-]+\s){0,3}(?:briefing|seminar|webinar|symposium|workshop|round ?table|panel|lecture|hearing|debate|talk|conversation|forum|discussion|session):\s[A-Z"]/i;

/** The house, or its unit, at the head of a Japanese letter. */
export const HOUSE_LINE =
  /^(?:(?:(?:一般|公益)(?:社団|財団)法人|(?:株式|合同|有限)会社|独立行政法人|国立大学法人|NPO法人)\s?[^「」]{2,24}|[^\s「」]{2,8}(?:部|課|室|局))$/;

/** "University of Port Sorrel": nothing but the name of a house, at the head of its letter. */
export const PLAIN_HOUSE =
  /^(?:The\s)?(?:[A-Z][\w'&-]{0,20}\s){0,4}(?:University|Institute|Foundation|Council|Association|Society|Ministry|Agency|Bureau|Commission|Committee|College|School|Department|Centre|Center|Academy)(?:\s(?:of|for|on)(?:\s(?:the|and|of|[A-Z][\w'&-]{0,20})){1,6})?$/;

/** Words that go on or end as only sentences do. */
export const SENTENCE =
  /[.,、]$|[a-z]{2}[.!]\s[A-Z]|[?!]\s[a-z]|\b(?:I|we|you|it|they|he|she) (?:am|are|is|has|have|will|was|were)\b/;

/** Labels that name the event itself; the other title labels may name only what it is about. */
export const EVENT_LABELS =
  /^(?:what|title|event|panel|panel title|session|session title|行事|催し|番組|event title|event name|name of event|webinar|seminar|会議名|会議名称|名称|行事名|イベント名|企画名|企画|タイトル|セミナー名|題名|番組名|件名|題|催事名|催事|案件名|event name)$/i;

/** What a notice says that it is about: its own name, unless it has one. */
export const SUBJECT_LABEL = /^(?:subject(?: matter)?|re)$/i;
