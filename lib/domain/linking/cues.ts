import { QUESTION_REACH, type Scene } from './evidence';
import type { LinkableRecord } from './linkable';
import type { NameMention } from './mentions';
import { near } from './ranges';

/** How far a forbidding word reaches: "nuclear" and "deterrence" in one phrase. */
const UNLESS_REACH = 24;

/** Whether one of the words stands beside a name that keep it from being one. */
export function isForbidden(scene: Scene, mention: NameMention, unless: ReadonlySet<string>): boolean {
  if (unless.size === 0) return false;
  // A forbidding phrase may itself be long: look back as far as any can begin.
  for (const cue of near(scene.mentions.cues, mention, UNLESS_REACH * 2)) {
    if (!unless.has(cue.key)) continue;
    if (cue.start < mention.end + UNLESS_REACH && cue.end > mention.start - UNLESS_REACH) return true;
  }
  return false;
}

type CueFinder = (scene: Scene, mention: NameMention, keys: ReadonlySet<string>) => string | null;

/** A cue word of the question, outside the name itself. */
export const findNearCue: CueFinder = (scene, mention, keys) => {
  if (keys.size === 0) return null;
  for (const { key, start, end } of near(scene.mentions.cues, mention, QUESTION_REACH)) {
    if (keys.has(key) && (end <= mention.start || start >= mention.end)) return scene.mentions.text.slice(start, end);
  }
  return null;
};

/** A cue word in the title, heading, affiliation or the questions before. */
export const findFarCue: CueFinder = (scene, _, keys) => {
  if (keys.size === 0) return null;
  for (const [key, words] of scene.surroundings().cues) if (keys.has(key)) return words;
  return null;
};

/** "CISA 2015" beside "CISA": who writes the one means another by the other. */
export function isNamedInFull(scene: Scene, mention: NameMention, record: LinkableRecord): boolean {
  return near(scene.mentions.names, mention, QUESTION_REACH).some(
    ({ entry, words }) =>
      entry !== mention.entry &&
      entry.ambiguous === null &&
      entry.senses[0]?.recordId === record.id &&
      words.startsWith(`${mention.words} `),
  );
}
