import 'server-only';
import { database } from '@/db/connection';
import { endSession, sessionWithMember } from '@/db/sessions';
import { transaction } from '@/db/transaction';

/** Ends a session's row, by the id that its signed cookie carried. An id of no session ends nothing. */
export async function endCurrentSession(sessionId: unknown, now: number): Promise<void> {
  if (typeof sessionId !== 'string') return;
  const session = await sessionWithMember(database(), sessionId);
  if (session) await transaction((tx) => endSession(tx, session.accountId, session.id, now));
}
