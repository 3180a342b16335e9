import 'server-only';
import { notFound } from 'next/navigation';
import { isAdmin } from '@/lib/domain/roles';
import { requireMember, type CurrentMember } from './current-member';

/** The owner or admin, for pages of theirs. For a member such a page does not exist; a stranger is led to the sign-in page and back. */
export async function requireAdmin(path: string): Promise<CurrentMember> {
  const member = await requireMember(path);
  return isAdmin(member.role) ? member : notFound();
}
