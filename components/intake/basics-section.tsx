'use client';

import { useTranslations } from 'next-intl';
import { memo, type ReactElement } from 'react';
import { Section } from '@/components/ui/section';
import type { ForumDraft } from '@/lib/domain/intake/draft';
import { keepValue } from '@/lib/domain/review/submission';
import type { AcceptedDraft } from '@/lib/domain/forum-draft';
import { NumberField } from './number-field';
import { useReviewTools } from './review-tools';
import { StartField } from './start-field';
import { WordsField } from './words-field';

const PLACES = ['platform', 'format', 'venue', 'organiser'] as const;
const FIELDS = ['title', 'start', 'durationMinutes', ...PLACES] as const;

type BasicsProps = { draft: Pick<AcceptedDraft, (typeof FIELDS)[number]>; asRead: ForumDraft };

/** The rest of the draft may change under somebody's fingers without any of these fields being drawn again. */
function haveSameBasics(before: BasicsProps, now: BasicsProps): boolean {
  return before.asRead === now.asRead && FIELDS.every((field) => before.draft[field] === now.draft[field]);
}

/** What, when, how long, where and by whom. */
export const BasicsSection = memo(function BasicsSection({ draft, asRead }: BasicsProps): ReactElement {
  const t = useTranslations('intake.review');
  const { change, read } = useReviewTools();
  const minutes = draft.durationMinutes?.value ?? null;
  return (
    <Section title={t('basics')} quiet>
      <WordsField
        field="title"
        label={t('field.title')}
        value={draft.title}
        read={read.title}
        lines={2}
        controlClassName="font-serif text-lg"
        onChange={(value) => change({ type: 'set', field: 'title', value })}
      />
      <StartField start={draft.start} day={asRead.startDay?.value ?? null} durationMinutes={minutes} />
      <NumberField
        field="durationMinutes"
        label={t('field.durationMinutes')}
        unit={t('minutes')}
        minimum={1}
        value={minutes}
        onChange={(value) =>
          change({
            type: 'set',
            field: 'durationMinutes',
            value: value === null ? null : keepValue(read.durationMinutes, value),
          })
        }
      />
      {PLACES.map((field) => (
        <WordsField
          key={field}
          field={field}
          label={t(`field.${field}`)}
          value={draft[field]}
          read={read[field]}
          onChange={(value) => change({ type: 'set', field, value })}
        />
      ))}
    </Section>
  );
}, haveSameBasics);
