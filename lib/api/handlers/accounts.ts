import 'server-only';
import { readAccount, readAccounts } from '@/lib/fax/accounts';
import { notFound } from '../answers';
import type { ApiContext } from '../context';
import { subjectOf } from '../subject';

/** `GET /v3/accounts`: the account's members. The table lets admins through alone. */
export async function getAccounts(c: ApiContext): Promise<Response> {
  return c.json({ members: await readAccounts(c.get('token').accountId) });
}

/** `GET /v3/accounts/{user_id}`: one member. */
export async function getUser(c: ApiContext): Promise<Response> {
  const subject = subjectOf(c);
  const account = subject && (await readAccount(c.get('token').accountId, subject));
  return account ? c.json(account) : notFound(c);
}
