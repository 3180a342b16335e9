/** Roles of a member in an account. */
export const roles = ['owner', 'admin', 'member'] as const;
export type Role = (typeof roles)[number];

export function isRole(value: unknown): value is Role {
  return roles.some((role) => role === value);
}

/** Owners and admins may act on the whole account. */
export function isAdmin(role: Role): boolean {
  return role !== 'member';
}

/** What the API calls a role (`account_type` of the Fax.Plus API). */
export function wireRole(role: Role): 'corporate_admin' | 'corporate_member' {
  return isAdmin(role) ? 'corporate_admin' : 'corporate_member';
}

/** Plans of an account. Personal access tokens are part of Enterprise alone. */
export const plans = ['enterprise', 'basic'] as const;
export type Plan = (typeof plans)[number];

export function planHasTokens(plan: Plan): boolean {
  return plan === 'enterprise';
}

/** Whether a member's webhooks are called: the API that set them up is part of the plan, and somebody who left hears nothing more. */
export function hearsOfFaxes({ active, plan }: { readonly active: boolean; readonly plan: Plan }): boolean {
  return active && planHasTokens(plan);
}
