import { allMatches } from '../matches';
import type { Scene } from './evidence';
import type { LinkableRecord } from './linkable';
import type { Linked } from './pointers';
import { scoreOf } from './resolution';
import type { ToldText } from './told-texts';

/** "The rule that your Commission adopted", "your agency had until October to finish the rule": who is spoken to made it. */
const MADE_BY_YOU =
  /\b[Yy]our ([Cc]ommission|[Aa]gency|[Bb]ureau|[Dd]epartment|[Oo]ffice|[Bb]oard|[Aa]dministration)(?: [\w'’]+){0,6}? (?:adopt(?:ed|s)?|issued?|released?|publish(?:ed)?|rolled out|roll out|put out|brought out|wrote|write|proposed?|finish(?:ed)?|finali[sz]ed?|unveiled)\b/g;

/** The one body under whose name a text goes that is called by such a word. */
function issuerCalled(scene: Scene, { recordId }: Linked, word: string): LinkableRecord | null {
  const { records } = scene.gazetteer;
  const text = records.get(recordId);
  if (text === undefined) return null;
  const [only, other] = [...new Set(text.issuerIds)].flatMap((id) => {
    const body = records.get(id);
    return body?.nameEn.toLowerCase().includes(word) === true ? [body] : [];
  });
  return only === undefined || other !== undefined ? null : only;
}

/** The bodies of whoever is spoken to, where that is said by nothing but a text of theirs that the question tells. */
export function issuersSpokenTo(scene: Scene, linked: Iterable<Linked>): ToldText[] {
  const { text } = scene.mentions;
  const texts = [...linked].filter(({ recordId }) => scene.gazetteer.records.get(recordId)?.kind === 'strategy');
  if (texts.length === 0) return [];
  const told = allMatches(text, MADE_BY_YOU);
  // Who is addressed by name, or with a title, says himself whose head he is.
  if (told.length === 0 || scene.addressees().length > 0) return [];
  return told.flatMap((match): ToldText[] => {
    const word = (match[1] ?? '').toLowerCase();
    const found = texts.flatMap((one) => {
      const body = issuerCalled(scene, one, word);
      return body === null ? [] : [{ body, evidence: one.surface }];
    });
    const [first] = found;
    if (first === undefined || found.some(({ body }) => body !== first.body)) return [];
    const end = match.index + 'your '.length + word.length;
    const words = text.slice(match.index, end);
    const reason = { code: 'neighbour', params: { surface: words, evidence: first.evidence } } as const;
    const resolution = { recordId: first.body.id, via: 'implied', score: scoreOf('neighbour'), reason } as const;
    return [{ mention: { start: match.index, end, words }, resolution }];
  });
}
