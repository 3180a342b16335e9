import { totals, type DayFigure } from '@/lib/domain/usage-figures';
import { RequestsFigure } from '@/components/figures/requests-figure';
import type { Customs } from './customs';

interface Props extends Customs {
  readonly days: readonly DayFigure[];
  /** The same request by request. */
  readonly usesPath: string;
}

/** The token's requests per day, and the way to each of them. */
export function UsageFigure({ days, usesPath, ...customs }: Props) {
  const { words } = customs;
  const { allowed, refused } = totals(days);
  return (
    <>
      <RequestsFigure {...customs} days={days} />
      {allowed + refused > 0 && (
        <p className="mt-1 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <span className="text-12 text-muted">{words('usage.inUtc')}</span>
          <a href={usesPath} className="max-sm:py-3">
            {words('usage.byRequest')}
          </a>
        </p>
      )}
    </>
  );
}
