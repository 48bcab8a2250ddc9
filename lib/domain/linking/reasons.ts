/**
 * Why a link is suggested, in codes that the interface (`linking.reason.*` in the messages) and the command line put
 * into words. `surface` is always the words of the question; further parameters by code:
 * - `name`, `alias`, `abbreviation`, `concept`: the words are a name of the record in the data.
 * - `abbreviation_in_context`, `neighbour`: ambiguous words, decided by `evidence`, other words of the question.
 * - `year`: several texts of this name; `year` stands beside it.
 * - `country`: several owners; `country` (a code of the map, "JP") is named beside it or in the question.
 * - `speaker`, `heading`: decided by the country of the person asked, or by the title, heading or previous question.
 * - `date`: several texts of this name; this is the one in force on `date`.
 * - `upcoming`, `previous`: the words ("draft", "last") ask for the one after or before that, seen from `date`.
 * - `usual_meaning`: ambiguous words with one usual meaning here, and nothing that speaks against it.
 * - `collective`: one word for several texts (安保三文書), of which this is one.
 * - `misspelt`: a long name with one wrong character; `name` is the right form.
 * - `inherited`: words such as "the Act" that take up `evidence`, named in the question before, the heading or the title.
 * - `description`: a description of a body ("the transport ministry") whose country is clear from `country`.
 * - `office_holder`: a person is addressed with title and name who held an office of the body on the day.
 * With any of them `timesRejected`: how often people here rejected the same words for the same record.
 */
export const LINK_REASON_CODES = [
  'name',
  'alias',
  'abbreviation',
  'concept',
  'abbreviation_in_context',
  'neighbour',
  'year',
  'country',
  'speaker',
  'heading',
  'date',
  'upcoming',
  'previous',
  'usual_meaning',
  'description',
  'collective',
  'misspelt',
  'inherited',
  'office_holder',
] as const;

export type LinkReasonCode = (typeof LINK_REASON_CODES)[number];
export type LinkReason = { code: LinkReasonCode; params: Record<string, string> };

/** How the words stand to the record; `implied`: the words name nothing themselves, and take up what was named before. */
export type LinkVia = 'name' | 'alias' | 'abbreviation' | 'concept' | 'description' | 'implied';
