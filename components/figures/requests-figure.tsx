import { totals, USAGE_DAYS, type DayFigure } from '@/lib/domain/usage-figures';
import { tableDate } from '@/lib/i18n/formats';
import type { Customs } from '@/components/token-page/customs';
import { FigureTable } from './figure-table';
import { RequestsChart } from './requests-chart';
import { RequestsLegend } from './requests-legend';

/** Requests of thirty days: the finding in words, the chart, and the same as a table on demand. */
export function RequestsFigure({ words, language, days }: Customs & { readonly days: readonly DayFigure[] }) {
  const { allowed, refused } = totals(days);
  if (allowed + refused === 0) return <p className="text-muted">{words('usage.nothing', { days: USAGE_DAYS })}</p>;
  const finding = words('usage.finding', { allowed, refused, days: USAGE_DAYS });
  return (
    <>
      <figure>
        <figcaption className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <span className="tabular-nums">{finding}</span>
          <RequestsLegend words={words} />
        </figcaption>
        <RequestsChart language={language} days={days} />
      </figure>
      <FigureTable
        words={words}
        caption={finding}
        heads={[words('usage.day'), words('usage.allowed'), words('usage.refused')]}
        rows={days.toReversed().map((day) => [tableDate(day.day, language, 'UTC'), day.allowed.toLocaleString(language), day.refused.toLocaleString(language)])}
      />
    </>
  );
}
