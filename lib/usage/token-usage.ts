import 'server-only';
import { database } from '@/db/connection';
import { allowedOnDay, countsOfUse, lastUseOfCalls, refusedByCall, sumsBy, sumsByDay, type UseColumn } from '@/db/token-use-sums';
import { dayOf, type Outcome } from '@/lib/domain/recorded-use';
import { everyDay, USAGE_DAYS, type TokenUsage, type UseTable } from '@/lib/domain/usage-figures';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Rows of a table that is shown whole. */
const MOST_ROWS = 200;

/** Which table is shown whole; the others show their first rows. */
export type WholeTable = 'calls' | 'addresses' | 'clients' | undefined;

/** What a token was used for in the last thirty days (UTC). Sums are made by the database, so that a busy token costs no more to show. Somebody else's account sees nothing. */
export async function usageOfToken(accountId: string, tokenId: string, rows: number, whole: WholeTable, now: number): Promise<TokenUsage> {
  const today = dayOf(now);
  const first = today - (USAGE_DAYS - 1) * DAY_MS;
  const db = database();
  const [days, counts, refused, lastUses, yesterday] = await Promise.all([
    sumsByDay(db, accountId, tokenId, first),
    countsOfUse(db, accountId, tokenId, first),
    refusedByCall(db, accountId, tokenId, today - DAY_MS),
    lastUseOfCalls(db, accountId, tokenId),
    allowedOnDay(db, accountId, tokenId, today - DAY_MS),
  ]);
  const tableOf = async (column: UseColumn, isWhole: boolean): Promise<UseTable> => {
    const found = await sumsBy(db, column, accountId, tokenId, first, isWhole ? MOST_ROWS : rows);
    return { count: counts[column], rows: found.map(({ total, allowed, ...row }) => ({ ...row, allowed, refused: total - allowed })) };
  };
  return {
    days: everyDay(days, today),
    calls: await tableOf('endpoint', whole === 'calls'),
    addresses: await tableOf('address', whole === 'addresses'),
    clients: await tableOf('client', whole === 'clients'),
    refused: refused.map(({ endpoint, outcome, total }) => ({ endpoint, outcome: outcome as Outcome, requests: total })),
    lastUses,
    yesterday,
  };
}
