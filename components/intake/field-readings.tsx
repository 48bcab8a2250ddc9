'use client';

import { useTranslations } from 'next-intl';
import { type ReactElement, useId } from 'react';
import type { Ambiguity } from '@/lib/domain/intake/draft';
import { isSaidBy, wordsAt } from '@/lib/domain/forum-draft';
import { readingField, readingsField } from '@/lib/domain/review/ambiguities';
import { chosenReading, isOpen, standingChoices } from '@/lib/domain/review/choose-reading';
import { reasonWords } from './reading-note-line';
import { useReviewDraft, useReviewTools } from './review-tools';
import { Traced } from './traced';
import { useReadingWords } from './use-reading-words';

/** More of the source than this is not read beside a choice. */
const MAXIMUM_QUOTE = 140;

/** What the source leaves open about a field, as a choice at the field; nothing where it says one thing. */
export function FieldReadings({ field, label }: { field: string; label: string }): ReactElement | null {
  const ambiguity = useReviewTools().ambiguities.get(field);
  return ambiguity === undefined ? null : <Readings ambiguity={ambiguity} label={label} />;
}

function Readings({ ambiguity, label }: { ambiguity: Ambiguity; label: string }): ReactElement | null {
  const t = useTranslations('intake');
  const name = useId();
  const draft = useReviewDraft();
  const { choose, sourceText } = useReviewTools();
  const words = useReadingWords(draft);
  if (!isOpen(draft, ambiguity)) return null;
  const chosen = chosenReading(draft, ambiguity);
  const code = ambiguity.why.code as 'several_days'; // the engine's codes are the keys
  return (
    <Traced field={readingsField(ambiguity)} className="my-1">
      <fieldset className="rounded-md border border-amber/35 bg-amber-soft px-3 py-2">
        <legend className="sr-only">{label}</legend>
        <p className="mb-1 text-sm font-medium">{t(`ambiguity.${code}`)}</p>
        {standingChoices(draft, ambiguity).map((index) => {
          const reading = ambiguity.readings[index];
          if (reading === undefined) return null;
          const value = words(ambiguity, index);
          const quote = wordsAt(sourceText, reading.spans).replace(/\s+/g, ' ').trim();
          const reason = reasonWords(t, reading.reason);
          return (
            <Traced key={index} field={readingField(ambiguity, index)}>
              <label className="flex items-start gap-2 py-0.5 pointer-coarse:min-h-11">
                <input
                  type="radio"
                  name={name}
                  checked={index === chosen}
                  onChange={() => choose(ambiguity, index, t('review.chosen', { field: label, value }))}
                  className="mt-1 size-4 shrink-0 accent-accent"
                />
                <span className="min-w-0">
                  <span className="break-words">{value}</span>
                  {isSaidBy(quote, value, [{ start: 0, end: value.length }]) ? null : (
                    <span className="block text-sm text-ink-soft">
                      {t('review.inSource', { words: shortened(quote) })}
                    </span>
                  )}
                  {reason === null ? null : <span className="block text-sm text-ink-soft">{reason}</span>}
                </span>
              </label>
            </Traced>
          );
        })}
      </fieldset>
    </Traced>
  );
}

function shortened(quote: string): string {
  return quote.length > MAXIMUM_QUOTE ? `${quote.slice(0, MAXIMUM_QUOTE - 1)}…` : quote;
}
