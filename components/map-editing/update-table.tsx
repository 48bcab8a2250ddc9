import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { SourceLink } from '@/components/map/source-link';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import type { WaitingUpdate } from '@/lib/domain/map-editing/views';
import type { SourceView } from '@/lib/domain/map-record-views';
import { CHOICE_PREFIX, UNDECIDED } from '@/lib/schemas/map-editing';
import { ChoiceRadio } from './settle-form';
import { ShownValue } from './shown-value';

/** Both sides of every field that waits, each with what it rests on and, where there are several, the way to choose it. */
export function UpdateTable({ update, caption }: { update: WaitingUpdate; caption: string }): ReactElement {
  const [t, fields] = [useTranslations('mapEditing.update'), useTranslations('mapEditing.fields')];
  const note = useTranslations('mapEditing.note');
  const { changes, theirSources } = update;
  const isOne = changes.length === 1;
  const later = isOne ? [] : [{ key: 'later', label: t('when'), labelHidden: true }];
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'field', label: t('field') },
        { key: 'mine', label: t('mine') },
        { key: 'theirs', label: t('theirs') },
        ...later,
      ]}
      rows={changes.map(({ field, from, to, source }) => {
        const label = fields(field);
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
              <TheirSources sources={theirSources} />
              {radio('take')}
            </div>,
            ...(isOne ? [] : [<div key="later">{radio(UNDECIDED)}</div>]),
          ],
        };
      })}
    />
  );
}

function TheirSources({ sources }: { sources: readonly SourceView[] }): ReactElement | null {
  const t = useTranslations('mapEditing.update');
  if (sources.length === 0) return null;
  return (
    <p className="text-sm break-words text-ink-soft">
      {t('sources')}
      {sources.map((source) => (
        <span key={source.address}>
          {' '}
          <SourceLink source={source} />
        </span>
      ))}
    </p>
  );
}
