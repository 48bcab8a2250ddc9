'use client';

import { useTranslations } from 'next-intl';
import { type ReactElement, useId } from 'react';
import type { AcceptedDraft } from '@/lib/domain/forum-draft';
import type { Ambiguity } from '@/lib/domain/intake/draft';
import { ambiguityField, readingsField } from '@/lib/domain/review/ambiguities';
import { Traced } from './traced';

const LONGEST_NAME = 60;

/** Of what an ambiguity is: the person, the deadline or the question; null for a field that a forum has once. */
function ownerOf(draft: AcceptedDraft, { key }: Ambiguity): string | null {
  const owner =
    draft.people.find((one) => one.key === key)?.name ??
    draft.deadlines.find((one) => one.key === key)?.what ??
    draft.questions.find((one) => one.key === key)?.text;
  if (owner === undefined) return null;
  return owner.value.length > LONGEST_NAME ? `${owner.value.slice(0, LONGEST_NAME - 1)}…` : owner.value;
}

/** One thing that the source leaves open, in the list over the fields, with the way to where one chooses. */
export function AmbiguityItem({
  ambiguity,
  draft,
  onChoose,
}: {
  ambiguity: Ambiguity;
  draft: AcceptedDraft;
  onChoose: (field: string) => void;
}): ReactElement {
  const t = useTranslations('intake');
  const id = useId();
  const { field } = ambiguity;
  const owner = ownerOf(draft, ambiguity);
  const label = t(`review.field.${field === 'due' ? 'rule' : field}`);
  const code = ambiguity.why.code as 'several_days'; // the engine's codes are the keys
  return (
    <li>
      <Traced field={ambiguityField(ambiguity)}>
        <span id={id}>
          <strong className="font-medium text-ink">
            {owner === null ? label : t('review.fieldOf', { field: label, of: owner })}
          </strong>{' '}
          {t(`ambiguity.${code}`)}
        </span>{' '}
        <button
          type="button"
          aria-describedby={id}
          className="text-link"
          onClick={() => onChoose(readingsField(ambiguity))}
        >
          {t('review.chooseReading')}
        </button>
      </Traced>
    </li>
  );
}
