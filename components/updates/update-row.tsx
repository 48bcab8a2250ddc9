import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { containsOther } from '@/lib/domain/text-likeness';
import { missingPeople, type ForumUpdateView } from '@/lib/domain/forum-updates/update';

import { wordsOfUpdate, type UpdateClock, type UpdateWords } from './update-words';

/** A number or sign before an item ("12. "): a line with nothing else says no more than the item. */
const MARKER_LENGTH = 8;

/** One difference: how it was, what the mail says and in which words, and the buttons that take it over or leave it. */
export async function UpdateRow({
  update,
  clock,
  lang,
  mayApply,
  isDeclined = false,
}: {
  update: ForumUpdateView;
  clock: UpdateClock;
  /** Language of the mail where it is not that of the page. */
  lang?: string;
  mayApply: boolean;
  isDeclined?: boolean;
}): Promise<ReactElement> {
  const [t, link] = [await getTranslations('updates'), await getTranslations('forum.link')];
  const words = await wordsOfUpdate(update, clock);
  const missing = missingPeople(update);
  const isOpen = mayApply && missing.length === 0 && !isDeclined;
  const isOne = words.after.length < 2;
  const said = update.words;
  const saysMore = !words.after.some(
    (value) => containsOther(value, said) && said.length < value.length + MARKER_LENGTH,
  );
  return (
    <li
      data-update={update.key}
      data-taken={t('applied', { what: nameOf(words, TOLD_LENGTH) })}
      data-left={t('left', { what: nameOf(words, TOLD_LENGTH) })}
      className="grid gap-x-6 gap-y-2 py-3 md:grid-cols-[minmax(0,1fr)_auto]"
    >
      <div className="min-w-0 space-y-1">
        <h4 className="text-sm text-ink-soft">{words.what}</h4>
        <Difference words={words} isOpen={isOpen} was={t('was')} now={t('now')} applyLabel={t('apply')} lang={lang} />
        {said === '' || !saysMore ? null : (
          <p lang={lang} className="measure font-serif text-sm text-ink-soft wrap-anywhere">
            “{said}”
          </p>
        )}
        {update.type === 'setFact' && update.choices.some((choice) => choice.clockKept) ? (
          <p className="text-sm text-amber">{t('clockKept')}</p>
        ) : null}
        {isOne ? null : <p className="text-sm text-amber">{t('choose')}</p>}
        {missing.length === 0 || isDeclined ? null : (
          <p className="text-sm text-amber">{t('addFirst', { names: missing.join(', ') })}</p>
        )}
        {update.type === 'addLink' && update.confidential ? (
          <p className="flex items-center gap-1 text-sm text-ink-soft">
            <Icon of="lock" className="size-3.25" />
            {link('privateHint')}
          </p>
        ) : null}
        {mayApply ? null : <p className="text-sm text-ink-faint">{t('notAllowed')}</p>}
      </div>
      <div className="flex flex-wrap items-start gap-2">
        {isOpen && isOne ? (
          <Button size="sm" data-take="0" aria-label={t('applyWhat', { what: nameOf(words) })}>
            {t('apply')}
          </Button>
        ) : null}
        {isDeclined ? (
          <Button size="sm" tone="quiet" data-leave="no" aria-label={t('reconsiderWhat', { what: nameOf(words) })}>
            {t('reconsider')}
          </Button>
        ) : (
          <Button size="sm" tone="quiet" data-leave="yes" aria-label={t('declineWhat', { what: nameOf(words) })}>
            {t('decline')}
          </Button>
        )}
      </div>
    </li>
  );
}

const NAME_LENGTH = 120;
/** A message at the foot of the window is one line or two. */
const TOLD_LENGTH = 60;

/** What the buttons of a row are about, for who does not see the row around them. */
function nameOf({ what, before, after }: UpdateWords, length = NAME_LENGTH): string {
  // Of several readings none is what it is about.
  const value = after.length < 2 ? (after[0] ?? before) : null;
  const name = value === null ? what : `${what}: ${value}`;
  return name.length > length ? `${name.slice(0, length - 1)}…` : name;
}

function Difference({
  words: { before, after },
  isOpen,
  was,
  now,
  applyLabel,
  lang,
}: {
  words: UpdateWords;
  isOpen: boolean;
  was: string;
  now: string;
  applyLabel: string;
  lang?: string;
}): ReactElement {
  return (
    <>
      {before === null ? null : (
        <p className="wrap-anywhere text-ink-soft">
          <span className="sr-only">{was}: </span>
          <del className="decoration-ink-faint">{before}</del>
        </p>
      )}
      {after.length < 2 ? (
        after.map((value) => (
          <p key={value} lang={lang} className="font-medium wrap-anywhere">
            <span className="sr-only">{now}: </span>
            {value}
          </p>
        ))
      ) : (
        <ul className="space-y-1">
          {after.map((value, index) => (
            <li key={value} className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium">
              <span>{value}</span>
              {isOpen ? (
                <Button size="sm" data-take={index} aria-label={`${applyLabel}: ${value}`}>
                  {applyLabel}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
