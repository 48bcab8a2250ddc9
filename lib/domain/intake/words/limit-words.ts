import type { LimitKind } from '../draft';

/** A time for one of several. */
export const EACH =
  /\beach\b(?! other)|\bper (?!hour|day|cent|minute|second|week|month|year|annum)[a-z]+|\bapiece\b|\ba head\b|\b(?:every|all) (?:speakers?|witness(?:es)?|guests?|panell?ists?|participants?|members?|presenters?|contributors?|discussants?|one of you|talk|answer|reply|statement|paper|question|intervention)\b|\beveryone\b|一人|ひとり|1人|お一方|各(?!社質問|種|地|国|界|方面)(?:自|人|位|[^\s]{0,4})|お一人|[1一]社|ずつ|それぞれ|全員/i;
export const MAX =
  /\bis the (?:rule|limit)\b|\b(?:may|can) (?:now )?(?:run|go|last|take) (?:up )?to\b|\b(?:no|not|never|nobody|none|cannot|can't|don't)\b[^.;]{0,40}\b(?:(?:more|longer|over|beyond) ?(?:than)?|exceeds?)\b|\bat (?:the )?(?:very )?most\b|\bup to\b|\bunder\b|\bwithin\b|\bmax(?:imum)?\b|\blimit(?:ed)?\b|\bor (?:less|under|fewer)\b|\bhard stop\b|\bkeep\b|\bhold\b|\bnot exceed\b|\brestrict|\btime limit\b|\bceiling\b|\bcap(?:ped)?\b|[<\u2264]\s?\d|以内|以下|まで(?!に)|上限|厳守|持ち時間|目安|程度|ほど|くらい|ぐらい/i;
