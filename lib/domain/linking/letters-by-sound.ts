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
/** "PPD-41", "CSF 2.0", "MS-ISAC": letters that are said one by one before what is said as a whole. */
const LETTERS_BEFORE = /^([A-Z]{2,5})[- ](\d{2,5}|\d\.\d|ISAC)$/;

/** An abbreviation as transcripts have it that set down what they hear: "see-em-em-see" by the sound, "n s a" letter by letter. */
export function lettersBySound(name: string): string[] {
  if (!LETTERS.test(name)) return [];
  const letters = [...name];
  return [letters.map((letter) => SOUNDS[letter] ?? letter).join('-'), letters.join(' ').toLowerCase()];
}

/** A number in a series, or a team, of which only the letters are set down one by one: "p p d 41", "m s isac". */
export function lettersBeforeRest(name: string): string[] {
  const [, letters, rest] = LETTERS_BEFORE.exec(name) ?? [];
  return letters === undefined || rest === undefined ? [] : [`${[...letters].join(' ')} ${rest}`.toLowerCase()];
}
