/** Words near a date that say what the date is of. Folded; matched in the clause around it. */

export const EVENT_CUES =
  /\b(?:will be held|takes? place|taking place|is scheduled|scheduled for|join (?:us|our|the|me)|(?:take part|participate|speak|appear|testify|give evidence) (?:in|at|on|before)|we(?:'ll| will)? (?:record|meet|start|convene|go live|tape)|recording (?:is|will be)|still on for|webinar on|event on|session on|panel on|workshop on|hearing on|briefing on|went out for|see you (?:both |all |there |then )?on|happening|invite you|invited to|hosted? on|confirmed for|set for|(?:day|date)(?: still)? (?:stays|remains|is unchanged|has not changed)|airs|kicks off|on air|it(?:'s| is| will be) on)\b|開催|開始時(?:刻|間)|実施(?:いた)?し|行い(?:ます|たく)|行われ|収録(?:日|は|を)|開かれ|下記のとおり|次のとおり|予定して|予定です|お願いしたく/i;

/** In the same clause: the day on which whoever writes hopes to see the reader, at the event and not around it. */
export const MEETING_CUES =
  /\b(?:look(?:ing)? forward to|hope to|happy to|glad to|delighted to|can't wait to|until we) (?:see|meet|welcom|host|greet)\w*\b(?![^.;]*\b(?:dinner|rehearsal|call|briefing|lunch|reception|drinks)\b)|(?:お目にかか|お会いでき|お会いする|お迎え|お待ちして|お待ち申し)(?![^。]*(?:懇親|打ち?合わ?せ|前夜))/i;

/** Directly before a date: this is the new one. */
export const NEW_DATE_CUES =
  /(?:変更後|新日程|(?:^|[\s(【])新\s?\/\s?(?:now|new)\s|(?:^|[\s(])(?:now|new)\s?\/\s?新|(?:^|[\s(【])新\s?[)】:]|(?:^|[\s(])(?:new|now)\s?:|新しい日程|変更\s?→|→|(?:re)?scheduled (?:to|for)|moved to|(?:moved|changed|rescheduled|postponed|shifted|put back|brought forward) from [^.\n]{3,40} to|it will now be|it is now|new date(?: is)?:?|postponed (?:to|until)|now (?:be |is |to be )?(?:on|takes? place on|held on|meets? on|sits? on|set for|fixed for)|brought forward to|changed to|に変更)[^。.\n]{0,12}$/i;

/** Directly behind a date or a time: this is the new one. */
export const NEW_DATE_AFTER = /^[^。.\n、]{0,16}?(?:に|へ)(?:変更|延期|繰り?[上下])/;

/** Directly before or after a date: this was the old one. */
export const OLD_DATE_BEFORE =
  /(?:変更前|旧日程|(?:^|[\s(【])旧\s?\/\s?(?:was|old)\s|(?:^|[\s(])(?:was|old)\s?\/\s?旧|(?:^|[\s(【])旧\s?[)】:]|(?:^|[\s(])(?:old|was)\s?:|当初|もとの|元の日程|originally(?: planned| scheduled)?(?: for| on)?|was (?:planned|scheduled|due) (?:for|on)|previously (?:announced|scheduled|planned|set|called|fixed|convened)(?: for| on| date)?|(?:had|has) been (?:called|set|scheduled|planned|fixed) (?:for|on)|instead of|moved from|postponed from|rather than|not on|no longer|old date:?|cancelled)[^。.\n]{0,24}$/i;
export const OLD_DATE_AFTER =
  /^[^。.\n]{0,14}(?:から変更|から[^。\n]{3,24}(?:に|へ)(?:変更|延期|繰り?[上下])|ではなく|を取りやめ|より変更|の予定でした|の予定を|は中止|has been (?:cancelled|moved|postponed)|is (?:cancelled|off(?! the record))|no longer works)/i;

/** Directly before or after a date: something is owed by then. */
export const DUE_BEFORE =
  /\b(?:by|before|no later than|not later than|until|till|deadline(?: is| for [^.]{1,40})?:?|(?<!\b(?:was|were) )due(?: (?:with|at) (?:the |our |my )?[a-z'-]{2,20}| to (?:us|me)| in the (?:office|inbox|post))?(?: on| by)?:?|rsvp(?: by)?:?|prior to|latest|ahead of|submit(?:ted)? by|closes?(?: on| at)?)\s?(?:cob|close of (?:business|play)|end of (?:business|play)|eob|eod|(?:12 )?(?:noon|midday)|lunch ?time|midnight|end of day|the end of|at the latest|\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?(?:\s[A-Z]{2,4})?)?[\s,(]{0,3}(?:on\s)?(?:the\s)?$|\b(?:cob|close of (?:business|play)|eod|end of (?:the )?(?:day|business|play))\s(?:on\s)?$|\blast (?:day|date) (?:for|to)\b[^.]{0,60}\bis\s(?:on\s)?$|(?:締切|締め切り|期限|〆切|期日)(?:日時?)?[はがも:、\s]{0,3}(?:[^。\n]{0,16}[、にを]\s?)?$/i;
export const DUE_AFTER =
  /^[^。.\n]{0,12}?(?:まで(?!の(?:間|時間))|[中末]に|を?(?:目途|目処|めど)に|締切|締め切り|〆|必着|期限|at the latest|deadline)/i;

/** In the same clause: a date of something else. */
export const OTHER_DATES =
  /\b(?:last year|last month|last week|previous(?:ly)?|since|founded|established|est\.|born|retired|joined|appointed|served|took over|has been|in the past|survey|report(?:s|ed)?|published|signed|dated|sent|issued|posted|updated|revised|as of|released|entered into force|came into (?:force|effect)|act of|next (?:meeting|session|year|edition|sitting|event|time|one)|last (?:edition|meeting|evening|session|event)|following session|\bnext (?:prep|preparation|preparatory|planning|briefing)[- ](?:call|meeting|chat)|\bcall held\b|our panel at the conference|conference on|anniversary|drew|copyright)\b|作成|改訂|改定|更新|起案|前回|次回|次号|昨年|先日|休業|創立|設立|生まれ|就任|着任|施行|公布|成立|締結|発表され|公表され|調印|現在|法律第|時点|翌年|以来|コピー|貼り付け|転記/i;

/** Beside a date in a list of deadlines: it is that of another meeting, or of a founding. */
export const OTHER_MEETING =
  /創立|設立|(?:先|前|以前)の(?:ご?案内|ご?連絡|お?便り?|メール|通知)で|とした[^。]{0,12}(?:締切|期限)|(?:に|で)開(?:き|かれ|催し)(?:、|まし|た)|\b(?:founded|established|born|since)\b|\blast met\b|\bthe 20\d\d (?:forum|conference|meeting|summit|edition|symposium|seminar|congress)\b|前回|次回|次号|\b(?:next|last|previous|following) (?:meeting|session|sitting|edition|event|hearing|call)\b/i;

/** "作成：4月1日 → 4月8日（第2稿）": a line on when the paper was written. */
export const OF_PAPER = /^(?:作成|更新|最終更新|改訂|起案|last (?:edited|updated)|prepared|drafted)\s?:/i;
