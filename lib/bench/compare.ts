import 'server-only';
import type { Contestant } from './contestant';
import { drive, type Load } from './load';

/** One contestant's servers and what is asked of them. */
export interface Entry {
  readonly servers: readonly Contestant[];
  readonly load: Omit<Load, 'ports'>;
}

/** What each round gave. */
export interface Measured {
  /** Requests a second. */
  readonly throughput: readonly number[];
  /** The server processes' own CPU time, microseconds a request. */
  readonly cpu: readonly number[];
}

/** A median, with the smallest and the largest beside it. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Rounds that count, and how long each contestant is driven in one: over a second, so that the recording's flush is in each. */
export const ROUNDS = 9;
export const SLICE_MS = 1_200;

/** Drives the contestants in turn, A B A B …, after one round that warms them up and is not counted. Fails where one refuses a request. */
export async function compare<Name extends string>(entries: Record<Name, Entry>): Promise<Record<Name, Measured>> {
  const names = Object.keys(entries) as Name[];
  const samples = new Map<Name, { throughput: number; cpu: number }[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const name of names) {
      const sample = await measure(name, entries[name]);
      if (round > 0) samples.get(name)?.push(sample);
    }
  }
  return Object.fromEntries(names.map((name) => [name, measured(samples.get(name) ?? [])])) as Record<Name, Measured>;
}

async function measure(name: string, { servers, load }: Entry): Promise<{ throughput: number; cpu: number }> {
  const before = await cpuOf(servers);
  const { answered, refused, seconds } = await drive({ ...load, ports: servers.map(({ port }) => port) }, SLICE_MS);
  if (refused > 0) throw new Error(`${name} refused ${refused} of ${answered} requests.`);
  return { throughput: answered / seconds, cpu: ((await cpuOf(servers)) - before) / answered };
}

async function cpuOf(servers: readonly Contestant[]): Promise<number> {
  const told = await Promise.all(servers.map((server) => server.used()));
  return told.reduce((sum, { cpu }) => sum + cpu, 0);
}

function measured(samples: readonly { throughput: number; cpu: number }[]): Measured {
  return { throughput: samples.map(({ throughput }) => throughput), cpu: samples.map(({ cpu }) => cpu) };
}

/** The ratio of two contestants' CPU times, round by round: what else the machine was doing weighed on both. */
export function ratioOf(one: Measured, other: Measured): Spread {
  return spread(one.cpu.map((cpu, round) => cpu / (other.cpu[round] ?? 0)));
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
  return { median, least: sorted[0] ?? 0, most: sorted.at(-1) ?? 0 };
}
