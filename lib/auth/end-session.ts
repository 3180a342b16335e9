import 'server-only';
import { database } from '@/db/connection';
import { holdMember } from '@/db/member-admin';
import { endSession, sessionWithMember } from '@/db/sessions';
import { transaction } from '@/db/transaction';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Origin } from '@/lib/domain/audit-events';

/** Ends a session's row because its member signs out, by the id that its signed cookie carried, and records it. An id of no session ends nothing. */
export async function endCurrentSession(sessionId: unknown, origin: Origin, now: number): Promise<void> {
  if (typeof sessionId !== 'string') return;
  const session = await sessionWithMember(database(), sessionId);
  if (!session) return;
  const { accountId, memberId } = session;
  await transaction(async (tx) => {
    await holdMember(tx, accountId, memberId);
    if (!(await endSession(tx, accountId, sessionId, now))) return;
    const fact = { type: 'session_expired', memberId, sessionIds: [sessionId], reason: 'signed-out' } as const;
    await recordAudit(tx, accountId, { at: now, actor: { kind: 'member', memberId }, origin, fact });
  });
}
