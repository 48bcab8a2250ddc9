import type { Entry } from '../text/entries';
import { sentencesOf } from '../text/clauses';
import { allMatches } from '../../matches';
import { cutPassage, sourceStart, type Passage } from '../text/passage';
import type { Candidate } from './people-list';
import { readPerson } from './person-line';

/** Who is named before these words takes somebody's place. */
const STEPS_IN =
  /,?\s(?:will|has (?:kindly )?agreed to|is going to|can|steps?|stepped|is stepping|replaces)\s?(?:now |kindly )?(?:(?:speak|join(?: us| the panel)?|present|take part|participate|appear|be with us)\s(?:instead|in (?:his|her|their) (?:place|stead))|replace\b|step in\b|in for\b|take (?:his|her|their) place|(?:speak|join(?: us| the panel)?|present|participate) in (?:place|lieu) of\b)/;
/** "In her place, Kenji Mori, …, will …": the name stands between the two. */
const IN_PLACE = /\b[Ii]n (?:his|her|their) (?:place|stead),?\s|\b[Ii]nstead(?: of (?:him|her|them))?,\s/g;
/** "In his place we have Ms. Jane Doe, Curator at …". */
const WE_HAVE =
  /\b[Ii]n (?:his|her|their) (?:place|stead),?\s(?:we (?:now )?(?:have|welcome|will have|will hear)|comes|there will be|it will be)\s/g;
const TAKES_PART =
  /,?\s(?:will|has (?:kindly )?agreed to|is going to|can)\s(?:now |kindly )?(?:speak|join|present|take part|participate|appear|represent|be)\b/;
const REPLACED_BY = /\b(?:is|are|being|been|be) replaced by\s/g;
/** What may stand before the name in its sentence: "We are pleased that …", "I am glad to say …". */
const LEAD_IN =
  /^(?:[^,]{0,60}\b(?:that|announce|say|confirm|report),?\s|(?:[Uu]nfortunately|[Hh]owever|[Ff]ortunately),?\s)/;
/** 代わりに…が登壇: the name stands between the two. */
const IN_JAPANESE =
  /(?:代わり(?:に|として|は)|代わって|に代わり|かわりに|代理(?:として|で|は)|後任(?:として|は))、?\s?([^。、]{2,60}?)(?:が|に|を)(?:ご)?(?:登壇|参加|出席|講演|出演|担当|お迎え|お招き|対応)/g;

function speaker(part: Passage): Candidate[] {
  const reading = readPerson(part, false);
  if (reading === null) return [];
  const isTold = reading.honorific !== null || reading.title !== null || reading.affiliation !== null;
  const isNamed = isTold || /[\s・]/.test(reading.name.value);
  return isNamed
    ? [{ reading, role: reading.saysRole ?? 'speaker', from: 'prose', at: sourceStart(part) } as const]
    : [];
}

function inSentence(words: Passage, from: number, to: number): Candidate[] {
  const sentence = words.folded.slice(from, to);
  const stepsIn = STEPS_IN.exec(sentence);
  const lead = LEAD_IN.exec(sentence)?.[0].length ?? 0;
  const before =
    stepsIn === null || stepsIn.index <= lead ? [] : speaker(cutPassage(words, from + lead, from + stepsIn.index));
  const between = allMatches(sentence, IN_PLACE).flatMap(({ index, 0: cue }) => {
    const start = index + cue.length;
    const verb = TAKES_PART.exec(sentence.slice(start));
    return verb === null ? [] : speaker(cutPassage(words, from + start, from + start + verb.index));
  });
  const after = [...allMatches(sentence, REPLACED_BY), ...allMatches(sentence, WE_HAVE)].flatMap(({ index, 0: cue }) =>
    speaker(cutPassage(words, from + index + cue.length, to)),
  );
  return [...before, ...between, ...after];
}

/** One of these is in every sentence that tells of a replacement. */
const TELLS_OF_IT = /place|stead|step in|in for|lieu|代わ|かわりに|代理|後任/i;

/** People who take the place of somebody else, as a later mail tells it. */
export function replacements({ words }: Entry): Candidate[] {
  if (!TELLS_OF_IT.test(words.folded)) return [];
  const japanese = allMatches(words.folded, IN_JAPANESE).flatMap((match) => {
    const from = match.index + match[0].indexOf(match[1] ?? '', 2);
    return speaker(cutPassage(words, from, from + (match[1]?.length ?? 0)));
  });
  return [...sentencesOf(words.folded).flatMap(({ from, to }) => inSentence(words, from, to)), ...japanese];
}
