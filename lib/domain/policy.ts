import { expiryPresets, LONGEST_DAYS, RECOMMENDED_DAYS, type ExpiryPreset } from './expiry';
import { planHasTokens, roles, type Plan, type Role } from './roles';
import { scopes, type Scope } from './scopes';

/** What an account's admins allow. */
export interface Policy {
  /** Days from generation to the latest end. */
  readonly longestDays: number;
  readonly allowedScopes: readonly Scope[];
  readonly mayGenerate: readonly Role[];
}

/** A new account's policy, which is what the help article promises: all members, all scopes, a year, no limit in number. */
export const openPolicy: Policy = { longestDays: LONGEST_DAYS, allowedScopes: scopes, mayGenerate: roles };

export type GenerationRefusal = 'plan-lapsed' | 'role-not-allowed' | 'scope-not-allowed';

/** Why a member may not generate such a token, or undefined if they may. The first reason that nothing else would mend comes first. */
export function refusalToGenerate(policy: Policy, plan: Plan, role: Role, wanted: readonly Scope[]): GenerationRefusal | undefined {
  if (!planHasTokens(plan)) return 'plan-lapsed';
  if (!policy.mayGenerate.includes(role)) return 'role-not-allowed';
  if (wanted.some((scope) => !policy.allowedScopes.includes(scope))) return 'scope-not-allowed';
  return undefined;
}

/** The preset that is chosen beforehand: 90 days, or the longest that the policy allows. Undefined where only a custom date fits. */
export function recommendedPreset(policy: Policy): ExpiryPreset | undefined {
  return [...expiryPresets].reverse().find((preset) => preset <= RECOMMENDED_DAYS && preset <= policy.longestDays);
}
