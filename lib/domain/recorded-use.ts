import type { RequestIdParts } from './request-id';
import type { Verdict } from './verdicts';

/** One request whose secret matched, as the request log keeps it. Its moment is its id's (request-id.ts). */
export interface RecordedRequest extends Way {
  /** The request's id, which its answer carried. */
  readonly id: string;
  /** Milliseconds UTC. */
  readonly at: number;
}

/** What many requests of one token have in common: everything but their id. */
export interface Way {
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

/** Requests of one token that went one way on one day: how many, when, and which. */
export interface WayOfDay extends Way {
  /** The way itself. */
  readonly of: Way;
  /** The day's first millisecond, UTC. */
  readonly day: number;
  requests: number;
  firstAt: number;
  lastAt: number;
  /** The ids that are logged, as numbers: strings that live for a second each would be the dearest part of recording. */
  readonly ids: IdsOfWay;
}

/** Ids of one process (request-id.ts): its tag, and of each the milliseconds after `from` and the number that was drawn. */
export interface IdsOfWay {
  readonly tag: string;
  readonly from: number;
  readonly after: number[];
  readonly draws: number[];
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The first millisecond of an instant's day, UTC. */
export function dayOf(at: number): number {
  return at - (at % DAY_MS);
}

/** Requests beyond the rate of which one writing logs the ids: a flood fills the counts, and not the log. */
const LIMITED_LOGGED = 20;

/** The ways of one token's requests, and the one that the last of them went: most programs do one thing again and again. */
export interface Ways {
  readonly byKey: Map<string, WayOfDay>;
  last: WayOfDay | undefined;
}

/** Adds a request to those that went the same way. */
export function addToWays(ways: Ways, id: RequestIdParts, way: Way): void {
  const day = dayOf(id.at);
  if (ways.last?.of === way && ways.last.day === day) return count(ways.last, id);
  const key = keyOf(id, day, way);
  const held = ways.byKey.get(key);
  if (held) return count((ways.last = held), id);
  const { at, tag, drawn } = id;
  ways.byKey.set(key, (ways.last = { ...way, of: way, day, requests: 1, firstAt: at, lastAt: at, ids: { tag, from: at, after: [0], draws: [drawn] } }));
}

function count(held: WayOfDay, { at, drawn }: RequestIdParts): void {
  held.requests += 1;
  if (at < held.firstAt) held.firstAt = at;
  if (at > held.lastAt) held.lastAt = at;
  if (held.outcome === 'rate-limited' && held.ids.after.length >= LIMITED_LOGGED) return;
  held.ids.after.push(at - held.ids.from);
  held.ids.draws.push(drawn);
}

/** Whether two ways are one. Only where nothing is touched, so that the path tells all. It stands on the path of every request. */
export function isSameWay(held: Way, way: Way): boolean {
  return (
    held.endpoint === way.endpoint &&
    held.outcome === way.outcome &&
    held.status === way.status &&
    held.touched.length + way.touched.length === 0 &&
    held.path === way.path &&
    held.address === way.address &&
    held.client === way.client &&
    held.method === way.method &&
    held.via === way.via
  );
}

/** Adds the ways of an earlier time to those that came meanwhile. */
export function mergeWays({ byKey }: Ways, earlier: Ways): void {
  for (const [key, way] of earlier.byKey) {
    const held = byKey.get(key);
    if (!held) {
      byKey.set(key, way);
      continue;
    }
    held.requests += way.requests;
    held.firstAt = Math.min(held.firstAt, way.firstAt);
    held.lastAt = Math.max(held.lastAt, way.lastAt);
    for (const after of way.ids.after) held.ids.after.push(after + way.ids.from - held.ids.from);
    for (const drawn of way.ids.draws) held.ids.draws.push(drawn);
  }
}

/** What a path does not name (the faxes of a list) is hardly ever the same twice: such a request goes a way of its own. */
function keyOf({ at, tag, drawn }: RequestIdParts, day: number, { endpoint, method, path, address, client, outcome, status, touched, via }: Way): string {
  return touched.length > 2 ? `${at} ${tag} ${drawn}` : `${day} ${tag} ${endpoint} ${method} ${outcome} ${status} ${address} ${via} ${path} ${touched[0]} ${touched[1]} ${client}`;
}

/** Requests that are alike in what is counted per day. */
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

/** What is told apart within one writing; what comes on top is counted as `other`, so that made-up clients fill no table. */
const MOST_DAYS = 50;
export const OTHER = 'other';

/** The ways of one token, counted by day, call, address, client and outcome; in a stable order. */
export function countByDay(ways: Iterable<WayOfDay>): DayOfUse[] {
  const days = new Map<string, DayOfUse>();
  for (const way of ways) addToDays(days, way);
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, day]) => day);
}

function addToDays(days: Map<string, DayOfUse>, { day, endpoint, outcome, requests, firstAt, lastAt, ...from }: WayOfDay): void {
  const key = (address: string, client: string) => [day, endpoint, outcome, address, client].join('\n');
  const isBeyond = days.size >= MOST_DAYS && !days.has(key(from.address, from.client));
  const { address, client } = isBeyond ? { address: OTHER, client: OTHER } : from;
  const held = days.get(key(address, client));
  if (!held) return void days.set(key(address, client), { day, endpoint, address, client, outcome, requests, firstAt, lastAt });
  held.requests += requests;
  held.firstAt = Math.min(held.firstAt, firstAt);
  held.lastAt = Math.max(held.lastAt, lastAt);
}
