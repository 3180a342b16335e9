import 'server-only';
import type { EditAnswer } from '@/lib/domain/action-answers';
import type { Origin } from '@/lib/domain/audit-events';
import { checkDescription } from '@/lib/domain/descriptions';
import { changeOwnToken } from './change-own-token';

/** Describes one of a member's own tokens, or takes its description away. */
export async function describeToken(member: { id: string; accountId: string }, tokenId: string, typed: string, origin: Origin, now: number): Promise<EditAnswer> {
  const checked = checkDescription(typed);
  if ('problem' in checked) return { kind: 'problem', problem: checked.problem };
  const { description } = checked;
  return changeOwnToken(member, tokenId, origin, now, (token) =>
    token.description === description ? { kind: 'unchanged' } : { kind: 'do', edit: { description }, change: { action: 'describe-token' } },
  );
}
