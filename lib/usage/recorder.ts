import 'server-only';
import { processWide } from '@/db/process-wide';
import type { AuditEvent } from '@/lib/domain/audit-events';
import type { WayOfDay } from '@/lib/domain/recorded-use';

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
  readonly ways: Map<string, WayOfDay>;
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
  /** Requests in `pending`. */
  size: number;
  /** Refusals that wait to be recorded, by token, reason and hour; and those that were. */
  readonly refusals: Map<string, Refusal>;
  readonly recorded: Set<string>;
  /** Tokens and the addresses this process has seen them used from. */
  readonly seen: Set<string>;
  flushing: Promise<void>;
  timer: { readonly handle: NodeJS.Timeout; readonly due: number } | undefined;
}

/** One for every bundle of the process: the door's and Next's. */
export function recorder(): Recorder {
  return (held ??= processWide('use-recorder', empty));
}

let held: Recorder | undefined;

function empty(): Recorder {
  return { pending: new Map(), size: 0, refusals: new Map(), recorded: new Set(), seen: new Set(), flushing: Promise.resolve(), timer: undefined };
}
