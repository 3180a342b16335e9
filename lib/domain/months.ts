/** The first millisecond of an instant's month, UTC: what quotas are counted by. */
export function monthOf(instant: number): number {
  const date = new Date(instant);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
}
