import { scaleBand, scaleLinear } from 'd3-scale';
import type { DayFigure } from './usage-figures';

/** How many units high the plot is, and where its top and its base line are. Widths are in per cent, so that bars stretch and text does not. */
export const PLOT = { height: 176, top: 8, base: 148, labels: 168 } as const;

/** The least a refused request shows of itself, and the gap under it. */
const LEAST_REFUSED = 4;
const GAP = 1;

export interface Bar {
  readonly day: number;
  /** Left edge, middle and width in per cent. */
  readonly x: number;
  readonly middle: number;
  readonly width: number;
  /** Absent where the day had none. */
  readonly allowed?: { readonly y: number; readonly height: number };
  readonly refused?: { readonly y: number; readonly height: number };
}

/** Where the bars and the axis of a chart of days stand. For the server: the geometry's library never reaches a browser. */
export function barsOf(days: readonly DayFigure[]): { readonly bars: readonly Bar[]; readonly ticks: readonly { readonly value: number; readonly y: number }[] } {
  const most = Math.max(1, ...days.map(({ allowed, refused }) => allowed + refused));
  const up = scaleLinear().domain([0, most]).nice(3).range([PLOT.base, PLOT.top]);
  const along = scaleBand<number>().domain(days.map(({ day }) => day)).range([0, 100]).paddingInner(0.32).paddingOuter(0.16);
  const width = along.bandwidth();
  const bars = days.map(({ day, allowed, refused }): Bar => {
    const x = along(day) ?? 0;
    const top = allowed > 0 ? Math.min(up(allowed), PLOT.base - 1) : PLOT.base;
    const height = Math.max(PLOT.base - up(refused) - GAP, LEAST_REFUSED);
    return {
      day,
      x: rounded(x),
      middle: rounded(x + width / 2),
      width: rounded(width),
      ...(allowed > 0 && { allowed: { y: rounded(top), height: rounded(PLOT.base - top) } }),
      ...(refused > 0 && { refused: { y: rounded(top - GAP - height), height: rounded(height) } }),
    };
  });
  return { bars, ticks: up.ticks(3).filter(Number.isInteger).map((value) => ({ value, y: rounded(up(value)) })) };
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
