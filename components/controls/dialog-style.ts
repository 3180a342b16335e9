/** The classes of a dialog's parts. It scrolls inside itself; in narrow windows its buttons stand under the thumb. */
export const dialogStyle = {
  veil: 'fixed inset-0 z-30 bg-veil',
  viewport: 'fixed inset-0 z-30 grid place-items-center p-4',
  popup:
    'w-full max-w-120 max-h-[calc(100dvh-2rem)] overflow-auto rounded-12 bg-raised p-6 shadow-float max-sm:p-5 focus-visible:outline-none forced-colors:border',
  title: 'text-20 font-semibold text-balance wrap-anywhere',
  text: 'mt-2 grid gap-2 text-pretty tabular-nums *:min-w-0 *:wrap-anywhere',
  actions: 'flex flex-wrap justify-end gap-2 max-sm:flex-col-reverse max-sm:*:w-full',
  /** The ring stands on the least destructive button however the dialog was opened: Enter presses it. */
  ring: 'focus:outline-2 focus:outline-offset-2 focus:outline-focus',
} as const;
