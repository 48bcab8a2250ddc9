const SOUNDS: Readonly<Record<string, string>> = {
  A: 'ay',
  B: 'bee',
  C: 'see',
  D: 'dee',
  E: 'ee',
  F: 'eff',
  G: 'gee',
  H: 'aitch',
  I: 'eye',
  J: 'jay',
  K: 'kay',
  L: 'el',
  M: 'em',
  N: 'en',
  O: 'oh',
  P: 'pee',
  Q: 'cue',
  R: 'ar',
  S: 'ess',
  T: 'tee',
  U: 'you',
  V: 'vee',
  W: 'double-you',
  X: 'ex',
  Y: 'why',
  Z: 'zee',
};
/** Shorter ones are words joined by a hyphen. */
const LETTERS = /^[A-Z]{3,6}$/;

/** An abbreviation as transcripts have it that set down what they hear: "see-em-em-see" by the sound, "n s a" letter by letter. */
export function lettersBySound(name: string): string[] {
  if (!LETTERS.test(name)) return [];
  const letters = [...name];
  return [letters.map((letter) => SOUNDS[letter] ?? letter).join('-'), letters.join(' ').toLowerCase()];
}
