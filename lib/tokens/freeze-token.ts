import 'server-only';
import type { EditAnswer } from '@/lib/domain/action-answers';
import type { Origin } from '@/lib/domain/audit-events';
import { freezeDeadline, readFreeze } from '@/lib/domain/freeze';
import { stoppedBecause } from '@/lib/domain/token-status';
import { changeOwnToken } from './change-own-token';

/** Stops one of a member's own tokens for now: the next request with it is refused. At the deadline it is revoked or works again, as chosen; nothing has to sweep. */
export async function freezeToken(
  member: { id: string; accountId: string },
  tokenId: string,
  chosen: { readonly hours: unknown; readonly then: unknown },
  origin: Origin,
  now: number,
): Promise<EditAnswer> {
  const freeze = readFreeze(chosen.hours, chosen.then);
  if (!freeze) return { kind: 'problem', problem: 'freeze-unknown' };
  const until = freezeDeadline(freeze.hours, now);
  return changeOwnToken(member, tokenId, origin, now, (token) =>
    stoppedBecause(token, now) === 'frozen'
      ? { kind: 'problem', problem: 'already-frozen' }
      : {
          kind: 'do',
          edit: { frozenAt: now, frozenBy: member.id, frozenUntil: until, frozenThen: freeze.then },
          change: { action: 'freeze-token', until, then: freeze.then },
        },
  );
}
