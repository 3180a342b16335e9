import 'server-only';
import { isSameWay, type Way } from '@/lib/domain/recorded-use';
import { partsOfRequestId } from '@/lib/domain/request-id';
import { scheduleFlush } from './flush-uses';
import { noteRefusal } from './note-refusal';
import { recorder, type NotedWay, type UsedToken } from './recorder';

/** A request is written within a second; a token's first use, and its first from an address, within a quarter of one. */
const WITHIN_MS = 1_000;
const FIRST_WITHIN_MS = 150;
/** More than a process can have waiting while the database takes writes. */
const MOST_PENDING = 100_000;
/** Ways that are looked at for the same one. */
const MOST_RECENT = 8;
/** Pairs of token and address that are remembered as seen. */
const MOST_SEEN = 50_000;

/** Notes a request whose secret matched. Costs it next to nothing: the writing happens later, in batches. */
export function noteRequest(token: UsedToken, id: string, way: Way): void {
  const held = recorder();
  let use = held.pending.get(token.id);
  if (!use) held.pending.set(token.id, (use = { accountId: token.accountId, tokenId: token.id, ways: { byKey: new Map(), last: undefined }, address: '' }));
  const { at, tag, drawn } = partsOfRequestId(id);
  const { uses, ways, ats, draws } = held.noted;
  uses.push(use);
  ways.push(recentWay(held.recent, way, tag));
  ats.push(at);
  draws.push(drawn);
  if (way.outcome !== 'valid') noteRefusal(token, id, way);
  const isMoved = use.address !== way.address;
  use.address = way.address;
  scheduleFlush(isMoved && isFirstFrom(token.id, way.address) ? FIRST_WITHIN_MS : WITHIN_MS);
}

/** Whether so much waits to be written that nothing more may be let through: what cannot be recorded is refused. */
export function recorderIsFull(): boolean {
  return recorder().noted.uses.length >= MOST_PENDING;
}

/** The same way as one that was noted a moment ago, as the one object that stands for it. */
function recentWay(recent: NotedWay[], way: Way, tag: string): NotedWay {
  for (const held of recent) if (held.tag === tag && isSameWay(held.way, way)) return held;
  const noted = { way, tag };
  recent.unshift(noted);
  recent.length = Math.min(recent.length, MOST_RECENT);
  return noted;
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
