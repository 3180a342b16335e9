/** A moment as the Fax.Plus API writes it: `YYYY-MM-DD HH:mm:ss`, UTC. Source: the API's documentation of date-times. */
export function wireDate(instant: number): string {
  return new Date(instant).toISOString().slice(0, 19).replace('T', ' ');
}

/** A moment as our own additions write it: RFC 3339, UTC, to the second. */
export function rfc3339(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
