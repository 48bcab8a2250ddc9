'use client';

import { useTranslations } from 'next-intl';
import { type ReactElement, useId } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import type { AcceptedDraft } from '@/lib/domain/forum-draft';
import type { ForumDraft } from '@/lib/domain/intake/draft';
import { fieldOfAmbiguity } from '@/lib/domain/review/ambiguities';
import { isOpen } from '@/lib/domain/review/choose-reading';
import type { ReadingNote } from '@/lib/domain/review/notes';
import { warningField } from '@/lib/domain/review/readings';
import { fieldOfWarning, isSaidByChoice } from '@/lib/domain/review/warning-fields';
import { type NumberedWarning, weighWarnings } from '@/lib/domain/review/warning-weight';
import { AmbiguityItem } from './ambiguity-item';
import { Traced } from './traced';

/** What a person has to look at before anything else: what the source leaves open, and readings that are unsure. */
export function WarningList({
  read,
  draft,
  notes,
  onChoose,
  onShow,
}: {
  /** As it was read: its warnings, and what it leaves open. */
  read: ForumDraft;
  /** As it stands now. */
  draft: AcceptedDraft;
  notes: ReadonlyMap<string, ReadingNote>;
  onChoose: (field: string) => void;
  /** Shows the words that a warning is about; `field` is its name among the fields. */
  onShow: (field: string) => void;
}): ReactElement | null {
  const t = useTranslations('intake.review');
  const open = read.ambiguities.filter((one) => isOpen(draft, one));
  const { grave: all, light } = weighWarnings(read.warnings);
  const grave = all.filter(({ warning }) => !isSaidByChoice(warning, open));
  const offered = new Set(open.map(fieldOfAmbiguity));
  const unsure = [...notes].filter(([field, note]) => note.isUnsure && !offered.has(field)).map(([field]) => field);
  const count = open.length + grave.length + (unsure.length > 0 ? 1 : 0);
  return (
    <div className="flex flex-col gap-1 px-2 pt-2 empty:hidden">
      {count === 0 ? null : (
        <Notice tone="amber" title={t('toLookAt', { count })}>
          <ul className="flex flex-col gap-0.5">
            {open.map((one) => (
              <AmbiguityItem key={fieldOfAmbiguity(one)} ambiguity={one} draft={draft} onChoose={onChoose} />
            ))}
            {grave.map((one) => (
              <WarningItem key={one.index} {...one} draft={draft} onChoose={onChoose} onShow={onShow} />
            ))}
            {unsure.length === 0 ? null : (
              <li>
                {t('unsure', { count: unsure.length })}{' '}
                <button type="button" className="text-link" onClick={() => onChoose(unsure[0] ?? '')}>
                  {t('goThere')}
                </button>
              </li>
            )}
          </ul>
        </Notice>
      )}
      {light.length === 0 ? null : (
        <Disclosure summary={<span className="text-sm">{t('alsoNoted', { count: light.length })}</span>}>
          <ul className="flex flex-col gap-0.5 text-sm text-ink-soft">
            {light.map((one) => (
              <WarningItem key={one.index} {...one} draft={draft} onChoose={onChoose} onShow={onShow} />
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

function WarningItem({
  warning,
  index,
  draft,
  onChoose,
  onShow,
}: NumberedWarning & {
  draft: AcceptedDraft;
  onChoose: (field: string) => void;
  onShow: (field: string) => void;
}): ReactElement {
  const t = useTranslations('intake');
  const { code, params, spans } = warning;
  const key = `warning.${code}` as 'warning.missing_date';
  const field = fieldOfWarning(warning, draft);
  const id = useId();
  return (
    <li>
      <Traced field={warningField(index)}>
        <span id={id}>{t.has(key) ? t(key, params as Parameters<typeof t>[1]) : t('warning.other', { code })}</span>{' '}
        {spans.length === 0 ? null : (
          <button type="button" aria-describedby={id} className="text-link" onClick={() => onShow(warningField(index))}>
            {t('review.show')}
          </button>
        )}{' '}
        {field === null ? null : (
          <button type="button" aria-describedby={id} className="text-link" onClick={() => onChoose(field)}>
            {t('review.goThere')}
          </button>
        )}
      </Traced>
    </li>
  );
}
