/** Documents are shown below a panel's own heading: what the document calls level 2 is an h3. */
export const HEADING_SHIFT = 1;

/** How a document is set, the same where it is read and where it is written, so that nothing moves between the two. */
export const richTextLook =
  'font-serif text-lg break-words whitespace-pre-wrap ' +
  '[&_h3]:mt-[1.1em] [&_h3]:font-sans [&_h3]:text-base [&_h3]:font-semibold ' +
  '[&_h4]:mt-[0.9em] [&_h4]:font-sans [&_h4]:text-sm [&_h4]:font-semibold [&_h4]:text-ink-soft ' +
  '[&_p]:mt-[0.45em] [&_p:empty]:min-h-[1.5em] ' +
  '[&_ul]:list-disc [&_ul]:pl-[1.4em] [&_ol]:list-decimal [&_ol]:pl-[1.8em] [&_li]:mt-[0.2em] [&_li>p]:mt-0 ' +
  '[&_blockquote]:mt-[0.6em] [&_blockquote]:border-l-2 [&_blockquote]:border-line-strong [&_blockquote]:pl-3 ' +
  '[&_blockquote]:text-ink-soft [&>:first-child]:mt-0';
