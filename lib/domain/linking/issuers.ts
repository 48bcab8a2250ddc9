import type { Scene } from './evidence';
import type { LinkableRecord } from './linkable';
import type { NameMention } from './mentions';
import { bodiesOf } from './named-bodies';
import { ownerBodyOf } from './owners';
import { LEADERS } from './told-texts';

/** Words that say no more than that it is a strategy. */
const STRATEGY =
  /^(?:(?:national )?cyber ?(?:security )?strategy|strategy|国家サイバー(?:セキュリティー?)?戦略|サイバー(?:セキュリティー?)?の?(?:国家|新しい|新たな|新|次期)?戦略|戦略)$/i;

/** "The department's cyber strategy": of a body that is not named here. */
const UNNAMED_OWNER =
  /\b(?:[Tt]he|[Tt]his|[Tt]hat|[Yy]our|[Oo]ur) (?:own )?(department|ministry)['’]s (?:own |new |latest |current )?$/i;
/** "The cyber strategy that your department put out". */
const UNNAMED_BEHIND =
  /^,? (?:that |which )?(?:the|this|your|our) (department|ministry) (?:issued|released|published|adopted|wrote|unveiled|put out)\b/i;
const NOBODY = '';
const LONGEST_OWNER = 40;

/** Whether a body is what a word for it says: "the department", 省. */
function isCalled({ nameEn }: LinkableRecord, word: string): boolean {
  return nameEn.toLowerCase().includes(word.toLowerCase());
}

/** The only department named, or whose command or bureau is; nobody where that is not plain, since it is its own all the same. */
function unnamedIssuer({ mentions, gazetteer: { records } }: Scene, { start, end }: NameMention): IssuerTold | null {
  const found =
    UNNAMED_OWNER.exec(mentions.text.slice(Math.max(0, start - LONGEST_OWNER), start)) ??
    UNNAMED_BEHIND.exec(mentions.text.slice(end, end + LONGEST_OWNER));
  const word = found?.[1];
  if (found === null || word === undefined) return null;
  const departments = new Set(
    [...bodiesOf(mentions.names).keys()].flatMap((id) => {
      const body = records.get(id);
      const parent = records.get(body?.parentId ?? '');
      return [body, parent].flatMap((one) => (one !== undefined && isCalled(one, word) ? [one.id] : []));
    }),
  );
  const [only = NOBODY, other] = departments;
  return { id: other === undefined ? only : NOBODY, words: found[0].trim() };
}

/** Who issued what is named, and the words that say so. */
export type IssuerTold = { id: string; words: string };

/** "The Pentagon's new cyber strategy": the body right before the words, if they mean a strategy. */
export function issuerOf(scene: Scene, mention: NameMention): IssuerTold | null {
  if (mention.entry.kind !== 'strategy' || !/(?:strategy|戦略)$/i.test(mention.words)) return null;
  const body = ownerBodyOf(mention, scene.mentions);
  if (body === null) return unnamedIssuer(scene, mention);
  const id = body === null ? undefined : (body.entry.ambiguous?.fallback ?? body.entry.senses[0]?.recordId);
  return body === null || id === undefined ? null : { id, words: body.words };
}

/** The strategies of a body: among the candidates, or, where the words say no more than "strategy", all of its own. */
export function issuedBy(
  { gazetteer }: Scene,
  { words }: NameMention,
  listed: readonly LinkableRecord[],
  issuer: string,
): readonly LinkableRecord[] {
  const own = listed.filter((record) => record.issuerIds.includes(issuer));
  if (own.length > 0 || !STRATEGY.test(words)) return own;
  return [...gazetteer.records.values()].filter(
    ({ category, issuerIds }) => category === 'strategy' && issuerIds.includes(issuer),
  );
}

/**
 * "Australia's cyber security strategy", said of a nation that has none among the candidates: its own cyber strategies,
 * those of its leaders before those of a ministry, where the words say no more than "strategy".
 */
export function strategiesOfNation(
  { gazetteer }: Scene,
  { words }: NameMention,
  country: string,
): readonly LinkableRecord[] {
  if (!STRATEGY.test(words)) return [];
  const own = [...gazetteer.records.values()].filter(
    (record) => record.category === 'strategy' && record.country === country && /cyber/i.test(record.nameEn),
  );
  const ofLeaders = own.filter(({ issuerIds }) => issuerIds.some((id) => LEADERS.includes(id)));
  return ofLeaders.length > 0 ? ofLeaders : own;
}
