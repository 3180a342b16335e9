import 'server-only';
import type { Tx } from '@/db/connection';
import { newId } from '@/db/ids';
import { insertToken, tokenOfSubmission } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { recordAudit } from '@/lib/audit/record-audit';
import type { AuditEvent, AuditFact, Origin } from '@/lib/domain/audit-events';
import { searchKey } from '@/lib/domain/names';
import type { GenerationRefusal } from '@/lib/domain/policy';
import type { Plan, Role } from '@/lib/domain/roles';
import { PlainSecret } from '@/lib/domain/secret';
import type { WantedToken } from '@/lib/domain/token-form';
import { readPolicy } from '@/lib/policy/read-policy';
import { refusalByPolicy } from './refusal-by-policy';
import { secretHash } from './secret-hash';

/** The member who generates, as they stand now. */
export interface Generator {
  readonly id: string;
  readonly accountId: string;
  readonly role: Role;
  readonly plan: Plan;
}

export type CreateTokenAnswer =
  | { readonly kind: 'generated'; readonly secret: PlainSecret; readonly tokenId: string; readonly name: string }
  | { readonly kind: 'already-generated'; readonly tokenId: string }
  | { readonly kind: 'refused'; readonly reason: GenerationRefusal };

/**
 * Generates a token for the member themselves: may they, then the row and its audit event, or the refusal alone, in one transaction.
 * The answer holds the secret, which exists nowhere else. A second use of the same submission generates nothing and names the token of the first.
 */
export async function createToken(member: Generator, wanted: Omit<WantedToken, 'renderedFor'>, origin: Origin, now: number): Promise<CreateTokenAnswer> {
  return transaction(async (tx) => {
    const { policy } = await readPolicy(tx, member.accountId);
    const reason = await refusalByPolicy(tx, policy, member, wanted, now);
    // The last one allowed is no reason to refuse its own form when that is sent again.
    const earlier = reason === 'tokens-too-many' ? await tokenOfSubmission(tx, member.accountId, member.id, wanted.submissionId) : undefined;
    if (earlier !== undefined) return { kind: 'already-generated', tokenId: earlier };
    if (!reason) return generate(tx, member, wanted, origin, now);
    await recordAudit(tx, member.accountId, refused(member, reason, origin, now));
    return { kind: 'refused', reason };
  });
}

async function generate(tx: Tx, member: Generator, wanted: Omit<WantedToken, 'renderedFor'>, origin: Origin, now: number): Promise<CreateTokenAnswer> {
  const secret = PlainSecret.generate();
  const tokenId = newId();
  const isNew = await insertToken(tx, {
    id: tokenId,
    accountId: member.accountId,
    memberId: member.id,
    identifier: secret.identifier,
    secretHash: secretHash(secret),
    name: wanted.name,
    description: wanted.description,
    searchKey: searchKey(wanted.name),
    scopes: wanted.scopes,
    allowedAddresses: wanted.allowedAddresses,
    createdAt: now,
    expiresAt: wanted.expiresAt,
    submissionId: wanted.submissionId,
  });
  if (!isNew) return alreadyGenerated(tx, member, wanted.submissionId);
  await recordAudit(tx, member.accountId, { at: now, actor: actor(member), origin, fact: created(tokenId, secret.identifier, wanted) });
  return { kind: 'generated', secret, tokenId, name: wanted.name };
}

async function alreadyGenerated(tx: Tx, { accountId, id }: Generator, submissionId: string): Promise<CreateTokenAnswer> {
  const tokenId = await tokenOfSubmission(tx, accountId, id, submissionId);
  if (tokenId === undefined) throw new Error('A submission is taken, and its token is not there.');
  return { kind: 'already-generated', tokenId };
}

/** Records a refused generation in a transaction of its own, before the answer goes out. */
export async function recordRefusal(
  member: Pick<Generator, 'id' | 'accountId'>,
  reason: GenerationRefusal | 'scope-unknown',
  origin: Origin,
  now: number,
): Promise<void> {
  await transaction((tx) => recordAudit(tx, member.accountId, refused(member, reason, origin, now)));
}

function refused(member: Pick<Generator, 'id'>, reason: GenerationRefusal | 'scope-unknown', origin: Origin, now: number): AuditEvent {
  return { at: now, actor: actor(member), origin, fact: { type: 'authz_fail', action: 'generate-token', reason } };
}

function actor({ id }: Pick<Generator, 'id'>) {
  return { kind: 'member', memberId: id } as const;
}

function created(tokenId: string, identifier: string, { name, scopes, expiresAt, allowedAddresses }: Omit<WantedToken, 'renderedFor'>): AuditFact {
  return { type: 'authn_token_created', tokenId, identifier, name, scopes, expiresAt, ...(allowedAddresses && { addresses: allowedAddresses }) };
}
