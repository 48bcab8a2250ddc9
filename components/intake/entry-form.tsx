'use client';

import { type DragEvent, type KeyboardEvent, type ReactElement, type ReactNode, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { controlLook } from '@/components/ui/control-look';
import { Notice } from '@/components/ui/notice';

export type EntryLabels = {
  heading: string;
  lead: string;
  text: string;
  placeholder: string;
  drop: string;
  choose: string;
  removeFile: string;
  read: string;
  reading: string;
  empty: string;
  oneFile: string;
  textTooLong: string;
  fileTooLarge: string;
  failed: string;
};
export type EntryLimits = { characters: number; bytes: number };

const ACCEPTED = '.txt,.md,.markdown,.eml,.html,.htm,.docx,.pdf,.ics';

/** The invitation as pasted words or as one file, dropped anywhere on the form or chosen; one button reads it. */
export function EntryForm({
  labels,
  limits,
  text,
  onText,
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
  isReading: boolean;
  /** Why the last reading was refused. */
  refusal: string | null;
  onRead: (source: string | File) => void;
  notice: ReactNode;
  status: ReactNode;
}): ReactElement {
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null): void => {
    const first = files?.[0];
    if (first === undefined) return;
    setFault(first.size > limits.bytes ? labels.fileTooLarge : (files?.length ?? 0) > 1 ? labels.oneFile : null);
    if (first.size <= limits.bytes) setFile(first);
  };
  const drop = (event: DragEvent): void => {
    if (event.dataTransfer.files.length === 0) return; // dragged words go into the field by themselves
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const read = (): void => {
    if (isReading) return;
    if (file === null && text.length > limits.characters) setFault(labels.textTooLong);
    else if (file === null && text.trim() === '') setFault(labels.empty);
    else {
      setFault(null);
      onRead(file ?? text);
    }
  };
  const pressKeys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) read();
  };
  const said = fault ?? refusal;
  return (
    <form
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
          id={id}
          value={text}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={pressKeys}
          placeholder={labels.placeholder}
          aria-describedby={`${id}-fault`}
          aria-invalid={said !== null || undefined}
          disabled={file !== null}
          spellCheck={false}
          className={classNames(
            controlLook,
            'min-h-[max(14rem,50dvh)] resize-y leading-relaxed',
            isOver && 'border-accent bg-accent-soft',
          )}
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <input
          ref={chooser}
          type="file"
          accept={ACCEPTED}
          aria-label={labels.choose}
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
        <Button icon="file-up" onClick={() => chooser.current?.click()}>
          {labels.choose}
        </Button>
        {file === null ? (
          <p className="min-w-48 flex-1 text-sm text-ink-soft">{labels.drop}</p>
        ) : (
          <p className="flex min-w-0 flex-1 items-center gap-1">
            <span className="min-w-0 truncate font-medium">{file.name}</span>
            <Button tone="quiet" size="sm" icon="x" onClick={() => setFile(null)}>
              {labels.removeFile}
            </Button>
          </p>
        )}
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
