import 'server-only';
import { notFound } from 'next/navigation';
import { transaction } from '@/db/transaction';
import { cache } from 'react';
import { mayAdminister, recordNotThere } from '@/lib/admin/may-administer';
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

/** What an admin asked for is not their organization's, or not there: recorded, and then answered as not found. */
export async function notThere(admin: CurrentMember, path: string): Promise<never> {
  const [origin, now] = [await requestOrigin(), Date.now()];
  await transaction((tx) => recordNotThere(tx, admin, 'open-admin-page', path, origin, now));
  notFound();
}
