import 'server-only';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { ApiContext } from './context';

/**
 * Sends a JSON answer through Node's own response, and tells Hono that it is sent: through a web `Response`, whose body is a stream to be
 * read again, the same answer costs a third of the whole request's CPU. Headers are set on `c.env.outgoing`, where the status is read too.
 */
export function sendJson(c: ApiContext, value: unknown, status = 200, type = 'application/json'): Response {
  return sendText(c, JSON.stringify(value), status, type);
}

/** The same for a text that is made already. */
export function sendText(c: ApiContext, text: string, status = 200, type = 'application/json'): Response {
  c.env.outgoing.setHeader('Content-Type', type);
  return send(c, status, text);
}

/** Sends an answer without a body, in the same way. */
export function sendNothing(c: ApiContext, status: number): Response {
  return send(c, status);
}

/** To HEAD Node writes the head alone. */
function send({ env: { outgoing } }: ApiContext, status: number, body?: string): Response {
  outgoing.statusCode = status;
  outgoing.end(body);
  return RESPONSE_ALREADY_SENT;
}