/** Between the kind of a time and the time itself: nothing but a sign that the one is said of the other. */
export const RIGHT_BEHIND =
  /^(?:(?:\s(?:in|during)\s[\w&' ]{3,24})?\s?:|\sof|\s(?:(?:are|is) )?(?:capped |limited |kept |held )?(?:at|to)|は|に|には|時間は)\s?(?:約|about |around |up to )?$/;
export const SHARE =
  /\b(?:with|leav(?:e|es|ing)|followed by|including|incl\.?|then|plus|ha(?:ve|s)|gets?|about|roughly)\b[^,;]{0,30}$|\bfor\s(?:the\s)?(?:q\s?&\s?a|audience|questions|room|floor|house|hall|public)|(?:うち|含む|確保)/i;
/** "質問に30分を充てる": behind a time, that it is set aside. */
export const SET_ASIDE = /^(?:間|程度|ほど)?(?:を|は)?(?:充て|当て|割り?当|取(?:り|る)|とり|設け|予定)/;
export const NOT_A_LIMIT =
  /^\s?(?:before|prior|ahead|in advance|early|earlier|after|later|ago|into|away|from now|notice|walk|break|前|後に|早く|休憩|(?:ほど|程度)?(?:短縮|短く|繰り?[上下]|遅[くれら]|早め|延[ばび長]|後ろ倒し|前倒し))/i;
/** Right before a time: by how much something else is shorter, longer or moved. */
export const BY_SO_MUCH =
  /\b(?:los(?:e|es|t|ing)|sav(?:e|es|ed|ing)|gain(?:s|ed|ing)?|add(?:s|ed|ing)?|(?:shorter|longer|later|earlier|moved|delayed|extended|cut|shortened) by|instead of)\s(?:about |around |some )?$/i;
export const EVENT_LENGTH =
  /\b(?:lasts|(?<=\w\s)(?<!the )last(?=\s(?:for|about|up|around|approximately|\d))|duration|block|set aside(?! for)|reserve)\b|所要|会議時間|全体で|総時間/i;
/** "The talk lasts 35 minutes": what lasts is a part of the event, and its length a limit. */
export const PART_LASTS =
  /(?<!\b(?:we|you|they|to|will|all)\s)\b(?:q\s?&\s?a|discussion|debate|question time|talk|lecture|keynote|presentation|paper|response|statement|speech|pitch|remarks?|report|comments?|opener|opening (?:remark|word))s?,?\s(?:(?:lasts?|takes?|runs?|is|are|(?:will|should|may|can) (?:last|take|run|be))\s)?(?:for\s)?(?:about |around |up to |no more than )?$|\b(?:talk|lecture|keynote|presentation|opening statement)\s\((?:about |around |up to )?$/i;
/** "100 minutes including 30 minutes of Q&A": the whole, not a part. */
export const INCLUDES =
  /^,?\s?(?:including|incl\.?|with|of which|in total|all told|altogether)\b|^\s?(?:\(|、)?(?:うち|含む)/i;
/** Words right before a time that give it to somebody. */
export const GIVEN_TO =
  /\b(?:will|shall|to|may|can) (?:present|speak|talk|open|comment|respond|summari[sz]e)\b[^.;]{0,40}$|\byou(?:'ll| will)? have (?:about |up to |around )?$|\b(?:answers?|statements?|remarks|talks?|presentations?|papers?|pitch(?:es)?|comments|inputs?|interventions?|thoughts|words|contributions?) of (?:about |around |up to )?$|\bspeaks? (?:for )?(?:about |around )?$|\b(?:answer|reply|respond) in (?:about |around |up to |under )?$|\b(?:has|have|gets?) (?:about |around |up to )?$/i;
/** "8分でお願いします": words right behind a time that ask somebody to keep to it. */
export const ASKED_OF = /^(?:間|程度|ほど|以内)?で(?:、)?(?:お願い|お話し|ご発言|ご報告|まとめ|収め|終え)/;
/** A time that is the reader's own. */
export const OWN =
  /\b(?:my|your)\s(?:\w+\s)?(?:remarks|talk|lecture|keynote|presentation|statement|opening|slot|time)\b|(?:自分|私)の(?:発言|持ち?時間|出番|報告|発表)/i;
/** Members of a committee, each of whom has a time to ask. */
export const COMMITTEE = /議員|委員(?!会)|会派|\b(?:members?|senators|representatives|councillors|commissioners?)\b/i;
/** Those who ask and do not sit on the panel. */
export const AUDIENCE =
  /\baudience\b|\bfloor\b|\bhall\b|\bthe room\b|\bpublic\b|\b(?:residents?|citizens?|viewers?|listeners?|callers?|questioners?|whoever)\b|\bopen mi(?:c|ke|crophone)\b|\bjournalists?\b|\breporters?\b|\bpress\b|会場|聴衆|聴講|傍聴|視聴者|参加者から|フロア|1社|各社|記者/i;

/** A time for questions that anybody there may ask. */
export const OPEN_QUESTIONS =
  /質疑応答|質問者は|質問は?お?一人|お一人[1一]問|\bq\s?(?:&|and)\s?a\b|\bquestions from the\b/i;
/** "Your lecture should last 30 minutes": the part of whoever the mail is written to. */
export const YOUR_PART =
  /\byour\s(?:\w+\s)?(?:remarks|talk|lecture|keynote|presentation|statement|paper|report|speech)\b|(?:^|[。、\s])ご(?:講演|講話|報告|発表)(?:は|の?(?:お?時間|長さ))|貴職の/i;

export const KIND_CUES: readonly (readonly [RegExp, LimitKind])[] = [
  [
    /\banswers?\b|\brepl(?:y|ies)\b|\brespon(?:se|ses|ding)\b|\brebuttals?\b|\brejoinders?\b|回答|返答|反論|答弁(?!を?含)|お?答え|(?:一問|1問|各問|(?:ひとつ|一つ|1つ)の(?:質問|問い))(?=に|へ|あたり|ごと)/gi,
    'answer',
  ],
  [
    /\bquestioners?\b|\b(?:members?|senators?|representatives?|councillors?|commissioners?) (?:have|has|gets?|will have|will be recogni[sz]ed|are recogni[sz]ed)\b|\bone question\b|\bquestions? per\b|\b(?:each|per|your|asking a|a) question\b|\bquestions? (?:is|are) limited\b|会派|質問時間|質問者|質疑者|質問(?=は)|委員一人|1問(?!に|へ|あたり|ごと|\d)/gi,
    'question',
  ],
  [
    /\bq\s?(?:&|and)\s?a\b|\baudience\b|\bfloor\b|\bquestions\b(?! for the (?:panel|discussion))|\bopen mi(?:c|ke|crophone)\b|\b(?:for|to) the (?:room|house|hall)\b|\bthe (?:room|hall) (?:asks|has|gets|takes)\b|\b(?:hall|public|house|residents?|citizens?|viewers|listeners)\b(?= (?:ha(?:s|ve)|gets?|takes?|will (?:have|get)|is given|are given))|質疑応答|質疑(?!者)|各社質問|会場から|フロア(?:から|質疑)/gi,
    'qa',
  ],
  [
    /\bdiscussions?\b|\bwe (?:then |will |all )?(?:talk|speak)\b|\bconversation\b|\bdebate\b|討論(?!者)|意見交換|話し合(?:い|う)|語り合|ディスカッション|対談|鼎談/gi,
    'discussion',
  ],
  [
    /\bremarks?\b|\bopen(?:ing|ings|er|ers|s)\b|\b(?:to|you) open\b|\bpresent(?:ation|ations|ing|s)?\b|\btalks?\b|\bspeak(?:ing|ers?)?\b|\bstatements?\b|\btestimon(?:y|ies)\b|\bpapers?\b|\bpitch\b|\bintervention\b|\bkeynote\b|\blectures?\b(?! (?:theat|hall|room|series))|\blightning\b|\bsummari[sz]e\b|陳述|発言|報告|講演|話題提供|発表|プレゼン|冒頭|コメント|挨拶|スピーチ|講話|説明(?!責任|会|資料|事項)|お話(?!し)|持ち?時間/gi,
    'remarks',
  ],
];
