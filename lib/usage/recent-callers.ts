import 'server-only';
import type { Caller } from '@/lib/domain/rotation-view';
import { useByDay as usesByDay } from './read-requests';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Who has called with a token since the begin of yesterday (UTC) and was let through, by address and client, the last ones first. */
export async function recentCallers(accountId: string, tokenId: string, now: number): Promise<Caller[]> {
  const callers = new Map<string, Caller>();
  for (const { address, client, outcome, requests, lastAt } of await usesByDay(accountId, tokenId, now - DAY_MS)) {
    if (outcome !== 'valid') continue;
    const held = callers.get(`${address}\n${client}`);
    callers.set(`${address}\n${client}`, { address, client, requests: requests + (held?.requests ?? 0), lastAt: Math.max(lastAt, held?.lastAt ?? 0) });
  }
  return [...callers.values()].sort((a, b) => b.lastAt - a.lastAt);
}
