import type { Ambiguity, Found } from '../draft';
import { statedTitles } from '../fields/title';
import type { Invitation } from '../text/invitation';
import { readWords, type Passage } from '../text/passage';
import { EVENT_NAME } from '../words/title-words';
import { momentsOf } from '../when/readings';
import { differing, openField } from './alternatives';
import { isSameName } from './same-name';

/** Words of what a mail or a paper is for; with them it does not name the event. */
const TASK_WORDS =
  /\b(?:you|your|us|our|details?|information|instructions?|notices?|everything|run-?through|packet|letter|timetable|questions?|joining|briefing|agenda|invit\w+|logistics|reminder|confirm\w*|notes?|sheet|request|witness|speakers?|thanks?|change[sd]?|moved|update[sd]?|next|lunch|dinner|schedule|documents?|papers?|materials?|files?|slides?|links?|attached)\b|変更|日取り|日程|主催|案内|連絡|依頼|お願い|お礼|次第|メモ|進行|打合せ|資料|登壇|確認|について|各位/i;

function namesEvent(words: Passage): boolean {
  return EVENT_NAME.test(words.folded) && !TASK_WORDS.test(words.folded) && momentsOf(words).length === 0;
}

/** A title beside which the subject of the mail, a label or a heading gives the event another name. */
export function titleAmbiguity(invitation: Invitation, title: Found<string> | null): Ambiguity[] {
  const stated = statedTitles(invitation).filter(namesEvent);
  const readings = differing(
    title,
    stated.map((words) => readWords(words)),
    isSameName,
  );
  return openField('title', null, 'several_titles', readings);
}
