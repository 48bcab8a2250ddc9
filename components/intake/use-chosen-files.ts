'use client';

import { useCallback, useState } from 'react';

/** A file that somebody chose, and why it is not read; null as long as nothing speaks against it. */
export type ChosenFile = { id: number; file: File; fault: string | null };

export type FileLimits = { bytes: number; files: number };
export type FileFaults = { fileTooLarge: string; filesTooLarge: string; tooManyFiles: string; wrongKind: string };

/** What the server reads, by the name; a name without an extension is taken for text. */
export const ACCEPTED = ['.txt', '.md', '.markdown', '.eml', '.html', '.htm', '.docx', '.pdf', '.ics'] as const;
const EXTENSION = /\.[a-z0-9]{1,8}$/i;

function isOfOtherKind(name: string): boolean {
  const extension = EXTENSION.exec(name)?.[0].toLowerCase();
  return extension !== undefined && extension !== '.text' && !ACCEPTED.some((known) => known === extension);
}

function isSame(a: File, b: File): boolean {
  return a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
}

function withFile(chosen: readonly ChosenFile[], file: File, limits: FileLimits, faults: FileFaults): ChosenFile[] {
  if (chosen.some((one) => isSame(one.file, file))) return [...chosen];
  const good = chosen.filter((one) => one.fault === null);
  const bytes = good.reduce((sum, one) => sum + one.file.size, file.size);
  const fault = isOfOtherKind(file.name)
    ? faults.wrongKind
    : file.size > limits.bytes
      ? faults.fileTooLarge
      : bytes > limits.bytes
        ? faults.filesTooLarge
        : good.length >= limits.files
          ? faults.tooManyFiles
          : null;
  return [...chosen, { id: (chosen.at(-1)?.id ?? 0) + 1, file, fault }];
}

/**
 * The files chosen so far, in the order they were given. One that cannot be read stays in the list with a sentence that
 * says why, and is not sent with the others.
 */
export function useChosenFiles(
  limits: FileLimits,
  faults: FileFaults,
): {
  chosen: readonly ChosenFile[];
  add: (files: Iterable<File>) => void;
  remove: (id: number) => void;
  /** Marks what was refused, by the places among the files that were sent. */
  refuse: (refused: readonly { position: number; message: string }[]) => void;
  clear: () => void;
} {
  const [chosen, setChosen] = useState<readonly ChosenFile[]>([]);
  const add = (files: Iterable<File>): void => {
    const given = [...files]; // a list of the browser's own empties when its field does
    setChosen((before) =>
      given.reduce<readonly ChosenFile[]>((list, file) => withFile(list, file, limits, faults), before),
    );
  };
  const remove = (id: number): void => setChosen((before) => before.filter((one) => one.id !== id));
  const refuse = (refused: readonly { position: number; message: string }[]): void => {
    const sent = chosen.filter((one) => one.fault === null);
    const why = new Map(refused.map(({ position, message }) => [sent[position]?.id, message]));
    setChosen((before) => before.map((one) => ({ ...one, fault: why.get(one.id) ?? one.fault })));
  };
  return { chosen, add, remove, refuse, clear: useCallback(() => setChosen([]), []) };
}
