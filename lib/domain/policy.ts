import type { AllowedAddresses } from './allowed-addresses';
import { expiryPresets, LONGEST_DAYS, RECOMMENDED_DAYS, type ExpiryPreset } from './expiry';
import { planHasTokens, roles, type Plan, type Role } from './roles';
import { graceMs, graces, USUAL_GRACE, type Grace } from './graces';
import { scopes, type Scope } from './scopes';

/** What an account's admins allow. */
export interface Policy {
  readonly mayGenerate: readonly Role[];
  /** Days from generation to the latest end. */
  readonly longestDays: number;
  /** What members of each role may give to their tokens. */
  readonly allowedScopes: Readonly<Record<Role, readonly Scope[]>>;
  /** Tokens that have not ended, for each member; null for no limit. */
  readonly tokensPerMember: number | null;
  /** Days without use after which a token is revoked; null for never. */
  readonly unusedDays: number | null;
  /** The longest grace of a rotation, in hours. */
  readonly longestGraceHours: number;
  /** Where every token may be used from, whatever its own list says; null for anywhere. */
  readonly allowedAddresses: AllowedAddresses;
}

/** A new account's policy, which is what the help article promises: all members, all scopes, a year, no limit in number. */
export const openPolicy: Policy = {
  mayGenerate: roles,
  longestDays: LONGEST_DAYS,
  allowedScopes: { owner: scopes, admin: scopes, member: scopes },
  tokensPerMember: null,
  unusedDays: null,
  longestGraceHours: 168,
  allowedAddresses: null,
};

/** What a policy says to members of one role. */
export interface RolePolicy extends Pick<Policy, 'longestDays' | 'tokensPerMember' | 'longestGraceHours'> {
  readonly mayGenerate: boolean;
  readonly allowedScopes: readonly Scope[];
}

export function policyOfRole({ longestDays, tokensPerMember, longestGraceHours, ...policy }: Policy, role: Role): RolePolicy {
  return { longestDays, tokensPerMember, longestGraceHours, mayGenerate: policy.mayGenerate.includes(role), allowedScopes: policy.allowedScopes[role] };
}

export type GenerationRefusal = 'plan-lapsed' | 'role-not-allowed' | 'scope-not-allowed' | 'expiry-too-long' | 'tokens-too-many';

/** Why a member may not generate such a token, or undefined if they may. The first reason that nothing else would mend comes first. */
export function refusalToGenerate(policy: Policy, plan: Plan, role: Role, wanted: readonly Scope[]): 'plan-lapsed' | 'role-not-allowed' | 'scope-not-allowed' | undefined {
  if (!planHasTokens(plan)) return 'plan-lapsed';
  if (!policy.mayGenerate.includes(role)) return 'role-not-allowed';
  if (wanted.some((scope) => !policy.allowedScopes[role].includes(scope))) return 'scope-not-allowed';
  return undefined;
}

/** Whether a member who holds so many tokens may not have another. */
export function hasEnough({ tokensPerMember }: Pick<Policy, 'tokensPerMember'>, held: number): boolean {
  return tokensPerMember !== null && held >= tokensPerMember;
}

/** The preset that is chosen beforehand: 90 days, or the longest that the policy allows. Undefined where only a custom date fits. */
export function recommendedPreset({ longestDays }: Pick<Policy, 'longestDays'>): ExpiryPreset | undefined {
  return [...expiryPresets].reverse().find((preset) => preset <= RECOMMENDED_DAYS && preset <= longestDays);
}

/** The graces that a policy allows, the shortest first. None at all is always allowed. */
export function allowedGraces({ longestGraceHours }: Pick<Policy, 'longestGraceHours'>): readonly Grace[] {
  return graces.filter((grace) => graceMs[grace] <= longestGraceHours * 60 * 60 * 1000);
}

/** The grace that is chosen beforehand: a day, or the longest that the policy allows. */
export function recommendedGrace(policy: Pick<Policy, 'longestGraceHours'>): Grace {
  const allowed = allowedGraces(policy);
  return allowed.includes(USUAL_GRACE) ? USUAL_GRACE : (allowed.at(-1) ?? 'none');
}
