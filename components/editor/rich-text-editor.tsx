'use client';

import type { Editor } from '@tiptap/core';
import { EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type ReactElement, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { parseRichText, type RichText } from '@/lib/domain/rich-text';
import { RICH_TEXT_VERSION } from '@/lib/domain/rich-text/grammar';
import { LinkForm } from './link-form';
import { MentionList } from './mention-list';
import { MentionMenu, type SearchRecords, suggestedMention } from './mention-suggestion';
import { richTextExtensions } from './rich-text-extensions';
import { RichTextFrame } from './rich-text-frame';
import { richTextLook } from './rich-text-look';
import { RichTextToolbar } from './rich-text-toolbar';

/** ProseMirror's own style sheet is not injected: these are the rules of it that this grammar needs. */
const proseMirrorLook =
  'min-h-full outline-none [font-variant-ligatures:none] ' +
  '[&_.ProseMirror-separator]:m-0! [&_.ProseMirror-separator]:inline! [&_.ProseMirror-separator]:size-0! ' +
  '[&_.ProseMirror-separator]:border-0! [&_a]:text-link [&_[data-record-id]]:text-accent';

export type RichTextEditorProps = {
  body: RichText;
  /** Rises when `body` was changed from elsewhere and has to be shown; what is typed here never comes back as a change. */
  changes: number;
  isEditable: boolean;
  label: string;
  placeholder: string;
  lang?: string;
  /** A word to the writer at the lower edge of the frame. */
  foot?: ReactNode;
  searchRecords: SearchRecords;
  onChange: (body: RichText) => void;
  /** The text has outgrown a document, or an edit that would make it so was not taken. */
  onTooLarge: (isTaken: boolean) => void;
  onReady: () => void;
};

function readBody(editor: Editor): RichText | null {
  try {
    return parseRichText({ ...editor.getJSON(), schemaVersion: RICH_TEXT_VERSION });
  } catch {
    return null;
  }
}

function contentOf({ content }: RichText): object {
  return { type: 'doc', content };
}

type Wiring = {
  menu: MentionMenu;
  openLink: () => void;
  focusTools: () => void;
  onContentError: () => void;
  onMount: (textbox: HTMLElement) => void;
};

/** What an editor keeps from its first render to its last; handing it over anew at each keystroke would be work for nothing. */
function fixedOptions(props: RichTextEditorProps, { menu, openLink, focusTools }: Wiring) {
  const { body, label, lang, searchRecords } = props;
  const onTooLarge = (): void => props.onTooLarge(false);
  return {
    extensions: richTextExtensions({ mention: suggestedMention(menu, searchRecords), onTooLarge }),
    content: contentOf(body),
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    enableContentCheck: true,
    injectCSS: false,
    editorProps: {
      attributes: {
        ...{ role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
        ...(lang === undefined ? {} : { lang }),
        class: classNames(richTextLook, proseMirrorLook),
      },
      handleKeyDown: (_: unknown, event: KeyboardEvent): boolean => {
        const isLink = (event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === 'k';
        if (isLink) openLink();
        else if (event.altKey && event.key === 'F10') focusTools();
        else return false;
        event.preventDefault();
        return true;
      },
    },
  } as const;
}

function useRichTextEditor(props: RichTextEditorProps, wiring: Wiring): Editor | null {
  const [fixed] = useState(() => fixedOptions(props, wiring));
  return useEditor({
    ...fixed,
    editable: props.isEditable,
    onContentError: wiring.onContentError,
    onCreate: ({ editor }) => {
      wiring.onMount(editor.view.dom);
      props.onReady();
    },
    onUpdate: ({ editor }) => {
      const text = readBody(editor);
      if (text === null) props.onTooLarge(true);
      else props.onChange(text);
    },
  });
}

/**
 * A text with headings, lists, bold, italic, links and mentions of map records. Loaded only where somebody writes, never
 * rendered on the server. It neither fetches nor saves: what is typed goes to `onChange`, checked by the server's rules.
 */
export function RichTextEditor(props: RichTextEditorProps): ReactElement {
  const { body, changes } = props;
  const t = useTranslations('points');
  const [menu] = useState(() => new MentionMenu());
  const [isLinking, setIsLinking] = useState(false);
  const listId = useId();
  const tools = useRef<HTMLDivElement>(null);
  const focusTools = (): void => tools.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  // A document that the schema does not take is shown and not edited: editing would drop what is unknown.
  const [isStrange, setIsStrange] = useState(false);
  const openLink = (): void => setIsLinking(true);
  const onContentError = (): void => setIsStrange(true);
  const [textbox, onMount] = useState<HTMLElement | null>(null);
  const editor = useRichTextEditor(props, { menu, openLink, focusTools, onContentError, onMount });
  const isEditable = props.isEditable && !isStrange;
  const isEmpty = useEditorState({ editor, selector: (state) => state.editor?.isEmpty ?? false });

  const shown = useRef(changes);
  useEffect(() => {
    if (editor === null || shown.current === changes) return;
    shown.current = changes;
    editor.commands.setContent(contentOf(body), { emitUpdate: false, errorOnInvalidContent: true });
  }, [editor, changes, body]);
  useEffect(() => {
    if (editor !== null && editor.isEditable !== isEditable) editor.setEditable(isEditable, false);
  }, [editor, isEditable]);

  if (editor === null) return <RichTextFrame bar={null}>{null}</RichTextFrame>;
  return (
    <RichTextFrame
      bar={<RichTextToolbar editor={editor} element={tools} openLink={openLink} />}
      over={isLinking ? <LinkForm editor={editor} onClose={() => setIsLinking(false)} /> : null}
      foot={props.foot}
    >
      {isEmpty ? (
        <p aria-hidden="true" className={classNames(richTextLook, 'pointer-events-none absolute text-ink-faint')}>
          {props.placeholder}
        </p>
      ) : null}
      <EditorContent editor={editor} className="min-h-full" />
      <p className="sr-only">{t('keys')}</p>
      <MentionList menu={menu} textbox={textbox} listId={listId} />
    </RichTextFrame>
  );
}
