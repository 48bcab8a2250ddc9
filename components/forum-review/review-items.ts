import type { useTranslations } from 'next-intl';
import { toLinkItems } from '@/components/questions/link-items';
import type { LinkReviewView } from '@/lib/domain/link-review';
import type { ReviewQuestionItem } from './review-item';

/** A page of the review in the viewer's words. `hrefOf`: this page with a record open beside it. */
export function toReviewQuestions(
  questionWords: ReturnType<typeof useTranslations<'questions'>>,
  words: ReturnType<typeof useTranslations<'links'>>,
  locale: 'en' | 'ja',
  view: Pick<LinkReviewView, 'questions' | 'day'>,
  place: { forumId: string; language: string; hrefOf: (recordId: string) => string; openId: string | null },
): ReviewQuestionItem[] {
  const { forumId, language, hrefOf, openId } = place;
  return view.questions.map(({ id, place, number, text, addressees, links }) => {
    const items = toLinkItems(questionWords, locale, links, { hrefOf, openId, asOf: view.day });
    return {
      id,
      place,
      text,
      title: [
        words('question', { number }),
        addressees.join(locale === 'ja' ? '、' : ', ') || questionWords('toAll'),
      ].join(' · '),
      href: `/forums/${forumId}/questions/${id}`,
      lang: language === 'mixed' || language === locale ? undefined : language,
      items: items.map((item, at) => ({
        ...item,
        range: links[at]?.range ?? null,
        score: links[at] === undefined || links[at].byHand ? null : words('percent', { percent: links[at].percent }),
      })),
    };
  });
}
