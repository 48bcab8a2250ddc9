'use client';

import type { ReactElement } from 'react';
import type { LaneView } from '@/lib/domain/map-lanes';
import type { PaperWords } from './paper-words';
import type { ShownText } from './shown-text';

/** What is laid down and what is done: two things, never mixed. `null` in practice: nothing reliable is known. */
export function PaperAndPractice({
  onPaper,
  inPractice,
  words,
  only = 'both',
}: {
  onPaper: ShownText | null;
  inPractice: ShownText | null;
  words: PaperWords;
  only?: LaneView;
}): ReactElement {
  return (
    <>
      {onPaper === null || only === 'practice' ? null : (
        <PaperLine label={words.onPaper} text={onPaper} words={words} />
      )}
      {only === 'paper' ? null : inPractice === null ? (
        <p className="text-sm text-ink-faint">{words.unknown}</p>
      ) : (
        <PaperLine label={words.inPractice} text={inPractice} words={words} />
      )}
    </>
  );
}

function PaperLine({ label, text: shown, words }: { label: string; text: ShownText; words: PaperWords }): ReactElement {
  const { text, lang } = shown;
  return (
    <p className="paper-line">
      <span className="text-ink-faint">{label}</span>
      {words.gap}
      {lang === null ? text : <span lang={lang}>{text}</span>}
    </p>
  );
}
