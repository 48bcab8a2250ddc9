import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { recordAddress } from '@/components/map/map-address';
import { statusLabel } from '@/components/map/words';
import { TextLink } from '@/components/ui/text-link';
import { formatPartialDate } from '@/lib/domain/map-dates';
import { useAnswerWords, useDutyWords } from './duty-words';
import type { ShownProperty } from '@/lib/domain/map-editing/entry-views';
import type { FieldKey } from '@/lib/domain/map-editing/keys';
import type { EntryProperty } from '@/lib/domain/map-editing/merge-entry';
import type { ShownValue as Value } from '@/lib/domain/map-editing/views';
import { INCIDENT_QUESTIONS } from '@/lib/domain/map/duties';
import { splitAnswers } from '@/lib/domain/map-editing/entry-duty';
import { localName } from '@/lib/domain/map-views';

const DATES: readonly FieldKey[] = ['issued', 'from', 'to'];
const ENTRY_DATES: readonly EntryProperty[] = ['from', 'to', 'asOf', 'since', 'until'];
const ENTRY_ANSWERS: readonly EntryProperty[] = ['acting', 'onPaper', 'inPractice'];

/** One state of a field in words: dates and status in the reader's language, records as links, "nothing" where it is empty. */
export function ShownValue({ field, value }: { field: FieldKey; value: Value }): ReactElement {
  const [t, map] = [useTranslations('mapEditing.historyPage'), useTranslations('map')];
  const locale = useLocale();
  const lang = field.endsWith('Ja') ? 'ja' : field.endsWith('En') ? 'en' : undefined;
  const nothing = <span className="inline-block text-ink-faint">{t('nothing')}</span>;
  if (value.kind === 'text') {
    if (value.text === null) return nothing;
    if (DATES.includes(field)) return <>{formatPartialDate(value.text, locale)}</>;
    if (field === 'status') return <>{statusLabel(map, value.text)}</>;
    return <span lang={lang}>{value.text}</span>;
  }
  if (value.kind === 'entry') return <EntryValue properties={value.properties} />;
  const entries =
    value.kind === 'list'
      ? value.entries.map((entry) => ({ key: entry, shown: <span lang={lang}>{entry}</span> }))
      : value.records.map((record) => ({
          key: record.id,
          shown: <TextLink href={recordAddress(record.id, null)}>{localName(record, locale)}</TextLink>,
        }));
  if (entries.length === 0) return nothing;
  return (
    <ul>
      {entries.map(({ key, shown }) => (
        <li key={key}>{shown}</li>
      ))}
    </ul>
  );
}

/** What an entry says, property by property. */
function EntryValue({ properties }: { properties: readonly ShownProperty[] }): ReactElement {
  const t = useTranslations('mapEditing.entry.fields');
  return (
    <ul>
      {properties.map((one) => (
        <li key={one.property}>
          <span className="mr-1 text-ink-faint">{t(one.property)}</span> <PropertyText {...one} />
        </li>
      ))}
    </ul>
  );
}

function PropertyText({ property, text, record }: ShownProperty): ReactElement {
  const [t, history] = [useTranslations('mapEditing.entry'), useTranslations('mapEditing.historyPage')];
  const answersOf = useAnswerWords();
  const duty = useDutyWords();
  const locale = useLocale();
  if (property === 'inPractice' && text === null) return <>{t('unknown')}</>;
  if (text === null) return <span className="text-ink-faint">{history('nothing')}</span>;
  if (record !== null) return <TextLink href={recordAddress(record.id, null)}>{localName(record, locale)}</TextLink>;
  if (ENTRY_DATES.includes(property)) return <>{formatPartialDate(text, locale)}</>;
  if (ENTRY_ANSWERS.includes(property)) return <>{t(text === 'yes' ? 'yes' : 'no')}</>;
  const question = INCIDENT_QUESTIONS.find((one) => one === property);
  if (question !== undefined) return <>{answersOf(splitAnswers(question, text)).join(' · ')}</>;
  const lang = property.endsWith('Ja') ? 'ja' : property.endsWith('En') ? 'en' : undefined;
  return <span lang={lang}>{duty(property, text) ?? text}</span>;
}
