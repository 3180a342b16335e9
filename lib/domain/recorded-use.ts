import type { Verdict } from './verdicts';

/** One request whose secret matched, as the request log keeps it. */
export interface RecordedRequest {
  /** The request's id, which its answer carried. */
  readonly id: string;
  /** Milliseconds UTC. */
  readonly at: number;
  /** The row of the endpoint table. */
  readonly endpoint: string;
  readonly method: string;
  /** Path and query as they were sent. */
  readonly path: string;
  readonly address: string;
  /** The User-Agent, cut. */
  readonly client: string;
  readonly outcome: Outcome;
  /** The answer's status; for a gateway's check the answer to the proxy. */
  readonly status: number;
  /** What it touched, as `fax:<id>`: at most `MOST_TOUCHED`, and how many there were beyond. */
  readonly touched: readonly string[];
  readonly more: number;
  /** By which way the secret reached us, where it was not sent to the API itself. */
  readonly via?: 'gateway-check' | 'introspection';
}

/** What the check ended in, once the secret had matched. */
export type Outcome = Exclude<Verdict, 'missing' | 'ambiguous' | 'malformed' | 'unknown' | 'busy'>;

/** The kinds of things a request touches. */
export type ResourceKind = 'fax' | 'file' | 'member' | 'number' | 'webhook' | 'client';

/** Ids that are kept of one request: a list of fifty faxes whole, the four thousand of a bulk sending not. */
export const MOST_TOUCHED = 100;

/** What the parameters of a path stand for. `id` is a fax in the outbox, which keeps it when it is sent. */
const kindOfParameter: Readonly<Record<string, ResourceKind>> = {
  user_id: 'member',
  member_user_id: 'member',
  fax_id: 'fax',
  id: 'fax',
  number: 'number',
  hook_id: 'webhook',
};

/** The resources that a path names. `self` names the caller, who is known anyway. */
export function touchedByPath(parameters: Readonly<Record<string, string>>): string[] {
  return Object.entries(parameters).flatMap(([name, value]) => {
    const kind = kindOfParameter[name];
    return kind === undefined || value === 'self' ? [] : [`${kind}:${value}`];
  });
}

/** Requests that are alike but for their time: counted per day. */
export interface DayOfUse {
  readonly day: number;
  readonly endpoint: string;
  readonly address: string;
  readonly client: string;
  readonly outcome: string;
  requests: number;
  firstAt: number;
  lastAt: number;
}

/** Ways of use of one token that are told apart within one writing; what comes on top is counted as `other`, so that made-up clients fill no table. */
const MOST_WAYS = 50;
export const OTHER = 'other';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The first millisecond of an instant's day, UTC. */
export function dayOf(at: number): number {
  return at - (at % DAY_MS);
}

/** The requests of one token, counted by day, call, address, client and outcome; in a stable order. */
export function countByDay(requests: readonly RecordedRequest[]): DayOfUse[] {
  const ways = new Map<string, DayOfUse>();
  for (const request of requests) count(ways, request);
  return [...ways].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, way]) => way);
}

function count(ways: Map<string, DayOfUse>, { at, endpoint, outcome, ...from }: RecordedRequest): void {
  const day = dayOf(at);
  const key = (address: string, client: string) => [day, endpoint, outcome, address, client].join('\n');
  const isNew = !ways.has(key(from.address, from.client));
  const { address, client } = isNew && ways.size >= MOST_WAYS ? { address: OTHER, client: OTHER } : from;
  const way = ways.get(key(address, client)) ?? { day, endpoint, address, client, outcome, requests: 0, firstAt: at, lastAt: at };
  way.requests += 1;
  way.firstAt = Math.min(way.firstAt, at);
  way.lastAt = Math.max(way.lastAt, at);
  ways.set(key(address, client), way);
}
