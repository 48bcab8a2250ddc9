import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Badge } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';
import type { WalkBranch, WalkStep } from '@/lib/domain/map-walk';
import { CountryMark } from './country-mark';
import { DataText } from './data-text';
import { RecordLink } from './record-link';
import { RecordNames } from './record-names';

/** One step: its number and who acts, what happens, on which basis, what is known of practice, and the ways on. */
export function WalkItem({ step, asOf }: { step: WalkStep; asOf: string | null }): ReactElement {
  const t = useTranslations('map.process');
  const locale = useLocale();
  const { number, kind, agency, basis, inPractice, branches } = step;
  const isTurn = kind === 'decision';
  return (
    <li
      id={`step-${number}`}
      className={classNames(
        'grid gap-x-5 gap-y-1 py-3 md:grid-cols-[13rem_minmax(0,1fr)]',
        isTurn && 'bg-sunken md:-mx-3 md:px-3',
      )}
    >
      <div className="flex items-baseline gap-2 text-sm">
        <span className="w-5 shrink-0 text-right font-semibold text-ink-faint">
          <span className="sr-only">{t('step', { number })}</span>
          <span aria-hidden="true">{number}</span>
        </span>
        {agency === null ? null : <CountryMark country={agency.country} />}
        <span className="min-w-0">
          {agency === null ? (
            <span className="text-ink-faint">{t('anyone')}</span>
          ) : (
            <RecordLink record={agency} asOf={asOf} />
          )}
        </span>
      </div>
      <div className="min-w-0 pl-7 md:pl-0">
        <p>
          <span className={classNames('mr-2', isTurn && 'font-medium')}>
            {locale === 'ja' ? step.labelJa : step.labelEn}
          </span>{' '}
          {kind === 'action' ? null : <Badge tone={isTurn ? 'accent' : 'neutral'}>{t(`kinds.${kind}`)}</Badge>}
        </p>
        {inPractice === null ? null : (
          <p className="text-sm text-ink-soft">
            {t('inPractice')}
            {locale === 'ja' ? null : ' '}
            <DataText text={inPractice} />
          </p>
        )}
        {basis === null ? null : (
          <p className="text-sm text-ink-faint">
            {t.rich('basis', { name: () => <RecordLink record={basis} asOf={asOf} /> })}
          </p>
        )}
        {branches.length === 0 ? (
          <p className="mt-1 text-sm text-ink-faint">{t('endsHere')}</p>
        ) : (
          <ul className="mt-1 space-y-0.5 text-sm">
            {branches.map((branch) => (
              <Branch key={`${branch.number} ${branch.condition ?? branch.answer ?? ''}`} branch={branch} asOf={asOf} />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function Branch({ branch, asOf }: { branch: WalkBranch; asOf: string | null }): ReactElement {
  const t = useTranslations('map.process');
  const locale = useLocale();
  const label = locale === 'ja' ? branch.labelJa : branch.labelEn;
  const { answer, condition, basis, number } = branch;
  return (
    <li>
      <span className="inline-block font-medium text-ink-soft first-letter:uppercase">
        {condition !== null ? <DataText text={condition} /> : answer === null ? t('then') : t(answer)}
      </span>
      <span aria-hidden="true" className="text-ink-faint">
        {' → '}
      </span>
      <a href={`#step-${number}`} className="text-link">
        {t('goTo', { number, label })}
      </a>
      {basis === null ? null : (
        <span className="text-ink-faint">
          {' · '}
          {t.rich('basis', { name: () => <RecordNames names={[basis]} asOf={asOf} /> })}
        </span>
      )}
    </li>
  );
}
