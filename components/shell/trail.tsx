import type { Words } from '@/lib/i18n/words';

export interface TrailStep {
  readonly label: string;
  /** Absent on the last step, which is the page itself, and on a step that is a heading alone. */
  readonly href?: string;
}

/** The way from the top to this page. */
export function Trail({ words, trail }: { readonly words: Words; readonly trail: readonly TrailStep[] }) {
  return (
    <nav aria-label={words('shell.breadcrumb')} className="min-w-0 max-md:hidden">
      <ol className="flex gap-2 whitespace-nowrap text-muted">
        {trail.map(({ label, href }, index) => (
          <li key={label} aria-current={index === trail.length - 1 ? 'page' : undefined} className="flex flex-none gap-2 aria-[current]:min-w-0 aria-[current]:flex-1 aria-[current]:text-fg">
            {index > 0 && (
              <span aria-hidden="true" className="text-line-strong">
                /
              </span>
            )}
            {href === undefined ? (
              <span className="truncate">{label}</span>
            ) : (
              <a href={href} className="text-muted">
                {label}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
