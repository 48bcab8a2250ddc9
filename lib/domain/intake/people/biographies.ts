import type { Entry } from '../text/entries';
import { cutPassage, readRange, sourceStart, type Passage } from '../text/passage';
import { ORGANISATION_WORDS, TITLE_WORDS } from '../words/people-words';
import { readLatinName, type NameReading } from './names';
import type { Candidate } from './people-list';
import { readAlias } from './person-line';
import { splitPost } from './post-split';

const IS_SOMETHING =
  /^,?\s(?:is|serves as|works as|currently serves as|has been|was (?:recently )?(?:named|appointed))\s(?:currently\s|now\s)?(?:the\s|an?\s|our\s)?(?=\S)/;
/** Where a clause about a post is over. */
const CLAUSE_END =
  /[;.](?=\s|$)|,?\s(?:where|who|whose|which|since|until|after|before|and (?:has|was|is|he|she|they|a|an|the|author)\b)|,\s(?:he|she|they)\b/;

/** "Jane Doe (山田 花子) is Chair of the Example Board. She …": the paragraph that presents one person. */
function readBiography(entry: Entry): Candidate | null {
  const { words } = entry;
  if (entry.kind === 'row' || entry.kind === 'heading' || words.text.length < 30) return null;
  const name = readLatinName(words.folded, 0);
  if (name === null || !/\s/.test(words.folded.slice(name.name.from, name.name.to))) return null;
  const alias = readAlias(words.folded, name.to, 'en', words.folded.slice(name.name.from, name.name.to));
  const after = alias?.to ?? name.to;
  const verb = IS_SOMETHING.exec(words.folded.slice(after, after + 60));
  if (verb === null) return readLeader(words, name, alias, after);
  const from = after + verb[0].length;
  const rest = words.folded.slice(from, from + 240);
  const to = from + (CLAUSE_END.exec(rest)?.index ?? rest.length);
  const post = splitPost(words.folded, from, to);
  if (post.title === null || !TITLE_WORDS.test(words.folded.slice(post.title.from, post.title.to))) return null;
  return candidateOf(words, name, alias, post);
}

/** "Jane Doe leads the programme of the Example Institute.": a house without a title. */
function readLeader(
  words: Passage,
  name: NameReading,
  alias: ReturnType<typeof readAlias>,
  after: number,
): Candidate | null {
  const verb = /^\s(?:leads|heads|directs|runs|chairs|teaches|works|edits|researches)\s/.exec(
    words.folded.slice(after, after + 20),
  );
  if (verb === null) return null;
  const clause = /^[^.;]{0,160}/.exec(words.folded.slice(after))?.[0] ?? '';
  const house = /\s(?:of|at|for)\s(?:the\s)?([A-Z][\w'&-]*(?:\s(?:[A-Z][\w'&-]*|of|for|and|the)){0,7})/.exec(clause);
  const named = house?.[1]?.replace(/(?:\s(?:of|for|and|the))+$/, '');
  if (house === null || named === undefined || !ORGANISATION_WORDS.test(named)) return null;
  const from = after + house.index + house[0].lastIndexOf(house[1] ?? '');
  return candidateOf(words, name, alias, { title: null, affiliation: { from, to: from + named.length } });
}

function candidateOf(
  words: Passage,
  name: NameReading,
  alias: ReturnType<typeof readAlias>,
  post: ReturnType<typeof splitPost>,
): Candidate | null {
  const value = readRange(words, name.name.from, name.name.to, 0.8);
  const other = alias === null ? null : readRange(words, alias.alias.from, alias.alias.to, 0.8);
  if (value === null) return null;
  const read = (part: { from: number; to: number } | null): ReturnType<typeof readRange> =>
    part === null ? null : readRange(words, part.from, part.to, 0.8);
  const reading = {
    name: value,
    aliases: other === null ? [] : [other],
    honorific: read(name.honorific),
    title: read(post.title),
    affiliation: read(post.affiliation),
    saysRole: null,
    isOwner: false,
  };
  return { reading, role: 'speaker', from: 'prose', at: sourceStart(cutPassage(words, name.name.from)) };
}

/** People whom paragraphs of their own present, when at least two are presented so: the panel of a letter. */
export function biographies(entries: readonly Entry[]): Candidate[] {
  const found = entries.map(readBiography).filter((candidate) => candidate !== null);
  return found.length > 1 ? found : [];
}
