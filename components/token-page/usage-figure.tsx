import { totals, USAGE_DAYS, type DayFigure } from '@/lib/domain/usage-figures';
import { tableDate } from '@/lib/i18n/formats';
import type { Customs } from './customs';
import { UsageChart } from './usage-chart';

interface Props extends Customs {
  readonly days: readonly DayFigure[];
  /** The same request by request. */
  readonly usesPath: string;
}

/** Requests per day: the finding in words, the chart, and the same as a table on demand. */
export function UsageFigure({ words, language, days, usesPath }: Props) {
  const { allowed, refused } = totals(days);
  if (allowed + refused === 0) return <p className="text-muted">{words('usage.nothing', { days: USAGE_DAYS })}</p>;
  return (
    <>
      <figure>
        <figcaption className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <span className="tabular-nums">{words('usage.finding', { allowed, refused, days: USAGE_DAYS })}</span>
          <Legend allowed={words('usage.allowed')} refused={words('usage.refused')} />
        </figcaption>
        <UsageChart language={language} days={days} />
      </figure>
      <details className="usage-as-table">
        <summary className="text-accent-text hover:underline">{words('usage.showAsTable')}</summary>
        <table className="figures mt-3">
          <caption className="sr-only">{words('usage.finding', { allowed, refused, days: USAGE_DAYS })}</caption>
          <thead>
            <tr>
              <th scope="col">{words('usage.day')}</th>
              <th scope="col">{words('usage.allowed')}</th>
              <th scope="col">{words('usage.refused')}</th>
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map((day) => (
              <tr key={day.day}>
                <th scope="row">{tableDate(day.day, language, 'UTC')}</th>
                <td>{day.allowed.toLocaleString(language)}</td>
                <td>{day.refused.toLocaleString(language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <p className="mt-1 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <span className="text-12 text-muted">{words('usage.inUtc')}</span>
        <a href={usesPath} className="max-sm:py-3">
          {words('usage.byRequest')}
        </a>
      </p>
    </>
  );
}

function Legend({ allowed, refused }: { readonly allowed: string; readonly refused: string }) {
  return (
    <span aria-hidden="true" className="usage-legend flex gap-4 text-12 text-muted">
      <span className="inline-flex items-center gap-1.5">
        <svg width="10" height="10">
          <rect className="bar-allowed" width="10" height="10" />
        </svg>
        {allowed}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <svg width="10" height="10">
          <rect className="bar-refused" fill="url(#refused)" x=".5" y=".5" width="9" height="9" />
        </svg>
        {refused}
      </span>
    </span>
  );
}
