/** The classes of a one-line field. Its red edge follows `aria-invalid`. */
export const fieldStyle =
  'block w-full h-9 max-sm:h-11 px-3 rounded-6 border border-control bg-ground text-fg text-14 max-sm:text-16 text-ellipsis focus-visible:-outline-offset-1 focus-visible:rounded-6 aria-invalid:border-danger aria-invalid:inset-ring aria-invalid:inset-ring-danger';

/** The classes of a field's label. */
export const labelStyle = 'block mb-1.5 font-medium';
