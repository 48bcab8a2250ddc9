import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names';

/*
 * HOW TO BUILD A PAGE
 *
 *   export async function generateMetadata() { return { title: (await getTranslations('forums'))('title') } }
 *   export default async function ForumsPage() {
 *     const viewer = await requireViewer();                     // each page, never only a layout
 *     const [t, forums] = [await getTranslations('forums'), await listForums(viewer)];
 *     return (
 *       <Page title={t('title')} actions={<LinkButton tone="primary" href="/forums/new" hotkey="n">{t('new')}</LinkButton>}>
 *         {forums.length === 0 ? <EmptyState title={t('empty.title')} action={…}>{t('empty.body')}</EmptyState> : (
 *           <ItemList label={t('title')}>
 *             {forums.map((forum) => <ItemRow key={forum.id} href={`/forums/${forum.id}`} record title={forum.title} … />)}
 *           </ItemList>)}
 *       </Page>
 *     );
 *   }
 *
 * - Pages are server components: they translate (`getTranslations(area)`) and hand strings to the parts. A client island
 *   takes a `labels` object; only a large island wraps itself in MessagesProvider (components/shell). Every part without
 *   'use client' works in both.
 * - Order: what matters now first. `Section quiet` for side columns, Panes for two thoughts side by side, FactList for the
 *   facts of one thing, ItemList for things, DataTable for comparing, TabNav for the parts of one record.
 * - Times: <ZonedTime>, never your own formatting. States: Badge (one word), Notice (a sentence), StatusLine (saving).
 * - Forms: TextField, TextArea, SelectField, CheckboxField, SubmitButton; errors from ActionState go into `errors`,
 *   refusals into <Notice tone="red" announce>. Destructive acts: do it, then showToast(…, undo), no question before.
 * - Links: AppLink or a part built on it (ItemRow, LinkButton, TextLink), never next/link itself.
 * - Keys: give the element `hotkey` (or `data-hotkey`): it is pressed or focused by that key and listed under `?`.
 * - Colours, sizes and faces only by the tokens of app/globals.css; text in the other language gets `lang`.
 * - Phones: nothing wider than the screen; long words break; look at 390 px, dark and Japanese before you call it done.
 */

/**
 * A page inside the frame: its line in the top bar, its title with the acts on the whole, then its content.
 * `record` sets the title in the serif face (forums, questions, map records); `titleHidden` keeps the heading for
 * assistive technology only, where the content opens with its own display line; `wide` gives work screens all the width.
 */
export function Page({
  context,
  title,
  titleLang,
  record = false,
  titleHidden = false,
  lead,
  actions,
  tabs,
  wide = false,
  children,
}: {
  /** Where we are, in the top bar: Breadcrumbs or a few words; without it the title appears there once it is scrolled away. */
  context?: ReactNode;
  title: ReactNode;
  /** Language of the title when it is not that of the page. */
  titleLang?: string;
  record?: boolean;
  titleHidden?: boolean;
  /** The one or two lines under the title. */
  lead?: ReactNode;
  actions?: ReactNode;
  tabs?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}): ReactElement {
  return (
    <>
      <div className="sticky top-0 z-10 -mt-12 flex h-12 items-center border-b border-line bg-paper pr-48 pl-4 text-sm text-ink-soft max-md:pr-32 sm:pl-6 lg:pl-8 print:hidden">
        {context ? (
          <div className="min-w-0 flex-1 truncate">{context}</div>
        ) : (
          <span aria-hidden="true" lang={titleLang} className="scrolled-title truncate">
            {typeof title === 'string' ? title : null}
          </span>
        )}
      </div>
      <main
        id="content"
        tabIndex={-1}
        className={classNames(
          'px-4 pt-5 pb-16 outline-none sm:px-6 lg:px-8 lg:pt-7',
          !wide && 'max-w-page',
          'max-md:pb-28',
        )}
      >
        <header className={classNames(titleHidden ? 'sr-only' : 'mb-5')}>
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
            <div className="min-w-0 flex-1 basis-64">
              <h1 lang={titleLang} className={record ? 'font-serif text-2xl font-semibold' : 'text-xl font-semibold'}>
                {title}
              </h1>
              {lead ? <div className="mt-1 text-ink-soft">{lead}</div> : null}
            </div>
            {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
          </div>
        </header>
        {tabs}
        {children}
      </main>
    </>
  );
}
