import { newId } from '@/db/ids';
import { insertServiceClient, markClientEnded, markClientUsed } from '@/db/service-clients';
import { transaction } from '@/db/transaction';
import { recordAudit } from '@/lib/audit/record-audit';
import { verifyAndKeep } from '@/lib/audit/verify-and-keep';
import type { Actor, AuditFact } from '@/lib/domain/audit-events';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** Names that stand on admins' pages. */
export const organizationNames = ['mail-gateway', 'old-scanner', 'weekly-digest'] as const;

interface Furnished {
  readonly active: string;
  readonly ended: string;
}

/** What admins' pages show beside tokens: a log with an entry of each kind, verified, and service clients, one of which has ended. */
export async function furnishOrganization({ id: memberId, accountId }: { readonly id: string; readonly accountId: string }, tokens: Furnished, now: number): Promise<void> {
  const active = { tokenId: tokens.active, identifier: 'K4m2RtY8bVwX1cZ9aQ7sLp' };
  const member: Actor = { kind: 'member', memberId };
  const told: readonly (readonly [hoursAgo: number, actor: Actor, fact: AuditFact])[] = [
    [400, member, { type: 'authn_token_created', ...active, name: 'weekly-digest', scopes: ['fax:fax:read', 'fax:fax:edit'], expiresAt: now + 6 * DAY }],
    [300, member, { type: 'authz_change', ...active, name: 'nightly-reports', action: 'rename-token', from: 'weekly-digest' }],
    [216, member, { type: 'authn_token_revoked', ...active, tokenId: tokens.ended, name: 'billing-export', reason: 'leaked' }],
    [100, { kind: 'stranger' }, { type: 'authn_login_fail', memberId, emailKey: 'k' }],
    [99, member, { type: 'authn_login_success', memberId, sessionId: 's' }],
    [50, member, { type: 'authz_change', ...active, name: 'nightly-reports', action: 'remove-scopes', scopes: ['fax:numbers:edit'], left: ['fax:fax:read'] }],
    [26, member, { type: 'authz_fail', action: 'generate-token', reason: 'scope-not-allowed' }],
    [20, { kind: 'secret-holder', tokenId: tokens.ended }, { type: 'authn_token_reuse', reason: 'revoked', ...active, tokenId: tokens.ended, endpoint: 'listFaxes' }],
    [6, member, { type: 'authz_admin', action: 'register-service-client', clientId: 'c', name: 'mail-gateway' }],
    [2, member, { type: 'sensitive_read', action: 'export-audit-log', format: 'csv', filter: '?kind=revoked' }],
  ];
  const origin = { address: '203.0.113.7', client: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0', requestId: 'req_5pTqY2dJmW8xVb3KcR7nZa' };
  const clients = organizationNames.slice(0, 2).map((name, at) => ({ id: newId(), name, accountId, secretHash: 'a hash', createdAt: now - (40 - at * 30) * DAY }));
  await transaction(async (tx) => {
    for (const client of clients) await insertServiceClient(tx, client);
    await markClientUsed(tx, accountId, clients[0]?.id ?? '', now - 4 * HOUR);
    await markClientEnded(tx, accountId, clients[1]?.id ?? '', now - DAY);
    await recordAudit(tx, accountId, ...told.map(([hoursAgo, actor, fact]) => ({ at: now - hoursAgo * HOUR, actor, origin, fact })));
  });
  await verifyAndKeep(accountId, now - 12 * HOUR);
}
