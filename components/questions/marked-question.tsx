import type { ReactElement } from 'react';
import { AppLink } from '@/components/ui/app-link';
import { classNames } from '@/components/ui/class-names';
import { markedPieces, type LinkLine } from '@/lib/domain/question-links';

/**
 * A question's words with what they point at: dotted while it is a suggestion, solid once confirmed, amber where the
 * record is no longer in force on the forum's day. Each marked piece opens its record beside the question.
 */
export function MarkedQuestion({
  text,
  lang,
  links,
  hrefOf,
  labelOf,
}: {
  text: string;
  lang: string | undefined;
  links: LinkLine[];
  hrefOf: (recordId: string) => string;
  labelOf: (link: LinkLine) => string;
}): ReactElement {
  return (
    <p lang={lang} className="max-w-prose font-serif text-xl leading-relaxed whitespace-pre-line">
      {markedPieces(text, links).map((piece, index) => {
        const [link] = piece.links;
        if (link === undefined) return piece.text;
        return (
          <AppLink
            key={index}
            href={hrefOf(link.record.id)}
            stay
            title={labelOf(link)}
            className={classNames(
              'underline decoration-2 underline-offset-[0.28em] hover:bg-hover',
              link.state === 'CONFIRMED' ? 'decoration-solid' : 'decoration-dotted',
              isGone(link) ? 'decoration-amber' : 'decoration-accent',
            )}
          >
            {piece.text}
          </AppLink>
        );
      })}
    </p>
  );
}

function isGone(link: LinkLine): boolean {
  return ['superseded', 'ended', 'withdrawn'].includes(link.record.standing.state);
}
