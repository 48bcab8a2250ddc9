'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { buttonLook } from '@/components/ui/button-look';
import { CheckboxField } from '@/components/ui/checkbox-field';
import { classNames } from '@/components/ui/class-names';
import { Menu } from '@/components/ui/menu';
import type { AcceptedPerson } from '@/lib/domain/forum-draft';
import { Icon } from '@/components/ui/icon';

/** Any number of the people, in a small panel behind a button that names those chosen. */
export function PeoplePicker({
  label,
  people,
  chosen,
  onChange,
}: {
  label: string;
  people: AcceptedPerson[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}): ReactElement {
  const t = useTranslations('intake.review');
  const locale = useLocale();
  const names = people.filter((person) => chosen.includes(person.key)).map((person) => person.name.value);
  const said = names.length === 0 ? t('nobody') : new Intl.ListFormat(locale).format(names);
  const toggle = (key: string, isChosen: boolean): void =>
    onChange(people.map((person) => person.key).filter((one) => (one === key ? isChosen : chosen.includes(one))));
  return (
    <Menu
      label={`${label}: ${said}`}
      trigger={
        <>
          <Icon of="users" className="size-3.5" />
          <span className="truncate">{said}</span>
        </>
      }
      triggerClassName={classNames(buttonLook('quiet', 'sm'), 'max-w-full min-w-0 shrink')}
    >
      <fieldset className="max-h-72 overflow-y-auto px-2 py-1">
        <legend className="sr-only">{label}</legend>
        {people.map((person) => (
          <CheckboxField
            key={person.key}
            label={person.name.value || t('newPerson')}
            checked={chosen.includes(person.key)}
            onChange={(event) => toggle(person.key, event.target.checked)}
          />
        ))}
      </fieldset>
    </Menu>
  );
}
