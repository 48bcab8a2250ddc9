/** Length of the words before a platform's name without "and via", "／", or a bracket in which it stands. */
export function cutTail(before: string): number {
  const open = before.lastIndexOf('(');
  const outside = open > before.lastIndexOf(')') ? before.slice(0, open) : before;
  return outside.replace(
    /[\s,、(/+&;-]*(?:and|or|および|及び|または|と|via|on|by|online|ハイブリッド|オンライン)*[\s,、(/+&;-]*$/i,
    '',
  ).length;
}
