/** Names of mail header fields as mail programs write them, folded and in lower case, to the field that they mean. */
export const HEADER_NAMES: Readonly<Record<string, 'from' | 'to' | 'cc' | 'date' | 'subject' | 'other'>> = {
  from: 'from',
  sender: 'from',
  差出人: 'from',
  送信者: 'from',
  発信者: 'from',
  to: 'to',
  宛先: 'to',
  受信者: 'to',
  cc: 'cc',
  bcc: 'cc',
  date: 'date',
  sent: 'date',
  送信日時: 'date',
  送信日: 'date',
  受信日時: 'date',
  日付: 'date',
  subject: 'subject',
  件名: 'subject',
  題名: 'subject',
  'reply-to': 'other',
  'message-id': 'other',
  importance: 'other',
  attachments: 'other',
  添付ファイル: 'other',
};

/** Lines after which the rest of a mail is an older mail. */
export const ORIGINAL_MESSAGE =
  /^(?:-{2,}\s?(?:original message|original appointment|元のメッセージ|元のメール|reply message|previous message)\s?-{2,})/i;

/** A line that says that what stands below it no longer holds: an earlier version, kept for the record. */
export const VOID_BELOW =
  /^[^。.]{0,24}(?:以下|これより下|ここから下)(?:は|の).{0,40}(?:廃止|無効|旧版|旧案|古い|使わない|破棄)|^[^。]{0,30}(?:廃止|無効と|破棄)[^。]{0,12}(?:使わないで|ご?参照(?:なさら)?ないで)|^.{0,30}\b(?:below|what follows|under this line)\b.{0,60}\b(?:superseded|void|obsolete|withdrawn|no longer (?:valid|holds?|applies)|out of date|do not use|(?:old|earlier|previous|first) (?:version|draft|programme|program))\b|^.{0,12}\b(?:superseded|obsolete|void|withdrawn)\s?[:.-]{0,3}\s?(?:(?:do not use|version|draft)\b|$)/i;

/** Lines after which the rest is a mail handed on. */
export const FORWARDED_MESSAGE =
  /^(?:-{2,}\s?(?:forwarded message|forwarded by|転送メッセージ|転送されたメッセージ|転送元)[^\n]{0,60}|begin forwarded message\s?:|転送されたメッセージ\s?:)/i;

/** "On 7 Oct 2024, Everett wrote:" in the forms that mail programs use. */
export const ATTRIBUTIONS: readonly RegExp[] = [
  /^on\s.{4,120}\bwrote\s?:$/i,
  /^.{0,30}\d{4}年\s?\d{1,2}月\s?\d{1,2}日.{0,100}(?:<[^>]{3,60}>|さん|様|wrote|のメッセージ|のメール)\s?(?:は(?:書きました|言いました))?\s?:$/,
  /^.{0,30}\d{4}[/-]\d{1,2}[/-]\d{1,2}.{0,100}(?:<[^>]{3,60}>|wrote)\s?:$/i,
  /^.{2,60}<[^>]{3,60}>\s?(?:wrote|writes|さんは書きました)\s?:$/i,
];

/** A line that only says goodbye; what follows it is the signature. */
export const CLOSINGS =
  /^(?:(?:with\s)?(?:best|kind|warm|warmest|many|very\s?best|all\s(?:the\s)?best)?\s?(?:regards|wishes|thanks)|best|cheers|bye(?:\sfor\snow)?|talk soon|sincerely(?:\syours)?|yours(?:\s(?:sincerely|truly|faithfully))?|respectfully(?:\syours)?|mahalo(?:\snui(?:\sloa)?)?|thank\syou(?:\s(?:so|very)\smuch)?|thanks(?:\s(?:again|a million|so much|a lot|in advance|and see you (?:soon|then)))?|with (?:\w{2,9} )?(?:apologies|regrets?|thanks|gratitude|regards|wishes)(?: and (?:\w{2,9} )?(?:apologies|thanks|gratitude|regards|wishes))?|warmly|fondly|gratefully|all (?:the )?best|(?:with|in) (?:(?:best|kind|many|warm|deep|great|much) )?(?:thanks|gratitude|appreciation|respect|anticipation)|see you (?:both |all )?(?:soon|then|there|tomorrow|next week|in [A-Z][a-z]{2,20}|on (?:the day|air|the \d{1,2}(?:st|nd|rd|th)|(?:mon|tues|wednes|thurs|fri|satur|sun)day))|talk (?:soon|then)|speak soon|looking forward(?: to (?:it|seeing you|hearing from you|meeting you))?|(?:yours|ever) (?:ever|aye)|ciao|aloha|(?:(?:lots of|much|all my|with) )?love|big hugs?|hugs?|敬具|草々|かしこ|以上|拝|(?:(?:引き続き|今後とも|当日は?|重ねて|以上、?|それでは、?|では、?)(?:、|\s)?)?(?:何卒|なにとぞ|どうぞ)?(?:よろしく|宜しく)お願い(?:いた|致|申し上げ)?(?:します|ます|たします)?)[\s,.!。、]{0,3}$/i;

/** The start of the small print at the foot of a mail. */
export const FOOTERS =
  /^(?:this (?:e-?mail|message|communication)\b.{0,40}\b(?:confidential|intended|privileged)|confidentiality notice|disclaimer\b|you (?:are receiving|received?|get) this (?:e-?mail|message|mail|newsletter)\b|(?:to )?unsubscribe\b|配信停止|本メールは.{0,30}(?:配信|送信専用)|このメールは.{0,30}(?:配信|送信専用))/i;

/** Words that show a ruled-off block to be the join block of a meeting service. */
export const JOIN_BLOCK =
  /\b(?:microsoft teams|join (?:the )?(?:zoom |teams |webex )?meeting|join (?:zoom|webex|on your)|meeting id|meeting number|passcode|webinar id)\b|ミーティング\s?ID|会議に参加|パスコード/i;

/** Greetings at the head of a mail; the names stand after them. */
export const GREETING =
  /^(?:dear|hi|hello|hey|greetings|good (?:morning|afternoon|evening)|aloha|kia ora|g'day|howdy|hallo|bonjour|salut|hola|ciao|to)\b[,\s]{1,3}/i;
