import { allMatches } from '../../matches';
import { cutPassage, sourceStart, type Passage } from '../text/passage';
import { isPosted, type Candidate } from './people-list';
import { readPerson } from './person-line';

/** "ご登壇は、山田 花子 先生（…）と、Jane Doe 氏（…）のお二人です": whom running text has on the panel. */
const PANEL =
  /(?:ご?登壇(?:者|いただく方|される方)?|講師|パネリスト|ゲスト|話題提供者?|報告者?|発表者?|ご?出演者?|スピーカー|討論者)(?:の(?:皆様|方々))?(?:は|には|として)、?\s?(?:次の)?(?:[\d一二三四五六](?:名|人)(?:の方々?)?(?:です|になります)?[。、:]\s?)?/g;
const BETWEEN = /(?<=[)様氏生授])(?:と|、|並びに|ならびに|および|及び)、?\s?/g;

/** The people told one after the other up to the end of the sentence; who has neither a post nor a form of address ends them. */
function panelFrom(words: Passage, from: number): Candidate[] {
  const stop = words.folded.indexOf('。', from);
  const to = stop === -1 ? words.text.length : stop;
  const gaps = allMatches(words.folded.slice(from, to), BETWEEN);
  const starts = [from, ...gaps.map((gap) => from + gap.index + gap[0].length)];
  const people: Candidate[] = [];
  for (const [index, start] of starts.entries()) {
    const part = cutPassage(words, start, starts[index + 1] ?? to);
    const reading = readPerson(part, false);
    if (reading === null || !isPosted(reading) || !/[\s・]/.test(reading.name.value)) break;
    people.push({ reading, role: reading.saysRole ?? 'speaker', from: 'prose', at: sourceStart(part) });
  }
  return people;
}

/** Everybody whom a paragraph tells to be on the panel, in Japanese. */
export function panelsIn(words: Passage): Candidate[] {
  return allMatches(words.folded, PANEL).flatMap((match) => panelFrom(words, match.index + match[0].length));
}
