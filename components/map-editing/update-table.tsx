import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { SourceLink } from '@/components/map/source-link';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import type { WaitingUpdate } from '@/lib/domain/map-editing/views';
import type { SourceView } from '@/lib/domain/map-record-views';
import { CHOICE_PREFIX, UNDECIDED } from '@/lib/schemas/map-editing';
import { useKeyName } from './entry-words';
import { ChoiceRadio } from './settle-form';
import { ShownValue } from './shown-value';

/** Both sides of every field that waits, each with what it rests on and, where there are several, the way to choose it. */
export function UpdateTable({ update, caption }: { update: WaitingUpdate; caption: string }): ReactElement {
  const [t, note] = [useTranslations('mapEditing.update'), useTranslations('mapEditing.note')];
  const nameOf = useKeyName();
  const { changes, theirSources } = update;
  const isOne = changes.length === 1;
  const later = isOne ? [] : [{ key: 'later', label: t('when'), labelHidden: true }];
  return (
    <div className="space-y-3">
      <Sources label={t('theirSources')} sources={changes.some(({ title }) => title === null) ? theirSources : []} />
      <DataTable
        caption={caption}
        columns={[
          { key: 'field', label: t('field') },
          { key: 'mine', label: t('mine') },
          { key: 'theirs', label: t('theirs') },
          ...later,
        ]}
        rows={changes.map(({ field, title, from, to, source, theirs }) => {
          const label = nameOf({ field, title });
          const radio = (value: 'keep' | 'take' | typeof UNDECIDED): ReactElement | null =>
            isOne ? null : (
              <ChoiceRadio
                name={`${CHOICE_PREFIX}${field}`}
                value={value}
                first={UNDECIDED}
                label={t(value)}
                fullLabel={t(`${value}Named`, { field: label })}
              />
            );
          return {
            key: field,
            cells: [
              label,
              <div key="mine" className="space-y-1">
                <ShownValue field={field} value={from} />
                {source === null || source.url === '' ? null : (
                  <p className="text-sm break-words text-ink-soft">
                    {note.rich('source', { link: () => <TextLink href={source.url}>{source.title}</TextLink> })}
                  </p>
                )}
                {radio('keep')}
              </div>,
              <div key="theirs" className="space-y-1">
                <ShownValue field={field} value={to} />
                <Sources label={t('sources')} sources={theirs} />
                {radio('take')}
              </div>,
              ...(isOne ? [] : [<div key="later">{radio(UNDECIDED)}</div>]),
            ],
          };
        })}
      />
    </div>
  );
}

/** Addresses by their hosts, in a line of their own; nothing when there are none. */
function Sources({ label, sources }: { label: string; sources: readonly SourceView[] }): ReactElement | null {
  if (sources.length === 0) return null;
  return (
    <p className="text-sm break-words text-ink-soft">
      {label}
      {sources.map((source, at) => (
        <span key={source.address}>
          {at === 0 ? ' ' : ' · '}
          <SourceLink source={source} />
        </span>
      ))}
    </p>
  );
}
