import { allMatches } from '../../matches';

/**
 * What a speaker is on the panel for, as papers call it. Question lists speak of people by it ("討論者への質問", "To the
 * discussants"), so it is kept beside the role, of which all of these are speakers.
 */
export type Duty =
  | 'keynote'
  | 'report'
  | 'presentation'
  | 'discussion'
  | 'comment'
  | 'statement'
  | 'witness'
  | 'respondent'
  | 'guest'
  | 'panel';

const DUTIES: readonly (readonly [RegExp, Duty])[] = [
  [/基調講演|基調報告|\bkeynotes?\b/i, 'keynote'],
  [/討論|討議|\bdiscussants?\b/i, 'discussion'],
  [/コメンテーター|コメンテータ|コメント|\bcommentators?\b/i, 'comment'],
  [/報告|\brapporteurs?\b/i, 'report'],
  [/話題提供|問題提起|発表|講演|講師|\bpresenters?\b|\blecturers?\b|\bpaper[\s-]givers?\b/i, 'presentation'],
  [/会見|説明者/, 'statement'],
  [/参考人|公述人|陳述|\bwitness(?:es)?\b/i, 'witness'],
  [/\brespondents?\b|応答者/i, 'respondent'],
  [/ゲスト|\bguests?\b/i, 'guest'],
  [/パネリスト|パネラー|\bpanell?ists?\b/i, 'panel'],
];

/** The duty that a label names ("報告", "討論者", "Discussant"), or null. */
export function dutyOf(label: string): Duty | null {
  const words = label.replace(/\s+/g, /[\u3041-\u9fff]/.test(label) ? '' : ' ');
  return words.length > 24 ? null : (DUTIES.find(([pattern]) => pattern.test(words))?.[1] ?? null);
}

const DUTY_WORDS =
  /^(?:(?:the\s)?(?:keynotes?(?:\sspeakers?)?|discussants?|commentators?|presenters?|lecturers?|paper[\s-]givers?|rapporteurs?|respondents?|witness(?:es)?|guests?|panell?ists?)(?![A-Za-z])|[ご御]?(?:基調講演者?|指定討論者|討論者|討議者|コメンテーター|報告者|話題提供者|問題提起者|発表者|講演者|講師|会見者|説明者|参考人|公述人|陳述人|ゲスト|パネリスト|パネラー)(?:の(?:お二人|お三方|皆様|皆さま|皆さん|方々|方)|(?:お二人|全員|各位|共通))?)/i;

/** The duty by which words at `at` speak of people, and where those words end. */
export function readDuty(folded: string, at: number): { duty: Duty; to: number } | null {
  const words = DUTY_WORDS.exec(folded.slice(at, at + 30))?.[0];
  const duty = words === undefined ? null : dutyOf(words);
  return words === undefined || duty === null ? null : { duty, to: at + words.length };
}

/** Where words by which people may be spoken of can begin. */
const WORD_STARTS = /(?<![A-Za-z])[A-Za-z]|[\u3041-\u9fff]/g;

/** All duties by which some words speak of people ("5 minutes per witness"). */
export function dutiesNamedIn(folded: string): Duty[] {
  return allMatches(folded, WORD_STARTS).flatMap(({ index }) => readDuty(folded, index)?.duty ?? []);
}
