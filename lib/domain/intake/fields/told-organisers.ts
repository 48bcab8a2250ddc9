import type { Found } from '../draft';
import type { Entry } from '../text/entries';
import { allMatches } from '../../matches';
import { readRange } from '../text/passage';
import { hasJapanese } from '../text/source-text';
import { JAPANESE_ORGANISATIONS, ORGANISATION_WORDS } from '../words/people-words';

const NAME = "((?:[A-Z][\\w&.'/-]*)(?:\\s(?:[A-Z][\\w&.'/-]*|of|for|the|and|on|in|de|&)){0,9})";
export const HOSTED_BY = new RegExp(`\\b(?:[Hh]osted|[Oo]rgani[sz]ed|convened|co-hosted|arranged) by (?:the )?${NAME}`);
const PROSE: readonly RegExp[] = [
  HOSTED_BY,
  new RegExp(
    `\\b(?:is|are) (?:an? )?(?:production|project|programme|program|initiative|event|series) (?:of|by) (?:the )?${NAME}`,
  ),
  new RegExp(`\\b[Oo]n behalf of (?:the )?${NAME}`),
  new RegExp(`\\b(?:usual|regular|whole) (?:crowd|gang|lot|bunch|company|circle) (?:of|from|at) the ${NAME}`),
  new RegExp(
    `(?:^|[.!]\\s)(?:[Tt]he )?${NAME} (?:(?:has|have) the (?:honou?r|pleasure)|requests? the pleasure|(?:is|are) (?:pleased|delighted|honou?red|hosting|organi[sz]ing|convening|holding|putting (?:it|this|the [a-z]{3,12}) on|behind (?:it|this)|(?:running|giving) (?:it|this))|(?:runs|hosts|holds|convenes|organi[sz]es) [a-z]|was (?:founded|established|set up) in|invites you|cordially invites|will (?:host|hold|convene|be hosting|brief))`,
  ),
];
/** What people give, by the word for it. */
const EVENT_WORDS =
  '(?:session|workshop|event|evening|seminar|series|lecture|conference|conversation|discussion|debate|programme|program|podcast|briefing|hearing|meeting|round ?table|webinar|panel|talk|exchange|dialogue|gathering)';
