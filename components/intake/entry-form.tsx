'use client';

import { type DragEvent, type KeyboardEvent, type ReactElement, type ReactNode, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { controlLook } from '@/components/ui/control-look';
import { Notice } from '@/components/ui/notice';
import { useEarly } from '@/components/ui/use-early';
import { ChosenFileList } from './chosen-file-list';
import { FileChooser } from './file-chooser';
import type { KeepingWords } from './keep-originals';
import type { FileFaults, FileLimits, useChosenFiles } from './use-chosen-files';

export type EntryLabels = FileFaults & {
  heading: string;
  lead: string;
  text: string;
  placeholder: string;
  drop: string;
  choose: string;
  files: string;
  removeNamed: string;
  read: string;
  reading: string;
  empty: string;
  textTooLong: string;
  notRead: string;
  keeping: KeepingWords;
  failed: string;
};
export type EntryLimits = FileLimits & { characters: number };

/** The invitation as pasted words, as files dropped anywhere on the form or chosen, or both; one button reads them. */
export function EntryForm({
  labels,
  limits,
  text,
  onText,
  files: { chosen, add, remove },
  isReading,
  refusal,
  onRead,
  notice,
  status,
}: {
  labels: EntryLabels;
  limits: EntryLimits;
  text: string;
  onText: (text: string) => void;
  files: ReturnType<typeof useChosenFiles>;
  isReading: boolean;
  /** Why the last reading was refused. */
  refusal: string | null;
  onRead: () => void;
  notice: ReactNode;
  status: ReactNode;
}): ReactElement {
  const id = useId();
  const [fault, setFault] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const early = useEarly<HTMLTextAreaElement>(({ value }) => (value === text ? undefined : onText(value)));
  const drop = (event: DragEvent): void => {
    if (event.dataTransfer.files.length === 0) return; // dragged words go into the field by themselves
    event.preventDefault();
    setOver(false);
    setFault(null);
    add(event.dataTransfer.files);
  };
  const read = (): void => {
    if (isReading) return;
    const isEmpty = text.trim() === '' && chosen.every((one) => one.fault !== null);
    if (text.length > limits.characters) setFault(labels.textTooLong);
    else if (isEmpty) setFault(labels.empty);
    else {
      setFault(null);
      onRead();
    }
  };
  const pressKeys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) read();
  };
  const said = fault ?? refusal;
  return (
    <form
      autoComplete="off" // what a browser fills in again is no early paste: the kept review would yield to it
      action={read} // for a press before the page hears, which React replays here; without it the browser would leave
      onSubmit={(event) => {
        event.preventDefault();
        read();
      }}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className="flex max-w-[60rem] flex-col gap-3"
    >
      <div>
        <h2 className="text-xl font-semibold">{labels.heading}</h2>
        <p className="measure mt-1 text-ink-soft">{labels.lead}</p>
      </div>
      {notice}
      <div>
        <label htmlFor={id} className="mb-1 block text-sm font-medium">
          {labels.text}
        </label>
        <textarea
          ref={early}
          id={id}
          value={text}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={pressKeys}
          placeholder={labels.placeholder}
          aria-describedby={`${id}-fault`}
          aria-invalid={said !== null || undefined}
          spellCheck={false}
          className={classNames(
            controlLook,
            chosen.length === 0 ? 'min-h-[max(14rem,50dvh)]' : 'min-h-[max(8rem,25dvh)]',
            'resize-y leading-relaxed',
            isOver && 'border-accent bg-accent-soft',
          )}
        />
      </div>
      <ChosenFileList chosen={chosen} labels={labels} onRemove={remove} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <FileChooser
          label={labels.choose}
          onChosen={(chosenNow) => {
            setFault(null);
            add(chosenNow);
          }}
        />
        <p className="min-w-48 flex-1 text-sm text-ink-soft">{labels.drop}</p>
        <Button type="submit" tone="primary" aria-disabled={isReading || undefined}>
          <span aria-live="polite">{isReading ? labels.reading : labels.read}</span>
        </Button>
      </div>
      <div id={`${id}-fault`}>
        {said === null ? null : (
          <Notice tone="red" announce>
            {said}
          </Notice>
        )}
      </div>
      {status}
    </form>
  );
}
