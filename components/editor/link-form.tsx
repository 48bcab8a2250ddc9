'use client';

import type { Editor } from '@tiptap/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { typedLinkAddress } from '@/lib/domain/rich-text/link-address';

/** Puts a link on the selected words, on the link under the caret, or writes the address itself where nothing is selected. */
function setLink(editor: Editor, href: string): void {
  if (editor.state.selection.empty && !editor.isActive('link')) {
    const marks = [{ type: 'link', attrs: { href } }];
    editor.chain().focus().insertContent({ type: 'text', text: href, marks }).run();
  } else editor.chain().focus().extendMarkRange('link').setLink({ href }).run();
}

/** The address of a link, over the upper edge of the text. Enter sets it, Escape goes back to the text. */
export function LinkForm({ editor, onClose }: { editor: Editor; onClose: () => void }): ReactElement {
  const t = useTranslations('points');
  const [isWrong, setIsWrong] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const current: unknown = editor.getAttributes('link').href;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('address');
    const href = typedLinkAddress(typeof typed === 'string' ? typed : '');
    if (href === null) return setIsWrong(true);
    onClose();
    setLink(editor, href);
  };
  useEffect(() => {
    const element = form.current;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      onClose();
      editor.commands.focus();
    };
    element?.addEventListener('keydown', press);
    return () => element?.removeEventListener('keydown', press);
  }, [editor, onClose]);
  return (
    <form
      ref={form}
      onSubmit={submit}
      className="absolute inset-x-2 top-2 z-20 rounded-md border border-line bg-raised p-3 shadow-float"
    >
      <TextField
        name="address"
        label={t('link.address')}
        hint={t('link.hint')}
        errors={isWrong ? [t('link.wrong')] : []}
        defaultValue={typeof current === 'string' ? current : ''}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        ref={(input) => input?.focus()}
      />
      <div className="mt-3 flex flex-wrap gap-2">
        <Button type="submit" tone="primary" size="sm">
          {t('link.set')}
        </Button>
        {editor.isActive('link') ? (
          <Button
            size="sm"
            onClick={() => {
              onClose();
              editor.chain().focus().extendMarkRange('link').unsetLink().run();
            }}
          >
            {t('link.remove')}
          </Button>
        ) : null}
        <Button
          size="sm"
          tone="quiet"
          onClick={() => {
            onClose();
            editor.commands.focus();
          }}
        >
          {t('link.cancel')}
        </Button>
      </div>
    </form>
  );
}
