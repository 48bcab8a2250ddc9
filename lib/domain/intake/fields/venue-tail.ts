/** Length of the words before a platform's name without "and via", "／", or a bracket in which it stands. */
export function cutTail(before: string): number {
  const open = before.lastIndexOf('(');
  const outside = open > before.lastIndexOf(')') ? before.slice(0, open) : before;
  return outside.replace(
    /[\s,、(/+&;-]{0,8}(?:(?:\b(?:and|or|via|on|by|online)\b|および|及び|または|と|ハイブリッド|オンライン)[\s,、(/+&;-]{0,8}){0,4}$/i,
    '',
  ).length;
}
