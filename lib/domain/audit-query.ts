import { auditKinds, type AuditKind } from './audit-kinds';
import { ignoredValues, type IgnoredValue } from './ignored-values';
import type { ListAddress } from './list-query';
import { withoutSecrets } from './secret';
import { isCalendarDay, type CalendarDay } from './time-zones';

/** What the audit log shows: all of it stands in the page's address. */
export interface AuditQuery {
  /** A member's name, e-mail or id, as it was typed; empty for everybody. */
  readonly person: string;
  /** A token's name, identifier or id, as it was typed; empty for all. */
  readonly token: string;
  readonly kind?: AuditKind;
  /** First and last day, in the reader's zone. */
  readonly from?: CalendarDay;
  readonly to?: CalendarDay;
  /** Older than the entry of this number, or newer; neither for the newest. */
  readonly before?: number;
  readonly after?: number;
}

export type AuditField = keyof AuditQuery;

/** The names in the address. */
export const auditFields = ['person', 'token', 'kind', 'from', 'to', 'before', 'after'] as const satisfies readonly AuditField[];
export const auditFilters = ['person', 'token', 'kind', 'from', 'to'] as const satisfies readonly AuditField[];
export type AuditFilterField = (typeof auditFilters)[number];

export const AUDIT_PAGE_SIZE = 50;
/** The longest text of a filter, in UTF-16 units. */
export const LONGEST_FILTER = 200;

/** Reads the log's address. What is not understood counts as not said, and is named, so that nobody believes it was. */
export function readAuditQuery(address: ListAddress): { readonly query: AuditQuery; readonly ignored: readonly IgnoredValue[] } {
  const said = (field: AuditField) => [address[field]].flat()[0] ?? '';
  const read: Omit<AuditQuery, 'person' | 'token'> = {
    kind: auditKinds.find((kind) => kind === said('kind')),
    from: dayOf(said('from')),
    to: dayOf(said('to')),
    before: numberOf(said('before')),
    after: numberOf(said('after')),
  };
  const turned = read.from !== undefined && read.to !== undefined && read.to < read.from;
  const query = { person: readText(said('person')), token: readText(said('token')), ...read, ...(turned && { to: undefined }) };
  return { query, ignored: ignoredValues(address, Object.fromEntries(auditFields.map((field) => [field, query[field]]))) };
}

/** The address of the log, with its `?` and whatever else it is to say; empty for the newest of everything. */
export function printAuditQuery(query: AuditQuery, more: Readonly<Record<string, string>> = {}): string {
  const held = [...auditFields.flatMap((field) => (query[field] === undefined || query[field] === '' ? [] : [[field, String(query[field])]])), ...Object.entries(more)];
  return held.length > 0 ? `?${new URLSearchParams(held)}` : '';
}

/** The same filters from the newest entry on, in some of it changed. */
export function changedAuditQuery(query: AuditQuery, change: Partial<AuditQuery>): AuditQuery {
  return { ...query, before: undefined, after: undefined, ...change };
}

export function isAuditFiltered(query: AuditQuery): boolean {
  return auditFilters.some((field) => query[field] !== undefined && query[field] !== '');
}

/** A text as it may stand on a page and in an address: no secret, nothing that cannot be seen, and short. */
function readText(typed: string): string {
  const shown = withoutSecrets(typed.toWellFormed().normalize('NFC')).replace(/\p{Cc}/gu, ' ');
  return shown.trim().slice(0, LONGEST_FILTER).toWellFormed();
}

function dayOf(said: string): CalendarDay | undefined {
  return isCalendarDay(said) ? said : undefined;
}

function numberOf(said: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(said) ? Number(said) : undefined;
}
