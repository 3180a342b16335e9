import 'server-only';
import type { Tx } from '@/db/connection';
import { countGoingOn, holdMember } from '@/db/policies';
import { hasEnough, refusalToGenerate, type GenerationRefusal, type Policy } from '@/lib/domain/policy';
import type { Plan, Role } from '@/lib/domain/roles';
import type { Scope } from '@/lib/domain/scopes';

interface Wanted {
  readonly scopes: readonly Scope[];
  /** Milliseconds UTC. */
  readonly expiresAt: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Why a member may not generate such a token, by the policy as it stands in this transaction. The form counts days in the member's zone;
 * here is the last lock on the same door, which holds in every zone: no day of any zone ends later than two days after its number.
 */
export async function refusalByPolicy(
  tx: Tx,
  policy: Policy,
  member: { readonly id: string; readonly accountId: string; readonly plan: Plan; readonly role: Role },
  wanted: Wanted,
  now: number,
): Promise<GenerationRefusal | undefined> {
  const refusal = refusalToGenerate(policy, member.plan, member.role, wanted.scopes);
  if (refusal) return refusal;
  if (wanted.expiresAt > now + (policy.longestDays + 2) * DAY_MS) return 'expiry-too-long';
  if (policy.tokensPerMember === null) return undefined;
  await holdMember(tx, member.accountId, member.id);
  return hasEnough(policy, await countGoingOn(tx, member.accountId, member.id, now)) ? 'tokens-too-many' : undefined;
}
