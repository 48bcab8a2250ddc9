/** The look of inputs, text areas and selects: one line, one border, one state each for hover, error and read-only. */
export const controlLook =
  'block w-full rounded-md border border-line-strong bg-raised px-2.5 py-[5px] text-base text-ink transition-colors ' +
  'hover:border-ink-faint focus-visible:outline-offset-0 aria-invalid:border-red aria-invalid:bg-red-soft/40 ' +
  '[&:is(input,textarea):read-only]:border-line [&:is(input,textarea):read-only]:bg-sunken disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken ' +
  'disabled:text-ink-faint pointer-coarse:min-h-11 pointer-coarse:text-[1rem]';
