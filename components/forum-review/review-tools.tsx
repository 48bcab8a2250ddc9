import { useTranslations } from 'next-intl';
import Form from 'next/form';
import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { controlLook } from '@/components/ui/control-look';
import { FilterLinks } from '@/components/ui/filter-links';
import type { LinkReviewView, ReviewShown } from '@/lib/domain/link-review';
import { listAddress } from '@/lib/domain/list-address';

/** Which links are shown, and the way to confirming everything from a score on. Both are in the address. */
export function ReviewTools({
  path,
  show,
  view,
  mayConfirmAll,
}: {
  path: string;
  show: ReviewShown;
  view: Pick<LinkReviewView, 'tally' | 'choices' | 'preview'>;
  mayConfirmAll: boolean;
}): ReactElement {
  const t = useTranslations('links');
  const { tally, choices, preview } = view;
  return (
    <div className="mb-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <FilterLinks
        label={t('filter.label')}
        links={[
          {
            href: listAddress(path, { show: 'open' }),
            label: t('filter.open'),
            current: show === 'open',
            count: tally.total - tally.decided,
          },
          {
            href: listAddress(path, { show: 'all' }),
            label: t('filter.all'),
            current: show === 'all',
            count: tally.total,
          },
        ]}
      />
      {mayConfirmAll && choices.length > 0 ? (
        <Form action={path} scroll={false} className="flex flex-wrap items-center gap-2 text-sm print:hidden">
          <input type="hidden" name="show" value={show} />
          <label className="flex items-center gap-2">
            <span className="text-ink-soft">{t('confirmAll.label')}</span>
            <select
              key={preview?.percent}
              name="above"
              defaultValue={preview?.percent}
              className={classNames(controlLook, 'w-auto py-0.5 pr-7 pl-1.5')}
            >
              {choices.map(({ percent, count }) => (
                <option key={percent} value={percent}>
                  {t('confirmAll.choice', { percent, count })}
                </option>
              ))}
            </select>
          </label>
          <Button type="submit" size="sm">
            {t('confirmAll.preview')}
          </Button>
        </Form>
      ) : null}
    </div>
  );
}
