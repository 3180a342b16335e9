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
      <ol className="trail">
        {trail.map(({ label, href }, index) => (
          <li key={label} aria-current={index === trail.length - 1 ? 'page' : undefined}>
            {index > 0 && (
              <i aria-hidden="true">/</i>
            )}
            {href === undefined ? (
              <span>{label}</span>
            ) : (
              <a href={href}>{label}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
