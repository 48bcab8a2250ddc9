'use client';

import { useTranslations } from 'next-intl';
import { memo, type ReactElement } from 'react';
import { CheckboxField } from '@/components/ui/checkbox-field';
import type { AcceptedDraft } from '@/lib/domain/forum-draft';
import { newKey } from '@/lib/domain/review/review';
import { ChoiceField } from './choice-field';
import { ItemFrame } from './item-frame';
import { ItemSection } from './item-section';
import { ReadingNoteLine } from './reading-note-line';
import { useReviewTools } from './review-tools';
import { Traced } from './traced';
import { WordsField } from './words-field';
import { Icon } from '@/components/ui/icon';

type Link = AcceptedDraft['links'][number];
type Confidential = AcceptedDraft['confidential'][number];

const KINDS: readonly Link['kind'][] = [
  'registration',
  'join',
  'panelist',
  'press',
  'stream',
  'document',
  'information',
  'other',
];

/** Links for everybody, and what is private to the person who pasted the source. */
export const LinksSection = memo(function LinksSection({
  links,
  confidential,
}: {
  links: Link[];
  confidential: Confidential[];
}): ReactElement {
  const t = useTranslations('intake.review');
  const { change } = useReviewTools();
  const add = (): void => {
    const item: Link = { key: newKey(links), url: { value: '', spans: [] }, kind: 'other', confidential: false };
    change({ type: 'add', list: 'links', item, after: null });
  };
  return (
    <ItemSection title={t('links')} count={links.length + confidential.length} addLabel={t('addLink')} onAdd={add}>
      {links.map((link) => (
        <LinkRow key={link.key} link={link} />
      ))}
      {confidential.map((item) => (
        <ConfidentialRow key={item.key} item={item} />
      ))}
    </ItemSection>
  );
});

const LinkRow = memo(function LinkRow({ link }: { link: Link }): ReactElement {
  const t = useTranslations('intake.review');
  const { change, read } = useReviewTools();
  const before = read.links.find((one) => one.key === link.key)?.url ?? null;
  const put = (changes: Partial<Link>): void => change({ type: 'put', list: 'links', item: { ...link, ...changes } });
  const named = t(`linkKind.${link.kind}`);
  return (
    <ItemFrame list="links" itemKey={link.key} name={named}>
      <div className="flex flex-wrap items-start gap-1.5">
        <ChoiceField
          field={`links.${link.key}.kind`}
          label={t('fieldOf', { field: t('field.kind'), of: named })}
          value={link.kind}
          choices={KINDS.map((value) => ({ value, label: t(`linkKind.${value}`) }))}
          onChange={(kind) => put({ kind: kind ?? 'other' })}
          compact
          className="w-44"
        />
        <WordsField
          field={`links.${link.key}`}
          label={t('fieldOf', { field: t('field.url'), of: named })}
          placeholder={t('placeholder.url')}
          value={link.url}
          read={before}
          onChange={(url) => put({ url: url ?? { value: '', spans: before?.spans ?? [] } })}
          compact
          className="min-w-48 flex-1"
        />
      </div>
      <CheckboxField
        label={t('private')}
        checked={link.confidential}
        onChange={(event) => put({ confidential: event.target.checked })}
        className="text-sm"
      />
    </ItemFrame>
  );
});

const ConfidentialRow = memo(function ConfidentialRow({ item }: { item: Confidential }): ReactElement {
  const t = useTranslations('intake.review');
  const named = t(`confidentialKind.${item.kind}`);
  return (
    <ItemFrame list="confidential" itemKey={item.key} name={named}>
      <Traced field={`confidential.${item.key}`} className="py-1">
        <p className="flex items-baseline gap-1.5">
          <Icon of="lock" className="size-3.25 self-center text-ink-soft" />
          <span className="font-medium">{named}</span>
          {item.value === null ? null : <span className="min-w-0 break-all">{item.value.value}</span>}
        </p>
        <p className="text-sm text-ink-soft">{item.value === null ? t('existsElsewhere') : t('privateToYou')}</p>
        {item.value === null ? null : <ReadingNoteLine field={`confidential.${item.key}`} />}
      </Traced>
    </ItemFrame>
  );
});
