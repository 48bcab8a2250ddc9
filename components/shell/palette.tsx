'use client';

import { Command } from 'cmdk';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, type ReactElement, useEffect, useState } from 'react';
import type { SearchGroup } from '@/lib/domain/search-results';
import { Dialog } from '../ui/dialog';
import { Kbd } from '../ui/kbd';
import type { PaletteLabels } from './palette-labels';
import { searchEverything } from './palette-search';
import { Icon } from '../ui/icon';

const TYPING_PAUSE_MILLISECONDS = 140;

type Found = { query: string; groups: SearchGroup[]; failed: boolean };
const nothingYet: Found = { query: '', groups: [], failed: false };

/** Finds any forum, question, person, record or action by its words, and goes there. Loaded only when first opened. */
export function Palette({
  open,
  onClose,
  labels,
}: {
  open: boolean;
  onClose: () => void;
  labels: PaletteLabels;
}): ReactElement {
  return (
    <Dialog open={open} onClose={onClose} title={labels.title} titleHidden closeLabel={labels.close} flush wide>
      <PaletteContent onClose={onClose} labels={labels} />
    </Dialog>
  );
}

function PaletteContent({ onClose, labels }: { onClose: () => void; labels: PaletteLabels }): ReactElement {
  const router = useRouter();
  const [query, setQuery] = useState('');
  const found = useFound(query.trim());
  const go = (href: string): void => {
    onClose();
    router.push(href);
  };
  // The keys that opened it close it again, before the browser or the list takes them for something else.
  const closeAgain = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    onClose();
  };
  const searching = query.trim() !== '' && found.query !== query.trim();
  return (
    <Command
      shouldFilter={false}
      label={labels.title}
      loop
      onKeyDown={closeAgain}
      className="flex max-h-[70dvh] flex-col"
    >
      <div className="flex items-center gap-2.5 border-b border-line px-4">
        <Icon of="search" className="text-ink-faint" />
        <Command.Input
          data-autofocus
          value={query}
          onValueChange={setQuery}
          placeholder={labels.placeholder}
          className="h-12 min-w-0 flex-1 bg-transparent text-lg outline-none"
        />
      </div>
      <Command.List className="min-h-24 overflow-y-auto p-2">
        {query.trim() === '' ? (
          <Command.Group heading={labels.places} className={groupLook}>
            {labels.go.map((place) => (
              <Command.Item key={place.href} value={place.href} onSelect={go} className={itemLook}>
                <span className="flex-1">{place.label}</span>
                {place.hotkey ? <Kbd keys={place.hotkey} /> : null}
              </Command.Item>
            ))}
          </Command.Group>
        ) : (
          <PaletteAnswer found={found} searching={searching} labels={labels} go={go} />
        )}
      </Command.List>
    </Command>
  );
}

function PaletteAnswer({
  found,
  searching,
  labels,
  go,
}: {
  found: Found;
  searching: boolean;
  labels: PaletteLabels;
  go: (href: string) => void;
}): ReactElement {
  const empty = found.groups.every((group) => group.items.length === 0);
  const word = searching ? labels.searching : found.failed ? labels.failed : empty ? labels.nothing : '';
  return (
    <>
      <p role="status" className={word && (empty || found.failed) ? 'px-2 py-3 text-ink-soft' : 'sr-only'}>
        {word}
      </p>
      {found.groups
        .filter((group) => group.items.length > 0)
        .map((group) => (
          <Command.Group key={group.kind} heading={labels.kinds[group.kind]} className={groupLook}>
            {group.items.map((item) => (
              <Command.Item
                key={`${group.kind} ${item.id}`}
                value={`${group.kind} ${item.id}`}
                onSelect={() => go(item.href)}
                className={itemLook}
              >
                <span className="min-w-0 flex-1 truncate">{item.label}</span>
                {item.detail ? (
                  <span className="max-w-[40%] truncate text-sm text-ink-faint">{item.detail}</span>
                ) : null}
              </Command.Item>
            ))}
            {group.allHref === null ? null : (
              <Command.Item
                value={group.allHref}
                onSelect={() => go(group.allHref ?? '')}
                className={`${itemLook} text-sm text-ink-soft`}
              >
                {labels.all}
              </Command.Item>
            )}
          </Command.Group>
        ))}
    </>
  );
}

/** The newest answer, kept while the next one is on its way, so that the list does not blink with each letter. */
function useFound(query: string): Found {
  const [found, setFound] = useState<Found>(nothingYet);
  useEffect(() => {
    if (query === '') return undefined;
    const control = new AbortController();
    const timer = setTimeout(() => {
      searchEverything(query, control.signal)
        .then((groups) => setFound({ query, groups, failed: false }))
        .catch(() => {
          if (!control.signal.aborted) setFound({ query, groups: [], failed: true });
        });
    }, TYPING_PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [query]);
  return found;
}

const groupLook =
  '[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-ink-faint';
const itemLook =
  'flex min-h-9 cursor-pointer items-center gap-3 rounded-md px-2 py-1 data-[selected=true]:bg-accent-soft data-[selected=true]:text-accent pointer-coarse:min-h-11';
