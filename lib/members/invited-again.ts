import 'server-only';
import { openInvitation } from '@/db/invitations';
import { database } from '@/db/connection';
import type { Administrator } from '@/lib/admin/may-administer';
import { rolesToGive } from '@/lib/domain/member-rules';
import type { Role } from '@/lib/domain/roles';

/** Whom an open invitation of the admin's account was for, to be invited anew; undefined for what is none of theirs, and for one that they may not give. */
export async function invitedAgain(admin: Administrator, invitationId: string): Promise<{ readonly email: string; readonly role: Role } | undefined> {
  const found = await openInvitation(database(), admin.accountId, invitationId);
  return found && rolesToGive(admin.role).includes(found.role) ? { email: found.email, role: found.role } : undefined;
}
