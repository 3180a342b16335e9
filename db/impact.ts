import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from './connection';
import { webhooks } from './fax-tables';
import { tokens } from './tables';

/** What a report on a token of the account is headed with; undefined where there is none. */
export async function headOfToken(db: Db, accountId: string, tokenId: string): Promise<{ id: string; name: string; identifier: string; createdAt: number } | undefined> {
  const [found] = await db
    .select({ id: tokens.id, name: tokens.name, identifier: tokens.identifier, createdAt: tokens.createdAt })
    .from(tokens)
    .where(and(eq(tokens.accountId, accountId), eq(tokens.id, tokenId)));
  return found;
}

/** Those of some webhooks that the account still has. */
export async function webhooksThatStand(db: Db, accountId: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const found = await db
    .select({ id: webhooks.id })
    .from(webhooks)
    .where(and(eq(webhooks.accountId, accountId), inArray(webhooks.id, [...ids])));
  return found.map(({ id }) => id);
}
