import { barsOf, PLOT, type Bar } from '@/lib/domain/usage-bars';
import type { DayFigure } from '@/lib/domain/usage-figures';
import { dayOfYear } from '@/lib/i18n/formats';
import type { Language } from '@/lib/i18n/languages';

interface Props {
  readonly language: Language;
  readonly days: readonly DayFigure[];
}

/** A bar for every day, drawn on the server: the axis in units, the plot in per cent. The same stands beside it as a table. */
export function UsageChart({ language, days }: Props) {
  const { bars, ticks } = barsOf(days);
  const numbers = new Intl.NumberFormat(language);
  return (
    <div className="usage-plot" aria-hidden="true">
      <svg className="usage-axis" width="44" height={PLOT.height}>
        {ticks.map(({ value, y }) => (
          <text key={value} x="36" y={y + 4} textAnchor="end">
            {numbers.format(value)}
          </text>
        ))}
      </svg>
      <svg className="usage-chart" height={PLOT.height}>
        <RefusedPattern />
        {ticks.slice(1).map(({ value, y }) => (
          <line key={value} className="grid-line" x2="100%" y1={y} y2={y} />
        ))}
        {bars.map((bar) => (
          <DayBar key={bar.day} bar={bar} />
        ))}
        {bars.map((bar, at) => {
          const weeks = (bars.length - 1 - at) / 7;
          return Number.isInteger(weeks) && <DayLabel key={bar.day} bar={bar} text={dayOfYear(bar.day, language, 'UTC')} weeks={weeks} />;
        })}
        <line className="base-line" x2="100%" y1={PLOT.base + 0.5} y2={PLOT.base + 0.5} />
      </svg>
    </div>
  );
}

function DayBar({ bar: { x, width, allowed, refused } }: { readonly bar: Bar }) {
  return (
    <>
      {allowed && <rect className="bar-allowed" x={`${x}%`} y={allowed.y} width={`${width}%`} height={allowed.height} />}
      {refused && <rect className="bar-refused" fill="url(#refused)" x={`${x}%`} y={refused.y} width={`${width}%`} height={refused.height} />}
    </>
  );
}

/** Every second week is left out where there is little room. */
function DayLabel({ bar, text, weeks }: { readonly bar: Bar; readonly text: string; readonly weeks: number }) {
  const last = weeks === 0;
  return (
    <text className={weeks % 2 === 1 ? 'label-odd' : undefined} x={last ? '100%' : `${bar.middle}%`} y={PLOT.labels} textAnchor={last ? 'end' : 'middle'}>
      {text}
    </text>
  );
}

/** Refused differs by pattern, not by colour alone. */
function RefusedPattern() {
  return (
    <defs>
      <pattern id="refused" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="hatch-ground" width="4" height="4" />
        <line className="hatch" x1="0" y1="0" x2="0" y2="4" />
      </pattern>
    </defs>
  );
}
