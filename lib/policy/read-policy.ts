import 'server-only';
import { database, type Db } from '@/db/connection';
import { countGoingOn, policyOf, type StoredPolicy } from '@/db/policies';
import { hasEnough, openPolicy, policyOfRole, type Policy, type RolePolicy } from '@/lib/domain/policy';
import { roles, type Role } from '@/lib/domain/roles';
import { inCatalogueOrder, isScope } from '@/lib/domain/scopes';

/** A policy with the version that says whether it is still the one: 0 until it is first changed. */
export interface VersionedPolicy {
  readonly policy: Policy;
  readonly version: number;
}

/** What an account's admins allow; the policy of a new account where they never changed it. One query. */
export async function readPolicy(db: Db, accountId: string): Promise<VersionedPolicy> {
  const stored = await policyOf(db, accountId);
  return stored ? { policy: asPolicy(stored), version: stored.version } : { policy: openPolicy, version: 0 };
}

/** The policy of an admin's organization, for the page that changes it. */
export function organizationPolicy({ accountId }: { readonly accountId: string }): Promise<VersionedPolicy> {
  return readPolicy(database(), accountId);
}

/** What the policy says to a member, for the pages and forms they meet. One query. */
export async function policyFor(member: { readonly accountId: string; readonly role: Role }): Promise<RolePolicy> {
  const { policy } = await readPolicy(database(), member.accountId);
  return policyOfRole(policy, member.role);
}

/** Whether a member has as many tokens as the policy allows. Asks only where there is a limit. */
export async function memberHasEnough(member: { readonly id: string; readonly accountId: string }, policy: Pick<Policy, 'tokensPerMember'>, now: number): Promise<boolean> {
  if (policy.tokensPerMember === null) return false;
  return hasEnough(policy, await countGoingOn(database(), member.accountId, member.id, now));
}

/** What is stored, in today's words: a scope or role that is no more allows nothing. */
function asPolicy(stored: StoredPolicy): Policy {
  const { longestDays, tokensPerMember, unusedDays, longestGraceHours, allowedAddresses } = stored;
  const scopesOf = (role: Role) => inCatalogueOrder(stored.allowedScopes[role].filter(isScope));
  return {
    mayGenerate: roles.filter((role) => stored.mayGenerate.includes(role)),
    longestDays,
    allowedScopes: { owner: scopesOf('owner'), admin: scopesOf('admin'), member: scopesOf('member') },
    tokensPerMember,
    unusedDays,
    longestGraceHours,
    allowedAddresses,
  };
}
