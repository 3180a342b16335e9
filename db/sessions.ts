import { and, desc, eq, gt, isNull, lt, ne, sql } from 'drizzle-orm';
import type { Db, Tx } from './connection';
import { prepared } from './prepare';
import { accounts, members, sessions } from './tables';

export async function insertSession(tx: Tx, session: typeof sessions.$inferInsert): Promise<void> {
  await tx.insert(sessions).values(session);
}

/** A session with its member and account as they are now, or undefined where there is none. */
export async function sessionWithMember(db: Db, sessionId: string) {
  // across accounts: the session's id, which its signed cookie carries, tells the account.
  const [found] = await prepared(db, 'session_with_member', (handle) =>
    handle
      .select({
        id: sessions.id,
        createdAt: sessions.createdAt,
        lastSeenAt: sessions.lastSeenAt,
        authenticatedAt: sessions.authenticatedAt,
        endedAt: sessions.endedAt,
        browserTimeZone: sessions.timeZone,
        memberId: members.id,
        accountId: members.accountId,
        email: members.email,
        givenName: members.givenName,
        familyName: members.familyName,
        role: members.role,
        memberActive: members.active,
        language: members.language,
        timeZone: members.timeZone,
        theme: members.theme,
        organization: accounts.name,
        plan: accounts.plan,
      })
      .from(sessions)
      .innerJoin(members, eq(members.id, sessions.memberId))
      .innerJoin(accounts, eq(accounts.id, sessions.accountId))
      .where(eq(sessions.id, sql.placeholder('sessionId'))),
  )({ sessionId });
  return found;
}

/** Whether a member has signed in from an address since a time. */
export async function signedInFromSince(db: Db, accountId: string, memberId: string, address: string, since: number): Promise<boolean> {
  const found = await db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.accountId, accountId), eq(sessions.memberId, memberId), eq(sessions.address, address), gt(sessions.createdAt, since)))
    .limit(1);
  return found.length > 0;
}

/** Moves "last seen" forward, never back. */
export async function touchSession(tx: Tx, accountId: string, sessionId: string, at: number): Promise<void> {
  await tx
    .update(sessions)
    .set({ lastSeenAt: at })
    .where(and(eq(sessions.accountId, accountId), eq(sessions.id, sessionId), lt(sessions.lastSeenAt, at)));
}

/** A member's sessions that have not ended, the last seen first. */
export function sessionsOfMember(db: Db, accountId: string, memberId: string) {
  return db
    .select({ id: sessions.id, createdAt: sessions.createdAt, lastSeenAt: sessions.lastSeenAt, endedAt: sessions.endedAt, address: sessions.address, client: sessions.client })
    .from(sessions)
    .where(and(eq(sessions.accountId, accountId), eq(sessions.memberId, memberId), isNull(sessions.endedAt)))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id));
}

/** Ends a session and answers whether that did it. `memberId`: it has to be this member's. */
export async function endSession(tx: Tx, accountId: string, sessionId: string, at: number, memberId?: string): Promise<boolean> {
  const ended = await tx
    .update(sessions)
    .set({ endedAt: at })
    .where(and(eq(sessions.accountId, accountId), eq(sessions.id, sessionId), memberId === undefined ? undefined : eq(sessions.memberId, memberId), isNull(sessions.endedAt)))
    .returning({ id: sessions.id });
  return ended.length > 0;
}

/** Ends every session of a member at once: deactivation, a password change. `except`: one that stays. Answers which ended. */
export async function endSessionsOfMember(tx: Tx, accountId: string, memberId: string, at: number, except?: string): Promise<string[]> {
  const ended = await tx
    .update(sessions)
    .set({ endedAt: at })
    .where(and(eq(sessions.accountId, accountId), eq(sessions.memberId, memberId), isNull(sessions.endedAt), except === undefined ? undefined : ne(sessions.id, except)))
    .returning({ id: sessions.id });
  return ended.map(({ id }) => id).sort();
}

/** Notes that a session has just seen the password. */
export async function markAuthenticated(tx: Tx, accountId: string, sessionId: string, at: number): Promise<void> {
  await tx.update(sessions).set({ authenticatedAt: at }).where(and(eq(sessions.accountId, accountId), eq(sessions.id, sessionId)));
}
