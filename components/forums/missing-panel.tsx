import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import type { Missing } from '@/lib/domain/readiness';

/** The page on which each lack is made good. */
const pages: Record<Missing['code'], string> = {
  start: 'edit',
  zone: 'edit',
  duration: 'edit',
  speakers: 'people',
  moderator: 'people',
  questions: 'questions',
  limits: 'people',
  receipts: 'people',
  slides: 'people',
  drafts: 'questions',
  addressees: 'questions',
  links: 'links',
};

/** What the forum still lacks, each a sentence that leads to where it is put right. */
export function MissingPanel({
  forumId,
  missing,
  mayEditForum,
}: {
  forumId: string;
  missing: Missing[];
  mayEditForum: boolean;
}): ReactElement {
  const t = useTranslations('forum');
  return (
    <Section quiet title={t('overview.missing')}>
      {missing.length === 0 ? <p className="text-ink-soft">{t('overview.complete')}</p> : null}
      <ul className="space-y-1">
        {missing.map(({ code, count, names }) => (
          <li key={code}>
            {t.rich(`missing.${code}`, {
              count,
              names: names.join(', '),
              a: (words) =>
                pages[code] === 'edit' && !mayEditForum ? (
                  words
                ) : (
                  <TextLink href={`/forums/${forumId}/${pages[code]}`}>{words}</TextLink>
                ),
            })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
