import 'server-only';
import type { Tx } from '@/db/connection';
import { shortenToken } from '@/db/policy-reach';
import { breathe } from '@/db/transaction';
import { recordManyAudits } from '@/lib/audit/record-audit';
import type { AuditEvent, Origin } from '@/lib/domain/audit-events';
import { notify } from '@/lib/notices/notify';
import type { PolicyAdmin } from './preview-policy';
import { reachOf } from './reach-of';
import { shortenedEnds } from './shortening';

interface Terms {
  readonly all: number;
  readonly longestDays: number;
  /** The policy's version that shortens. */
  readonly version: number;
}

/** Rows between two breaths: each is a statement of its own, or holds a hash. */
const AT_ONCE = 100;

/**
 * Shortens the tokens that outlive a new longest lifetime, tells each owner once, and records every one after the change that
 * led to it: what the admin's preview showed, in the transaction of the change.
 */
export async function shortenTokens(tx: Tx, admin: PolicyAdmin, { all, longestDays, version }: Terms, change: AuditEvent, origin: Origin, now: number): Promise<void> {
  const { accountId, timeZone: zone } = admin;
  const reach = await reachOf(tx, accountId, { question: 'longestDays', value: longestDays }, zone, now);
  const events: AuditEvent[] = [];
  const owners = new Map<string, { count: number; name: string; first: number; last: number }>();
  for await (const { token, end } of shortenedEnds(tx, { accountId, reach, all, longestDays, zone, now })) {
    const { id: tokenId, identifier, name, memberId, expiresAt } = token;
    if (!(await shortenToken(tx, accountId, tokenId, end))) continue;
    const fact = { type: 'authz_change', action: 'shorten-token', tokenId, identifier, name, from: expiresAt, until: end } as const;
    events.push({ at: now, actor: { kind: 'member', memberId: admin.id }, origin, fact });
    const told = owners.get(memberId);
    if (events.length % AT_ONCE === 0) await breathe();
    owners.set(memberId, { count: (told?.count ?? 0) + 1, name, first: told?.first ?? end, last: end });
  }
  for (const [memberId, { count, name, ...ends }] of owners) {
    const facts = { count, by: admin.id, ...(count === 1 && { name }), ...ends };
    await notify(tx, { accountId, memberId, kind: 'policy-shortened', key: `policy-shortened:${version}`, facts }, now);
  }
  await recordManyAudits(tx, accountId, [change, ...events]);
}
