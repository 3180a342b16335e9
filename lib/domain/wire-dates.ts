/** A moment as the Fax.Plus API writes it: `YYYY-MM-DD HH:mm:ss`, UTC. Source: the API's documentation of date-times. */
export function wireDate(instant: number): string {
  return new Date(instant).toISOString().slice(0, 19).replace('T', ' ');
}

/** The same with the offset, as the outbox writes when a fax is to be sent. */
export function wireSendTime(instant: number): string {
  return `${wireDate(instant)} +0000`;
}

/** Reads what `wireDate` writes; undefined for anything else, and for days and hours that do not exist. */
export function readWireDate(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return undefined;
  const instant = Date.parse(`${text.replace(' ', 'T')}Z`);
  return Number.isNaN(instant) || wireDate(instant) !== text ? undefined : instant;
}

/** Reads the time a fax is to be sent: with an offset, or without one in UTC. */
export function readSendTime(text: string): number | undefined {
  const [, date = '', sign = '+', hours = '00', minutes = '00'] = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)(?: ([+-])([01]\d|2[0-3])([0-5]\d))?$/.exec(text) ?? [];
  const local = readWireDate(date);
  if (local === undefined) return undefined;
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === '+' ? local - offset : local + offset;
}

/** A moment as our own additions write it: RFC 3339, UTC, to the second. Remembered, because each answer to a token tells the same few again. */
export function rfc3339(instant: number): string {
  let text = told.get(instant);
  if (text !== undefined) return text;
  if (told.size >= MOST_TOLD) told.clear();
  told.set(instant, (text = `${new Date(instant).toISOString().slice(0, 19)}Z`));
  return text;
}

const told = new Map<number, string>();
const MOST_TOLD = 10_000;
