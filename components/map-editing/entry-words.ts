import { useLocale, useTranslations } from 'next-intl';
import { relationLabel } from '@/components/map/relation-words';
import type { MapWords } from '@/components/map/words';
import { formatPartialDate } from '@/lib/domain/map-dates';
import type { EntryLine, EntryTitle } from '@/lib/domain/map-editing/entry-views';
import type { FieldKey } from '@/lib/domain/map-editing/keys';
import { toMapField } from '@/lib/domain/map-editing/fields';
import { localName, shortName } from '@/lib/domain/map-views';

type Words = { t: ReturnType<typeof useTranslations<'mapEditing.entry'>>; map: MapWords; locale: 'en' | 'ja' };

/** Letters of a text that stands in a name. */
const NAME_LENGTH = { en: 60, ja: 28 } as const;

/** What an entry is called in the reader's language: who and which post, what relation to whom, or who is told what. */
export function entryName(title: EntryTitle, { t, map, locale }: Words): string {
  const { isNew } = title;
  if (title.kind === 'relation') {
    if (title.subject === null) return t(isNew ? 'missingRelation' : 'someRelation');
    const other = localName(title.subject.other, locale);
    return t('relation', { relation: relationLabel(map, title.subject), other });
  }
  if (title.kind === 'duty') {
    if (title.subject === null) return t(isNew ? 'missingDuty' : 'someDuty');
    const { body, bodyEn, bodyJa, whatEn, whatJa } = title.subject;
    const [own, what] = locale === 'ja' ? [bodyJa ?? bodyEn, whatJa ?? whatEn] : [bodyEn, whatEn];
    return t('duty', {
      body: body === null ? (own ?? '') : shortName(body, locale),
      what: shortened(what ?? '', locale),
    });
  }
  if (title.subject === null) return t(isNew ? 'missingHolder' : 'someHolder');
  const { personEn, personJa, postEn, postJa } = title.subject;
  const [person, post] = locale === 'ja' ? [personJa ?? personEn, postJa ?? postEn] : [personEn, postEn];
  return t('holder', { person: person ?? '', post: post ?? '' });
}

/** The beginning of a text that is long for a name; no word is cut in two where spaces part them. */
function shortened(text: string, locale: Words['locale']): string {
  const letters = [...text];
  if (letters.length <= NAME_LENGTH[locale]) return text;
  const beginning = letters.slice(0, NAME_LENGTH[locale]).join('');
  const isInWord = locale === 'en' && letters[NAME_LENGTH[locale]] !== ' ';
  return `${(isInWord ? beginning.replace(/\s+\S*$/, '') : beginning).trimEnd()}…`;
}

export function useEntryName(): (title: EntryTitle) => string {
  const words = { t: useTranslations('mapEditing.entry'), map: useTranslations('map'), locale: useLocale() };
  return (title) => entryName(title, words);
}

/** What a changed field or entry is called. */
export function useKeyName(): (change: { field: FieldKey; title: EntryTitle | null }) => string {
  const fields = useTranslations('mapEditing.fields');
  const entryName = useEntryName();
  return ({ field, title }) => {
    const own = toMapField(field);
    return own !== null ? fields(own) : title !== null ? entryName(title) : field;
  };
}

/** From when until when, as far as it is known; empty when nothing is. */
export function useEntryDates(): (line: Pick<EntryLine, 'from' | 'to' | 'asOf'>) => string {
  const t = useTranslations('mapEditing.entry');
  const locale = useLocale();
  return ({ from, to, asOf }) => {
    const day = (date: string): { day: string } => ({ day: formatPartialDate(date, locale) });
    return [
      ...(from === null ? [] : [t('since', day(from))]),
      ...(to === null ? [] : [t('until', day(to))]),
      ...(asOf === null ? [] : [t('seen', day(asOf))]),
    ].join(' · ');
  };
}
