import 'server-only';
import type { Tx } from '@/db/connection';
import { database } from '@/db/connection';
import { breathe, transaction } from '@/db/transaction';
import { accountsEndingUnused, callOffAll, callOffUsed, revokeUnused, setUnusedEnds } from '@/db/unused-tokens';
import { recordAudit } from '@/lib/audit/record-audit';
import type { AuditEvent } from '@/lib/domain/audit-events';
import { planHasTokens } from '@/lib/domain/roles';
import { notify } from '@/lib/notices/notify';

const DAY_MS = 24 * 60 * 60 * 1000;
/** An owner is told so many days before the end, at least. */
export const TOLD_BEFORE_DAYS = 7;
/** Tokens of one transaction. */
const AT_ONCE = 500;

/** How many owners were told of a token, how many tokens were revoked, and for how many it was called off. */
export interface EndedUnused {
  readonly told: number;
  readonly revoked: number;
  readonly calledOff: number;
}

/**
 * Ends tokens that nobody uses, where the account's policy says so: tells the owner a week before at least, calls it off when the token is
 * used meanwhile, and revokes it then. Any number of processes may run it at once, and however long ago it ran last, nobody is ended untold.
 * Every account has its turn; the first surprise is thrown after the last.
 */
export async function endUnusedTokens(now: number): Promise<EndedUnused> {
  let [told, revoked, calledOff] = [0, 0, 0];
  const surprises: unknown[] = [];
  for (const { accountId, unusedDays, plan } of await accountsEndingUnused(database())) {
    if (unusedDays === null) continue;
    try {
      if (!planHasTokens(plan)) {
        calledOff += await inBatches((tx) => callOffAll(tx, accountId, AT_ONCE));
        continue;
      }
      calledOff += await inBatches((tx) => callOffUsed(tx, accountId, now, AT_ONCE));
      revoked += await inBatches((tx) => revokeSome(tx, accountId, unusedDays, now));
      told += await inBatches((tx) => tellSome(tx, accountId, unusedDays, now));
    } catch (surprise) {
      surprises.push(surprise);
    }
  }
  if (surprises.length > 0) throw surprises[0];
  return { told, revoked, calledOff };
}

async function inBatches(some: (tx: Tx) => Promise<number>): Promise<number> {
  let all = 0;
  for (;;) {
    const done = await transaction(some);
    all += done;
    if (done < AT_ONCE) return all;
    await breathe();
  }
}

async function tellSome(tx: Tx, accountId: string, unusedDays: number, now: number): Promise<number> {
  const since = now - (unusedDays - TOLD_BEFORE_DAYS) * DAY_MS;
  const told = await setUnusedEnds(tx, accountId, since, unusedDays * DAY_MS, now + TOLD_BEFORE_DAYS * DAY_MS, now, AT_ONCE);
  for (const { id: tokenId, memberId, name, identifier, unusedSince, endsAt } of told) {
    const days = Math.floor((now - unusedSince) / DAY_MS);
    await notify(tx, { accountId, memberId, kind: 'unused-ending', key: `unused:${tokenId}`, tokenId, facts: { name, identifier, days, date: endsAt ?? now } }, now);
  }
  return told.length;
}

async function revokeSome(tx: Tx, accountId: string, unusedDays: number, now: number): Promise<number> {
  const reason = 'unused';
  const revoked = await revokeUnused(tx, accountId, now - unusedDays * DAY_MS, reason, now, AT_ONCE);
  const events = revoked.map(({ id: tokenId, identifier, name }): AuditEvent => {
    return { at: now, actor: { kind: 'system' }, origin: HERE, fact: { type: 'authn_token_revoked', tokenId, identifier, name, reason } };
  });
  if (events.length > 0) await recordAudit(tx, accountId, ...events);
  return revoked.length;
}

/** Nobody asked for it from anywhere. */
const HERE = { address: '', client: '', requestId: '' };
