import type { PersonRole } from '../draft';
import type { Entry } from '../text/entries';
import { messageHeadOf } from '../text/chat-lines';
import { cutPassage, readRange, sourceStart, type Passage } from '../text/passage';
import { isLatinName, readJapaneseName } from './names';
import type { Candidate } from './people-list';
import { nameOnly } from './person-line';

/** A message of a chat: who wrote it, and its words in one string. */
type Message = { author: string; words: Passage; text: string };

const LEADS =
  /\bI (?:do|ask|take|handle|cover) the rest\b|\bmy co-?host\b|\byours truly\b|\b(?:moderator|host|chair)\s?\(?(?:is |= ?)?(?:me|myself|i)\b|\bi(?:'ll| will| am going to|'m going to) (?:\w{1,8} )?(?:moderate|host|chair|ask|be asking|interview)|(?:司会|聞き手|進行)は(?:私|僕|わたし|自分)/i;

/** More people write in no talk that prepares a panel; it keeps the work linear. */
const MAX_AUTHORS = 20;

function isName(name: string): boolean {
  return isLatinName(name, false) || readJapaneseName(name, 0, false)?.to === name.length;
}

function messagesOf(entries: readonly Entry[]): Message[] {
  const messages: Message[] = [];
  for (const { words } of entries) {
    const author = messageHeadOf(words.folded);
    if (author !== null && isName(author))
      messages.push({ author, words: cutPassage(words, 0, author.length), text: '' });
    else {
      const last = messages.at(-1);
      if (last !== undefined) last.text += ` ${words.folded.slice(0, 2_000)}`;
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

/** The panel of a copied chat: who says that they lead it, and those of whom the others speak. */
export function chatCandidates(entries: readonly Entry[]): Candidate[] {
  const messages = messagesOf(entries);
  const authors = [...new Set(messages.map((message) => message.author))];
  if (authors.length < 2 || authors.length > MAX_AUTHORS) return [];
  return authors.flatMap((author) => {
    const own = messages.filter((message) => message.author === author);
    const leads = own.some((message) => LEADS.test(message.text));
    const [first] = own;
    const name = first === undefined ? null : readRange(first.words, 0, first.words.text.length, 0.6);
    if (first === undefined || name === null || (!leads && !isSpokenOf(author, messages))) return [];
    const role: PersonRole = leads ? 'moderator' : 'speaker';
    const reading = nameOnly(name);
    return [{ reading, role, from: 'prose' as const, at: sourceStart(first.words) }];
  });
}
