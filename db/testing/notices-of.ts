import { asc, eq } from 'drizzle-orm';
import { database } from '../connection';
import { notices } from '../notice-tables';

/** What a member was told, in its order. */
export function noticesOf(memberId: string) {
  // across accounts: a test's own member.
  return database().select({ kind: notices.kind, key: notices.key, tokenId: notices.tokenId, facts: notices.facts, state: notices.state }).from(notices).where(eq(notices.memberId, memberId)).orderBy(asc(notices.at), asc(notices.key));
}
