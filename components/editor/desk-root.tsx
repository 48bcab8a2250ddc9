'use client';

import { type AbstractIntlMessages, NextIntlClientProvider } from 'next-intl';
import type { ReactElement } from 'react';
import type { Locale } from '@/lib/i18n/locale';
import { TalkingPointsEditor, type TalkingPointsEditorProps } from './talking-points-editor';

export type DeskProps = TalkingPointsEditorProps & { locale: Locale; messages: AbstractIntlMessages };

/** The speaker's desk with its words and the translation runtime, as one piece of code to be loaded where it is needed. */
export function DeskRoot({ locale, messages, ...editor }: DeskProps): ReactElement {
  return (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone={editor.timeZone} formats={null}>
      <TalkingPointsEditor {...editor} />
    </NextIntlClientProvider>
  );
}
