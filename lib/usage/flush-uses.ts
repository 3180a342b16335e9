import 'server-only';
import { isBusy } from '@/db/errors';
import { addToWays, mergeWays } from '@/lib/domain/recorded-use';
import { logSurprise } from '@/lib/log/log';
import { recordRefusals } from './record-refusals';
import { nothingNoted, recorder, type PendingUse, type Recorder } from './recorder';
import { writeUses } from './write-uses';

/** When a writing failed, the next try, in milliseconds. */
const AGAIN_AFTER_MS = 1_000;

/** Writes what was noted and not yet written. Called at an orderly stop too: nothing recorded is lost by it. */
export function flushUses(): Promise<void> {
  const held = recorder();
  // One after the other: a stop that came while another flush is at work would close the database under it.
  held.flushing = held.flushing.catch(() => undefined).then(() => flush(held));
  return held.flushing;
}

/** Sees to it that what is noted now is written within a time. */
export function scheduleFlush(withinMs: number): void {
  const held = recorder();
  const { timer } = held;
  if (timer && withinMs >= AGAIN_AFTER_MS) return;
  const due = Date.now() + withinMs;
  if (timer && timer.due <= due) return;
  if (timer) clearTimeout(timer.handle);
  held.timer = { due, handle: setTimeout(() => onTime(held), withinMs) };
}

function onTime(held: Recorder): void {
  held.timer = undefined;
  flushUses().catch((error: unknown) => {
    if (!isBusy(error)) logSurprise(error, 'none', 'recorded use');
    scheduleFlush(AGAIN_AFTER_MS);
  });
}

async function flush(held: Recorder): Promise<void> {
  const uses = takeNoted(held);
  const unwritten = new Set(uses);
  try {
    await writeUses(uses, (written) => unwritten.delete(written));
  } catch (error) {
    for (const use of unwritten) putBack(held, use);
    throw error;
  }
  await recordRefusals(held.refusals);
}

/** What was noted, each token's requests by the ways they went. */
function takeNoted(held: Recorder): PendingUse[] {
  const { pending, noted } = held;
  held.pending = new Map();
  held.noted = nothingNoted();
  const { uses, ways, ats, draws } = noted;
  for (const [index, use] of uses.entries()) {
    const went = ways[index];
    if (went) addToWays(use.ways, { at: ats[index] ?? 0, tag: went.tag, drawn: draws[index] ?? 0 }, went.way);
  }
  // In one order everywhere: two processes that write the same rows wait for each other and never in a ring. An account's rows lie together.
  return [...pending.values()].sort((a, b) => (a.accountId + a.tokenId < b.accountId + b.tokenId ? -1 : 1));
}

/** A busy database must not lose a use: it waits again, before what came meanwhile. */
function putBack(held: Recorder, use: PendingUse): void {
  const newer = held.pending.get(use.tokenId);
  if (newer) mergeWays(newer.ways, use.ways);
  else held.pending.set(use.tokenId, use);
}
