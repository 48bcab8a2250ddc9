import type { Stretch } from '../text/clauses';

/** The bracket directly after a name: another writing of the name, a note on rank, or the person's post. */
export function readBracket(folded: string, at: number): { inner: Stretch; to: number } | null {
  const open = /^\s{0,2}\(/.exec(folded.slice(at, at + 3));
  if (open === null) return null;
  let depth = 0;
  for (let index = at + open[0].length - 1; index < Math.min(folded.length, at + 300); index += 1) {
    if (folded.charAt(index) === '(') depth += 1;
    else if (folded.charAt(index) === ')') depth -= 1;
    if (depth === 0) return { inner: { from: at + open[0].length, to: index }, to: index + 1 };
  }
  return null;
}

/** "(Ret.)", "(she/her)": a note on rank or on how to speak of somebody, and no post. */
export function isRankNote(text: string): boolean {
  return (
    /\b(?:Ret|ret|retd|USA|USN|USAF|USCG|USMC|RN|RAF|RAN|RCN|JGSDF|JMSDF|JASDF|he|she|they|him|her)\b\.?/.test(text) &&
    !/[a-z]{6}/.test(text)
  );
}
