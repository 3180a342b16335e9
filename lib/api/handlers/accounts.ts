import 'server-only';
import { accountChanges } from '@/lib/domain/fax-bodies';
import { readAccount, readAccounts } from '@/lib/fax/accounts';
import { updateAccount } from '@/lib/fax/update-account';
import { fail, notFound } from '../answers';
import type { ApiContext } from '../context';
import { readBody } from '../read-body';
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

/** `PUT /v3/accounts/{user_id}`: changes a member's personal data. Without a body it changes nothing. */
export async function updateUser(c: ApiContext): Promise<Response> {
  const subject = subjectOf(c);
  if (!subject) return notFound(c);
  const body = await readBody(c, accountChanges);
  if ('refused' in body) return body.refused;
  const outcome = await updateAccount(c.get('token').accountId, subject, body.input);
  if (outcome === 'email-is-fixed') return fail(c, 400, 'email_is_fixed', 'The e-mail address signs in to the dashboard: no token changes it.');
  return outcome === 'done' ? c.body(null, 204) : notFound(c);
}
