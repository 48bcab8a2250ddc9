/**
 * All matches of a global pattern, in order: what `matchAll` gives, without the copy of the pattern that it makes at
 * each call and that takes longer than most searches. Read to the end at once, so that whoever goes through them may
 * use the pattern again.
 */
export function allMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex += pattern.unicode ? codePointLength(text, match.index) : 1;
  }
  return matches;
}

function codePointLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
