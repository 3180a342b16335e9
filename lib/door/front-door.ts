import 'server-only';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { logSurprise } from '@/lib/log/log';
import { API_METHODS, isForApi, pathOf, refuseApiRequest } from './api-side';
import { identify, type Trust } from './identify';
import { fixLanguage } from './language-in-address';
import { withReadBody } from './page-body';
import { PAGE_METHODS, refusePageRequest, type PageRules } from './page-side';
import { refuseAtDoor } from './refusals';
import { addressWithoutSecrets } from './secret-in-address';
import { setApiHeaders, setCommonHeaders, setPageHeaders, type HeaderRules } from './security-headers';

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

export interface DoorRules extends PageRules, HeaderRules {
  readonly trust: Trust;
}

/** Which request goes to the API and which to the pages. Without `pages` (the API alone) everything else is the API's "not found". */
export function frontDoor(rules: DoorRules, api: Listener, pages: Listener | undefined): RequestListener {
  return (request, response) => {
    const { requestId } = identify(request, rules.trust);
    setCommonHeaders(response, requestId, rules);
    const side = pages === undefined || isForApi(pathOf(request)) ? toApi(request, response, api) : toPages(request, response, pages, rules);
    side.catch((error: unknown) => failed(error, requestId, response));
  };
}

async function toApi(request: IncomingMessage, response: ServerResponse, api: Listener): Promise<void> {
  setApiHeaders(response);
  const refusal = refuseApiRequest(request);
  if (refusal) return refuseAtDoor(request, response, refusal, refusal === 'method-not-allowed' ? API_METHODS : undefined);
  await api(request, response);
}

async function toPages(request: IncomingMessage, response: ServerResponse, pages: Listener, rules: DoorRules): Promise<void> {
  setPageHeaders(request, response, rules);
  const refusal = refusePageRequest(request, rules);
  if (refusal) return refuseAtDoor(request, response, refusal, refusal === 'method-not-allowed' ? PAGE_METHODS : undefined);
  const clean = addressWithoutSecrets(request.url ?? '/');
  if (clean !== undefined) return leadTo(request, response, clean);
  fixLanguage(request, response);
  const readable = request.method === 'POST' ? await withReadBody(request) : request;
  if (typeof readable === 'string') return refuseAtDoor(request, response, readable);
  await pages(readable, response);
}

/** With GET, whatever was asked with (RFC 9110 §15.4.4). */
function leadTo(request: IncomingMessage, response: ServerResponse, address: string): void {
  if (!request.complete) response.setHeader('Connection', 'close');
  response.writeHead(303, { Location: address, 'Cache-Control': 'no-store' }).end();
}

function failed(error: unknown, requestId: string, response: ServerResponse): void {
  // A client that went away while its body was read is no surprise, and there is nobody to answer.
  if (response.destroyed || response.req.destroyed) return;
  logSurprise(error, requestId, 'front door');
  if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify({ error: 'internal_error', description: 'Something went wrong.', request_id: requestId }));
}
