import 'server-only';
import { newWebhook } from '@/lib/domain/fax-bodies';
import { webhookQuery } from '@/lib/domain/fax-queries';
import { createWebhook as create, deleteWebhook as remove, MOST_WEBHOOKS, readWebhooks } from '@/lib/fax/webhooks';
import { fail, notFound } from '../answers';
import type { ApiContext } from '../context';
import { readBody, readQuery } from '../read-body';

/** `GET /v3/hooks?event=`: the caller's webhooks for an event. */
export async function getWebhooks(c: ApiContext): Promise<Response> {
  const { accountId, memberId } = c.get('token');
  const query = readQuery(c, webhookQuery);
  if ('refused' in query) return query.refused;
  return c.json({ data: await readWebhooks(accountId, memberId, query.input.event) });
}

/** `POST /v3/hooks`. */
export async function createWebhook(c: ApiContext): Promise<Response> {
  const { accountId, memberId } = c.get('token');
  const body = await readBody(c, newWebhook);
  if ('refused' in body) return body.refused;
  const id = await create(accountId, memberId, body.input, Date.now());
  return id ? c.json({ id }, 201) : fail(c, 400, 'too_many_hooks', `A member may have at most ${MOST_WEBHOOKS} webhooks.`);
}

/** `DELETE /v3/hooks/{hook_id}`. */
export async function deleteWebhook(c: ApiContext): Promise<Response> {
  const { accountId, memberId } = c.get('token');
  return (await remove(accountId, memberId, c.req.param('hook_id') ?? '')) ? c.body(null, 204) : notFound(c);
}
