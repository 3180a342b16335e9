import { barsOf, PLOT, type Bar } from '@/lib/domain/usage-bars';
import type { DayFigure } from '@/lib/domain/usage-figures';
import type { Language } from '@/lib/i18n/languages';

interface Props {
  readonly language: Language;
  /** `day` is what tells a column from the others: its first millisecond. */
  readonly columns: readonly DayFigure[];
  /** Whether refused ones stand hatched upon the others. */
  readonly withRefused?: boolean;
  /** What stands under a column; `isOdd` is left out where there is little room. */
  readonly labelOf: (column: Bar, at: number) => { readonly text: string; readonly isOdd: boolean } | undefined;
}

/** A column for every day or week, drawn on the server: the axis in units, the plot in per cent. The same stands beside it as a table. */
export function ColumnChart({ language, columns, withRefused = false, labelOf }: Props) {
  const { bars, ticks } = barsOf(columns);
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
        {withRefused && <RefusedPattern />}
        {ticks.slice(1).map(({ value, y }) => (
          <line key={value} className="grid-line" x2="100%" y1={y} y2={y} />
        ))}
        {bars.map((bar) => (
          <Column key={bar.day} bar={bar} />
        ))}
        {bars.map((bar, at) => {
          const label = labelOf(bar, at);
          return label && <ColumnLabel key={bar.day} {...label} bar={bar} isLast={at === bars.length - 1} />;
        })}
        <line className="base-line" x2="100%" y1={PLOT.base + 0.5} y2={PLOT.base + 0.5} />
      </svg>
    </div>
  );
}

function Column({ bar: { x, width, allowed, refused } }: { readonly bar: Bar }) {
  return (
    <>
      {allowed && <rect className="bar-allowed" x={`${x}%`} y={allowed.y} width={`${width}%`} height={allowed.height} />}
      {refused && <rect className="bar-refused" fill="url(#refused)" x={`${x}%`} y={refused.y} width={`${width}%`} height={refused.height} />}
    </>
  );
}

function ColumnLabel({ bar, text, isOdd, isLast }: { readonly bar: Bar; readonly text: string; readonly isOdd: boolean; readonly isLast: boolean }) {
  return (
    <text className={isOdd ? 'label-odd' : undefined} x={isLast ? '100%' : `${bar.middle}%`} y={PLOT.labels} textAnchor={isLast ? 'end' : 'middle'}>
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
