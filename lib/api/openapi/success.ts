import 'server-only';
import { callAnswers, type CallAnswer } from '@/lib/domain/call-answers';
import type { Endpoint, EndpointId } from '@/lib/domain/endpoints';
import { headerOf, requestIdHeader, tokenHeaders } from './headers';
import { referenceTo } from './named-schemas';

/** What a call answers that was made: the status and the body that its handler answers with. */
export function successOf({ id, access }: Endpoint & { readonly id: EndpointId }): Record<string, unknown> {
  const answer: CallAnswer = callAnswers[id];
  const isForTokens = access.kind === 'scopes' || access.kind === 'any-token' || access.kind === 'gateway';
  const headers = { ...requestIdHeader, ...(isForTokens && tokenHeaders), ...(id === 'checkForGateway' && caller), ...(isDownload(id) && { 'Content-Disposition': headerOf('ContentDisposition') }) };
  return { [answer.status]: { description: saidOf(answer), headers, ...contentOf(answer) } };
}

function saidOf(answer: CallAnswer): string {
  if ('json' in answer || 'files' in answer) return 'The call was made.';
  return 'The call was made. There is no body.';
}

function contentOf(answer: CallAnswer) {
  if ('json' in answer) return { content: { 'application/json': { schema: referenceTo(answer.json) } } };
  if ('files' in answer) return { content: Object.fromEntries(answer.files.map((type) => [type, { schema: type === 'application/json' ? { type: 'object' } : { type: 'string', format: 'binary' } }])) };
  return {};
}

function isDownload(id: EndpointId): boolean {
  return id === 'getFile' || id === 'getFaxReport';
}

/** Whom a reverse proxy may tell its services of. */
const caller = {
  'X-Caller-Identity': headerOf('CallerIdentity'),
  'X-Token-Identifier': headerOf('TokenIdentifier'),
  'X-Token-Scopes': headerOf('TokenScopes'),
  'X-User-Id': headerOf('UserId'),
  'X-Account-Id': headerOf('AccountId'),
  'X-User-Role': headerOf('UserRole'),
};
