import { allMatches } from '../../matches';
import type { PersonRole } from '../draft';
import { sentencesOf, stretchAt } from '../text/clauses';
import type { Entry } from '../text/entries';
import { authorOf, messageHeadOf } from '../text/chat-lines';
import { cutPassage, readRange, sourceStart, type Passage } from '../text/passage';
import { isLatinName, readJapaneseName } from './names';
import { isPosted, withPost, type Candidate } from './people-list';
import { nameOnly, readPerson, type PersonReading } from './person-line';

/** A message of a chat: who wrote it, its words in one string, and the entries in which they stand. */
type Message = { author: string; words: Passage; text: string; said: Passage[] };

const LEADS =
  /\bI (?:do|ask|take|handle|cover) the rest\b|\bmy co-?host\b|\byours truly\b|\b(?:moderator|host|chair)\s?\(?(?:is |= ?)?(?:me|myself|i)\b|(?:^|[.:;,!]\s|\band\s)I(?:'m| am)? (?:just |also )?(?:moderat(?:e|ing)|chair(?:ing)?|host(?:ing)?|ask(?:ing)? the questions)\b|\bi(?:'ll| will| am going to|'m going to) (?:\w{1,8} )?(?:moderate|host|chair|ask|be asking|interview)|(?:司会|聞き手|進行)は(?:私|僕|わたし|自分)/i;

const MAX_MESSAGE = 2_000;

/** More people write in no talk that prepares a panel; it keeps the work linear. */
const MAX_AUTHORS = 20;

function isName(name: string): boolean {
  return isLatinName(name, false) || readJapaneseName(name, 0, false)?.to === name.length;
}

function messagesOf(entries: readonly Entry[]): Message[] {
  const messages: Message[] = [];
  for (const { words, isTurn } of entries) {
    const head = messageHeadOf(words.folded);
    const author = head ?? (isTurn ? authorOf(words.folded) : null);
    const text = ` ${words.folded.slice(0, MAX_MESSAGE)}`;
    if (author !== null && isName(author)) {
      const at = words.folded.indexOf(author);
      const isAbove = head !== null;
      const name = cutPassage(words, at, at + author.length);
      messages.push({ author, words: name, text: isAbove ? '' : text, said: isAbove ? [] : [words] });
    } else {
      const last = messages.at(-1);
      if (last === undefined) continue;
      last.text += text;
      last.said.push(words);
    }
  }
  return messages;
}

/** Whether somebody else's message speaks of this author, by full or given name. */
function isSpokenOf(author: string, messages: readonly Message[]): boolean {
  const given = author.split(/\s/)[0] ?? author;
  const pattern = new RegExp(`(?:^|[^A-Za-z])${given.replace(/[^\p{L}]/gu, '')}(?:$|[^A-Za-z])`, 'iu');
  return messages.some((message) => message.author !== author && pattern.test(message.text));
}

/** "I moderate (programme lead at the Lab)": what whoever leads says of themselves in brackets. */
const OWN_POST = /^[^()."]{0,30}\s?\(([^()]{4,80})\)/;

/** "I'm Jane Doe, Programme Editor at Canal House, and …": the post behind the writer's own name. */
function introducedPost(words: Passage, author: string): Passage | null {
  const lead = words.folded.indexOf(`${author}, `);
  if (lead === -1 || !/\b(?:I'm|I am|this is|it's)\s$/i.test(words.folded.slice(0, lead))) return null;
  const from = lead + author.length + 2;
  const post = /^[^.!?;]{4,80}?(?=,?\s(?:and|here)\b|[.!?;]|$)/.exec(words.folded.slice(from))?.[0];
  return post === undefined ? null : cutPassage(words, from, from + post.length);
}

function withOwnPost(reading: PersonReading, own: readonly Message[]): PersonReading {
  for (const words of own.flatMap(({ said }) => said)) {
    const post = introducedPost(words, reading.name.value);
    const told = post === null ? reading : withPost(reading, undefined, post, 'moderator');
    if (told.title !== null) return told;
  }
  for (const words of own.flatMap(({ said }) => said)) {
    const leads = LEADS.exec(words.folded);
    const from = leads === null ? 0 : leads.index + leads[0].length;
    const post = leads === null ? undefined : OWN_POST.exec(words.folded.slice(from))?.[1];
    if (post === undefined) continue;
    const at = words.folded.indexOf(post, from);
    const told = withPost(reading, undefined, cutPassage(words, at, at + post.length), 'moderator');
    if (isPosted(told)) return told;
  }
  return reading;
}

/** "Dr Jane Doe = economist, Quay Centre": who somebody is, behind a sign for it. */
function definedPeople(messages: readonly Message[]): Candidate[] {
  return messages
    .flatMap(({ said }) => said)
    .flatMap((words) => {
      const { folded } = words;
      if (!folded.includes(' = ')) return [];
      return allMatches(folded.slice(0, MAX_MESSAGE), /\s=\s(?=\S)/g).flatMap(({ index }): Candidate[] => {
        const sentence = stretchAt(sentencesOf(folded), index, folded.length);
        const lead = Math.max(
          ...[': ', '; ', ', '].map((sign) => folded.slice(sentence.from, index).lastIndexOf(sign)),
        );
        const part = cutPassage(words, sentence.from + lead + (lead === -1 ? 1 : 2), sentence.to);
        const reading = readPerson(part, false);
        const isTold = reading !== null && (reading.title !== null || reading.affiliation !== null);
        return isTold ? [{ reading, role: 'speaker', from: 'prose', at: sourceStart(part) }] : [];
      });
    });
}

/** The panel of a copied chat: who says that they lead it, and those of whom the others speak. */
export function chatCandidates(entries: readonly Entry[]): Candidate[] {
  const messages = messagesOf(entries);
  const authors = [...new Set(messages.map((message) => message.author))];
  if (authors.length < 2 || authors.length > MAX_AUTHORS) return [];
  const writers = authors.flatMap((author): Candidate[] => {
    const own = messages.filter((message) => message.author === author);
    const leads = own.some((message) => LEADS.test(message.text));
    const [first] = own;
    const name = first === undefined ? null : readRange(first.words, 0, first.words.text.length, 0.6);
    if (first === undefined || name === null || (!leads && !isSpokenOf(author, messages))) return [];
    const role: PersonRole = leads ? 'moderator' : 'speaker';
    const reading = leads ? withOwnPost(nameOnly(name), own) : nameOnly(name);
    return [{ reading, role, from: 'prose', at: sourceStart(first.words) }];
  });
  return [...writers, ...definedPeople(messages)];
}
