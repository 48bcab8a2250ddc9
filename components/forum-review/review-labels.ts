import type { useTranslations } from 'next-intl';
import type { ConfirmAllLabels } from './confirm-all';
import type { ReviewLabels } from './review-item';

type Words = ReturnType<typeof useTranslations<'links'>>;

/** The words of the review for the browser; what stands in braces is filled there. */
export function reviewLabels(t: Words): ReviewLabels {
  const name = '{name}';
  return {
    list: t('title'),
    confirm: t('confirm'),
    reject: t('reject'),
    putBack: t('putBack'),
    undo: t('undo'),
    suggested: t('state.suggested'),
    confirmed: t('state.confirmed'),
    rejected: t('state.rejected'),
    confirmedBy: t('confirmedBy', { name }),
    rejectedBy: t('rejectedBy', { name }),
    progress: t('progress', { decided: '{decided}', total: '{total}' }),
    saidConfirmed: t('said.confirmed', { name }),
    saidRejected: t('said.rejected', { name }),
    saidPutBack: t('said.putBack', { name }),
    overtaken: t('overtaken', { name, person: '{person}' }),
    gone: t('gone', { name }),
    somebody: t('somebody'),
    failed: t('failed'),
    pageDone: t('pageDone'),
    allDone: t('allDone'),
    toQuestions: t('toQuestions'),
    keyConfirm: t('keys.confirm'),
    keyReject: t('keys.reject'),
    keyOpen: t('keys.open'),
  };
}

export function confirmAllLabels(t: Words, count: number): ConfirmAllLabels {
  return {
    confirm: t('confirmAll.confirm', { count }),
    cancel: t('confirmAll.cancel'),
    done: t('confirmAll.done', { count }),
    failed: t('failed'),
    stale: t('confirmAll.stale'),
  };
}
