'use client';

import { useTranslations } from 'next-intl';
import { type ReactElement, useEffect, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { classNames } from '@/components/ui/class-names';
import type { MentionMenu, RecordChoice } from './mention-suggestion';

function ChoiceRow({
  id,
  item,
  isActive,
  onChoose,
  onPoint,
}: {
  id: string;
  item: RecordChoice;
  isActive: boolean;
  onChoose: () => void;
  onPoint: () => void;
}): ReactElement {
  return (
    // The focus stays in the text, which names the active row to assistive technology; keys are handled there.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onPointerDown={(event) => {
        event.preventDefault();
        onChoose();
      }}
      onPointerMove={onPoint}
      className={classNames('cursor-pointer rounded-sm px-2 py-1', isActive && 'bg-hover')}
    >
      <p className="truncate">{item.label}</p>
      {item.detail ? <p className="truncate text-sm text-ink-faint">{item.detail}</p> : null}
    </div>
  );
}

/** The records that `@` offers beside the caret. `textbox` is the text in which the focus stays. */
export function MentionList({
  menu,
  textbox,
  listId,
}: {
  menu: MentionMenu;
  textbox: HTMLElement | null;
  listId: string;
}): ReactElement | null {
  const t = useTranslations('points');
  const state = useSyncExternalStore(
    menu.subscribe,
    () => menu.state,
    () => null,
  );
  const rowId = (index: number): string => `${listId}-${index}`;
  const active = state !== null && state.items.length > 0 ? rowId(state.active) : null;
  const isOpen = state !== null;
  useEffect(() => {
    if (textbox === null || !isOpen) return undefined;
    textbox.setAttribute('aria-controls', listId);
    textbox.setAttribute('aria-autocomplete', 'list');
    if (active === null) textbox.removeAttribute('aria-activedescendant');
    else {
      textbox.setAttribute('aria-activedescendant', active);
      document.getElementById(active)?.scrollIntoView({ block: 'nearest' });
    }
    return () => {
      for (const name of ['aria-controls', 'aria-autocomplete', 'aria-activedescendant']) textbox.removeAttribute(name);
    };
  }, [textbox, isOpen, active, listId]);
  if (state === null) return null;
  const { anchor, items, isSearching, choose, query } = state;
  const word = isSearching ? t('mention.searching') : t('mention.found', { count: items.length });
  return createPortal(
    <div className="w-80 max-w-[90vw] rounded-md border border-line bg-raised p-1 text-base shadow-float">
      <p role="status" className={items.length > 0 ? 'sr-only' : 'px-2 py-1.5 text-sm text-ink-soft'}>
        {items.length === 0 && !isSearching ? t('mention.none', { query }) : word}
      </p>
      <div id={listId} role="listbox" aria-label={t('mention.list')} className="max-h-64 overflow-y-auto">
        {items.map((item, index) => (
          <ChoiceRow
            key={item.id}
            id={rowId(index)}
            item={item}
            isActive={index === state.active}
            onChoose={() => choose(item)}
            onPoint={() => menu.activate(index)}
          />
        ))}
      </div>
    </div>,
    anchor,
  );
}
