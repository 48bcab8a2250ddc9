'use client';

import { useTranslations } from 'next-intl';
import { type ReactElement, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import type { AcceptedPerson } from '@/lib/domain/forum-draft';
import { useReviewTools } from './review-tools';

/** Two entries that are one person, as with a name in both scripts: opened where it is needed, because it rarely is. */
export function MergePeople({ people }: { people: AcceptedPerson[] }): ReactElement {
  const t = useTranslations('intake.review.merge');
  const { merge } = useReviewTools();
  const [isOpen, setOpen] = useState(false);
  const [from, setFrom] = useState('');
  const [into, setInto] = useState('');
  const opener = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLSelectElement>(null);
  const nameOf = (key: string): string => people.find((one) => one.key === key)?.name.value ?? '';
  const options = (other: string) =>
    people
      .filter(({ name }) => name.value.trim() !== '')
      .map(({ key, name }) => ({ value: key, label: name.value, disabled: key === other }));
  // An entry that was chosen may have been removed since.
  const isReady = nameOf(from) !== '' && nameOf(into) !== '';
  const open = (): void => {
    flushSync(() => setOpen(true));
    first.current?.focus();
  };
  const close = (): void => {
    flushSync(() => {
      setOpen(false);
      setFrom('');
      setInto('');
    });
    opener.current?.focus();
  };
  if (!isOpen)
    return (
      <Button ref={opener} tone="quiet" size="sm" icon="users" onClick={open}>
        {t('open')}
      </Button>
    );
  return (
    <fieldset className="flex w-full flex-wrap items-end gap-2 rounded-md border border-line p-2">
      <legend className="sr-only">{t('open')}</legend>
      <SelectField
        label={t('from')}
        ref={first}
        placeholder={t('choose')}
        options={options(into)}
        value={from}
        onChange={(event) => setFrom(event.target.value)}
        className="min-w-40 flex-1"
      />
      <SelectField
        label={t('into')}
        placeholder={t('choose')}
        options={options(from)}
        value={into}
        onChange={(event) => setInto(event.target.value)}
        className="min-w-40 flex-1"
      />
      <Button
        size="sm"
        disabled={!isReady}
        onClick={() => {
          merge({ from, into }, t('done', { name: nameOf(into) }));
          close();
        }}
      >
        {t('merge')}
      </Button>
      <Button tone="quiet" size="sm" onClick={close}>
        {t('cancel')}
      </Button>
    </fieldset>
  );
}
