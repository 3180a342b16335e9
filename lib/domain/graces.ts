const HOUR_MS = 60 * 60 * 1000;

/** How long an old secret may go on working while its users switch, in milliseconds. */
export const graceMs = { none: 0, '1h': HOUR_MS, '24h': 24 * HOUR_MS, '7d': 7 * 24 * HOUR_MS } as const;
export type Grace = keyof typeof graceMs;
export const graces = ['none', '1h', '24h', '7d'] as const satisfies readonly Grace[];
export const USUAL_GRACE: Grace = '24h';

export function isGrace(value: string): value is Grace {
  return Object.hasOwn(graceMs, value);
}

/** The grace of so many hours, as a policy keeps it; the longest that fits. */
export function graceOfHours(hours: number): Grace {
  return [...graces].reverse().find((grace) => graceMs[grace] <= hours * HOUR_MS) ?? 'none';
}

export function hoursOfGrace(grace: Grace): number {
  return graceMs[grace] / HOUR_MS;
}
