const line = { stroke: 'currentColor', strokeWidth: 1.5, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
const icon = { width: 16, height: 16, viewBox: '0 0 16 16', fill: 'none', 'aria-hidden': true } as const;

/** The toolbar's icons: 16 px, in the colour of their text, silent. */
export function SearchIcon() {
  return (
    <svg {...icon}>
      <path d="M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.5 10.5l3 3" {...line} />
    </svg>
  );
}

export function FilterIcon() {
  return (
    <svg {...icon}>
      <path d="M2.5 4.5h11M4.75 8h6.5M7 11.5h2" {...line} />
    </svg>
  );
}

export function SortIcon() {
  return (
    <svg {...icon}>
      <path d="M5 3v10M2.5 10.5 5 13l2.5-2.5M11 13V3M8.5 5.5 11 3l2.5 2.5" {...line} />
    </svg>
  );
}
