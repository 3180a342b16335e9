import 'server-only';
import type { Tx } from '@/db/connection';
import { setToken, type TokenEdit } from '@/db/token-edits';
import type { OwnedToken } from '@/db/token-of-account';
import { transaction } from '@/db/transaction';
import { recordAudit } from '@/lib/audit/record-audit';
import type { AdminAction } from '@/lib/domain/admin-actions';
import type { Origin } from '@/lib/domain/audit-events';
import { freezeDeadline, readFreeze } from '@/lib/domain/freeze';
import type { TokenChange } from '@/lib/domain/token-changes';
import type { EditAnswer } from '@/lib/domain/token-edits';
import { hasEnded, stoppedBecause, tokenStatus } from '@/lib/domain/token-status';
import { notify } from '@/lib/notices/notify';
import { holdTokenOfAccount } from './hold-token-of-account';
import { mayAdminister, recordNotThere, type Administrator } from './may-administer';

/** Stops any token of the admin's own account for now and tells its owner, who cannot undo it. At the deadline it is revoked or works again, as chosen. */
export async function freezeAsAdmin(admin: Administrator, tokenId: string, chosen: { readonly hours: unknown; readonly then: unknown }, origin: Origin, now: number): Promise<EditAnswer> {
  if (!(await mayAdminister(admin, 'freeze-token', tokenId, origin, now))) return { kind: 'not-found' };
  const freeze = readFreeze(chosen.hours, chosen.then);
  if (!freeze) return { kind: 'problem', problem: 'freeze-unknown' };
  const { then } = freeze;
  const until = freezeDeadline(freeze.hours, now);
  return changeAsAdmin(admin, 'freeze-token', tokenId, origin, now, async (tx, token) => {
    if (stoppedBecause(token, now) === 'frozen') return { kind: 'problem', problem: 'already-frozen' };
    const { accountId, memberId, name, identifier } = token;
    const by = admin.id;
    if (memberId !== by) await notify(tx, { accountId, memberId, kind: 'frozen-by-admin', key: `frozen:${tokenId}`, tokenId, facts: { name, identifier, by, until, then } }, now);
    return { kind: 'do', edit: { frozenAt: now, frozenBy: by, frozenUntil: until, frozenThen: then }, change: { action: 'freeze-token', until, then } };
  });
}

/** Lets a frozen token of the admin's own account work again, whoever froze it. */
export async function unfreezeAsAdmin(admin: Administrator, tokenId: string, origin: Origin, now: number): Promise<EditAnswer> {
  if (!(await mayAdminister(admin, 'unfreeze-token', tokenId, origin, now))) return { kind: 'not-found' };
  return changeAsAdmin(admin, 'unfreeze-token', tokenId, origin, now, (_tx, token) =>
    Promise.resolve(
      stoppedBecause(token, now) === 'frozen'
        ? { kind: 'do', edit: { frozenAt: null, frozenBy: null, frozenUntil: null, frozenThen: null }, change: { action: 'unfreeze-token' } }
        : { kind: 'unchanged' },
    ),
  );
}

type Decision = { readonly kind: 'do'; readonly edit: TokenEdit; readonly change: TokenChange } | EditAnswer;

/** Decides on what the token is while nobody else can change it, and records what was done. */
function changeAsAdmin(admin: Administrator, action: AdminAction, tokenId: string, origin: Origin, now: number, decide: (tx: Tx, token: OwnedToken) => Promise<Decision>): Promise<EditAnswer> {
  const { id: memberId, accountId } = admin;
  return transaction(async (tx) => {
    const token = await holdTokenOfAccount(tx, accountId, tokenId);
    if (!token) {
      await recordNotThere(tx, admin, action, tokenId, origin, now);
      return { kind: 'not-found' };
    }
    if (hasEnded(tokenStatus(token, now))) return { kind: 'already-ended' };
    const decision = await decide(tx, token);
    if (decision.kind !== 'do') return decision;
    await setToken(tx, accountId, tokenId, decision.edit);
    const { identifier, name } = token;
    await recordAudit(tx, accountId, { at: now, actor: { kind: 'member', memberId }, origin, fact: { type: 'authz_change', tokenId, identifier, name, ...decision.change } });
    return { kind: 'changed' };
  });
}
