/** What all have in common is one class (app/styles/controls.css): a page has many. */
const base = 'button max-sm:min-h-11';

const kinds = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover',
  secondary: 'bg-fill text-fg hover:bg-fill-hover',
  quiet: 'bg-transparent text-muted hover:bg-fill hover:text-fg',
  ending:
    'bg-transparent text-muted group-hover/row:text-fg hover:bg-danger-soft hover:text-danger-text focus-visible:bg-danger-soft focus-visible:text-danger-text',
  stop: 'bg-transparent text-danger-text hover:bg-danger-soft',
  danger: 'bg-danger text-on-danger hover:bg-danger-hover',
} as const;

const sizes = {
  row: 'min-h-7 px-2 py-0.75',
  bar: 'min-h-8 px-3 py-0.75',
  form: 'min-h-9 px-4 py-1.25',
  tall: 'min-h-10 px-5 py-1.25',
  icon: 'size-8 max-sm:size-11',
} as const;

/** The classes of a button, or of a link that looks like one. Blue is for one thing a page; `ending` turns red under a hand, `stop` is written in red, `danger` is red. */
export function buttonStyle(kind: keyof typeof kinds, size: keyof typeof sizes = 'bar'): string {
  return `${base} ${sizes[size]} ${kinds[kind]}`;
}

/** The classes of a button that reads like a link inside a text. */
export const linkButtonStyle = 'text-accent-text underline-offset-3 hover:underline max-sm:min-h-11 max-sm:-my-3';
