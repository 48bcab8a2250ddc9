import type { DeadlineKind } from '../draft';

/** Things that are owed, by the words for them; the first that fits decides the kind. Folded. */
export const DELIVERABLES: readonly (readonly [RegExp, DeadlineKind])[] = [
  [/\breceipt\b|\b(?:that )?you(?: have)? received\b|受領|届いた旨/gi, 'receipt'],
  [
    /\bslides?(?: deck)?\b|\bdecks?\b|\bpower\s?points?\b|\bpresentations?(?: files?| slides)?\b|\bppt\b|スライド|投影(?:用)?(?:資料|データ)|発表(?:用)?資料|講演資料|プレゼン(?:テーション)?(?:資料)?|パワーポイント|図表|図版/gi,
    'slides',
  ],
  [
    /\bbio(?:graph(?:y|ies|ical \w+))?s?\b|\bprofiles?\b|\bCVs?\b|\bcurriculum vitae\b|\br[eé]sum[eé]s?\b|\b(?:lines?|words|sentences) about (?:you|yourself|yourselves)\b(?: and a picture\b)?|自己紹介文?|略歴|プロフィール|経歴|紹介文/gi,
    'bio',
  ],
  [
    /\bhead\s?shots?\b|\bphoto(?:graph)?s?\b|\bportraits?\b|\bpictures? of (?:you|yoursel(?:f|ves))\b|(?:宣材|顔|証明|プロフィール)?写真|宣材|近影/gi,
    'photo',
  ],
  [
    /\brsvps?\b|\bR\.S\.V\.P\.|\battendance\b|\bregistrations?\b|\baccreditations?\b|\bregister\b|\bsign up\b|\bbook(?:ings?)?\b(?! (?:train|hotel|flights?|travel|launch|review|talk|chapter))|\baccept(?:ance)?\b|\b(?:answer|reply|response) to (?:this|our|the) (?:invitation|letter|request)\b|\b(?:whether|if) (?:the|this|that) (?:new )?(?:date|day|time) (?:suits|works)\b|\bwhether you (?:can|will|are able to|wish to) (?:come|attend|join|take part|accept|speak)\b|\b(?:ask for|reserve|claim) (?:an? |your )?(?:place|seat)s?\b|出欠|(?:ご)?欠席(?:の場合|の(?:ご)?連絡|される)?|(?:取材|登壇|ご?出演|ご?登壇|ご?対応|お引き?受け)の?(?:お引き?受けの?)?可否|ご?出席の?(?:可否|有無)?|[ご御]?(?:登壇|出演|来場|出講)の?(?:可否|諾否|有無)|参加(?:の)?(?:可否|登録|申込)|申込み?|ご?登録/gi,
    'rsvp',
  ],
  [
    /\bconsent(?: form)?s?\b|\brelease forms?\b|\bsigned releases?\b|\bwaivers?\b|\bspeaker agreement\b|\bpermission form\b|同意書|承諾書|許諾書|誓約書/gi,
    'consent',
  ],
  [
    /\b(?:written |opening |prepared )?testimon(?:y|ies)\b|\bpapers?\b|\bmanuscripts?\b|\babstracts?\b|\bessays?\b|\bfact\s?sheets?\b|\bmemos?\b|\bsubmissions?\b(?! (?:form|portal|page))|\bmemorand(?:um|a)\b|(?:ご?意見|公述|陳述|お話)の(?:要旨|概要)|論文|抄録|(?:意見)?陳述(?:書|の要旨)?|要旨|レジュメ|原稿(?=の(?:提出|送付))|ペーパー/gi,
    'paper',
  ],
  [
    /\b(?:suggested |your |additional |written )?questions?\b|\bcomments\b|書面意見|質問(?:票|事項|案)?|ご?意見(?!陳述|交換)/gi,
    'questions',
  ],
  [
    /\b(?:opening |prepared |draft |written )?(?:remarks|statements?)\b|\b(?:talking points|speaking notes)\b|\bscripts?\b|\bspeech(?:es)?\b|発言(?:要旨|メモ|概要)|挨拶文|講演要旨|スピーチ/gi,
    'remarks',
  ],
  [/\breview\b|\bcorrections?\b|\bproofs?\b|\bedits\b|校正|ゲラ|原稿|ご?校閲|修正/gi, 'review'],
  [/\b(?:audio|sound|tech(?:nical)?|a\/v|av|connection) (?:check|test)s?\b|接続テスト|音声テスト/gi, 'audio_test'],
  [/\bconfirm(?:ation)?s?\b|\bspelling\b|ご?確認|可否/gi, 'confirm'],
  [
    /\bdietary\b|\b(?:food )?allerg(?:y|ies|ens?)\b|\btravel(?:\s(?:claims?|receipts))?\b|\bflights?\b|\bvisas?\b|\bpassport\b|\binvoices?\b|\bforms?\b|\bnames? of\b(?:\s(?:any|your|the|all)?\s?(?:guests?|companions?|colleagues|attendees)\b)?|\bnames?,?(?:\s(?:and|or))? how (?:to|they|you|we) (?:say|pronounce|are pronounced)(?:\s(?:it|them|those|your names?))?|\bpronunciations?\b|\b(?:the|those|these|your|my) (?:(?!web|home|public|event|first|last|next|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)[a-z]{3,12} )?pages\b(?! (?:of|on|at|long|for)\b)|\bexcerpts?\b|\bpassages?\b(?= (?:you|that you|to read|for))|\bguests?\b|\binterpretation\b|\bequipment\b|\breminder\b|\bfeedback\b|\bsurvey\b|\b(?:demo|data|source|video|audio|sound|slide|image|final)?\s?files?\b|\blinks\b(?= you\b)|\bverdicts?\b|\bexpense (?:claims?|receipts)\b|\bquotes\b|\bhandouts?\b|\bmaterials?\b|\bdocuments?\b|資料|アンケート|旅費|請求書|書類|調査票|申請書|ご連絡|ご?回答|ご?返信|ご?返事/gi,
    'other',
  ],
];

