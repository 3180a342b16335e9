import 'server-only';
import { faxChanges } from '@/lib/domain/fax-bodies';
import { faxListQuery } from '@/lib/domain/fax-queries';
import { deleteFax as remove } from '@/lib/fax/delete-fax';
import { readFax, readFaxes } from '@/lib/fax/faxes';
import { updateFax as update } from '@/lib/fax/update-fax';
import { answered, done } from '../answered';
import { notFound } from '../answers';
import type { ApiContext } from '../context';
import { touch } from '../note-answer';
import { readBody, readQuery } from '../read-body';

/** `GET /v3/accounts/{user_id}/faxes`: the newest first. */
export async function listFaxes(c: ApiContext): Promise<Response> {
  const member = c.get('member');
  const query = readQuery(c, faxListQuery);
  if ('refused' in query) return query.refused;
  const { category, ...narrowed } = query.input;
  const records = await readFaxes(member.accountId, member.id, category, narrowed);
  touch(c, 'fax', records.map(({ id }) => id));
  return answered(c, 'listFaxes', { data: { records } });
}

/** `GET …/faxes/{fax_id}`. */
export async function getFax(c: ApiContext): Promise<Response> {
  const member = c.get('member');
  const fax = await readFax(member.accountId, member.id, faxId(c));
  return fax ? answered(c, 'getFax', fax) : notFound(c);
}

/** `PUT …/faxes/{fax_id}`: its comment, and whether it was read. */
export async function updateFax(c: ApiContext): Promise<Response> {
  const member = c.get('member');
  const body = await readBody(c, faxChanges);
  if ('refused' in body) return body.refused;
  const { comment, is_read: isRead } = body.input;
  return (await update(member.accountId, member.id, faxId(c), { comment, isRead }, Date.now())) ? done(c, 'updateFax') : notFound(c);
}

/** `DELETE …/faxes/{fax_id}`. */
export async function deleteFax(c: ApiContext): Promise<Response> {
  const member = c.get('member');
  return (await remove(member.accountId, member.id, faxId(c))) ? done(c, 'deleteFax') : notFound(c);
}

function faxId(c: ApiContext): string {
  return c.req.param('fax_id') ?? '';
}