const EVENT_OF = new RegExp(
  `^[^\\w]{0,4}(?:[Aa]n?|[Tt]he) (?:[a-z-]{2,14} ){0,2}${EVENT_WORDS} (?:of|by|from) (?:the )?${NAME}`,
);
/** '"Orbit at Risk", a Webex session of the Juniper Circle': behind the name of the event what it is, and whose. */
const APPOSED = new RegExp(
  `["」』][,.]?["]?,?\\s(?:an?|the|our|this) (?:[\\w-]{2,14} ){0,3}${EVENT_WORDS} (?:of|by|from|at) (?:the )?${NAME}`,
);
const GIVEN_BY = new RegExp(
  `\\b(?:put on|staged|presented|run|given|offered|brought to (?:us|you)) by (?:the )?${NAME}`,
);
const ORGANISER_IS_JAPANESE =
  /(?:主催(?:者|・制作)?|制作|放送局)は、?\s?(?:同(?:大学?|社|会|省|庁|所)の)?((?:[A-Z][\w&.'-]{0,24}\s?){1,8}|[^\s。、「」()]{2,30}?)(?=です|で(?:、|す)|が|に|と|。|、|\(|\s|$)/;
const HOUSE_ENDING = new RegExp(
  `${JAPANESE_ORGANISATIONS.source}|^(?:ラジオ|テレビ|エフエム|FM)|\\b(?:Radio|FM|TV|Television|Broadcasting)$`,
);
/** Patterns whose words may stand before anything: what they find has to be called as a house is. */
const OF_HOUSES: ReadonlySet<RegExp> = new Set([APPOSED, GIVEN_BY, ORGANISER_IS_JAPANESE]);
const GENERIC =
  /^(?:Society|Institut(?:e|ion)|Council|Foundation|Commission|Committee|Subcommittee|Forum|Cent(?:er|re)|Association|Alliance|Academy|University|College|Trust|Club|Circle|League|Federation|Ministry|Agency|Bureau|Department|Board|Network|School|Organi[sz]ation|Union|Chamber|Authority|Guild|Consortium|Lab|Laboratory|Salon|Group|Initiative)$/;
const FULL_NAME = new RegExp(NAME, 'g');
export const HOSTED_BY_JAPANESE = /([^\s。、「」]{2,30})(?:が主催|の主催|主催の)/;
/** "東都財団（事務局）": a house, and not what its office does at the meeting. */
const BEFORE_OFFICE = /^([^\s。、「」()]{2,30})\s?\(事務局\)/;
const JAPANESE_PROSE: readonly RegExp[] = [
  BEFORE_OFFICE,
  HOSTED_BY_JAPANESE,
  /(?:呼んで(?:くれた|くださった|いただいた)|招いて(?:くれた|くださった))のは、?\s?((?:NPO法人|一般社団法人|公益財団法人|株式会社)?\s?[^\s。、「」(]{2,30})/,
  /(?:^|。)((?:[^\s。、「」]{0,8}「[^」]{1,20}」)?[^\s。、「」]{2,30})の(?!ご?(?:案内|連絡|相談|報告|依頼|招待)|お(?:知らせ|願い|誘い)|件|日程|予定|概要|詳細|続き)[^\s。、「」はがをもら]{1,8}(?:です|と申します)(?:。|、|$)/,
  /(?:^|。)(?:この(?:たび|度)[、\s]?)?([^\s。、「」]{2,30})では、/,
  /(?:^|\s)([^\s。、「」()]{2,24}(?:学会|協会|研究会|連盟|連合会|協議会|機構|学術会議))\s?の?\s?(?:第\s?\d{1,3}回|\d{4}年度?|(?:令和|平成)\d{1,2}年度?)\s?(?:全国|春季|秋季|年次|定期|国際)?(?:大会|総会|年会|会議|集会|シンポジウム)/,
  /(?:^|。)(?:この(?:たび|度)[、\s]?)?([^\s。、「」]{3,30}(?:機構|財団|協会|学会|研究所|センター|庁|省|連盟|協議会|委員会|会議所|大学|社))は、[^。]{0,80}(?:開催|開き|実施|設け|催し)/,
];
const IN_JAPANESE: ReadonlySet<RegExp> = new Set([...JAPANESE_PROSE, ORGANISER_IS_JAPANESE]);
/** "hosted by the Aldine Society on Friday 3 May": when it is, behind who gives it. */
const WHEN_BEHIND =
  /\s(?:on|in|from)\s(?:the\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)|Jan(?:uary)?|Feb(?:ruary)?|March|Mar|April|Apr|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|Spring|Summer|Autumn|Fall|Winter)(?![\w'-]).*$/;
/** "本委員会", "番組担当": who speaks of themselves, or a task, and no name of a house. */
export const NO_HOUSE =
  /^(?:公開|非公開|今回|次回|当日|本日|恒例|無料|対面|会場|現地|下記|以下|標記|上記)$|^(?:事務局|学会事務局|大会本部|実行委員会)$|^(?:We|I|It|They|You|Our|My|This|That|There)$|^(?:本|当|弊|同)(?:会|委員会|局|課|社|所|財団|研究所|学会|協会|センター|紙|誌|番組|校|行|館|園|院|庁|省|編集部)?$|小[社誌]$|^(?:本|当|弊|同)(?=[^\s]{2,8}$)|担当$|係$|^(?:一?昨年|今年|来年|前年|前回)|[うくすつぬむるぐぶ]ための|お名前|^ご?(?:登壇|出演|発表)(?:順|者)|(?:委員|幹事|世話人|座長|司会|進行役?|委員長|会長|理事長?|教授|記者)$|先生|[をがは]|(?:に|で|も)(?=[お聞伺ご])/;

/** Whether a name is only the kind of a house ("the Society"), by which a source speaks of the one it has named before. */
export function isGenericHouse(name: string): boolean {
  return GENERIC.test(name);
}

/** The house that the source names in full, of which it elsewhere says only "the Society"; null when it does not. */
export function houseInFull(entries: readonly Entry[], word: string): Found<string> | null {
  for (const { words } of entries) {
    for (const match of allMatches(words.folded.slice(0, 2_000), FULL_NAME)) {
      const name = match[0].replace(/^The\s/, '').replace(/(?:\s(?:of|for|the|and|on|in))+$/, '');
      const long = name.split(' ').filter((part) => /^[A-Z][\w'-]{2}/.test(part));
      // "Mr. Doe of the Lab" says no more than "the Lab".
      if (name.endsWith(` the ${word}`)) continue;
      if (long.length < 2 || !long.some((part) => part.toLowerCase() === word.toLowerCase())) continue;
      const from = match.index + match[0].indexOf(name);
      return readRange(words, from, from + name.length, 0.75);
    }
  }
  return null;
}

/** The first house that running text says gives the event. */
export function toldOrganiser(entries: readonly Entry[]): Found<string> | null {
  return (
    allTold(entries, [...PROSE, EVENT_OF, APPOSED, GIVEN_BY, ...JAPANESE_PROSE, ORGANISER_IS_JAPANESE]).next().value ??
    null
  );
}

/** Every house that running text names by one of the patterns. */
export function* allTold(
  entries: readonly Entry[],
  patterns: readonly RegExp[],
): Generator<Found<string> | null, undefined> {
  for (const entry of entries) {
    if (entry.topic === 'background') continue;
    const words = entry.words.folded.slice(0, 3_000);
    const mayNameInJapanese = hasJapanese(words);
    for (const pattern of patterns) {
      if (!mayNameInJapanese && IN_JAPANESE.has(pattern)) continue;
      const match = pattern.exec(words);
      const name = match?.[1]
        ?.replace(/[a-z]{3}\.\s[A-Z].*$/, (tail) => tail.slice(0, 3))
        .replace(/^「([^」]{2,30})」(?:の?(?:事務局|運営|実行委員会))?$/, '$1')
        .replace(WHEN_BEHIND, '')
        .replace(/(?:\s(?:of|for|the|and|on|in|I|We))+$/, '')
        .replace(/(?<!\b(?:Inc|Ltd|Co|Corp|[A-Z]))\.$/, '');
      if (match === null || name === undefined || name.length < 2 || NO_HOUSE.test(name)) continue;
      if (isGenericHouse(name)) {
        const house = houseInFull(entries, name);
        if (house !== null) yield house;
        continue;
      }
      if (OF_HOUSES.has(pattern) && !ORGANISATION_WORDS.test(name) && !HOUSE_ENDING.test(name)) continue;
      if (pattern === BEFORE_OFFICE && !JAPANESE_ORGANISATIONS.test(name)) continue;
      const from = match.index + match[0].indexOf(name);
      yield readRange(entry.words, from, from + name.length, 0.8);
    }
  }
}
