import type { Entry } from '../text/entries';
import type { Invitation } from '../text/invitation';

/** Words of a heading over what is no longer so, is about others, or is answered below. */
const CLOSES_ENGLISH =
  /\bFAQs?\b|\bfrequently asked\b|\b(?:superseded|obsolete|outdated|withdrawn|no longer (?:valid|current|in use|applies)|do not use|not (?:yours|for you)|(?:the )?other (?:panels|sessions|rooms|tracks|stages)|(?:old|previous|former|earlier|superseded) (?:versions?|lists?|drafts?|sets?|rounds?|batch|questions|programme|program|ideas)\b(?! of (?:questions|two|three))|(?:from|in) (?:the|our) archives?|past (?:events|issues|editions|debates|sessions)|kept for the record|please ignore)\b|^ignore\b|\(ignore\b/i;
const CLOSES_JAPANESE =
  /よくある(?:ご)?質問|(?:廃止|失効|無効)(?:し|と|で|に|済)|使わないで|使用しないで|(?:使い|使用し|用い)ません|(?:旧版|旧案|旧質問)|^(?:旧|前回の|以前の|第[\d一二三]報の)(?:版|案|質問|設問)|(?:ほか|他)の(?:パネル|分科会|セッション|会場)/;
/** What is said of an older list beside the new one does not close the new one. */
const REPLACES =
  /差し替え(?:て|ました|ます|ください)|破棄し|(?:改訂|改定|最新|更新|修正|確定)版|\b(?:replaces?|instead of|replacing|thrown out|new questions)\b|^new\b/i;
const PARAGRAPH_RANK = 20;

/** How deep a heading stands: the number of its hashes, else below all of those. */
export function headingRank(invitation: Invitation, entry: Entry): number {
  if (entry.kind !== 'heading') return PARAGRAPH_RANK;
  const start = entry.words.pieces[0]?.start ?? 0;
  const hashes = /(#{1,6})\s{1,4}$/.exec(invitation.source.folded.slice(Math.max(0, start - 10), start));
  if (hashes?.[1] !== undefined) return hashes[1].length;
  return entry.headingStyle === 'bracket' ? 11 : 10;
}

/** The sign before an item ("■"), which the head of the next section has too. */
function signOf(invitation: Invitation, entry: Entry): string {
  const start = entry.words.pieces[0]?.start ?? 0;
  return entry.kind === 'item' && entry.marker?.kind === 'bullet'
    ? invitation.source.folded.slice(start - entry.marker.length, start).trim()
    : '';
}

function closes(entry: Entry, next: Entry | undefined): boolean {
  const { folded } = entry.words;
  const isOverList = next?.kind === 'item' && entry.kind !== 'row' && !/[。.?!]$/.test(folded);
  const isLead = entry.kind === 'heading' || isOverList || (next !== undefined && /:$/.test(folded));
  return (
    isLead &&
    folded.length <= 120 &&
    (CLOSES_ENGLISH.test(folded) || CLOSES_JAPANESE.test(folded)) &&
    !REPLACES.test(folded)
  );
}

/**
 * Indexes of the entries under a heading that says of itself that it is over ("superseded", 廃止しました) or about others
 * ("Other panels, not yours"), up to the next heading of its rank.
 */
export function closedEntries(invitation: Invitation): ReadonlySet<number> {
  const closed = new Set<number>();
  let rank: number | null = null;
  let sign = '';
  invitation.body.forEach((entry, position) => {
    const isHead = entry.kind === 'heading' || (sign !== '' && signOf(invitation, entry) === sign);
    if (closes(entry, invitation.body[position + 1])) {
      if (rank === null) sign = signOf(invitation, entry);
      rank ??= headingRank(invitation, entry);
    } else if (rank !== null && isHead && headingRank(invitation, entry) <= rank) rank = null;
    if (rank !== null) closed.add(entry.index);
  });
  return closed;
}
