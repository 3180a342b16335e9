import 'server-only';
import type { EditAnswer } from '@/lib/domain/action-answers';
import type { Origin } from '@/lib/domain/audit-events';
import { stoppedBecause } from '@/lib/domain/token-status';
import { changeOwnToken } from './change-own-token';

/** Lets a frozen token of the member's own work again, where it was the member who froze it. What someone else froze, they unfreeze. */
export async function unfreezeToken(member: { id: string; accountId: string }, tokenId: string, origin: Origin, now: number): Promise<EditAnswer> {
  return changeOwnToken(member, tokenId, origin, now, (token) => {
    if (stoppedBecause(token, now) !== 'frozen') return { kind: 'unchanged' };
    if (token.frozenBy !== member.id) return { kind: 'problem', problem: 'frozen-by-other' };
    return { kind: 'do', edit: { frozenAt: null, frozenBy: null, frozenUntil: null, frozenThen: null }, change: { action: 'unfreeze-token' } };
  });
}
