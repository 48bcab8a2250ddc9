import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { AppLink } from '@/components/ui/app-link';
import { LinkButton } from '@/components/ui/link-button';
import { Meter } from '@/components/ui/meter';
import { Section } from '@/components/ui/section';
import { ZonedTime } from '@/components/ui/zoned-time';
import { endOf } from '@/lib/domain/forums';
import { aboutMinutes } from '@/lib/domain/limits';
import type { ComingForum, OwnMinutes } from '@/lib/domain/today';
import { formatRelative } from '@/lib/domain/zoned-time';

/** The forum that comes next, and how the viewer's own minutes stand. */
export function NextForum({
  forum,
  viewerZone,
  now,
}: {
  forum: ComingForum;
  viewerZone: string;
  now: Date;
}): ReactElement {
  const [t, locale] = [useTranslations('today'), useLocale()];
  const path = `/forums/${forum.id}`;
  const open = forum.own.find((own) => own.nextQuestionId !== null)?.nextQuestionId ?? null;
  const isRunning = forum.startsAt.getTime() <= now.getTime();
  return (
    <Section quiet title={t('next')}>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72 space-y-1">
          <h3 className="font-serif text-xl font-semibold">
            <AppLink href={path} className="hover:underline">
              {forum.title}
            </AppLink>
          </h3>
          <p>
            <span className="font-medium">
              {isRunning ? t('now') : formatRelative(forum.startsAt, now, viewerZone, locale)}
            </span>
            {' · '}
            <ZonedTime
              instant={forum.startsAt}
              end={endOf(forum)}
              timeZone={forum.timeZone ?? viewerZone}
              viewerZone={viewerZone}
            />
          </p>
          {forum.own
            .filter((own) => own.questionCount > 0)
            .map((own) => (
              <OwnPart key={own.participantId} own={own} />
            ))}
        </div>
        <LinkButton tone="primary" icon="arrow-right" href={open === null ? path : `${path}/questions/${open}`}>
          {open === null ? t('open') : t('continue')}
        </LinkButton>
      </div>
    </Section>
  );
}

/** "Your 12 minutes: 4 questions, 2 drafted, about 9½ minutes written" */
function OwnPart({ own }: { own: OwnMinutes }): ReactElement {
  const t = useTranslations('today');
  const { name, isSelf, limitSeconds, writtenSeconds } = own;
  const limit = limitSeconds === null ? null : aboutMinutes(limitSeconds);
  const whose = isSelf
    ? limit === null
      ? t('minutesFree')
      : t('minutesOf', { limit })
    : limit === null
      ? t('otherFree', { name })
      : t('minutesOfOther', { name, limit });
  const text = t('prepared', {
    count: own.questionCount,
    drafted: own.draftedCount,
    written: aboutMinutes(writtenSeconds),
  });
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-ink-soft">
      <span>
        {whose} {text}
      </span>
      {limitSeconds === null ? null : <Meter value={writtenSeconds} max={limitSeconds} text={`${whose} ${text}`} />}
    </p>
  );
}
