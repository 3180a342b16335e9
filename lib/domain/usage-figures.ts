import { narrowestFirst } from './call-groups';
import { callsOpenedBy, endpoints, scopesThatSuffice } from './endpoints';
import type { Outcome } from './recorded-use';
import { inCatalogueOrder, type Scope } from './scopes';

/** What a token's page tells of its use. Times in milliseconds UTC; days are counted in UTC, as requests are recorded. */
export interface TokenUsage {
  /** Each of the last `USAGE_DAYS` days, the oldest first, today the last. */
  readonly days: readonly DayFigure[];
  readonly calls: UseTable;
  readonly addresses: UseTable;
  readonly clients: UseTable;
  /** Refused since the beginning of yesterday. */
  readonly refused: readonly RefusedCalls[];
  /** When each call was last let through, as long as counts are kept. */
  readonly lastUses: readonly CallUse[];
  readonly yesterday: { readonly requests: number; readonly addresses: number };
}

export interface DayFigure {
  /** The day's first millisecond. */
  readonly day: number;
  readonly allowed: number;
  readonly refused: number;
}

/** The most used first; `count` is how many there are, of which `rows` may be the first. */
export interface UseTable {
  readonly count: number;
  readonly rows: readonly UseFigure[];
}

export interface UseFigure {
  /** An endpoint's id, an address or a client. */
  readonly of: string;
  readonly allowed: number;
  readonly refused: number;
  readonly lastAt: number;
}

export interface RefusedCalls {
  readonly endpoint: string;
  readonly outcome: Outcome;
  readonly requests: number;
}

export interface CallUse {
  readonly endpoint: string;
  readonly lastAt: number;
}

export const USAGE_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** A row for every day, also for those without a request. `today` is its first millisecond, UTC. */
export function everyDay(counted: readonly { readonly day: number; readonly total: number; readonly allowed: number }[], today: number): DayFigure[] {
  const byDay = new Map(counted.map((one) => [one.day, one]));
  return Array.from({ length: USAGE_DAYS }, (_, at) => {
    const day = today - (USAGE_DAYS - 1 - at) * DAY_MS;
    const { total = 0, allowed = 0 } = byDay.get(day) ?? {};
    return { day, allowed, refused: total - allowed };
  });
}

/** Allowed and refused requests of all days together. */
export function totals(days: readonly DayFigure[]): { readonly allowed: number; readonly refused: number } {
  return days.reduce((sum, { allowed, refused }) => ({ allowed: sum.allowed + allowed, refused: sum.refused + refused }), { allowed: 0, refused: 0 });
}

/** When a held scope was last of use: a call counts for each held scope that opens it. Null where none of its calls was made. */
export function lastUseOfScope(scope: Scope, uses: readonly CallUse[]): number | null {
  const opened = new Set<string>(callsOpenedBy(scope).map(({ id }) => id));
  return uses.reduce<number | null>((last, { endpoint, lastAt }) => (opened.has(endpoint) ? Math.max(last ?? 0, lastAt) : last), null);
}

/** Held scopes without use since a time. None where the token itself is younger than that: what is new has not been needed yet. */
export function scopesWithoutUse(held: readonly Scope[], uses: readonly CallUse[], since: number, createdAt: number): Scope[] {
  return createdAt > since ? [] : held.filter((scope) => (lastUseOfScope(scope, uses) ?? 0) < since);
}

/** Refused calls of one reason, and for a missing scope the ones that would mend it: for each call the scope that opens the least. */
export interface RefusalReason {
  readonly outcome: Outcome;
  readonly requests: number;
  readonly missing: readonly Scope[];
}

export function refusalReasons(refused: readonly RefusedCalls[], held: readonly Scope[]): RefusalReason[] {
  return [...new Set(refused.map(({ outcome }) => outcome))]
    .map((outcome) => {
      const calls = refused.filter((one) => one.outcome === outcome);
      const missing = outcome === 'out-of-scope' ? calls.flatMap(({ endpoint }) => missingFor(endpoint, held)) : [];
      return { outcome, requests: calls.reduce((sum, { requests }) => sum + requests, 0), missing: inCatalogueOrder(missing) };
    })
    .sort((a, b) => b.requests - a.requests);
}

function missingFor(endpoint: string, held: readonly Scope[]): readonly Scope[] {
  const row = endpoints.find(({ id }) => id === endpoint);
  if (!row) return [];
  const holdsOneOf = (scopes: readonly Scope[]) => scopes.some((scope) => held.includes(scope));
  // A held scope may open a call on oneself alone: it was refused for somebody else then, and only the others help.
  const [narrowest] = holdsOneOf(scopesThatSuffice(row, true)) ? scopesThatSuffice(row, false).toReversed() : narrowestFirst(row);
  return narrowest === undefined || holdsOneOf(scopesThatSuffice(row, false)) ? [] : [narrowest];
}
