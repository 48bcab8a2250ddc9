import type { ReactElement } from 'react';
import { AppLink } from '@/components/ui/app-link';
import { classNames } from '@/components/ui/class-names';
import { markedPieces, type LinkLine } from '@/lib/domain/question-links';

/** What the marks in a question need of a link. `label` says why it is there. */
export type MarkedLink = Pick<LinkLine, 'state' | 'range'> & { href: string; label: string; isGone: boolean };

/**
 * A question's words with what they point at: dotted while it is a suggestion, solid once confirmed, amber where the
 * record is no longer in force on the forum's day. Each marked piece opens its record beside the question.
 */
export function MarkedQuestion({
  text,
  lang,
  links,
  size = 'xl',
}: {
  text: string;
  lang: string | undefined;
  links: readonly MarkedLink[];
  /** `lg`: one of a list. */
  size?: 'lg' | 'xl';
}): ReactElement {
  return (
    <p
      lang={lang}
      className={classNames(
        'max-w-prose font-serif whitespace-pre-line',
        size === 'xl' ? 'text-xl leading-relaxed' : 'text-lg leading-relaxed',
      )}
    >
      {markedPieces(text, links).map((piece, index) => {
        const [link] = piece.links;
        if (link === undefined) return piece.text;
        return (
          <AppLink
            key={index}
            href={link.href}
            stay
            title={link.label}
            className={classNames(
              'underline decoration-2 underline-offset-[0.28em] hover:bg-hover',
              link.state === 'CONFIRMED' ? 'decoration-solid' : 'decoration-dotted',
              link.isGone ? 'decoration-amber' : 'decoration-accent',
            )}
          >
            {piece.text}
          </AppLink>
        );
      })}
    </p>
  );
}
