'use client';

import { type ReactElement, useEffect, useState } from 'react';
import { readStart } from '@/app/actions/forums';
import { EntrySelect, EntryText } from '@/components/ui/entry-fields';
import { useEarly } from '@/components/ui/use-early';
import type { StartDescription } from '@/lib/domain/forum-start';

const TYPING_PAUSE_MILLISECONDS = 300;

/**
 * A start and its zone, read back while they are typed: the instant by both clocks, and whether clocks skip or repeat
 * it. The server reads them, since only it knows how the viewer's language writes times.
 */
export function StartFields({
  stored,
  zones,
  labels,
}: {
  stored: { startLocal: string; timeZone: string };
  zones: readonly { value: string; label: string }[];
  labels: {
    start: string;
    startHint: string;
    zone: string;
    noZone: string;
    /** With {there} and {here}. */
    reading: string;
    gap: string;
    overlap: string;
  };
}): ReactElement {
  const [typed, setTyped] = useState(stored);
  const description = useDescription(typed.startLocal, typed.timeZone);
  const early = useEarly<HTMLParagraphElement>((element) => {
    const form = new FormData(element.closest('form') ?? undefined);
    setTyped({ startLocal: String(form.get('startLocal') ?? ''), timeZone: String(form.get('timeZone') ?? '') });
  });
  return (
    <>
      <EntryText
        name="startLocal"
        type="datetime-local"
        label={labels.start}
        hint={labels.startHint}
        stored={stored.startLocal}
        className="sm:col-span-3"
        onChange={(event) => setTyped({ ...typed, startLocal: event.target.value })}
      />
      <EntrySelect
        name="timeZone"
        label={labels.zone}
        // As high as that of the start, where it stands beside it.
        hint={<span className="max-sm:hidden">{'\u00a0'}</span>}
        stored={stored.timeZone}
        placeholder={labels.noZone}
        options={zones}
        className="sm:col-span-3"
        onChange={(event) => setTyped({ ...typed, timeZone: event.target.value })}
      />
      <p ref={early} role="status" className="min-h-[1.5em] text-sm text-ink-soft sm:col-span-6">
        {description === null || description.kind === 'gap'
          ? null
          : labels.reading.replace('{there}', description.there).replace('{here}', description.here)}
        {description?.kind === 'gap' ? <span className="text-red">{labels.gap}</span> : null}
        {description?.kind === 'overlap' ? <span className="ml-2 text-amber">{labels.overlap}</span> : null}
      </p>
    </>
  );
}

/** What the server makes of a start, once typing pauses; null while it cannot be read. */
function useDescription(startLocal: string, timeZone: string): StartDescription | null {
  const [description, setDescription] = useState<StartDescription | null>(null);
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      void readStart({ startLocal, timeZone })
        .catch(() => null)
        .then((answer) => {
          if (isWanted) setDescription(answer?.status === 'done' ? answer.data : null);
        });
    }, TYPING_PAUSE_MILLISECONDS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [startLocal, timeZone]);
  return description;
}
