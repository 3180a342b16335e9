import 'server-only';
import type { Tx } from '@/db/connection';
import { newId } from '@/db/ids';
import { holdToken } from '@/db/token-edits';
import { insertToken, markReplaced, tokenOfMember, tokenOfSubmission, type TokenRecord } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { recordAudit } from '@/lib/audit/record-audit';
import type { AuditEvent, AuditFact, Origin } from '@/lib/domain/audit-events';
import { searchKey } from '@/lib/domain/names';
import { allowedGraces, refusalToGenerate, type Policy } from '@/lib/domain/policy';
import { oldSecretStops, refusalToRotate, successorEnds, type RotationRefusal } from '@/lib/domain/rotation';
import type { WantedRotation } from '@/lib/domain/rotation-form';
import { PlainSecret } from '@/lib/domain/secret';
import { readPolicy } from '@/lib/policy/read-policy';
import type { Generator } from './create-token';
import { secretHash } from './secret-hash';

/** The member who rotates. Expiry days are counted in their zone. */
export interface Rotator extends Generator {
  readonly timeZone: string;
}

export type RotateTokenAnswer =
  | { readonly kind: 'rotated'; readonly secret: PlainSecret; readonly tokenId: string; readonly oldStopsAt: number }
  /** `tokenId`: what the first use of the form has generated. */
  | { readonly kind: 'already-generated'; readonly tokenId: string }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'refused'; readonly reason: RotationRefusal };

/**
 * Gives one of a member's own tokens a successor with a secret of its own, and the old secret its end: both or neither.
 * Of two rotations at once, one makes a successor. The answer holds the secret, which exists nowhere else.
 */
export async function rotateToken(member: Rotator, wanted: WantedRotation, origin: Origin, now: number): Promise<RotateTokenAnswer> {
  return transaction(async (tx) => {
    await holdToken(tx, member.accountId, member.id, wanted.tokenId);
    const old = await tokenOfMember(tx, member.accountId, member.id, wanted.tokenId);
    if (!old) return { kind: 'not-found' };
    const earlier = await alreadyGenerated(tx, member, wanted);
    if (earlier) return earlier;
    const { policy } = await readPolicy(tx, member.accountId);
    const reason = refusalToRotate(old, now) ?? refusalByPolicy(policy, member, wanted);
    return reason ? refuse(tx, member, old, reason, origin, now) : replace(tx, member, policy, old, wanted, origin, now);
  });
}

/** A successor takes a place and adds none, so it is not counted; its end keeps to the policy by itself. */
function refusalByPolicy(policy: Policy, { plan, role }: Rotator, { intent, grace, scopes }: WantedRotation): RotationRefusal | undefined {
  const tooLong = intent === 'planned' && !allowedGraces(policy).includes(grace);
  return refusalToGenerate(policy, plan, role, scopes) ?? (tooLong ? 'grace-too-long' : undefined);
}

/** Records that a form by hand asked for a scope that does not exist. Of someone else's token nothing is recorded. */
export async function recordMadeUpScope(member: Rotator, tokenId: string, origin: Origin, now: number): Promise<void> {
  await transaction(async (tx) => {
    const old = await tokenOfMember(tx, member.accountId, member.id, tokenId);
    if (old) await recordRefusal(tx, member, old, 'scope-unknown', origin, now);
  });
}

async function replace(tx: Tx, member: Rotator, policy: Policy, old: TokenRecord, wanted: WantedRotation, origin: Origin, now: number): Promise<RotateTokenAnswer> {
  const secret = PlainSecret.generate();
  const tokenId = newId();
  const oldStopsAt = oldSecretStops(wanted.intent, wanted.grace, old.expiresAt, now);
  // The row is held, so this changes it; the condition is the second lock on the same door.
  if (!(await markReplaced(tx, member.accountId, old, { at: oldStopsAt, successorId: tokenId }))) {
    return (await alreadyGenerated(tx, member, wanted)) ?? refuse(tx, member, old, 'being-replaced', origin, now);
  }
  const successor = { ...successorOf(old, wanted, member.timeZone, now, policy), id: tokenId, identifier: secret.identifier, secretHash: secretHash(secret) };
  // Only a form by hand uses one submission for two tokens; nothing of this one may then stay.
  if (!(await insertToken(tx, successor))) throw new Error('A submission was used for another token at the same time.');
  const rotated: AuditFact = { ...named(old), type: 'authz_change', action: 'rotate-token', intent: wanted.intent, successorId: tokenId, stopsAt: oldStopsAt };
  const { identifier, name, expiresAt } = successor;
  const created: AuditFact = { type: 'authn_token_created', tokenId, identifier, name, scopes: wanted.scopes, expiresAt, predecessorId: old.id };
  await recordAudit(tx, member.accountId, ...[created, rotated].map((fact) => event(member, fact, origin, now)));
  return { kind: 'rotated', secret, tokenId, oldStopsAt };
}

/** What a successor has of the token whose place it takes: all but its scopes and its end, which are decided anew. */
function successorOf(old: TokenRecord, { scopes, length, submissionId }: WantedRotation, zone: string, now: number, { longestDays }: Policy) {
  const { id: predecessorId, accountId, memberId, name, description, allowedAddresses } = old;
  const [first, ...others] = successorEnds(old, zone, now, longestDays);
  const { expiresAt } = others.find((end) => end.length === length) ?? first;
  return { accountId, memberId, name, searchKey: searchKey(name), description, allowedAddresses, scopes, createdAt: now, expiresAt, predecessorId, submissionId };
}

async function alreadyGenerated(tx: Tx, { accountId, id }: Rotator, { submissionId }: WantedRotation): Promise<RotateTokenAnswer | undefined> {
  const tokenId = await tokenOfSubmission(tx, accountId, id, submissionId);
  return tokenId === undefined ? undefined : { kind: 'already-generated', tokenId };
}

/** A refusal is all that its transaction holds. */
async function refuse(tx: Tx, member: Rotator, old: TokenRecord, reason: RotationRefusal, origin: Origin, now: number): Promise<RotateTokenAnswer> {
  await recordRefusal(tx, member, old, reason, origin, now);
  return { kind: 'refused', reason };
}

async function recordRefusal(tx: Tx, member: Rotator, old: TokenRecord, reason: RotationRefusal | 'scope-unknown', origin: Origin, now: number): Promise<void> {
  const fact: AuditFact = { type: 'authz_fail', action: 'rotate-token', tokenId: old.id, identifier: old.identifier, reason };
  await recordAudit(tx, member.accountId, event(member, fact, origin, now));
}

function named({ id: tokenId, identifier, name }: TokenRecord) {
  return { tokenId, identifier, name };
}

function event({ id }: Rotator, fact: AuditFact, origin: Origin, now: number): AuditEvent {
  return { at: now, actor: { kind: 'member', memberId: id }, origin, fact };
}
