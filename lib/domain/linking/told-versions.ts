import type { Scene } from './evidence';
import type { NameMention } from './mentions';
import { TOLD_SCORE } from './told-picks';
import { described, type ToldText } from './told-texts';
import { VERSIONED } from './version-families';

const NONE: readonly never[] = [];
/** A number that is a version: "to 1.1", "from version 1.1", not "grew by 1.1" nor "1.1 percent". */
const VERSION =
  /\b(?:to|from|on|with|under|than|against|over|old|version|v|stay(?:ed)? at|use|using|still) ?(\d\.\d)\b(?!\.\d|,\d| ?(?:%|percent|per cent|points?|million|billion|trillion|times|to \d|gigabit|seconds?|hours?|x\b))/gi;
const REACH = 300;

/** "We map everything to 1.1", after CSF 2.0: the version alone, once the text has been named with another. */
export function versionsTold(scene: Scene, mention: NameMention): readonly ToldText[] {
  const { versions } = mention.entry;
  if (versions === null) return NONE;
  const { text, names } = scene.mentions;
  const own = VERSIONED.exec(mention.entry.key)?.[2];
  return [...text.slice(mention.end, mention.end + REACH).matchAll(VERSION)].flatMap((match) => {
    const version = match[1] ?? '';
    const record = version === own ? undefined : versions.get(version);
    const end = mention.end + match.index + match[0].length;
    const place = { start: end - version.length, end };
    if (record === undefined || names.some((name) => name.start < end && name.end > place.start)) return [];
    return [described(scene, place, { record, evidence: mention.words }, TOLD_SCORE)];
  });
}
