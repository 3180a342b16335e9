import 'server-only';
import { processWide } from '@/db/process-wide';
import type { AuditEvent } from '@/lib/domain/audit-events';
import type { Way, Ways } from '@/lib/domain/recorded-use';

/** A token as recorded use names it. */
export interface UsedToken {
  readonly id: string;
  readonly accountId: string;
  readonly identifier: string;
}

/** What waits to be written of one token. */
export interface PendingUse {
  readonly accountId: string;
  readonly tokenId: string;
  readonly ways: Ways;
  /** From where it was noted last. */
  address: string;
}

/**
 * Requests in the order they came, in flat lists side by side: noting one touches nothing that lies elsewhere in memory, which is what
 * noting costs. They are sorted into their tokens' ways when they are written.
 */
export interface Noted {
  readonly uses: PendingUse[];
  readonly ways: NotedWay[];
  readonly ats: number[];
  readonly draws: number[];
}

/** A way with the tag of the ids that went it (request-id.ts). */
export interface NotedWay {
  readonly way: Way;
  readonly tag: string;
}

export function nothingNoted(): Noted {
  return { uses: [], ways: [], ats: [], draws: [] };
}

/** What the audit chain keeps once per token, reason and hour. */
export interface Refusal {
  readonly accountId: string;
  readonly tokenId: string;
  readonly reason: string;
  /** The hour's first millisecond. */
  readonly hour: number;
  readonly event: AuditEvent;
}

/** What a process has recorded and not yet written. */
export interface Recorder {
  pending: Map<string, PendingUse>;
  noted: Noted;
  /** The ways that were noted last, the newest first. */
  readonly recent: NotedWay[];
  /** Refusals that wait to be recorded, by token, reason and hour; and those that were. */
  readonly refusals: Map<string, Refusal>;
  readonly recorded: Set<string>;
  /** Tokens and the addresses this process has seen them used from. */
  readonly seen: Set<string>;
  /** Tokens and the addresses whose uses this process has written: nothing about them is news. */
  readonly known: Set<string>;
  flushing: Promise<void>;
  timer: { readonly handle: NodeJS.Timeout; readonly due: number } | undefined;
}

/** One for every bundle of the process: the door's and Next's. */
export function recorder(): Recorder {
  return (held ??= processWide('use-recorder', empty));
}

let held: Recorder | undefined;

function empty(): Recorder {
  return { pending: new Map(), noted: nothingNoted(), recent: [], refusals: new Map(), recorded: new Set(), seen: new Set(), known: new Set(), flushing: Promise.resolve(), timer: undefined };
}
