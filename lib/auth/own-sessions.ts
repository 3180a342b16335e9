import 'server-only';
import { database } from '@/db/connection';
import { holdMember } from '@/db/member-admin';
import { endSession, endSessionsOfMember, sessionsOfMember } from '@/db/sessions';
import { transaction } from '@/db/transaction';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Origin } from '@/lib/domain/audit-events';
import { isSessionAlive } from '@/lib/domain/session-life';
import type { CurrentMember } from './current-member';

type Owner = Pick<CurrentMember, 'id' | 'accountId' | 'sessionId'>;

/** A session as its member sees it. Times in milliseconds UTC. */
export interface OwnSession {
  readonly id: string;
  readonly isHere: boolean;
  readonly createdAt: number;
  readonly lastSeenAt: number;
  readonly address: string;
  /** The User-Agent, as it was sent at sign-in. */
  readonly client: string;
}

/** A member's sessions that let them in: this one first, then the last seen. */
export async function ownSessions({ id, accountId, sessionId }: Owner, now: number): Promise<OwnSession[]> {
  const alive = (await sessionsOfMember(database(), accountId, id)).filter((session) => isSessionAlive(session, now));
  const shown = alive.map(({ endedAt: _, ...session }) => ({ ...session, isHere: session.id === sessionId }));
  return [...shown.filter(({ isHere }) => isHere), ...shown.filter(({ isHere }) => !isHere)];
}

/** Ends one of a member's own sessions: its next request leads to the sign-in page. False where it is nobody's, somebody else's, or over. */
export function endOwnSession(member: Owner, sessionId: string, origin: Origin, now: number): Promise<boolean> {
  return transaction(async (tx) => {
    await holdMember(tx, member.accountId, member.id);
    if (!(await endSession(tx, member.accountId, sessionId, now, member.id))) return false;
    await recordAudit(tx, member.accountId, endedBy(member, [sessionId], origin, now));
    return true;
  });
}

/** Ends every session of a member but the one they act in. Answers how many. */
export function endOtherSessions(member: Owner, origin: Origin, now: number): Promise<number> {
  return transaction(async (tx) => {
    await holdMember(tx, member.accountId, member.id);
    const ended = await endSessionsOfMember(tx, member.accountId, member.id, now, member.sessionId);
    if (ended.length > 0) await recordAudit(tx, member.accountId, endedBy(member, ended, origin, now));
    return ended.length;
  });
}

function endedBy({ id: memberId }: Owner, sessionIds: readonly string[], origin: Origin, now: number) {
  return { at: now, actor: { kind: 'member', memberId }, origin, fact: { type: 'session_expired', memberId, sessionIds, reason: 'by-member' } } as const;
}
