/** The look of a link or button inside a Menu. */
export const menuItemLook =
  'flex w-full items-center gap-2 rounded-md px-2.5 py-1.5 text-left hover:bg-hover pointer-coarse:min-h-11 ' +
  'aria-[current]:font-medium aria-[current]:text-accent aria-pressed:font-medium';
