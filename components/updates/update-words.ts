import { getLocale, getTranslations } from 'next-intl/server';
import { limitWords } from '@/components/people/limit-words';
import { ruleWords } from '@/components/deadlines/rule-words';
import type { ForumFacts } from '@/lib/domain/forums';
import type { ForumUpdate, Named, UpdateOf } from '@/lib/domain/forum-updates/update';
import { localDay, localToInstant } from '@/lib/domain/time';
import {
  formatCalendarDay,
  formatInstant,
  formatMinutes,
  formatOtherTime,
  showsOtherTime,
} from '@/lib/domain/zoned-time';

/** By whose clocks times are told: the forum's and the viewer's. */
export type UpdateClock = { timeZone: string | null; viewerZone: string };

/** An update in words: what it is about, how it was (null: there was nothing), and what the mail says, one or more readings. */
export type UpdateWords = { what: string; before: string | null; after: string[] };

type Locale = 'en' | 'ja';

/** An instant by the clock of a zone, and by the viewer's where that differs. */
function instantWords(instant: Date, timeZone: string, viewerZone: string, locale: Locale): string {
  const own = formatInstant(instant, timeZone, locale);
  return showsOtherTime(instant, timeZone, viewerZone)
    ? `${own} · ${formatOtherTime(instant, timeZone, viewerZone, locale)}`
    : own;
}

function momentWords(local: string, timeZone: string | null, viewerZone: string, locale: Locale): string {
  if (timeZone === null) return `${formatCalendarDay(local.slice(0, 10), locale)} ${local.slice(11)}`;
  return instantWords(localToInstant(local, timeZone), timeZone, viewerZone, locale);
}

async function factWords(
  field: UpdateOf<'setFact'>['field'],
  facts: Partial<ForumFacts>,
  { timeZone, viewerZone }: UpdateClock,
): Promise<string> {
  const [t, rules, locale] = [
    await getTranslations('updates'),
    await getTranslations('forum.rules'),
    await getLocale(),
  ];
  if (field === 'startLocal' || field === 'embargoLocal') {
    const local = facts[field];
    const zone = 'timeZone' in facts ? facts.timeZone : timeZone;
    return local == null ? t('notStated') : momentWords(local, zone ?? null, viewerZone, locale);
  }
  const value = facts[field];
  if (value === null || value === undefined) return t('notStated');
  if (field === 'durationMinutes') return formatMinutes(Number(value), locale);
  if (field === 'recordRule' && facts.recordRule) return rules(facts.recordRule);
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  return String(value);
}

async function timeWords(
  { startLocal, durationMinutes }: { startLocal: string | null; durationMinutes: number | null },
  { timeZone, viewerZone }: UpdateClock,
): Promise<string> {
  const [t, locale] = [await getTranslations('updates'), await getLocale()];
  const start = startLocal === null ? t('noTime') : momentWords(startLocal, timeZone, viewerZone, locale);
  return durationMinutes === null ? start : `${start} · ${formatMinutes(durationMinutes, locale)}`;
}

async function dueWords(
  { rule, dueAt, isDay }: Pick<UpdateOf<'addDeadline'>, 'rule' | 'dueAt' | 'isDay'>,
  { timeZone, viewerZone }: UpdateClock,
): Promise<string> {
  const [t, locale] = [await getTranslations('forum.deadlines'), await getLocale()];
  const words = ruleWords(t, rule);
  if (dueAt === null) return words;
  const zone = (rule.type === 'absolute' ? rule.at.timeZone : null) ?? timeZone ?? viewerZone;
  const due = isDay
    ? t('byDay', { day: formatCalendarDay(localDay(dueAt, zone), locale) })
    : instantWords(dueAt, zone, viewerZone, locale);
  return rule.type === 'absolute' ? due : `${due} (${words})`;
}

async function namesOf(named: readonly Named[]): Promise<string> {
  const [t, locale] = [await getTranslations('updates'), await getLocale()];
  return named.length === 0 ? t('wholePanel') : named.map((one) => one.name).join(locale === 'ja' ? '、' : ', ');
}

