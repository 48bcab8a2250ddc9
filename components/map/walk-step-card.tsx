import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { AppLink } from '@/components/ui/app-link';
import { Badge } from '@/components/ui/badge';
import { hotkeyAttributes } from '@/components/ui/hotkey';
import { Kbd } from '@/components/ui/kbd';
import { LinkButton } from '@/components/ui/link-button';
import type { WalkPlace, WalkWay } from '@/lib/domain/map-walk-path';
import { CountryMark } from './country-mark';
import { DataText } from './data-text';
import { walkAddress } from './map-address';
import { RecordLink } from './record-link';
import { RecordNames } from './record-names';

/** One way on, with the key of its place: what it depends on, what comes then, and whom it hands the matter to. */
function WayLink({
  way,
  recordId,
  asOf,
  hotkey,
}: {
  way: WalkWay;
  recordId: string;
  asOf: string | null;
  hotkey: string;
}): ReactElement {
  const [t, walk, locale] = [useTranslations('map.process'), useTranslations('walk'), useLocale()];
  const { branch, handsTo, path } = way;
  const { answer, condition, basis } = branch;
  return (
    <li className="py-2.5">
      <AppLink href={walkAddress(recordId, path, asOf)} className="text-link" {...hotkeyAttributes(hotkey)}>
        {condition === null && answer === null ? null : (
          <span className="font-medium first-letter:uppercase">
            {condition !== null ? <DataText text={condition} /> : t(answer ?? 'yes')}
            {' → '}
          </span>
        )}
        {locale === 'ja' ? branch.labelJa : branch.labelEn}
      </AppLink>{' '}
      <Kbd keys={hotkey} />
      {handsTo === null ? null : (
        <p className="text-sm text-ink-soft">
          {walk('handsTo')} <CountryMark country={handsTo.country} /> <RecordNames names={[handsTo]} asOf={asOf} />
        </p>
      )}
      {basis === null ? null : (
        <p className="text-sm text-ink-faint">
          {t.rich('basis', { name: () => <RecordNames names={[basis]} asOf={asOf} /> })}
        </p>
      )}
    </li>
  );
}

/** The step somebody is at, large, with the ways on and back. `n` goes on where there is one way, a digit chooses one. */
export function WalkStepCard({
  recordId,
  place,
  asOf,
}: {
  recordId: string;
  place: WalkPlace;
  asOf: string | null;
}): ReactElement {
  const [t, walk, locale] = [useTranslations('map.process'), useTranslations('walk'), useLocale()];
  const { step, path, ways, handedBy, otherBeginnings } = place;
  const { agency, basis, inPractice, kind } = step;
  const back = path.length > 1 ? walkAddress(recordId, path.slice(0, -1), asOf) : null;
  return (
    <section aria-labelledby="walk-step" className="rounded-lg border border-line bg-raised px-5 py-5 sm:px-7">
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-ink-faint">
        <span>{walk('place', { taken: path.length })}</span>
        {step.number === path.length ? null : <span>{walk('inList', { number: step.number })}</span>}
        {kind === 'action' ? null : (
          <Badge tone={kind === 'decision' ? 'accent' : 'neutral'}>{t(`kinds.${kind}`)}</Badge>
        )}
      </p>
      <p className="mt-2 flex items-baseline gap-2">
        {agency === null ? (
          <span className="text-ink-faint">{t('anyone')}</span>
        ) : (
          <>
            <CountryMark country={agency.country} />
            <RecordLink record={agency} asOf={asOf} />
          </>
        )}
      </p>
      {handedBy === null ? null : (
        <p className="text-sm text-ink-soft">
          {walk('handsOver')} <RecordLink record={handedBy} asOf={asOf} marked />
        </p>
      )}
      <h2 id="walk-step" className="measure mt-1 font-serif text-2xl">
        {locale === 'ja' ? step.labelJa : step.labelEn}
      </h2>
      {inPractice === null ? null : (
        <p className="measure mt-2 text-ink-soft">
          {t('inPractice')}
          {locale === 'ja' ? null : ' '}
          <DataText text={inPractice} />
        </p>
      )}
      {basis === null ? null : (
        <p className="mt-2 text-sm text-ink-faint">
          {t.rich('basis', { name: () => <RecordLink record={basis} asOf={asOf} /> })}
        </p>
      )}
      {ways.length > 1 ? (
        <nav aria-label={walk('ways')} className="mt-4">
          <ol className="divide-y divide-line border-y border-line">
            {ways.map((way, index) => (
              <WayLink key={way.path.join('.')} way={way} recordId={recordId} asOf={asOf} hotkey={String(index + 1)} />
            ))}
          </ol>
        </nav>
      ) : null}
      {otherBeginnings.length === 0 ? null : (
        <p className="mt-3 text-sm text-ink-soft">
          {walk('otherBeginnings')}{' '}
          {otherBeginnings.map((one, index) => (
            <span key={one.number}>
              {index === 0 ? null : ' · '}
              <AppLink href={walkAddress(recordId, [one.number], asOf)} className="text-link">
                {locale === 'ja' ? one.labelJa : one.labelEn}
              </AppLink>
            </span>
          ))}
        </p>
      )}
      {ways.length === 0 ? <p className="mt-4 font-medium">{walk('end')}</p> : null}
      <div className="mt-5 flex flex-wrap items-center gap-3 print:hidden">
        {back === null ? null : (
          <LinkButton href={back} hotkey="p">
            {walk('previous')}
          </LinkButton>
        )}
        {ways.length === 1 && ways[0] !== undefined ? (
          <LinkButton href={walkAddress(recordId, ways[0].path, asOf)} tone="primary" hotkey="n">
            {walk('next')}
          </LinkButton>
        ) : null}
        {ways.length === 0 && back !== null ? (
          <LinkButton href={walkAddress(recordId, path.slice(0, 1), asOf)}>{walk('again')}</LinkButton>
        ) : null}
        {ways.length === 1 && ways[0]?.handsTo ? (
          <span className="text-sm text-ink-soft">
            {walk('handsTo')} <RecordNames names={[ways[0].handsTo]} asOf={asOf} />
          </span>
        ) : null}
      </div>
    </section>
  );
}
