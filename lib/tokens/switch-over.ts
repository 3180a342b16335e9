import 'server-only';
import { database } from '@/db/connection';
import { tokenOfMember, type TokenRecord } from '@/db/tokens';
import { stopsAt } from '@/lib/domain/token-status';
import { useByDay as usesByDay } from '@/lib/usage/read-requests';

/** How far a rotation has come, while its old secret still works. Times in milliseconds UTC. */
export interface SwitchOver {
  readonly oldTokenId: string;
  readonly newTokenId: string;
  readonly name: string;
  readonly oldWorksUntil: number;
  readonly oldLastUsedAt: number | null;
  readonly oldLastUsedAddress: string | null;
  /** Requests with the new secret that were let through. */
  readonly newUses: number;
  /** The old secret was not called within the last hour. */
  readonly isQuiet: boolean;
}

const QUIET_AFTER_MS = 60 * 60 * 1000;

/** The switch-over that a member's own token is part of, as the old one or as its successor; undefined where none is under way. */
export async function switchOverOf(member: { id: string; accountId: string }, tokenId: string, now: number): Promise<SwitchOver | undefined> {
  const own = (id: string) => tokenOfMember(database(), member.accountId, member.id, id);
  const token = await own(tokenId);
  if (!token) return undefined;
  const old = isInGrace(token, now) ? token : token.predecessorId === null ? undefined : await own(token.predecessorId);
  if (!old?.successorId || !isInGrace(old, now)) return undefined;
  const successor = old.successorId === token.id ? token : await own(old.successorId);
  if (!successor) return undefined;
  const uses = await usesByDay(member.accountId, successor.id, successor.createdAt);
  return {
    oldTokenId: old.id,
    newTokenId: successor.id,
    name: old.name,
    oldWorksUntil: stopsAt(old),
    oldLastUsedAt: old.lastUsedAt,
    oldLastUsedAddress: old.lastUsedAddress,
    newUses: uses.filter(({ outcome }) => outcome === 'valid').reduce((sum, { requests }) => sum + requests, 0),
    isQuiet: old.lastUsedAt === null || now - old.lastUsedAt >= QUIET_AFTER_MS,
  };
}

function isInGrace(token: TokenRecord, now: number): boolean {
  return token.revokedAt === null && token.replacedAt !== null && stopsAt(token) > now;
}
