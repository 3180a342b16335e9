import { and, desc, eq, inArray, or, sql } from 'drizzle-orm';
import type { Db } from './connection';
import { tokens } from './tables';

/** The ids of an account's tokens that a text names: by their id, or by a part of their name or identifier. `search` is in the letters of `search_key`. The newest first. */
export async function tokensCalled(db: Db, accountId: string, { id, search }: { readonly id: string; readonly search: string }, most: number): Promise<string[]> {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const found = await db
    .select({ id: tokens.id })
    .from(tokens)
    .where(and(eq(tokens.accountId, accountId), or(eq(tokens.id, id), sql`${tokens.searchKey} like ${pattern} escape '\\'`, sql`lower(${tokens.identifier}) like ${pattern} escape '\\'`)))
    .orderBy(desc(tokens.createdAt), desc(tokens.id))
    .limit(most);
  return found.map((token) => token.id);
}

/** The names of some of an account's tokens, as they are now. */
export function namesOfTokens(db: Db, accountId: string, tokenIds: readonly string[]) {
  return db
    .select({ id: tokens.id, name: tokens.name })
    .from(tokens)
    .where(and(eq(tokens.accountId, accountId), inArray(tokens.id, [...tokenIds])));
}