async function personWords(update: UpdateOf<'addPerson' | 'changePerson' | 'removePerson'>): Promise<UpdateWords> {
  const [t, roles, locale] = [await getTranslations('updates'), await getTranslations('forum.role'), await getLocale()];
  if (update.type === 'removePerson')
    return { what: t(update.why === 'said' ? 'what.removePerson' : 'what.notListed'), before: update.name, after: [] };
  if (update.type === 'addPerson') {
    const { name, honorific, role, title, affiliation } = update;
    const called = locale === 'ja' || honorific === null ? name : `${honorific} ${name}`;
    const parts = [called, title, affiliation].filter((part) => part !== null);
    return { what: t('what.addPerson', { role: roles(role) }), before: null, after: [parts.join(' · ')] };
  }
  const { name, field, before, after } = update;
  const shown = (value: string): string =>
    field === 'role' && roles.has(value as 'SPEAKER') ? roles(value as 'SPEAKER') : value; // a role by its name
  return {
    what: t(`what.changePerson.${field}`, { name }),
    before: before === null ? t('notStated') : shown(before),
    after: [shown(after)],
  };
}

/** One update in the viewer's language, with times by the forum's clock and theirs. */
export async function wordsOfUpdate(update: ForumUpdate, clock: UpdateClock): Promise<UpdateWords> {
  const t = await getTranslations('updates');
  switch (update.type) {
    case 'setFact': {
      const { field, before, choices } = update;
      return {
        what: t(`what.fact.${field}`),
        before: await factWords(field, before, clock),
        after: await Promise.all(choices.map(({ facts }) => factWords(field, facts, clock))),
      };
    }
    case 'addPerson':
    case 'changePerson':
    case 'removePerson':
      return personWords(update);
    case 'addQuestion':
      return {
        what: t('what.addQuestion', { names: await namesOf(update.addressees) }),
        before: null,
        after: [update.text],
      };
    case 'rewordQuestion':
      return { what: t('what.rewordQuestion'), before: update.before, after: [update.after] };
    case 'readdressQuestion':
      return {
        what: `${t('what.readdressQuestion')}: ${update.text}`,
        before: await namesOf(update.before),
        after: [await namesOf(update.after)],
      };
    case 'removeQuestion':
      return { what: t('what.removeQuestion'), before: update.text, after: [] };
    case 'addAgendaItem':
      return {
        what: t('what.addAgendaItem'),
        before: null,
        after: [`${await timeWords(update, clock)} · ${update.title}`],
      };
    case 'changeAgendaItem':
      return {
        what: `${t('what.changeAgendaItem')}: ${update.title}`,
        before: await timeWords(update.before, clock),
        after: [await timeWords(update.after, clock)],
      };
    case 'removeAgendaItem':
      return { what: t('what.removeAgendaItem'), before: update.title, after: [] };
    case 'addDeadline':
      return {
        what: t('what.addDeadline'),
        before: null,
        after: [`${update.what} · ${await dueWords(update, clock)}`],
      };
    case 'changeDeadline':
      return {
        what: `${t('what.changeDeadline')}: ${update.before.what}`,
        before: await dueWords(update.before, clock),
        after: [await dueWords(update.after, clock)],
      };
    case 'addLimit':
      return {
        what: t('what.addLimit'),
        before: null,
        after: [limitWords(await getTranslations('forum.limits'), update.limit, update.who?.name ?? null)],
      };
    case 'changeLimit': {
      const [limits, name] = [await getTranslations('forum.limits'), update.who?.name ?? null];
      return {
        what: t('what.changeLimit'),
        before: limitWords(limits, update.before, name),
        after: [limitWords(limits, update.after, name)],
      };
    }
    case 'addAction':
      return { what: t('what.addAction'), before: null, after: [update.text] };
    case 'addLink': {
      const kinds = await getTranslations('forum.linkKinds');
      return {
        what: t('what.addLink', { kind: kinds(update.kind) }),
        before: null,
        after: [update.value ?? t('sentSeparately')],
      };
    }
  }
}
