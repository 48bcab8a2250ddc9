'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type ReactElement, type RefObject, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import type { Messages } from '@/lib/i18n/messages';
import type { IconName } from '@/components/ui/icon-name';

type Tool = {
  name: keyof Messages['points']['tools'];
  icon: IconName;
  /** As ARIA writes it. */
  keys?: string;
  run: () => void;
  /** Undefined for tools that do something once. */
  isOn?: boolean;
  isOff?: boolean;
};

function useTools(editor: Editor, openLink: () => void): Tool[] {
  const on = useEditorState({
    editor,
    selector: () => ({
      heading2: editor.isActive('heading', { level: 2 }),
      heading3: editor.isActive('heading', { level: 3 }),
      bold: editor.isActive('bold'),
      italic: editor.isActive('italic'),
      bulletList: editor.isActive('bulletList'),
      orderedList: editor.isActive('orderedList'),
      quote: editor.isActive('blockquote'),
      link: editor.isActive('link'),
      undo: editor.can().undo(),
      redo: editor.can().redo(),
    }),
  });
  const act = () => editor.chain().focus();
  return [
    {
      name: 'heading2',
      icon: 'heading-2',
      keys: 'Control+Alt+2',
      isOn: on.heading2,
      run: () => act().toggleHeading({ level: 2 }).run(),
    },
    {
      name: 'heading3',
      icon: 'heading-3',
      keys: 'Control+Alt+3',
      isOn: on.heading3,
      run: () => act().toggleHeading({ level: 3 }).run(),
    },
    { name: 'bold', icon: 'bold', keys: 'Control+B', isOn: on.bold, run: () => act().toggleBold().run() },
    { name: 'italic', icon: 'italic', keys: 'Control+I', isOn: on.italic, run: () => act().toggleItalic().run() },
    {
      name: 'bulletList',
      icon: 'list',
      keys: 'Control+Shift+8',
      isOn: on.bulletList,
      run: () => act().toggleBulletList().run(),
    },
    {
      name: 'orderedList',
      icon: 'list-ordered',
      keys: 'Control+Shift+7',
      isOn: on.orderedList,
      run: () => act().toggleOrderedList().run(),
    },
    {
      name: 'quote',
      icon: 'quote',
      keys: 'Control+Shift+B',
      isOn: on.quote,
      run: () => act().toggleBlockquote().run(),
    },
    { name: 'link', icon: 'link-2', keys: 'Control+Shift+K', isOn: on.link, run: openLink },
    { name: 'mention', icon: 'at-sign', run: () => act().insertContent('@').run() },
    { name: 'undo', icon: 'undo-2', keys: 'Control+Z', isOff: !on.undo, run: () => act().undo().run() },
    { name: 'redo', icon: 'redo-2', keys: 'Control+Shift+Z', isOff: !on.redo, run: () => act().redo().run() },
  ];
}

/**
 * The tools of an editor: one stop for the Tab key, arrow keys walk, Escape returns to the text, Alt+F10 comes from there.
 * A tool that cannot act now says so and keeps its place in the walk.
 */
export function RichTextToolbar({
  editor,
  openLink,
  element,
}: {
  editor: Editor;
  openLink: () => void;
  element: RefObject<HTMLDivElement | null>;
}): ReactElement {
  const t = useTranslations('points');
  const tools = useTools(editor, openLink);
  const [stop, setStop] = useState(0);
  const walk = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') return void editor.commands.focus();
    const last = tools.length - 1;
    const next = {
      ArrowRight: stop === last ? 0 : stop + 1,
      ArrowLeft: stop === 0 ? last : stop - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setStop(next);
    element.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div
      ref={element}
      role="toolbar"
      tabIndex={-1}
      aria-label={t('toolbar')}
      onKeyDown={walk}
      className="flex w-full items-center gap-0.5 overflow-x-auto"
    >
      {tools.map((tool, index) => (
        <IconButton
          key={tool.name}
          icon={tool.icon}
          label={t(`tools.${tool.name}`)}
          aria-keyshortcuts={tool.keys}
          aria-pressed={tool.isOn}
          aria-disabled={tool.isOff}
          tabIndex={index === stop ? 0 : -1}
          onFocus={() => setStop(index)}
          // The caret and the selection stay where they are.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            if (tool.isOff !== true) tool.run();
          }}
          className="aria-disabled:opacity-40"
        />
      ))}
    </div>
  );
}
