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

/** An abbreviation as a transcript has it that sets down letters by their sound: "see-em-em-see". */
export function lettersBySound(name: string): string[] {
  return LETTERS.test(name) ? [[...name].map((letter) => SOUNDS[letter] ?? letter).join('-')] : [];
}
