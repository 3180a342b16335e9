import 'server-only';
import { faxChanges } from '@/lib/domain/fax-bodies';
import { faxListQuery } from '@/lib/domain/fax-queries';
import { deleteFax as remove } from '@/lib/fax/delete-fax';
import { readFax, readFaxes } from '@/lib/fax/faxes';
import { updateFax as update } from '@/lib/fax/update-fax';
import { notFound } from '../answers';
import type { ApiContext } from '../context';
import { readBody, readQuery } from '../read-body';
import { memberNamed } from '../subject';

/** `GET /v3/accounts/{user_id}/faxes`: the newest first. */
export async function listFaxes(c: ApiContext): Promise<Response> {
  const member = await memberNamed(c);
  if (!member) return notFound(c);
  const query = readQuery(c, faxListQuery);
  if ('refused' in query) return query.refused;
  const { category, ...narrowed } = query.input;
  return c.json({ data: { records: await readFaxes(member.accountId, member.id, category, narrowed) } });
}

/** `GET …/faxes/{fax_id}`. */
export async function getFax(c: ApiContext): Promise<Response> {
  const member = await memberNamed(c);
  const fax = member && (await readFax(member.accountId, member.id, faxId(c)));
  return fax ? c.json(fax) : notFound(c);
}

/** `PUT …/faxes/{fax_id}`: its comment, and whether it was read. */
export async function updateFax(c: ApiContext): Promise<Response> {
  const member = await memberNamed(c);
  if (!member) return notFound(c);
  const body = await readBody(c, faxChanges);
  if ('refused' in body) return body.refused;
  const { comment, is_read: isRead } = body.input;
  return (await update(member.accountId, member.id, faxId(c), { comment, isRead }, Date.now())) ? c.body(null, 204) : notFound(c);
}

/** `DELETE …/faxes/{fax_id}`. */
export async function deleteFax(c: ApiContext): Promise<Response> {
  const member = await memberNamed(c);
  return member && (await remove(member.accountId, member.id, faxId(c))) ? c.body(null, 204) : notFound(c);
}

function faxId(c: ApiContext): string {
  return c.req.param('fax_id') ?? '';
}
