import { useLocale, useTranslations } from 'next-intl';
import { type DeadlineAnchor, type DeadlineRule, resolveDeadline } from '@/lib/domain/deadlines';
import type { AcceptedDraft } from '@/lib/domain/forum-draft';
import type { Ambiguity, Found } from '@/lib/domain/intake/draft';
import { type LocalMoment, localToInstant } from '@/lib/domain/time';
import { formatCalendarDay, formatDay, formatInstant, formatMinutes } from '@/lib/domain/zoned-time';

/** The value of a reading as the viewer says it: times in words, rules and roles by their names, people by theirs. */
export function useReadingWords(draft: AcceptedDraft): (ambiguity: Ambiguity, index: number) => string {
  const t = useTranslations('intake.review');
  const locale = useLocale();
  const moment = ({ local, timeZone }: LocalMoment): string => {
    const zone = timeZone ?? 'UTC';
    const instant = localToInstant(local, zone);
    return timeZone === null
      ? `${formatDay(instant, zone, locale)} ${local.slice(11)}`
      : formatInstant(instant, zone, locale);
  };
  const due = (rule: DeadlineRule): string => {
    const anchor: DeadlineAnchor = {
      startLocal: draft.start?.value.local ?? null,
      timeZone: draft.start?.value.timeZone ?? null,
      durationMinutes: draft.durationMinutes?.value ?? null,
    };
    if (rule.type === 'absolute' && rule.dateOnly) return formatCalendarDay(rule.at.local.slice(0, 10), locale);
    const zone = (rule.type === 'absolute' ? rule.at.timeZone : null) ?? anchor.timeZone;
    const instant = resolveDeadline(rule, anchor);
    if (instant !== null && zone !== null) return formatInstant(instant, zone, locale);
    return rule.type === 'absolute' ? moment(rule.at) : t('dueUnknown');
  };
  const people = (keys: readonly string[]): string => {
    const names = draft.people.filter((person) => keys.includes(person.key)).map((person) => person.name.value);
    return names.length === 0 ? t('toAll') : new Intl.ListFormat(locale).format(names);
  };
  return (ambiguity, index) => {
    switch (ambiguity.field) {
      case 'start':
      case 'embargoUntil':
        return told(ambiguity.readings[index], moment);
      case 'durationMinutes':
        return told(ambiguity.readings[index], (minutes) => formatMinutes(minutes, locale));
      case 'recordRule':
        return told(ambiguity.readings[index], (rule) => t(`recordRule.${rule}`));
      case 'recorded':
      case 'openToPublic':
        return told(ambiguity.readings[index], (is) => t(is ? 'yes' : 'no'));
      case 'role':
        return told(ambiguity.readings[index], (role) => t(`role.${role}`));
      case 'due':
        return told(ambiguity.readings[index], ({ rule }) => due(rule));
      case 'addressees':
        return told(ambiguity.readings[index], people);
      default:
        return told(ambiguity.readings[index], String);
    }
  };
}

function told<T>(reading: Found<T> | undefined, words: (value: T) => string): string {
  return reading === undefined ? '' : words(reading.value);
}
