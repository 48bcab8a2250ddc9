import type { Stretch } from '../text/clauses';

/**
 * Behind a dash at the end of what is told of a person, and no part of the post: how long they speak, from where or how
 * they take part, that it is the reader or the writer.
 */
const REMARK =
  /\s-{1,2}\s(?:(?=[^-]{0,48}(?:\d|\b(?:one|two|three|four|five|six|seven|eight|ten|twelve|fifteen|twenty))[\s-]{0,2}(?:min(?:ute)?s?\b|'|分))|(?:(?:joining|speaking|appearing|connecting|dialling in|live|here|there)\s)?(?:from|by|via|over|on (?:zoom|screen|video|the line|site|stage)|in (?:person|the room|the studio)|online|remote(?:ly)?|virtual(?:ly)?|hybrid)\b(?! the \w+ (?:Office|Board))|(?:me|myself|that's me|you|yourself|your (?:host|chair)|tbc|to be confirmed|confirmed|invited)\b|(?:自分|私|本人|オンライン|リモート|ビデオ|現地|会場)(?:$|参加|出席|登壇|から|より|です)|[\u3041-\u9fff]{2,8}(?:から|より)(?:オンライン|ビデオ|リモート)?(?:参加|出演|登壇)?$)/;

/** The stretch without such a remark at its end. */
export function withoutRemark(folded: string, stretch: Stretch | null): Stretch | null {
  if (stretch === null) return null;
  const words = folded.slice(stretch.from, stretch.to);
  // "所長 ←うちの所長": what a note says of the line before.
  const arrow = words.search(/\s{0,2}(?:←|<-)/);
  if (arrow > 0) return { from: stretch.from, to: stretch.from + arrow };
  const remark = words.includes(' -') ? REMARK.exec(words) : null;
  return remark === null ? stretch : { from: stretch.from, to: stretch.from + remark.index };
}
