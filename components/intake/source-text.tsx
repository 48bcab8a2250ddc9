import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import type { SourceMark, SourceView } from '@/lib/domain/sources';
import { PartHead } from './part-head';

/** The words of an original, with those underlined that became fields; pointing at them says which. */
export function SourceText({ pieces }: { pieces: SourceView['pieces'] }): ReactElement {
  const t = useTranslations('intake.sourcePage');
  const name = ({ subject, field }: SourceMark): string => {
    const key = `became.${subject}.${field}` as 'became.forum.title';
    return t.has(key) ? t(key) : '';
  };
  return (
    <div className="measure text-sm leading-relaxed break-words whitespace-pre-wrap">
      {pieces.map(({ text, marks, isHead }, index) =>
        isHead ? (
          <PartHead key={index} head={text} />
        ) : marks.length === 0 ? (
          text
        ) : (
          <mark key={index} title={marks.map(name).join(' · ')} className="traced-words">
            {text}
          </mark>
        ),
      )}
    </div>
  );
}
