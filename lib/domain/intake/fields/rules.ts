import type { Found, RecordRule } from '../draft';
import type { LocalMoment } from '../../time';
import { sentencesOf, stretchAt } from '../text/clauses';
import type { Entry } from '../text/entries';
import { entriesWith } from '../text/entries-with';
import type { Invitation } from '../text/invitation';
import { once } from '../../once';
import { derived, inReadingOrder, spansOf, type Passage } from '../text/passage';
import type { ForumStart } from '../when/forum-start';
import { momentAt, resolveDay, type MomentMention, type YearAnchor } from '../when/moments';
import { momentsOf } from '../when/readings';
import { findRecording } from './recording';

export type Rules = {
  recordRule: Found<RecordRule> | null;
  recorded: Found<boolean> | null;
  openToPublic: Found<boolean> | null;
  reviewBeforePublication: Found<boolean> | null;
  embargoUntil: Found<LocalMoment> | null;
};

const RECORD_RULES: readonly (readonly [RegExp, RecordRule])[] = [
  [/\bchatham[\s-]house\b|\bchatham(?:'s|\srules?)\b|チャタム[・\s]?ハウス/i, 'chatham_house'],
  [
    /\bnot[\s-]for[\s-](?:direct[\s-])?attribution\b|\bnon[\s-]?attribut(?:ion|able)\b|\bnot attributable\b|\bwithout attribution\b|\bno attribution\b|\b(?:nothing|none of it|no (?:word|remark|statement))\b[^.;]{0,30}\battributed\b|\bnot (?:be )?attributed\b|\bwithout naming (?:the|any) speaker|\bno names? (?:will be|are|is) (?:given|named|used|reported)\b|\b(?:nobody|no one|no-one|none of (?:you|us)|no (?:speaker|participant|guest)s?) (?:will|may|can|is to|should) be (?:quoted|named|identified)\b|\b(?:don't|do not|never|must not|may not) (?:quote|name|identify) (?:any(?:one|body)?|each other|one another|speakers?|participants?|people|the (?:speaker|guest|other)s?)\b|(?:\bnot|n't) (?:say |tell |reveal |disclose |report )?who said (?:it|what|them)\b|\bon background\b|\bbut not (?:the|their|your|any|with) names?\b|\bnot the names? (?:or|nor|of)\b|\bwithout (?:the |any )?names? of (?:the |any )?(?:speakers?|members|participants|person)\b|\bnot with (?:your|a|the|any) (?:name|speaker'?s? name|attribution)\b|背景説明(?:とし|です|に限|扱い|のみ)|バックグラウンド(?:ブリーフ|扱い|とし)|発言者(?:名)?(?:を|は|の)?[^。]{0,10}(?:出さない|出さぬ|付さない)|発言者(?:名)?(?:を|は|の)?[^。]{0,10}(?:付さ|出さず|付けず|入れず|載せず|書かず|伏せ|明かさ|特定しない|特定され|(?:記載|公表|明示|明記|特定|掲載)(?:しない|しません|いたしません|せず)|載せ(?:ない|ません)|明らかにし)|発言者(?:の)?(?:お?名前|氏名)?が(?:分か|わか|特定)[^。]{0,18}(?:ない|ません|せず)|(?:お?名前|氏名|実名)(?:は|を)(?:一切)?(?:出しません|出さない|出さず|伏せ|公表し(?:ない|ません)|載せ(?:ない|ません))|(?:誰|だれ|どなた)(?:が|の)[ごお]?(?:言|話|発言)[^。]{0,12}(?:書か|出さ|明か|触れ|漏らさ|特定|分から|わから)(?:ない|ず|しない|せず)(?!とき|時|場合|方|ので|ため)|匿名(?:で|に|と|扱い)[^。]{0,10}(?:引用|扱|公表|記録|掲載)/i,
    'not_for_attribution',
  ],
  [
    /\boff[\s-]the[\s-]record\b|\boff[\s-]record\b|オフレコ|\bnot for publication\b|\bdeep background\b|\bbackground only\b|\b(?:not|nothing|none of (?:this|it)|no part of it)\b[^.;]{0,40}\bfor (?:quotation|publication)\b|ここだけの話|他言無用|(?:口外|他言)(?:(?:は|も|を)?(?:無用|しない|なさら(?:ない|ぬ)|(?:一切)?(?:ご遠慮|お控え|お断り)))|(?:話|発言|内容|議論|やりとり|やり取り)(?:は|を|も)[^。、]{0,12}(?:外|外部|他|余所|よそ)[にへ](?:は|も)?[^。、]{0,6}(?:出(?:さ|し(?:ません|ない))|漏らさ|もらさ|持ち出さ)|\b(?:nothing|none of (?:it|this)|no word)\b[^.;]{0,24}\b(?:leaves?|go(?:es)? beyond|outside) (?:the|this) room\b|\bstays? (?:in|inside|within) (?:the|this|these) (?:room|walls)\b/i,
    'off_record',
  ],
  [
    /\bon[\s-](?:the[\s-])?record\b|\b(?:may|can|will) be (?:freely )?(?:quoted|reported)\b|\b(?:free to|may freely|may|can) (?:quote|report)\b|\b(?:is|are) quotable\b|オンレコ|発言(?:内容)?は[^。、]{0,8}(?:公開|引用)(?:は)?(?:OK|可|自由|扱い|と(?:し|する|なり|なる))|実名(?:で|にて|により)[^。]{0,10}(?:掲載|公表|報道|引用|公開|紹介|載)|(?<!形で(?:のみ)?|として)引用(?:でき(?:ます|る)|は自由|して(?:も)?(?:よい|よろしい|構い|かまい|結構|差し支え))|(?:発言者(?:の|)(?:氏)?名|お名前|氏名)を(?:付して|付した|明記|明示|記載)|(?:お名前|氏名|実名|発言者名|役職名?)(?:と(?:とも|共)に|を(?:付け|添え|出し|明らかにし)て|(?:つき|入り|付き)で|で)[^。、]{0,12}(?:引用|報じ|報道|掲載|公開|紹介|記載)(?:さ?れ|でき|して|て|いただ|可|し|する)|実名(?:での)?引用(?:は)?(?:可|OK|自由)|(?<!-)\bfor (?:direct )?(?:quotation|attribution)\b|\b(?:quoted|quotable|reported|cited) (?:by|with|under) (?:your |the speakers?'? )?names?\b|記名(?:で(?:公表|公開|掲載)|とし|\))|報道(?:機関)?の取材(?:を受け入れ|も?可|を歓迎|を認め)|発言は[^。]{0,8}(?:オンエア|放送)(?:分|内容)が(?:すべて|全て)|\b(?:everything|all that|whatever|anything) you say[^.;]{0,24}\b(?:goes (?:out|on air)|is broadcast|will be broadcast)\b|発言は[^。]{0,12}(?:放送|配信|記事|番組)[^。]{0,10}(?:使|用い|流|紹介)|(?:話したこと|お話|発言)(?:は|が)[^。]{0,10}(?:放送|番組|オンエア|電波|紙面)に[^。]{0,6}(?:出(?:る|ます)|流れ|載)/i,
    'on_record',
  ],
];
const PARTS =
  /\b(?:but|except|while|then|after(?:wards|ward)?|opening|keynote|remarks|q\s?&\s?a|discussion|plenary|(?:working|closing|morning|afternoon|evening|breakout) sessions?|break-?outs?|workshops?|round ?table|dinner|lunch|reception|first|second|rest|followed|portion|part|until|last|final|thereafter)\b|ただし|前半|後半|講演|質疑|討論|冒頭|ディスカッション|懇談|その後|のみ|以降|意見交換|第[一二三\d]部/i;
/** Words of one part of the event, about which no other part says anything. */
const OF_A_PART = new RegExp(
  `${PARTS.source}|\\b(?:item|session|day|morning|afternoon)\\b|議題|議事|部会|午前|午後`,
  'i',
);
/** The part behind the talks, of which a sentence speaks. */
const LATER_PART =
  /(?:討論|質疑|意見交換|ディスカッション|後半|懇談|関係者説明|背景説明)[^。、]{0,6}(?:以降|は|では|について|部分)|(?:\d{1,2}時(?:\d{1,2}分|半)?|\d{1,2}:\d\d)(?:以降|から)の|\b(?:discussion|q\s?&\s?a|questions|debate|second (?:half|part))\b[^.;]{0,40}\b(?:is|are|will|not|without|under)\b/i;
/** The talks, and that their recording or their words are made public. */
const PUBLISHED_PART =
  /(?:報告|講演|発表|会見|前半|冒頭|午前|第[一1]部)(?:の?部分?|発言)?(?:は|のみ|について)[^。]{0,30}(?:公開|配信|掲載)(?:し|いたし|する|され)|会議は[^。]{0,6}公開(?:し|する|で)|\b(?:talks|presentations|remarks|statements|papers|speeches|lectures|first (?:half|part))\b[^.;]{0,30}\b(?:are|is|will be) (?:recorded and )?(?:published|posted|streamed|broadcast|put online|made public)\b/i;
const PUBLIC =
  /\bopen to the press\b|\bopen to (?:the|all|anyone|general)(?: general)? ?(?:public)?\b|\bpublic (?:webinar|event|session|lecture|forum|symposium|panel|hearing|meeting)\b|一般公開|会議は[^。、]{0,6}公開(?:と|で|し)|公開(?:シンポジウム|セミナー|講座|講演|イベント|フォーラム|で行)|どなたでも|傍聴(?:は)?(?:自由|可(?!否))/i;
const CLOSED =
  /\bclosed[- ]door\b|\bby[- ]invitation[- ]only\b|\binvitation[- ]only\b|\binvite[- ]only\b|\bnot open to the public\b|\bclosed (?:session|meeting|event)\b|非公開|招待制|関係者限り|クローズド/i;
const STREAMED =
  /\bweb-?cast\b|同時配信|同時中継|\blive[- ]?stream|\bbroadcast|\bsimulcast|配信あり|録画を[^。、]{0,10}(?:掲載|公開|配信)|録画した(?:もの|映像|動画)[^。]{0,24}(?:掲載|公開|配信)|録画・配信|ライブ配信|生配信/i;
const REVIEW =
  /\b(?:for your|your) review\b|\breview (?:it |them |the \w+ )?(?:prior to|before) (?:post|publi|air)|\bask (?:me|us) to cut\b|\b(?:approve|check|review|clear) (?:your |any |the )?(?:quotes?|edited|final cut|transcript)|(?:掲載|公開|配信|公表|放送)前に[^。]{0,20}(?:確認|ご覧)|原稿[^。]{0,24}ご?確認|(?:編集|動画)[^。]{0,20}ご確認/i;
const EMBARGO =
  /\bembargo(?:ed)?\b|\b(?:nothing|not|no (?:part|word|story|report|quote)s?(?: of it)?)\b[^.;]{0,40}\b(?:publish(?:ed)?|reported|broadcast|printed|posted|released?|made public)\b[^.;]{0,32}\b(?:before|until|till)\b|解禁|エンバーゴ|まで(?:は)?、?(?:公表|公開|報道|掲載|配信|記事化|発表)(?:は|を)(?:お?控え|ご?遠慮|お待ち)|(?:報道|公開|公表|掲載|配信|記事化|発表)は(?=[^。]{0,40}(?:以降|まで(?:は)?(?:お控え|ご遠慮|お待ち|なさらない|しない)))/i;

type Hit = { entry: Entry; from: number; to: number };

function find(entries: readonly Entry[], pattern: RegExp): Hit | null {
  for (const entry of entriesWith(entries, pattern)) {
    const match = pattern.exec(entry.words.folded);
    if (match !== null) return { entry, from: match.index, to: match.index + match[0].length };
  }
  return null;
}

/** "On and off the record", "オンレコ・オフレコの別": the name of the matter, and no rule. */
const NAMES_BOTH =
  /\bon(?:[\s-]the[\s-]record)?\s?(?:and|or|\/|&)\s?off[\s-](?:the[\s-])?record\b|オン(?:レコ)?[・/とか]オフレコ(?=の)/gi;

/** The first statement of a rule that is more than its name. */
function findRule(entries: readonly Entry[], pattern: RegExp): Hit | null {
  for (const entry of entriesWith(entries, pattern)) {
    const { folded } = entry.words;
    const words = /off|オフ/i.test(folded) ? folded.replace(NAMES_BOTH, ({ length }) => ' '.repeat(length)) : folded;
    const match = pattern.exec(words);
    if (match !== null) return { entry, from: match.index, to: match.index + match[0].length };
  }
  return null;
}

function yes(hit: Hit | null, value: boolean, confidence: number): Found<boolean> | null {
  return hit === null ? null : derived(value, hit.entry.words, hit, confidence);
}

/** The first statement of each rule of record, in the order of the text; asked for by the field and by what it leaves open. */
const recordHits = once((entries: readonly Entry[]): readonly (Hit & { rule: RecordRule })[] =>
  RECORD_RULES.flatMap(([pattern, rule]) => {
    const hit = findRule(entries, pattern);
    return hit === null || isNegated(hit) || isOfOther(hit) ? [] : [{ ...hit, rule }];
  }).sort((a, b) => a.entry.index - b.entry.index || a.from - b.from),
);

/** "(The panel itself will be on the record.)": a sentence of its own in brackets, about something else. */
function isOfOther({ entry, from }: Hit): boolean {
  const { folded } = entry.words;
  const open = folded.lastIndexOf('(', from);
  const close = folded.indexOf(')', from);
  return open !== -1 && close !== -1 && /^\((?:The|That|In|At)\s[^()]*\.\)$/.test(folded.slice(open, close + 1));
}

/** "… may be reported, but not the name of who held them": what is allowed and what is not, in one sentence. */
function isTakenBack(hit: Hit & { rule: RecordRule }, hits: readonly (Hit & { rule: RecordRule })[]): boolean {
  const limits = hits.some(
    (other) =>
      other.rule === 'not_for_attribution' &&
      other.entry === hit.entry &&
      sentenceAround(other) === sentenceAround(hit),
  );
  return hit.rule === 'on_record' && limits && /\bbut not\b|, not\b|ただし|が、/.test(sentenceAround(hit));
}

/** The rule of record. Two rules with words that divide the event between them are "mixed". */
function recordRuleOf(entries: readonly Entry[], isPublicStream: Hit | null): Found<RecordRule> | null {
  const found = recordHits(entries);
  const hits = found.filter((hit) => !isTakenBack(hit, found));
  const [earliest] = hits;
  // Names left out "under the Chatham House Rule": the rule that has a name is the one that holds.
  const named = hits.find((hit) => hit.rule === 'chatham_house');
  const first = earliest !== undefined && isUnnamed(earliest.rule) ? (named ?? earliest) : earliest;
  if (first === undefined) {
    if (isPublicStream === null) return null;
    return derived('on_record', isPublicStream.entry.words, isPublicStream, 0.6, {
      code: 'public_and_streamed',
      params: {},
    });
  }
  const others = hits.filter((hit) => hit.rule !== first.rule && !(isUnnamed(hit.rule) && isUnnamed(first.rule)));
  const divides = others.some((hit) => PARTS.test(sentenceAround(hit)) || PARTS.test(sentenceAround(first)));
  if (others.length > 0 && divides) {
    const spans = inReadingOrder([first, ...others].flatMap((hit) => spansOf(hit.entry.words, hit.from, hit.to)));
    return {
      value: 'mixed',
      spans,
      confidence: 0.8,
      reason: { code: 'rules_differ_by_part', params: { count: others.length + 1 } },
    };
  }
  const published = others.length === 0 && first.rule !== 'on_record' ? publishedPart(entries, first) : null;
  if (published !== null) {
    const spans = inReadingOrder([first, published].flatMap((hit) => spansOf(hit.entry.words, hit.from, hit.to)));
    return { value: 'mixed', spans, confidence: 0.7, reason: { code: 'rules_differ_by_part', params: { count: 2 } } };
  }
  return derived(first.rule, first.entry.words, first, others.length > 0 ? 0.5 : 0.95);
}

/** What a short entry says, it says of one part. */
const MAX_RULE = 160;

/** "報告部分は録画し公開します。討論以降は発言者を特定しません": names are left out of one part, and another is published. */
function publishedPart(entries: readonly Entry[], rule: Hit): Hit | null {
  const { folded } = rule.entry.words;
  if (!LATER_PART.test(folded.length <= MAX_RULE ? folded : sentenceAround(rule))) return null;
  const hit = find(entries, PUBLISHED_PART);
  if (hit === null) return null;
  // "発表は公開しますが、質疑はオフレコです": both in one sentence, parted by が.
  const isParted = hit.entry === rule.entry && hit.to < rule.from && /が、/.test(folded.slice(hit.to, rule.from));
  return isParted || sentenceAround(hit) !== sentenceAround(rule) ? hit : null;
}

/** Chatham House and "not for attribution" go together: the one explains the other. */
export function isUnnamed(rule: RecordRule): boolean {
  return rule === 'chatham_house' || rule === 'not_for_attribution';
}

function isNegated(hit: Hit): boolean {
  if (
    /^[^.;]{0,20}\b(?:does not|doesn't|do not|don't|will not|won't) apply\b|^[^。]{0,12}適用(?:しない|しません|されない)/i.test(
      hit.entry.words.folded.slice(hit.to, hit.to + 50),
    )
  )
    return true;
  return /\b(?:not|nor|never|nothing|none|(?:nothing|none)(?: of (?:it|this))? is)\s{1,2}$/i.test(
    hit.entry.words.folded.slice(Math.max(0, hit.from - 20), hit.from),
  );
}

function sentenceAround(hit: Hit): string {
  const { folded } = hit.entry.words;
  const sentence = stretchAt(sentencesOf(folded), hit.from, folded.length);
  return folded.slice(sentence.from, sentence.to);
}

/** "… under embargo until 11:00", "12日午前5時に解禁": the time at which an embargo ends, among others of its line. */
function isLifted(folded: string, { from, to }: MomentMention): boolean {
  return (
    /\b(?:until|till|before|lift(?:s|ed)|ends?|expires)\s(?:(?:at|on)\s)?$/i.test(
      folded.slice(Math.max(0, from - 16), from),
    ) || /^(?:まで|以降|に解禁|をもって解禁)/.test(folded.slice(to, to + 8))
  );
}

function embargoMoment(words: Passage, hit: Hit, start: ForumStart, anchor: YearAnchor): Found<LocalMoment> | null {
  const moments = momentsOf(words).filter((moment) => moment.time !== null || moment.date !== null);
  const near =
    moments.find((moment) => moment.from >= hit.from && moment.from - hit.to < 120 && isLifted(words.folded, moment)) ??
    moments.find((moment) => moment.from >= hit.from && moment.from - hit.to < 120) ??
    moments.find((moment) => hit.from - moment.to < 60 && moment.to <= hit.from);
  if (near !== undefined) {
    const day = near.date === null ? (start.day?.value ?? null) : (resolveDay(near.date, anchor)?.day ?? null);
    if (day === null) return null;
    const value = momentAt(day, near.time?.start ?? 0, near.time?.zone?.timeZone ?? start.timeZone);
    return derived(value, words, near, near.time === null ? 0.6 : 0.9);
  }
  const clause = words.folded.slice(hit.from, hit.to + 120);
  const untilStart =
    /\b(?:until|till|lifts? (?:at|when|with)) (?:the )?(?:start|beginning|event|session|hearing|briefing)|開始(?:時刻|時)?まで/i.test(
      clause,
    );
  if (!untilStart || start.start === null) return null;
  return derived(start.start.value, words, hit, 0.7, { code: 'embargo_until_start', params: {} });
}

/** Where the rules of an event are told: what is to be done is none. */
const ruleEntries = once((invitation: Invitation): readonly Entry[] =>
  invitation.body.filter((entry) => entry.topic !== 'todo'),
);

/** What the text states about record, publicity and embargo, each statement for itself. */
export function statedRules(
  invitation: Invitation,
  start: ForumStart,
): { recordRules: Found<RecordRule>[]; openToPublic: Found<boolean>[]; embargoes: Found<LocalMoment>[] } {
  const entries = ruleEntries(invitation);
  const isWhole = (hit: Hit | null): boolean => hit !== null && !OF_A_PART.test(sentenceAround(hit));
  const closed = find(entries, CLOSED);
  const open = find(entries, PUBLIC);
  const embargoes = entries.flatMap((entry) => {
    const hit = find([entry], EMBARGO);
    return hit === null ? [] : [embargoMoment(entry.words, hit, start, yearAnchor(start))];
  });
  return {
    recordRules: recordHits(entries).map((hit) => derived(hit.rule, hit.entry.words, hit, 0.5)),
    openToPublic:
      isWhole(closed) && isWhole(open) ? [yes(closed, false, 0.5), yes(open, true, 0.5)].filter(isSaid) : [],
    embargoes: embargoes.filter(isSaid),
  };
}

function isSaid<T>(found: T | null): found is T {
  return found !== null;
}

function yearAnchor(start: ForumStart): YearAnchor {
  return start.day === null ? null : { day: start.day.value, direction: 'nearest' };
}

/** Rules of record, recording, publicity, review and embargo, as the running text states them. */
export function findRules(invitation: Invitation, start: ForumStart): Rules {
  const entries = ruleEntries(invitation);
  const publicHit = find(entries, PUBLIC);
  const closedHit = find(entries, CLOSED);
  const isPublicStream =
    publicHit !== null && closedHit === null && find(entries, STREAMED) !== null ? publicHit : null;
  const labelled = entries.find((entry) => entry.label?.topic === 'embargo');
  const embargo =
    labelled === undefined ? find(entries, EMBARGO) : { entry: labelled, from: 0, to: labelled.label?.to ?? 0 };
  return {
    recordRule: recordRuleOf(entries, isPublicStream),
    recorded: findRecording(entries),
    openToPublic: yes(closedHit, false, 0.85) ?? yes(publicHit, true, 0.9),
    reviewBeforePublication: yes(find(entries, REVIEW), true, 0.85),
    embargoUntil: embargo === null ? null : embargoMoment(embargo.entry.words, embargo, start, yearAnchor(start)),
  };
}
