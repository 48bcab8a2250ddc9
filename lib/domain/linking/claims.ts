import { once } from '../once';
import type { LinkableRecord } from './linkable';
import type { Mentions, NationMention, NameMention } from './mentions';
import { firstFrom, type Range } from './ranges';
import { isAlly } from './resolution';
import { sentenceAround } from './sentences';

/** From where on a sentence is about another nation; `isPlace`: it says that all of it happens there. */
type Claim = Range & { country: string; isPlace: boolean };

/** 中国では, ドイツ政府においては: where it happens. 韓国は, ドイツ政府は: whom it is about. */
const PLACE_JA = /^(?:政府|国内|側)?(?:では|でも|において|における|に(?:いら|おられ|駐在))/;
const TOPIC_JA = /^(?:政府|当局|側|議会)?(?:は|が|も)(?!じめ)/;
const PLACE_BEFORE = /(?:^|[.?!,;] )(?:[Bb]ut |[Aa]nd |[Ss]o |[Oo]ver |[Bb]ack )?[Ii]n $/;
/** "In Germany's case", "in Berlin and Tokyo": not where it happens. */
const PLACE_AFTER = /^,? (?!and |or )/;

/** Beside its topic, a text is that nation's own where it is what it makes: 戦略を策定, "adopted a strategy". */
const IS_MADE = /^(?:(?:の(?:案|改正案))?を|[」』]を)/;
/** Who is asked or speaks is the ministry of the house: 外務省に伺います, 防衛省としては. */
const IS_ASKED =
  /^(?:に(?:も)?(?:お)?(?:伺|聞き|尋ね|お尋ね|答え)|として|の(?:見解|御見解|認識|所見|答弁)|から(?:お)?(?:答え|説明)|、(?:お)?(?:答え|願い)|(?:、)?(?:いかが|どう))/;

function claimOf({ text }: Mentions, { start, end, code }: NationMention): Claim | null {
  const after = text.slice(end, end + 12);
  const isPlace =
    PLACE_JA.test(after) || (PLACE_BEFORE.test(text.slice(Math.max(0, start - 12), start)) && PLACE_AFTER.test(after));
  if (!isPlace && !TOPIC_JA.test(after)) return null;
  return { start: end, end: sentenceAround(text, { start, end }).end, country: code, isPlace };
}

/** Asked for most names that many nations have; mostly no other nation is spoken of. */
function namesOthers({ nations }: Mentions): boolean {
  for (const { code } of nations) if (!isAlly(code)) return true;
  return false;
}

/** What other nations than the allies claim in a text: from where one is its topic or place to the next nation's, or the end. */
const claimsIn = once((mentions: Mentions): readonly Claim[] => {
  const { nations } = mentions;
  return nations.flatMap((nation, index) => {
    const claim = isAlly(nation.code) ? null : claimOf(mentions, nation);
    if (claim === null) return [];
    const next = nations.slice(index + 1).find(({ code }) => isAlly(code));
    return [{ ...claim, end: Math.min(claim.end, next?.start ?? claim.end) }];
  });
});

/** "The Cabinet Office, as they call it over there", 内閣府、あちらでは…: of the nation spoken of before. */
const IS_THERE = /^、?(?:あちら|向こう|現地)(?:では|の|で)|^, (?:as they call it|over there)/;
const IS_THEIRS = /(?:あちら|向こう|現地)の$/;

function isOfThere({ text, nations }: Mentions, { start, end }: NameMention): boolean {
  const is = IS_THERE.test(text.slice(end, end + 20)) || IS_THEIRS.test(text.slice(Math.max(0, start - 5), start));
  const before = is ? nations[firstFrom(nations, start) - 1] : undefined;
  return before !== undefined && !isAlly(before.code);
}

/**
 * 中国では…個人情報保護法…商務省: names that many nations have are those of the nation that is the place of the sentence, and
 * texts also those of its topic, where it makes them. What is asked stays the ministry of the house.
 */
export function isClaimed(mentions: Mentions, mention: NameMention, candidates: readonly LinkableRecord[]): boolean {
  if (mention.entry.shared === null || !namesOthers(mentions)) return false;
  const { start, end, entry } = mention;
  if (isOfThere(mentions, mention)) return true;
  const claims = claimsIn(mentions);
  const claim = claims[firstFrom(claims, start + 1) - 1];
  if (claim === undefined || claim.end < end) return false;
  if (candidates.some(({ country }) => country === claim.country)) return false;
  const after = mentions.text.slice(end, end + 8);
  return claim.isPlace ? !IS_ASKED.test(after) : entry.shared === 'text' && IS_MADE.test(after);
}
