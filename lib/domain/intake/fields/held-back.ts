const NOT_BEFORE =
  /\b(?:not|nothing|never|no (?:part|word|story|report|quote)s?)\b[^.;]{0,60}\b(?:publish|print|report|broadcast|post|quot|releas|air|shar|mention|announc|public)\w*\b[^.;]{0,30}\b(?:until|till|before|prior to)\s(?:the\s)?$/i;
const NOT_UNTIL =
  /^まで(?:は|の間は?)?、?[^。]{0,16}(?:控え|遠慮|お待ち(?!し)|なさら|しないで|見合わせ|厳禁|禁止|解禁前|エンバーゴ|報道不可|公表不可)/;
const MAX_BEFORE = 120;

/** "Please do not publish any of it before 3 May", "5月3日まで公表をお控えください": a time until which nothing is done, and nothing owed. */
export function isHeldBack(folded: string, time: { from: number; to: number }): boolean {
  return (
    NOT_UNTIL.test(folded.slice(time.to, time.to + 30)) ||
    NOT_BEFORE.test(folded.slice(Math.max(0, time.from - MAX_BEFORE), time.from))
  );
}
