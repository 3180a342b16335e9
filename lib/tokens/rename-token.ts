import 'server-only';
import type { EditAnswer } from '@/lib/domain/action-answers';
import type { Origin } from '@/lib/domain/audit-events';
import { checkName, searchKey } from '@/lib/domain/names';
import { changeOwnToken } from './change-own-token';

/** Gives one of a member's own tokens another name. */
export async function renameToken(member: { id: string; accountId: string }, tokenId: string, typed: string, origin: Origin, now: number): Promise<EditAnswer> {
  const checked = checkName(typed);
  if ('problem' in checked) return { kind: 'problem', problem: checked.problem };
  const { name } = checked;
  return changeOwnToken(member, tokenId, origin, now, (token) =>
    token.name === name
      ? { kind: 'unchanged' }
      : { kind: 'do', edit: { name, searchKey: searchKey(name) }, change: { action: 'rename-token', from: token.name } },
  );
}
