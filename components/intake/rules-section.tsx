'use client';

import { useTranslations } from 'next-intl';
import { memo, type ReactElement } from 'react';
import { Section } from '@/components/ui/section';
import type { AcceptedDraft } from '@/lib/domain/forum-draft';
import type { RecordRule } from '@/lib/domain/intake/draft';
import { keepValue } from '@/lib/domain/review/submission';
import { TlpLabel } from '@/prisma/generated/enums';
import { ChoiceField } from './choice-field';
import { MomentField } from './moment-field';
import { useReviewTools } from './review-tools';

const RECORD_RULES: readonly RecordRule[] = [
  'on_record',
  'chatham_house',
  'not_for_attribution',
  'off_record',
  'mixed',
];
const YES_OR_NO = ['recorded', 'openToPublic', 'reviewBeforePublication'] as const;
const ANSWERS = ['yes', 'no'] as const;

/** TLP labels are written one way in every language. */
function tlpWords(label: TlpLabel): string {
  return `TLP:${label.replace('_', '+')}`;
}

const FIELDS = ['recordRule', ...YES_OR_NO, 'embargoUntil'] as const;
type RulesProps = { draft: Pick<AcceptedDraft, (typeof FIELDS)[number]>; tlp: TlpLabel | null };

function haveSameRules(before: RulesProps, now: RulesProps): boolean {
  return before.tlp === now.tlp && FIELDS.every((field) => before.draft[field] === now.draft[field]);
}

/** Who may repeat what, and what is kept of it. */
export const RulesSection = memo(function RulesSection({ draft, tlp }: RulesProps): ReactElement {
  const t = useTranslations('intake.review');
  const { change, read } = useReviewTools();
  return (
    <Section title={t('rules')} quiet>
      <ChoiceField
        field="recordRule"
        label={t('field.recordRule')}
        optional
        value={draft.recordRule?.value ?? null}
        choices={RECORD_RULES.map((value) => ({ value, label: t(`recordRule.${value}`) }))}
        onChange={(rule) =>
          change({
            type: 'set',
            field: 'recordRule',
            value: rule === null ? null : keepValue(read.recordRule, rule),
          })
        }
      />
      {YES_OR_NO.map((field) => {
        const value = draft[field]?.value;
        return (
          <ChoiceField
            key={field}
            field={field}
            label={t(`field.${field}`)}
            optional
            value={value === undefined ? null : value ? 'yes' : 'no'}
            choices={ANSWERS.map((answer) => ({ value: answer, label: t(answer) }))}
            onChange={(answer) =>
              change({ type: 'set', field, value: answer === null ? null : keepValue(read[field], answer === 'yes') })
            }
          />
        );
      })}
      <MomentField
        field="embargoUntil"
        label={t('field.embargoUntil')}
        value={draft.embargoUntil?.value ?? null}
        onChange={(value) =>
          change({
            type: 'set',
            field: 'embargoUntil',
            value: value === null ? null : keepValue(read.embargoUntil, value),
          })
        }
      />
      <ChoiceField
        field="tlp"
        label={t('field.tlp')}
        optional={t('noTlp')}
        value={tlp}
        choices={Object.values(TlpLabel).map((value) => ({ value, label: tlpWords(value) }))}
        onChange={(label) => change({ type: 'tlp', tlp: label })}
      />
    </Section>
  );
}, haveSameRules);
