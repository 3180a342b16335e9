import 'server-only';
import { newFax, outboxChanges } from '@/lib/domain/fax-bodies';
import { deleteOutboxFax as remove } from '@/lib/fax/delete-fax';
import { readOutbox, readOutboxFax, updateOutboxFax as update } from '@/lib/fax/outbox';
import { sendFax as send, type SendingRefusal } from '@/lib/fax/send-fax';
import { answered, done } from '../answered';
import { fail, notFound } from '../answers';
import { addressOf, type ApiContext } from '../context';
import { touch } from '../note-answer';
import { readBody } from '../read-body';

/** `GET /v3/accounts/{user_id}/outbox`: the faxes on their way. */
export async function listOutboxFaxes(c: ApiContext): Promise<Response> {
  const member = c.get('member');
  const records = await readOutbox(member.accountId, member.id);
  touch(c, 'fax', records.map(({ id }) => id));
  return answered(c, 'listOutboxFaxes', { records });
}

/** `GET …/outbox/{id}`. */
export async function getOutboxFax(c: ApiContext): Promise<Response> {
  const member = c.get('member');
  const fax = await readOutboxFax(member.accountId, member.id, outboxId(c));
  return fax ? answered(c, 'getOutboxFax', fax) : notFound(c);
}

/** `POST …/outbox`: sends a fax. */
export async function sendFax(c: ApiContext): Promise<Response> {
  const member = c.get('member');
  const body = await readBody(c, newFax);
  if ('refused' in body) return body.refused;
  const sent = await send(member, addressOf(c), body.input, Date.now());
  if ('refusal' in sent) return refusedSending(c, sent.refusal);
  touch(c, 'fax', Object.values(sent.ids));
  return answered(c, 'sendFax', body.input.return_ids ? { ids: sent.ids } : {});
}

/** `PUT …/outbox/{id}`: its comment. */
export async function updateOutboxFax(c: ApiContext): Promise<Response> {
  const member = c.get('member');
  const body = await readBody(c, outboxChanges);
  if ('refused' in body) return body.refused;
  return (await update(member.accountId, member.id, outboxId(c), body.input.comment)) ? done(c, 'updateOutboxFax') : notFound(c);
}

/** `DELETE …/outbox/{id}`: takes it back. */
export async function deleteOutboxFax(c: ApiContext): Promise<Response> {
  const member = c.get('member');
  return (await remove(member.accountId, member.id, outboxId(c))) ? done(c, 'deleteOutboxFax') : notFound(c);
}

function refusedSending(c: ApiContext, refusal: SendingRefusal): Response {
  const said: Record<SendingRefusal, readonly [string, string]> = {
    'too-many-files': ['too_many_files', 'A fax may have at most 10 files.'],
    'too-many-destinations': ['too_many_destinations', 'A fax may go to at most 4000 destinations.'],
    'file-unknown': ['invalid_request', '"files" must be paths that an upload of this member was answered with. An upload that no fax takes is removed after 24 hours.'],
    'number-not-yours': ['invalid_request', '"from" must be a number this member may send from, several separated by commas, or no_number.'],
    'quota-exceeded': ['quota_exceeded', "The fax has more pages than the member's quota leaves for this month (UTC), pages on their way counted. An admin can raise it."],
    'files-too-large': ['file_too_large', 'The files of a fax may have at most 150 MB in all.'],
  };
  const [error, description] = said[refusal];
  return fail(c, refusal === 'files-too-large' ? 413 : 400, error, description);
}

function outboxId(c: ApiContext): string {
  return c.req.param('id') ?? '';
}
