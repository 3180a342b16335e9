import 'server-only';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** What the door refuses before anything is dispatched: one closed list. */
export type DoorRefusal = 'bad-target' | 'bad-header' | 'bad-body' | 'wrong-host' | 'wrong-origin' | 'method-not-allowed' | 'body-too-large';

const answers: Record<DoorRefusal, { status: number; error: string; description: string }> = {
  'bad-target': { status: 400, error: 'invalid_request', description: 'The address cannot be read.' },
  'bad-header': { status: 400, error: 'invalid_request', description: 'A header that must occur once occurs twice.' },
  'bad-body': { status: 400, error: 'invalid_request', description: 'The body cannot be read.' },
  'wrong-host': { status: 421, error: 'misdirected_request', description: 'This host is not served here.' },
  'wrong-origin': { status: 403, error: 'forbidden', description: 'The request does not come from our own pages.' },
  'method-not-allowed': { status: 405, error: 'method_not_allowed', description: 'Nothing here answers this method.' },
  'body-too-large': { status: 413, error: 'content_too_large', description: 'The body is too large.' },
};

/** Answers a refused request as JSON, and closes the connection where a body is still on its way. */
export function refuseAtDoor(request: IncomingMessage, response: ServerResponse, refusal: DoorRefusal, allow?: string): void {
  const { status, error, description } = answers[refusal];
  if (allow) response.setHeader('Allow', allow);
  if (!request.complete) response.setHeader('Connection', 'close');
  response.setHeader('Cache-Control', 'no-store');
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(request.method === 'HEAD' ? undefined : JSON.stringify({ error, description, request_id: response.getHeader('x-request-id') }));
}
