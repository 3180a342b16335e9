import { FigureTable } from '@/components/figures/figure-table';
import type { Customs } from '@/components/token-page/customs';
import { standingTotals, type Overview } from '@/lib/domain/overview';
import { segmentsOf, type StandingSegment } from '@/lib/domain/standing-bar';
import { StandingPatterns } from './standing-patterns';

const HEIGHT = 24;

/** What the organization's tokens stand at: one bar, and its legend in words. */
export function StandingsFigure({ words, language, standings }: Customs & Pick<Overview, 'standings'>) {
  const segments = segmentsOf(standings);
  if (segments.length === 0) return <p className="text-muted">{words('overview.noTokens')}</p>;
  const finding = words('overview.standingsFinding', standingTotals(standings));
  return (
    <>
      <figure>
        <figcaption className="mb-3 tabular-nums">{finding}</figcaption>
        <svg aria-hidden="true" className="standing-bar" width="100%" height={HEIGHT}>
          <StandingPatterns />
          {segments.map(({ standing, x, width }) => (
            <rect key={standing} className={`standing-${standing}`} fill={fillOf(standing)} x={`${x}%`} width={`${width}%`} height={HEIGHT} />
          ))}
        </svg>
        <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
          {segments.map(({ standing, tokens }) => (
            <li key={standing} className="inline-flex items-center gap-2 tabular-nums">
              <svg aria-hidden="true" className="standing-bar" width="12" height="12">
                <rect className={`standing-${standing}`} fill={fillOf(standing)} x=".5" y=".5" width="11" height="11" />
              </svg>
              {words('overview.legend', { status: words(`overview.standing.${standing}`), count: tokens })}
            </li>
          ))}
        </ul>
      </figure>
      <FigureTable
        words={words}
        caption={finding}
        heads={[words('overview.status'), words('overview.tokens')]}
        rows={segments.map(({ standing, tokens }) => [words(`overview.standing.${standing}`), tokens.toLocaleString(language)])}
      />
    </>
  );
}

/** Told apart by pattern as well as by colour. */
function fillOf(standing: StandingSegment['standing']): string | undefined {
  if (standing === 'rotation-due' || standing === 'frozen' || standing === 'replaced-still-working') return `url(#standing-${standing})`;
  return standing === 'member-inactive' || standing === 'plan-lapsed' ? 'url(#standing-held)' : undefined;
}
