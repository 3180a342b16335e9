import 'server-only';
import { processWide } from '@/db/process-wide';
import { markUsed } from '@/db/tokens';
import { breathe, transaction } from '@/db/transaction';
import { logSurprise } from '@/lib/log/log';

/** A use is written within a second; a token's first use within a quarter of one, because somebody is waiting to see it. */
const FLUSH_EVERY_MS = 1_000;
const FIRST_USE_WITHIN_MS = 200;
/** Rows of one transaction: a flush must not hold the writer for long. */
const CHUNK = 500;

export interface Use {
  readonly tokenId: string;
  readonly accountId: string;
  readonly address: string;
  readonly at: number;
  readonly isFirst: boolean;
}

/** Notes that a token was used. Costs the request nothing: the writing happens later, in batches, forward-only. */
export function noteUse(use: Use): void {
  const held = recorder();
  const noted = held.pending.get(use.tokenId);
  if (!noted || noted.at <= use.at) held.pending.set(use.tokenId, use);
  if (use.isFirst) scheduleFlush(FIRST_USE_WITHIN_MS);
  else scheduleFlush(FLUSH_EVERY_MS);
}

/** Writes what was noted and not yet written. Called at an orderly stop too: nothing recorded is lost by it. */
export function flushUses(): Promise<void> {
  const held = recorder();
  // One after the other: a stop that came while another flush is at work would close the database under it.
  held.flushing = held.flushing.catch(() => undefined).then(() => writePending(held));
  return held.flushing;
}

async function writePending(held: Recorder): Promise<void> {
  const uses = [...held.pending.values()];
  held.pending.clear();
  for (let start = 0; start < uses.length; start += CHUNK) {
    const chunk = uses.slice(start, start + CHUNK);
    try {
      await transaction(async (tx) => {
        for (const use of chunk) await markUsed(tx, use.accountId, use.tokenId, use);
      });
    } catch (error) {
      // A busy database must not lose a use: it is noted again unless a newer one was.
      for (const use of uses.slice(start)) if (!held.pending.has(use.tokenId)) held.pending.set(use.tokenId, use);
      throw error;
    }
    await breathe();
  }
}

interface Recorder {
  readonly pending: Map<string, Use>;
  flushing: Promise<void>;
  timer: { readonly handle: NodeJS.Timeout; readonly due: number } | undefined;
}

function recorder(): Recorder {
  return processWide<Recorder>('use-recorder', () => ({ pending: new Map(), flushing: Promise.resolve(), timer: undefined }));
}

function scheduleFlush(withinMs: number): void {
  const held = recorder();
  const due = Date.now() + withinMs;
  if (held.timer && held.timer.due <= due) return;
  if (held.timer) clearTimeout(held.timer.handle);
  const handle = setTimeout(() => {
    held.timer = undefined;
    flushUses().catch((error: unknown) => {
      logSurprise(error, 'none', 'recorded use');
      scheduleFlush(FLUSH_EVERY_MS);
    });
  }, withinMs);
  held.timer = { handle, due };
}
