import 'server-only';
import { ratioOf, spread, type Measured, type Spread } from './compare';
import type { Workshop } from './workshop';

/** One line of the bench's table. */
export interface Row {
  readonly what: string;
  /** What it must be, in words; empty for a line that only tells. */
  readonly target: string;
  readonly measured: string;
  /** CPU time a request and requests a second, with the smallest and largest round. */
  readonly detail: string;
  readonly holds: boolean | undefined;
}

/** A figure of the bench: measures, and says what came out. */
export type Figure = (workshop: Workshop) => Promise<Row[]>;

/** A ratio of CPU times whose median must not exceed a target. */
export function ratioRow(what: string, measured: Measured, against: Measured, most: number, unit: (ratio: number) => string = times): Row {
  const { median, least, most: largest } = ratioOf(measured, against);
  return { what, target: `≤ ${unit(most)}`, measured: `${unit(median)} (${unit(least)}–${unit(largest)})`, detail: detailOf(measured), holds: median <= most };
}

/** A line that only tells what one contestant took. */
export function toldRow(what: string, measured: Measured, note = ''): Row {
  return { what, target: '', measured: note, detail: detailOf(measured), holds: undefined };
}

export const times = (ratio: number) => `${ratio.toFixed(2)} ×`;
/** What comes on top, in per cent. */
export const onTop = (ratio: number) => `${((ratio - 1) * 100).toFixed(0)} %`;

function detailOf({ cpu, throughput }: Measured): string {
  return `${told(spread(cpu), 1)} µs, ${told(spread(throughput), 0)} a second`;
}

function told({ median, least, most }: Spread, digits: number): string {
  return `${median.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
}
