import 'server-only';
import { database, type Tx } from '@/db/connection';
import { newId } from '@/db/ids';
import { holdAccount } from '@/db/member-admin';
import { markAllRevoked } from '@/db/token-of-account';
import { breathe, transaction } from '@/db/transaction';
import { recordManyAudits } from '@/lib/audit/record-audit';
import { confirmsNumber, readRevocation, type AdminReason, type PreviewAnswer, type RevokeTogether, type RevokeTogetherAnswer, type Together } from '@/lib/domain/admin-revocation';
import type { AuditFact, Origin } from '@/lib/domain/audit-events';
import { knowsTokens } from './knows-tokens';
import { tellOwners } from './tell-owners';
import { matchingTokens, previewOf, type MatchingToken } from './matching-tokens';
import { mayAdminister, type Administrator } from './may-administer';

/** Tokens that are marked between two turns of the event loop. */
const PART = 250;

/** What a revocation of several would do now. Nobody but an admin hears of it, and nothing of tokens that are not the account's. */
export async function previewRevocation(admin: Administrator, which: Together, origin: Origin, now: number): Promise<PreviewAnswer> {
  if (!(await mayAdminister(admin, 'revoke-by-filter', targetOf(which), origin, now)) || !(await knowsTokens(admin, which, origin, now))) return { kind: 'not-found' };
  return { kind: 'preview', ...previewOf(await matchingTokens(database(), admin.accountId, which, now), now) };
}

/**
 * Revokes all tokens of the admin's account that are meant, in one transaction, each with an audit event of its own and one for the whole; every owner is told once.
 * Exactly the set that was confirmed: where it is another by now, nothing is revoked. `isFresh`: the password was entered just now.
 */
export async function revokeTogether(admin: Administrator, wanted: RevokeTogether, isFresh: boolean, origin: Origin, now: number): Promise<RevokeTogetherAnswer> {
  const { which, count, mark } = wanted;
  const { accountId, id: by } = admin;
  if (!(await mayAdminister(admin, 'revoke-by-filter', targetOf(which), origin, now)) || !(await knowsTokens(admin, which, origin, now))) return { kind: 'not-found' };
  const said = readRevocation(wanted.reason, wanted.note);
  if ('problem' in said) return { kind: 'problem', problem: said.problem };
  if (!confirmsNumber(wanted.typed, count)) return { kind: 'problem', problem: 'number-differs' };
  if (!isFresh) return { kind: 'step-up-needed' };
  return transaction(async (tx) => {
    await holdAccount(tx, accountId);
    const tokens = await matchingTokens(tx, accountId, which, now);
    const preview = previewOf(tokens, now);
    if (preview.count === 0) return { kind: 'revoked', done: 0, already: count };
    if (preview.count !== count || preview.mark !== mark) return { kind: 'changed', ...preview };
    const done = await markThem(tx, accountId, tokens, { at: now, by, ...said });
    await tellOwners(tx, admin, done, said.reason, newId(), now);
    const actor = { kind: 'member', memberId: by } as const;
    await recordManyAudits(tx, accountId, factsOf(done, which, said).map((fact) => ({ at: now, actor, origin, fact })));
    return { kind: 'revoked', done: done.length, already: count - done.length };
  });
}

/** Somebody else may have revoked one since it was found: that one is not among the answer. */
async function markThem(tx: Tx, accountId: string, tokens: readonly MatchingToken[], revocation: { at: number; by: string; reason: AdminReason; note: string | null }): Promise<MatchingToken[]> {
  const done: MatchingToken[] = [];
  for (let start = 0; start < tokens.length; start += PART) {
    const part = tokens.slice(start, start + PART);
    const marked = new Set(await markAllRevoked(tx, accountId, part.map(({ id }) => id), revocation));
    done.push(...part.filter(({ id }) => marked.has(id)));
    await breathe();
  }
  return done;
}

function factsOf(tokens: readonly MatchingToken[], which: Together, said: { readonly reason: AdminReason; readonly note: string | null }): AuditFact[] {
  const why = { reason: said.reason, ...(said.note !== null && { note: said.note }) };
  const whole: AuditFact = { type: 'authz_admin', action: 'revoke-by-filter', count: tokens.length, filter: targetOf(which), ...why };
  return [...tokens.map(({ id: tokenId, identifier, name }): AuditFact => ({ type: 'authn_token_revoked', tokenId, identifier, name, ...why })), whole];
}

function targetOf(which: Together): string {
  return 'ids' in which ? 'selected' : which.filter;
}
