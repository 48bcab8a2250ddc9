'use client';

import { useTranslations } from 'next-intl';
import { memo, type ReactElement, useMemo } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import type { AcceptedPerson, Kept } from '@/lib/domain/forum-draft';
import type { PersonRole } from '@/lib/domain/intake/draft';
import { parseAliases } from '@/lib/domain/participants';
import { keepValue } from '@/lib/domain/review/submission';
import { ChoiceField } from './choice-field';
import { REMOVES_ROW, ROW } from './review-keys';
import { useReviewTools } from './review-tools';
import { WordsField } from './words-field';

const ROLES: readonly PersonRole[] = ['speaker', 'moderator', 'host', 'interpreter'];

function withoutNull(kept: Kept<string> | null, read: AcceptedPerson | undefined): Kept<string> {
  return kept ?? { value: '', spans: read?.name.spans ?? [] };
}

/** Other names keep their words as long as they are spelled as they were read. */
function keepAliases(text: string, read: AcceptedPerson | undefined): Kept<string>[] {
  return parseAliases(text).map(
    (value) => read?.aliases.find((alias) => alias.value === value) ?? { value, spans: [] },
  );
}

/** One person: name and role first, then what they are. */
export const PersonRow = memo(function PersonRow({ person }: { person: AcceptedPerson }): ReactElement {
  const t = useTranslations('intake.review');
  const { change, drop, read: draft } = useReviewTools();
  const read = useMemo(() => draft.people.find((one) => one.key === person.key), [draft, person.key]);
  const put = (changes: Partial<AcceptedPerson>): void =>
    change({ type: 'put', list: 'people', item: { ...person, ...changes } });
  const named = person.name.value || t('newPerson');
  const field = (name: string): string => `people.${person.key}.${name}`;
  const label = (name: 'name' | 'role' | 'honorific' | 'title' | 'affiliation' | 'aliases'): string =>
    t('fieldOf', { field: t(`field.${name}`), of: named });
  const written = person.aliases.map((one) => one.value).join(', ');
  const aliases = written === '' ? null : { value: written, spans: [] };
  const hasAliases = written !== '' || (read?.aliases.length ?? 0) > 0;
  const words = (name: 'honorific' | 'title' | 'affiliation', className: string): ReactElement => (
    <WordsField
      field={field(name)}
      label={label(name)}
      placeholder={t(`placeholder.${name}`)}
      value={person[name]}
      read={read?.[name] ?? null}
      onChange={(value) => put({ [name]: value })}
      compact
      className={className}
    />
  );
  return (
    <li
      {...ROW}
      className="flex items-start gap-1.5 px-2 py-2 [contain-intrinsic-size:auto_5rem] [content-visibility:auto]"
    >
      <div className="grid min-w-0 flex-1 grid-cols-12 gap-1.5">
        {words('honorific', 'col-span-3 sm:col-span-2')}
        <WordsField
          field={field('name')}
          label={label('name')}
          placeholder={t('placeholder.name')}
          value={person.name}
          read={read?.name ?? null}
          onChange={(value) => put({ name: withoutNull(value, read) })}
          compact
          className="col-span-9 sm:col-span-6"
          controlClassName="font-medium"
        />
        <ChoiceField
          field={field('role')}
          label={label('role')}
          value={person.role.value}
          choices={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
          onChange={(role) => put({ role: keepValue(read?.role ?? null, role ?? 'speaker') })}
          compact
          className="col-span-12 sm:col-span-4"
        />
        {words('title', 'col-span-12 sm:col-span-8')}
        {words('affiliation', 'col-span-12 sm:col-span-4')}
        {hasAliases ? (
          <WordsField
            field={field('aliases')}
            label={label('aliases')}
            placeholder={t('placeholder.aliases')}
            value={aliases}
            read={null}
            onChange={(value) => put({ aliases: value === null ? [] : keepAliases(value.value, read) })}
            compact
            className="col-span-12"
            after={<p className="text-sm text-ink-faint">{t('aliasesHint')}</p>}
          />
        ) : null}
      </div>
      <IconButton
        {...REMOVES_ROW}
        icon="x"
        label={t('removeNamed', { name: named })}
        onClick={() => drop('people', person.key, named)}
      />
    </li>
  );
});
