const base =
  'block w-full px-3 rounded-6 border border-control bg-ground text-fg text-14 max-sm:text-16 focus-visible:-outline-offset-1 focus-visible:rounded-6 aria-invalid:border-danger aria-invalid:inset-ring aria-invalid:inset-ring-danger';

/** The classes of a one-line field. Its red edge follows `aria-invalid`. */
export const fieldStyle = `${base} h-9 max-sm:h-11 text-ellipsis`;

/** The classes of a field of several lines, which people may make taller. */
export const textAreaStyle = `${base} min-h-18 py-1.75 resize-y`;

/** The classes of a field's label. */
export const labelStyle = 'block mb-1.5 font-medium';
