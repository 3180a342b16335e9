import 'server-only';
import { isAdmin } from '@/lib/domain/roles';
import { readAccount } from '@/lib/fax/accounts';
import { readNumbers } from '@/lib/fax/numbers';
import { notFound } from '../answers';
import type { ApiContext } from '../context';
import { subjectOf } from '../subject';

/** `GET /v3/accounts/{user_id}/numbers`: an admin's own list is every purchased number; anyone else's what is assigned to them. */
export async function listNumbers(c: ApiContext): Promise<Response> {
  const { accountId, memberId, ownerRole } = c.get('token');
  const subject = subjectOf(c);
  if (!subject || !(await readAccount(accountId, subject))) return notFound(c);
  return c.json({ numbers: await readNumbers(accountId, subject, subject === memberId && isAdmin(ownerRole)) });
}
