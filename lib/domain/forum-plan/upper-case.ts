/** The drafts' lower-case words are the database's enums in capitals. */
export function upperCase<Word extends string>(word: Word): Uppercase<Word> {
  return word.toUpperCase() as Uppercase<Word>; // String.toUpperCase is typed as any string
}