/** Before a colon and a date: something owed, so that the date is not the event's. */
export const OWED_LABEL =
  /(?:\b(?:slides?|decks?|presentation files?|bios?|biograph(?:y|ies)|head\s?shots?|photos?|testimony|statements?|papers?|abstracts?|consent|forms?|rsvp|registration|questions|fact\s?sheets?|cv|vitae|deadline)\b[^.:;]{0,40}|(?:資料|スライド|略歴|写真|原稿|要旨|同意書|申込み?|出欠|締切|期限)[^。:]{0,12}):\s?$/i;

/** Words that ask for something to be done by a time. */
export const REQUESTS =
  /\b(?:send|submit|provide|return|complete|upload|share|let (?:us|me) know|reply|respond|confirm|register|rsvp|deliver|e-?mail|fill|sign|get|need|needed|required|due|deadline|go(?:es)? to|reach|hand in|give|tell|closes?|expects?|want|welcome|receive)\b|提出|送付|送り|送って|返信|連絡|回答|申込|登録|記入|知らせ|締切|締め切り|〆|必着|期限|期日|お寄せ|お出し|お願い|ください|下さい|まで/i;

/** Words that ask for it plainly; needed where what is owed has no name of its own. */
export const STRONG_REQUESTS =
  /\b(?:please|kindly|send|submit|return|complete|upload|let (?:us|me) know|tell (?:us|me)|reply|respond|fill (?:in|out)|deadline|hand in|e-?mail (?:us|me)|(?:is|are|will be|falls?) due|must reach us|should reach us|(?:must|should) be (?:with|in the hands of) (?:us|me|the)|need from you|tell the [a-z]{3,12})\b|提出|送付|送[りるっ]|返信|連絡|回答|申込|記入|知らせ|締切|締め切り|〆|必着|期限|期日|お寄せ|お出し|お願い|ください|下さい|差し?替え|まで[。)\s]*$|までに[^。]{1,14}(?:へ|宛て?)[。)\s]*$/i;
