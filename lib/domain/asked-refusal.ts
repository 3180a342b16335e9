import type { RefusalClues } from './refusal-clues';
import { isRefusalTopic } from './refusal-help';
import { isRequestId } from './request-id';
import { isScope } from './scopes';

/** What is asked of the server: what names a token or a request, and the kind of refusal. Never the text itself. */
export type AskedRefusal = Pick<RefusalClues, 'identifier' | 'requestId' | 'topic' | 'scopes'>;

export function askedOf({ identifier, requestId, topic, scopes }: RefusalClues): AskedRefusal {
  return { scopes, ...(identifier !== undefined && { identifier }), ...(requestId !== undefined && { requestId }), ...(topic !== undefined && { topic }) };
}

/** The same from outside: what has not the form of it is not asked. */
export function askedFrom(sent: unknown): AskedRefusal {
  const { identifier, requestId, topic, scopes } = (typeof sent === 'object' && sent !== null ? sent : {}) as Readonly<Record<string, unknown>>;
  return {
    scopes: Array.isArray(scopes) ? scopes.filter(isScope) : [],
    ...(typeof identifier === 'string' && /^[A-Za-z0-9]{22}$/.test(identifier) && { identifier }),
    ...(typeof requestId === 'string' && isRequestId(requestId) && { requestId }),
    ...(isRefusalTopic(topic) && { topic }),
  };
}

/** Whether there is anything that the server could know more of. */
export function asksAnything({ identifier, requestId, topic }: AskedRefusal): boolean {
  return identifier !== undefined || requestId !== undefined || topic !== undefined;
}
