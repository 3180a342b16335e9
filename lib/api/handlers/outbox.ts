import 'server-only';
import { newFax, outboxChanges } from '@/lib/domain/fax-bodies';
import { deleteOutboxFax as remove } from '@/lib/fax/delete-fax';
import { readOutbox, readOutboxFax, updateOutboxFax as update } from '@/lib/fax/outbox';
import { sendFax as send, type SendingRefusal } from '@/lib/fax/send-fax';
import { fail, notFound } from '../answers';
import { addressOf, type ApiContext } from '../context';
import { readBody } from '../read-body';
import { memberNamed } from '../subject';

/** `GET /v3/accounts/{user_id}/outbox`: the faxes on their way. */
export async function listOutboxFaxes(c: ApiContext): Promise<Response> {
  const member = await memberNamed(c);
  return member ? c.json({ records: await readOutbox(member.accountId, member.id) }) : notFound(c);
}

/** `GET …/outbox/{id}`. */
export async function getOutboxFax(c: ApiContext): Promise<Response> {
  const member = await memberNamed(c);
  const fax = member && (await readOutboxFax(member.accountId, member.id, outboxId(c)));
  return fax ? c.json(fax) : notFound(c);
}

/** `POST …/outbox`: sends a fax. */
export async function sendFax(c: ApiContext): Promise<Response> {
  const member = await memberNamed(c);
  if (!member) return notFound(c);
  const body = await readBody(c, newFax);
  if ('refused' in body) return body.refused;
  const sent = await send(member, addressOf(c), body.input, Date.now());
  if ('refusal' in sent) return refusedSending(c, sent.refusal);
  return c.json(body.input.return_ids ? { ids: sent.ids } : {}, 201);
}

/** `PUT …/outbox/{id}`: its comment. */
export async function updateOutboxFax(c: ApiContext): Promise<Response> {
  const member = await memberNamed(c);
  if (!member) return notFound(c);
  const body = await readBody(c, outboxChanges);
  if ('refused' in body) return body.refused;
  return (await update(member.accountId, member.id, outboxId(c), body.input.comment)) ? c.body(null, 204) : notFound(c);
}

/** `DELETE …/outbox/{id}`: takes it back. */
export async function deleteOutboxFax(c: ApiContext): Promise<Response> {
  const member = await memberNamed(c);
  return member && (await remove(member.accountId, member.id, outboxId(c))) ? c.body(null, 204) : notFound(c);
}

function refusedSending(c: ApiContext, refusal: SendingRefusal): Response {
  const said: Record<SendingRefusal, readonly [string, string]> = {
    'too-many-files': ['too_many_files', 'A fax may have at most 10 files.'],
    'too-many-destinations': ['too_many_destinations', 'A fax may go to at most 4000 destinations.'],
    'file-unknown': ['invalid_request', '"files" must be paths that an upload of this member was answered with.'],
    'number-not-yours': ['invalid_request', '"from" must be a number this member may send from, several separated by commas, or no_number.'],
    'files-too-large': ['file_too_large', 'The files of a fax may have at most 150 MB in all.'],
  };
  const [error, description] = said[refusal];
  return fail(c, refusal === 'files-too-large' ? 413 : 400, error, description);
}

function outboxId(c: ApiContext): string {
  return c.req.param('id') ?? '';
}
