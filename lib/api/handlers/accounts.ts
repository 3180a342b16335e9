import 'server-only';
import { accountChanges } from '@/lib/domain/fax-bodies';
import { readAccount, readAccounts } from '@/lib/fax/accounts';
import { updateAccount } from '@/lib/fax/update-account';
import { answered, done } from '../answered';
import { fail, notFound } from '../answers';
import type { ApiContext } from '../context';
import { touch } from '../note-answer';
import { readBody } from '../read-body';

/** `GET /v3/accounts`: the account's members. The table lets admins through alone. */
export async function getAccounts(c: ApiContext): Promise<Response> {
  const members = await readAccounts(c.get('token').accountId);
  touch(c, 'member', members.map(({ uid }) => uid));
  return answered(c, 'getAccounts', { members });
}

/** `GET /v3/accounts/{user_id}`: one member. */
export async function getUser(c: ApiContext): Promise<Response> {
  const { accountId, id } = c.get('member');
  const account = await readAccount(accountId, id);
  return account ? answered(c, 'getUser', account) : notFound(c);
}

/** `PUT /v3/accounts/{user_id}`: changes a member's personal data. Without a body it changes nothing. */
export async function updateUser(c: ApiContext): Promise<Response> {
  const { accountId, id } = c.get('member');
  const body = await readBody(c, accountChanges);
  if ('refused' in body) return body.refused;
  const outcome = await updateAccount(accountId, id, body.input);
  if (outcome === 'email-is-fixed') return fail(c, 400, 'email_is_fixed', 'The e-mail address signs in to the dashboard: no token changes it.');
  return outcome === 'done' ? done(c, 'updateUser') : notFound(c);
}
