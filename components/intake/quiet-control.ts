/**
 * The look of the controls of the review: many stand close together, so that only their foot is drawn strongly. Without
 * a width, which each place gives.
 */
export const quietControl =
  'block rounded-md border border-line border-b-line-strong bg-raised px-2 py-1 text-base text-ink transition-colors ' +
  'hover:border-line-strong focus-visible:outline-offset-0 aria-invalid:border-red aria-invalid:bg-red-soft/40 ' +
  'pointer-coarse:min-h-11 pointer-coarse:text-[1rem]';

/** A choice that is mostly left as it is, and reads like text, as wide as it is, until it is pointed at. */
export const bareSelect =
  'block field-sizing-content max-w-full rounded-md border border-transparent bg-transparent py-0.5 pr-6 pl-1 text-sm text-ink-soft transition-colors ' +
  'hover:bg-hover focus-visible:outline-offset-0 pointer-coarse:min-h-11';
