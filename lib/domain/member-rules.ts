import { isAdmin, type Role } from './roles';

/** Who acts on whom, as both stand now. */
export interface Person {
  readonly id: string;
  readonly role: Role;
  readonly active: boolean;
}

/** What an admin may do to a member, beside inviting one. */
export type MemberAction = 'change-role' | 'deactivate-member' | 'reactivate-member' | 'end-sessions';

/** Why an admin may not do it. `yourself`: nobody shuts themselves out. `owners-only`: it touches an owner, or makes one. */
export type MemberRefusal = 'yourself' | 'owners-only' | 'last-owner';

/** The roles that somebody may give: none above their own. */
export function rolesToGive(giver: Role): readonly Role[] {
  if (giver === 'owner') return ['owner', 'admin', 'member'];
  return giver === 'admin' ? ['admin', 'member'] : [];
}

/**
 * Why an admin may not do this to a member of their account; undefined where they may.
 * @param owners owners who are active, the member included
 */
export function refusalToAdminister(actor: Person, action: MemberAction, member: Person, owners: number, to?: Role): MemberRefusal | undefined {
  if (!isAdmin(actor.role) || (actor.role !== 'owner' && (member.role === 'owner' || to === 'owner'))) return 'owners-only';
  const endsAnOwner = member.role === 'owner' && member.active && (action === 'deactivate-member' || (action === 'change-role' && to !== 'owner'));
  if (endsAnOwner && owners <= 1) return 'last-owner';
  // An owner may step down while another stays; an admin who gives up the role by a slip could not take it back.
  if (actor.id === member.id && !(action === 'change-role' && actor.role === 'owner')) return 'yourself';
  return undefined;
}
