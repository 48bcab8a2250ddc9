import { useLocale, useTranslations } from 'next-intl';
import Form from 'next/form';
import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { controlLook } from '@/components/ui/control-look';
import { zonePlace } from '@/lib/domain/zoned-time';
import { KeptAnswers, type IncidentPlace } from './incident-place';

/** When the incident was noticed, by the clock of the viewer: due times are reckoned from it. */
export function NoticedForm({ place, timeZone }: { place: IncidentPlace; timeZone: string }): ReactElement {
  const [t, locale] = [useTranslations('incident.noticed'), useLocale()];
  return (
    <Form action={place.path} scroll={false} className="print:hidden">
      <KeptAnswers place={place} without="noticed" />
      <label className="block text-sm">
        <span className="font-medium">{t('label')}</span>{' '}
        <span className="text-ink-soft">{t('zone', { zone: zonePlace(timeZone, locale) })}</span>
        <span className="mt-1 flex gap-2">
          <input
            key={place.noticed}
            type="datetime-local"
            name="noticed"
            defaultValue={place.noticed ?? ''}
            aria-describedby="noticed-hint"
            className={classNames(controlLook, 'min-w-0 flex-1')}
          />
          <Button type="submit" className="shrink-0">
            {t('show')}
          </Button>
        </span>
      </label>
      <p id="noticed-hint" className="mt-1 text-sm text-ink-faint">
        {t('hint')}
      </p>
    </Form>
  );
}
