import 'server-only';
import { addToWays, type Way } from '@/lib/domain/recorded-use';
import { momentOfRequest } from '@/lib/domain/request-id';
import { scheduleFlush } from './flush-uses';
import { noteRefusal } from './note-refusal';
import { recorder, type UsedToken } from './recorder';

/** A request is written within a second; a token's first use, and its first from an address, within a quarter of one. */
const WITHIN_MS = 1_000;
const FIRST_WITHIN_MS = 150;
/** More than a process can have waiting while the database takes writes. */
const MOST_PENDING = 100_000;
/** Pairs of token and address that are remembered as seen. */
const MOST_SEEN = 50_000;

/** Notes a request whose secret matched. Costs it next to nothing: the writing happens later, in batches. */
export function noteRequest(token: UsedToken, id: string, way: Way): void {
  const held = recorder();
  let use = held.pending.get(token.id);
  if (!use) held.pending.set(token.id, (use = { accountId: token.accountId, tokenId: token.id, ways: new Map() }));
  addToWays(use.ways, id, momentOfRequest(id), way);
  held.size += 1;
  if (way.outcome !== 'valid') noteRefusal(token, id, way);
  scheduleFlush(isFirstFrom(token.id, way.address) ? FIRST_WITHIN_MS : WITHIN_MS);
}

/** Whether so much waits to be written that nothing more may be let through: what cannot be recorded is refused. */
export function recorderIsFull(): boolean {
  return recorder().size >= MOST_PENDING;
}

/** As far as this process knows; a pair that it has forgotten is only written sooner. */
function isFirstFrom(tokenId: string, address: string): boolean {
  const { seen } = recorder();
  const pair = `${tokenId} ${address}`;
  if (seen.has(pair)) return false;
  if (seen.size >= MOST_SEEN) seen.clear();
  seen.add(pair);
  return true;
}
