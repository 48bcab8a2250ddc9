import type { Found } from '../draft';
import { sentencesOf, stretchAt } from '../text/clauses';
import type { Entry } from '../text/entries';
import { entriesWith } from '../text/entries-with';
import { valueOf } from '../text/invitation';
import { allMatches } from '../../matches';
import { onceByWords } from '../text/once-by-words';
import { derived, type Passage } from '../text/passage';
import { introductionIn } from '../people/self-introduced';
import { topicOfLabel } from '../text/topics';
import { momentsOf } from '../when/readings';

const NOT_RECORDED =
  /\b(?:no|without)\s(?:audio |video |audio or video )?record(?:ing|ings)\b|\bnot (?:be )?(?:being )?(?:audio |video )?(?:recorded|filmed|taped|streamed or recorded)\b|\b(?:won't|(?:will|shall|would|do) not|don't|shan't|cannot) (?:be )?(?:record|film|tape)(?:ed)?\b|\bnothing (?:will be|is) (?:recorded|filmed|streamed)\b|\bneither recorded\b|\brecording (?:is|will be) (?:not|switched off|off|disabled)\b|\brecording\s?:?\s?(?:none|no)\b|(?:動画|映像|音声|録画|録音)(?:は|も|を)(?:一切)?(?:残(?:しません|さない|さず|りません)|[撮録](?:りません|らない|らず))|\bno (?:video|audio|film|cameras?|tape)\b(?! (?:link|background|call|needed|problem|test))|(?:録画|録音|収録|撮影)(?:[・、][^。、\s]{1,10})?(?:は|を|も|等は|ともに)?(?:ありません|ございません|なし|ナシ|無し|無$|NG|しません|致しません|いたしません|行いません|行わない|しない|禁止|不可|厳禁)|\bnothing (?:at all )?(?:gets |to be )?(?:recorded|filmed)\b|\b(?:not|never) (?:to be )?recorded\b|\b(?:switch|turn)(?:ed)? off (?:all |any |your )?record|(?:録画|録音)(?:(?!ます|する|し、|て、|され|使|用い|利用|公開|配信|掲載)[^。]){0,24}(?:ご遠慮|禁止|お控え|お断り|行いません|いたしません|致しません|しません)|\b(?:am|is|are|will|shall)(?: \w+)? not (?:be )?(?:recording|filming|taping)\b|\b(?:nobody|no one|no-one|none of us)(?:'s|'ll)? (?:will |is |may |shall |going to )?(?:be )?(?:record|film|tap)(?:s|es|e|ing)?\b|\bcameras? (?:\w+ ){0,3}(?:are|is|will be|go|goes|stay|stays) (?:switched |turned )?off\b|\blive only\b|\b(?:not|nothing|never) (?:be |is |will be )?(?:archived|kept on tape)\b|\b(?:no|without) (?:an? )?(?:archive|replay|catch-?up)\b|アーカイブ(?:配信)?(?:は|も|の)?[^。、]{0,6}(?:ありません|なし|ございません|行いません|残しません|いたしません)|ライブ(?:配信)?のみ|見逃し配信(?:は|も)?(?:ありません|なし|ございません)|\bnot (?:going|planning|intending) to (?:record|film|tape)\b|\bmay not (?:be )?(?:record|film|tape)|\bnothing\b[^.;]{0,30}\b(?:recorded|filmed|taped)\b|\b(?:neither|nor|no|not|never|without|don't|won't|cannot)\b(?! only\b| (?:objection|problem|issue|need|charge)s?\b)(?:(?!\b(?:and|but|while|so|which|that|because|if|unless|until|except)\b)[^.,;:()]){0,50}\b(?:recorded|recordings?|recorders?|taped|filmed)\b/gi;
const RECORDED =
  /\bvideo on demand\b|\b(?:club|society|institute|university|council|team|crew|house|forum|museum|library|station|centre|center|organi[sz]er|board) (?:also )?(?:films|records|tapes)\b|(?:録画|録音|映像|動画)を[^。、]{0,20}(?:載せ|上げ|アップ)(?:ま|る)|\bthe recording (?:stops|starts|begins|ends|pauses|is (?:stopped|paused))\b|\b(?:going|plan(?:ning)?|intend) to (?:record|film|tape)\b|\brecording (?:goes|stays|remains|appears)\b|\bkeep (?:the|a) (?:\w+ )?(?:video|recording|film)\b|\b(?:audio|video|recording)s? (?:is|are|will be) (?:recorded|kept|posted|put (?:online|up|on)|uploaded|shared|shown|released|published|available|archived)\b|\b(?:will|shall|to|is|are) (?:also )?(?:be(?:ing)? )?(?:audio[- ]|video[- ])?(?:recorded|filmed|taped)\b|\b(?:we|they|I)(?:'ll| will| shall)? (?:also |both )?(?:video[- ])?(?:record|film|tape)\b|\brecord(?:ing)? (?:audio|video|both|this|the)\b|\b(?:organi[sz]ers?|hosts?|they) (?:will |also )?(?:film|record|tape)s? (?:it|this|everything|the)\b|(?<!pre-)(?<!pre)\b(?:recorded|filmed)\b|\brecording (?:ON|will be|is)\b|録画(?:・録音|・配信)?(?:は|を)?(?:あり|有り|いたし|致し|し(?:ます|、|、)|行い|行う|予定|公開|配信)|録音・録画(?:いた|致)?し|録音(?:いたし|し)ます|録画・配信あり|(?:録音|録画)を?(?:とり|取り|させ)|収録(?:いたし|し|を行|音源|映像)|番組収録|(?:録音|録画|記録用の録音)は[^。、]{0,8}(?:事務局|主催者|当方|担当)[^。]{0,12}(?:行|用|とり|取り|しま)|(?:音声|映像|動画)(?:だけ|のみ)?(?:を|も|は)?(?:同時に)?(?:録り|録る|撮り|撮る|録らせ|撮らせ)|(?:録画|録音|映像|動画)(?:は|を|も)?(?:後日|のちほど|会員|限定)[^。]{0,12}(?:配信|公開|掲載)|(?:録音|録画|撮影|収録)(?:・(?:録音|録画|撮影|収録))?(?:は|を)?(?:あり|有り|いたし|致し|行い|し(?:ます|、|て|た))|アーカイブ(?:が|を|は)?(?:残|公開|配信|あり|\d)|(?:録画|録音)は[^。、]{0,36}(?:ため|目的)[^。、]{0,8}(?:行|用)|(?:見|聞き|聴き)逃し配信(?!(?:は|も)?(?:ありません|なし|ございません))|同録を|\bpre-?record\b|\b(?:is|are|be|being) pre-?recorded\b|\b(?:an?|the) (?:sound|audio|video|full|complete) recording\b|\bthere (?:is|will be) a recording\b|\b(?:web-?cast|stream(?:ed)?|broadcast|filmed|shown)\b[^.;]{0,30}\b(?:archived|on demand|kept online)\b|\barchived (?:at|on|for|online)\b|\b(?:will be|is|are|be) archived\b|\b(?:recording|video|film|tape) (?:is|will be|goes|stays) (?:online|up|on (?:our|the))|\brecording (?:will )?(?:remains?|stays?|(?:is|be) (?:kept|available|posted|published))\b|\bcatch-?up (?:service|viewing)\b|\b(?:stays?|remains?|kept|available|(?:can|may) be (?:seen|heard)) (?:in|on) (?:our|the) (?:media library|site|website|archive|channel)\b|(?:録画|録音|収録)(?:も|が)(?:いたし|致し|し(?:ます|て|、)|行い|あり)|(?:録画|録音|収録)(?:は|が|も|を)?され(?:る|ます)|(?:録画|録音|映像|動画)(?:は|を|も|が)[^。、]{0,14}(?:残す|残し(?!ま?せん|ない)|残り|公開(?:し|いたし|する|予定)|掲載(?:し|いたし|する)|保存(?:し|いたし|する))|(?:収録|録画|録音)(?:と|及び|および|・)(?:生)?(?:中継|配信)(?:も|は|が|を)?(?:あり|有り|行|いたし|し(?:ます|、|て))|収録(?:日時|日|場所|時間|スタジオ|ルーム)|(?:録音|録画)(?:のみ|だけ)(?:を)?(?:行い|行う|いたし|し(?:ます|、)|とり|取り)|(?:録音|録画)(?:データ)?(?:は|を)[^。]{0,24}(?:消去|削除|破棄|用い|利用|使用|使い|使わせ|起こ)|(?:ビデオ|カメラ)(?:を|も)(?:回し|回す|回させ|入れ(?:ます|る))|(?:ビデオ|映像|動画)に(?:残|収め|撮)|\b(?:kept|released|published|available|issued|posted|goes out|going out|put out|saved) (?:\w+ ){0,2}as (?:an? |our )?(?:\w+ )?(?:podcasts?|videos?|recordings?|films?|episodes?)\b|\b(?:kept|caught|captured|put) on (?:tape|film|video|camera)\b|\b(?:tapes?|cameras?|recorders?) (?:rolls?|runs?|(?:will be|is|are) (?:running|rolling)|(?:will|shall) (?:roll|run))\b|\b(?:film|camera|television|tv) crew\b|\b(?:audio|video|recording|film|tape) goes (?:out|up|online|live)\b|\bwatch (?:it|the (?:event|session|talk|panel|discussion)) (?:again|later|back|afterwards)\b|\b(?:can|may|will) be (?:replayed|watched (?:again|later|back))\b|後日[^。、]{0,14}(?:見られ|視聴|ご覧|聞け|聴け|配信)|収録(?:は|を)[^。]{0,40}行(?:い|う)|(?:撮影|カメラ|録音|収録)が入(?:り|る)|(?:録画|録音|撮影|収録)の(?:うえ|上|後)|\b(?:videos?|films?|tapes?|recordings?) (?:will be|is(?: being)?|are|gets?) (?:made|taken|shot|produced|prepared)\b|\bwill (?:also |both )?(?:film|record|tape|video) (?:it|this|the|us|you|everything|all|both)\b|\brecords (?:audio|video|both|this|the|every|all|our|your)\b|\b(?:we|they|I)(?:'ll| will| shall)? (?:also |both )?tape\b/gi;
/** What is refused for a part of the event, or to the audience. */
const FOR_A_PART =
  /\b(?:at|from|after|during|until) (?:\d|the (?:break|q\s?&\s?a|discussion|second|coffee))|\bpart (?:one|two|three|i{1,3}|\d)\b|\b(?:first|second) (?:half|part|hour)\b|\bin camera\b|\bclosed (?:part|session|half)\b|\bpanels\b|\bbreak-?outs?\b|\bround-?tables?\b|\bdinner\b|\bq\s?&\s?a\b|\bthen\b|\bafterwards?\b|\bhuddle\b|\bworking (?:session|group)s?\b|\b(?:group|side|afternoon|morning|second|last|closed|private) (?:work|session|meeting)s?\b|\bworkshops?\b|\breception\b|\bwarm-?up\b|\bbackground (?:briefing|session|part|talk)s?\b|\bgreen room\b|\bbefore we (?:open|start|begin|go live)\b|後半|前半|質疑|討論|分科会|意見交換|パネル|非公開|懇談|以降|その後|関係者説明|第[二三2-9]部|\d{1,2}(?:時(?:\d{1,2}分|半)?|:\d\d)からの/i;
const TO_AUDIENCE =
  /\b(?:audience|attendees|visitors|guests|spectators)\b|\b(?:please|kindly) (?:do not|don't|refrain)\b|傍聴|聴衆|来場|聴講|視聴者|参加者による|個人|無断|報道/i;
const ALLOWED =
  /(?:録画|録音|撮影|収録)(?:・(?:録画|録音|撮影))?(?:は|も)?(?:可(?!否)|OK|できます|自由)|\b(?:recording|filming|cameras?|taping) (?:is |are |will be )?(?:allowed|permitted|welcome)\b/i;
/** Pictures alone: with a recording of the sound they are refused beside it. */
const PICTURES = /film|camera|video|撮影|映像|録画/i;
const SOUND = /audio|sound|voice|\bcalls?\b|telephone|録音|音声|電話/i;
const ONLY_SOUND = /(?:音声|録音)(?:のみ|だけ)|\b(?:audio|sound) only\b|\bonly (?:the )?(?:audio|sound)\b/i;

/** Another time's recording. */
const OF_ANOTHER_TIME =
  /\b(?:last|previous|earlier|past) (?:year|time|month|week|edition|meeting|session|event|autumn|spring|summer|winter)|\b(?:was|were|had been|has been|have been) (?:\w+ )?(?:recorded|filmed|archived)|\bin (?:19|20)\d\d\b|昨年|前回|一昨年|先日の/i;

/** One of these is in whatever NOT_RECORDED and RECORDED find: most entries need no more than this look. */
const MAY_SPEAK_OF_IT =
  /record|film|\btap|archiv|replay|catch-?up|camera|live only|video|audio|stream|cast|shown|episode|crew|watch|録|撮|映像|動画|音声|アーカイブ|ライブ|見逃し|ビデオ|カメラ|後日/i;

type Hit = { entry: Entry; from: number; to: number };

type Matches = { refusals: readonly RegExpExecArray[]; recordings: readonly RegExpExecArray[] };

/** What both patterns find in words; looked for once, as rules are found first and compared later. */
const matchesIn = onceByWords(
  (folded): Matches => ({ refusals: allMatches(folded, NOT_RECORDED), recordings: allMatches(folded, RECORDED) }),
  Number.POSITIVE_INFINITY,
);

function hitsOf(entries: readonly Entry[], kind: keyof Matches): Hit[] {
  return entriesWith(entries, MAY_SPEAK_OF_IT).flatMap((entry) =>
    matchesIn(entry.words.folded)[kind].map((match) => ({
      entry,
      from: match.index,
      to: match.index + match[0].length,
    })),
  );
}

function wordsOf(hit: Hit): string {
  return hit.entry.words.folded.slice(hit.from, hit.to);
}

function sentenceAround({ entry, from }: Hit): string {
  const { folded } = entry.words;
  const sentence = stretchAt(sentencesOf(folded), from, folded.length);
  return folded.slice(sentence.from, sentence.to);
}

/** No source speaks of its recording in more places. */
const MAX_HITS = 40;

/** Whether a refusal leaves the recording of the event itself alone. `isOfSound`: whether the sound is said to be recorded. */
function isNarrow(refusal: Hit, isOfSound: () => boolean): boolean {
  const sentence = sentenceAround(refusal);
  if (TO_AUDIENCE.test(sentence) || FOR_A_PART.test(sentence)) return true;
  const refused = wordsOf(refusal);
  return PICTURES.test(refused) && !SOUND.test(refused) && (ONLY_SOUND.test(sentence) || isOfSound());
}

const ANSWER =
  /^(?:(yes|on|first|opening|partly|audio|video|あり|有|一部|前半|冒頭)|(no|none|off|なし|無))(?![A-Za-z])/i;

function found(value: boolean, words: Passage, to: number): Found<boolean> {
  return derived(value, words, { from: 0, to }, 0.95);
}

/** "Recording: yes", "録画：あり", "RECORDING  Monday 16 June": what is recorded at a time is the event. */
function labelled(entries: readonly Entry[]): Found<boolean> | null {
  for (const entry of entries) {
    const isRow = entry.kind === 'row' && topicOfLabel(entry.cells[0]?.folded ?? '') === 'recording';
    if (!isRow && entry.label?.topic !== 'recording') continue;
    const value = isRow ? entry.cells[1] : valueOf(entry);
    const answer = ANSWER.exec(value?.folded ?? '');
    if (answer !== null && value !== undefined)
      return isRow
        ? found(answer[1] !== undefined, value, answer[0].length)
        : found(answer[1] !== undefined, entry.words, (entry.label?.value ?? 0) + answer[0].length);
    const told = isRow ? value : entry.words;
    if (told === undefined || !momentsOf(told).some((moment) => moment.time !== null)) continue;
    return isRow ? found(true, told, told.text.length) : found(true, told, entry.label?.to ?? 0);
  }
  return null;
}

/** What the text says for a recording of the event, and what it says against one; of each the first that counts. */
export function statedRecordings(entries: readonly Entry[]): {
  made: Found<boolean> | null;
  refused: Found<boolean> | null;
} {
  const refusals = hitsOf(entries, 'refusals');
  const isRefused = (hit: Hit): boolean =>
    refusals.some((refusal) => refusal.entry === hit.entry && refusal.from < hit.to && hit.from < refusal.to);
  const hits = hitsOf(entries, 'recordings');
  const isOfEvent = (hit: Hit): boolean => !isRefused(hit) && !OF_ANOTHER_TIME.test(sentenceAround(hit));
  const recording = hits.find(isOfEvent);
  let ofSound: boolean | null = null;
  const isOfSound = (): boolean =>
    (ofSound ??= hits.slice(0, MAX_HITS).some((hit) => SOUND.test(sentenceAround(hit)) && isOfEvent(hit)));
  // "第1部 録画可" over "第2部 録画不可": of what is allowed to others in one part nothing follows for the whole.
  const mayBeElsewhere =
    refusals.length > 0 && entriesWith(entries, ALLOWED).some(({ words }) => ALLOWED.test(words.folded));
  const refusal = refusals.find((hit) =>
    recording === undefined ? !(mayBeElsewhere && FOR_A_PART.test(sentenceAround(hit))) : !isNarrow(hit, isOfSound),
  );
  return {
    made: recording === undefined ? null : derived(true, recording.entry.words, recording, 0.9),
    refused: refusal === undefined ? null : derived(false, refusal.entry.words, refusal, 0.95),
  };
}

/** Whether a recording of the event is made. A refusal wins, unless it is for a part of it or for the audience. */
export function findRecording(entries: readonly Entry[]): Found<boolean> | null {
  const { made, refused } = statedRecordings(entries);
  return refused ?? labelled(entries) ?? made ?? forPodcast(entries);
}

/** Whoever asks somebody on a podcast of theirs records it, also where the letter takes that for granted. */
function forPodcast(entries: readonly Entry[]): Found<boolean> | null {
  for (const { words } of entries.slice(0, 3)) {
    const at = words.folded.slice(0, 400).search(/\bpodcast\b/i);
    if (at !== -1 && introductionIn(words)?.isShow === true)
      return derived(true, words, { from: at, to: at + 'podcast'.length }, 0.6);
  }
  return null;
}
