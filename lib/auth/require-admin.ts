import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { mayAdminister } from '@/lib/admin/may-administer';
import { requireMember, type CurrentMember } from './current-member';
import { requestOrigin } from './request-origin';

/**
 * The owner or admin, for pages of theirs. For a member such a page does not exist, and the attempt is recorded; a stranger is led to the sign-in page and back.
 * A page and its title ask with the same path, and it is recorded once.
 */
export const requireAdmin = cache(async (path: string): Promise<CurrentMember> => {
  const member = await requireMember(path);
  return (await mayAdminister(member, 'open-admin-page', path, await requestOrigin(), Date.now())) ? member : notFound();
});
