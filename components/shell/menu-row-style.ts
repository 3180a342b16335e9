/** The classes of one row of the member's menu: a whole line, the mark of what is chosen at its end. */
export const menuRowStyle =
  'flex w-full items-center justify-between gap-2 rounded-6 px-2 py-1.5 text-left text-fg hover:bg-fill focus-visible:rounded-6 focus-visible:-outline-offset-2 aria-pressed:font-medium max-md:py-3';
