'use client';

import { type ReactElement, useDeferredValue, useEffect, useId, useState, useTransition } from 'react';
import { addQuestionLink } from '@/app/actions/question-links';
import { Disclosure } from '@/components/ui/disclosure';
import { TextField } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast';

type FoundRecord = { id: string; label: string; detail: string };

export type AddLinkLabels = {
  open: string;
  search: string;
  hint: string;
  none: string;
  added: string;
  failed: string;
  results: string;
};

const SHORTEST_QUERY = 2;

/** Finds a record of the map by name in either language and links it by hand. */
export function AddLink({ questionId, labels }: { questionId: string; labels: AddLinkLabels }): ReactElement {
  const [query, setQuery] = useState('');
  const deferred = useDeferredValue(query.trim());
  const found = useFoundRecords(deferred);
  const [isAdding, start] = useTransition();
  const listId = useId();

  const add = (record: FoundRecord): void => {
    start(async () => {
      const answer = await addQuestionLink({ questionId, recordId: record.id }).catch(() => null);
      if (answer?.status === 'done') {
        setQuery('');
        showToast({ message: `${labels.added} ${record.label}` });
      } else {
        showToast({ message: answer?.status === 'refused' ? answer.message : labels.failed, tone: 'red' });
      }
    });
  };

  return (
    <Disclosure summary={labels.open}>
      <TextField
        label={labels.search}
        hint={labels.hint}
        type="search"
        autoComplete="off"
        maxLength={200}
        value={query}
        aria-controls={listId}
        onChange={(event) => setQuery(event.target.value)}
      />
      <ul id={listId} aria-label={labels.results} aria-busy={isAdding} className="mt-1 divide-y divide-line">
        {found?.map((record) => (
          <li key={record.id}>
            <button
              type="button"
              data-row
              disabled={isAdding}
              className="w-full px-1 py-1.5 text-left hover:bg-hover"
              onClick={() => add(record)}
            >
              <span className="block font-medium">{record.label}</span>
              <span className="block text-sm text-ink-soft">{record.detail}</span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="text-sm text-ink-soft">
        {found !== null && found.length === 0 ? labels.none : null}
      </p>
    </Disclosure>
  );
}

/** Records whose names hold the query; null until there is an answer to it. */
function useFoundRecords(query: string): FoundRecord[] | null {
  const [answer, setAnswer] = useState<{ query: string; items: FoundRecord[] } | null>(null);
  useEffect(() => {
    if (query.length < SHORTEST_QUERY) return undefined;
    const stop = new AbortController();
    fetch(`/api/map-search?q=${encodeURIComponent(query)}`, { signal: stop.signal })
      .then(async (response) => {
        if (!response.ok) return;
        const { items } = (await response.json()) as { items: FoundRecord[] }; // our own route
        setAnswer({ query, items });
      })
      .catch(() => {
        // Aborted by the next key, or offline: the list stays as it is until an answer comes.
      });
    return () => stop.abort();
  }, [query]);
  return query.length >= SHORTEST_QUERY && answer !== null ? answer.items : null;
}
