import { and, eq } from 'drizzle-orm';
import type { Db } from './connection';
import { tokens } from './tables';

/** Which of a member's own tokens an identifier is; undefined for anybody else's, the same as for none. */
export async function tokenIdOfMember(db: Db, accountId: string, memberId: string, identifier: string): Promise<string | undefined> {
  const [found] = await db
    .select({ id: tokens.id })
    .from(tokens)
    .where(and(eq(tokens.accountId, accountId), eq(tokens.memberId, memberId), eq(tokens.identifier, identifier)));
  return found?.id;
}
