import type { Words } from '@/lib/i18n/words';

/** What the two fillings of a chart of requests mean. The figures beside it say the same to those who listen. */
export function RequestsLegend({ words }: { readonly words: Words }) {
  return (
    <span aria-hidden="true" className="usage-legend flex gap-4 text-12 text-muted">
      <span className="inline-flex items-center gap-1.5">
        <svg width="10" height="10">
          <rect className="bar-allowed" width="10" height="10" />
        </svg>
        {words('usage.allowed')}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <svg width="10" height="10">
          <rect className="bar-refused" fill="url(#refused)" x=".5" y=".5" width="9" height="9" />
        </svg>
        {words('usage.refused')}
      </span>
    </span>
  );
}
