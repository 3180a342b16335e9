import 'server-only';
import { createHash } from 'node:crypto';
import type { Db } from '@/db/connection';
import { inventoryAfter, runningOf, type Place } from '@/db/token-inventory';
import { breathe } from '@/db/transaction';
import type { RevocationPreview, Together } from '@/lib/domain/admin-revocation';
import { printInventoryQuery, readInventoryQuery, type InventoryQuery } from '@/lib/domain/inventory-query';
import { dayOf } from '@/lib/domain/recorded-use';
import { statusDeadlines } from '@/lib/domain/token-status';
import { inventoryFilter } from './read-inventory';

/** Tokens that are looked at between two turns of the event loop. */
const STEP = 1_000;

export type MatchingToken = Awaited<ReturnType<typeof runningOf>>[number];

/** The query of a filter's address; undefined where part of it is nonsense, which must not widen what is revoked. */
export function filterQuery(filter: string): InventoryQuery | undefined {
  const { query, ignored } = readInventoryQuery(Object.fromEntries(new URLSearchParams(filter)));
  return ignored.length === 0 && printInventoryQuery({ ...query, page: 1 }) === filter ? query : undefined;
}

/** Which of an account's tokens are meant and can still be revoked, in the order of their ids: it is the order in which everybody holds several. */
export async function matchingTokens(db: Db, accountId: string, which: Together, now: number): Promise<MatchingToken[]> {
  const found = 'ids' in which ? await runningOf(db, accountId, which.ids, now) : await walk(db, accountId, which.filter, now);
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What revoking them would do. */
export function previewOf(tokens: readonly MatchingToken[], now: number): RevocationPreview {
  const today = dayOf(now);
  return {
    count: tokens.length,
    owners: new Set(tokens.map(({ memberId }) => memberId)).size,
    usedToday: tokens.filter(({ lastUsedAt }) => lastUsedAt !== null && lastUsedAt >= today).length,
    mark: createHash('sha256').update(tokens.map(({ id }) => id).join()).digest('base64url'),
  };
}

async function walk(db: Db, accountId: string, filter: string, now: number): Promise<MatchingToken[]> {
  const query = filterQuery(filter);
  if (!query) return [];
  const wanted = await inventoryFilter(accountId, query, now);
  const found: MatchingToken[] = [];
  let place: Place | undefined;
  do {
    const step = await inventoryAfter(db, accountId, place, wanted, statusDeadlines(now), STEP);
    for (const { matches, ...token } of step) if (matches) found.push(token);
    place = step.length === STEP ? step.at(-1) : undefined;
    await breathe();
  } while (place);
  return found;
}
