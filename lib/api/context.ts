import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Member } from '@/db/members';
import { keptClient, type Origin } from '@/lib/domain/audit-events';
import type { CheckedClient } from '@/lib/service-clients/check-client';
import type { HeldToken } from '@/lib/tokens/check-secret';

/** What the front door says of a request, and what the check adds to it. */
export interface ApiEnv {
  Bindings: HttpBindings;
  Variables: {
    /** The caller's token, once the verdict is `valid`. */
    token: HeldToken;
    /** Whom the call is about, where its path names a member. */
    member: Member;
    /** What a handler touched beside what the path names. */
    touched: readonly string[] | undefined;
    /** Of `/oauth/*`: the service client and the fields of its form. */
    client: CheckedClient;
    form: ReadonlyMap<string, string>;
  };
}

export type ApiContext = Context<ApiEnv>;

/** Answers a request that was let through. */
export type Handler = (c: ApiContext) => Response | Promise<Response>;

/** The address that the front door found, after asking whom to believe. */
export function addressOf(c: ApiContext): string {
  return ownHeader(c, 'x-client-address');
}

/** The User-Agent, as it may be kept. */
export function clientOf(c: ApiContext): string {
  return keptClient(c.env.incoming.headers['user-agent']);
}

export function requestIdOf(c: ApiContext): string {
  return ownHeader(c, 'x-request-id');
}

/** The query as it was sent, with its question mark; empty where nothing follows one. */
export function searchOf(c: ApiContext): string {
  const { url = '' } = c.env.incoming;
  const query = url.indexOf('?');
  return query < 0 || query === url.length - 1 ? '' : url.slice(query);
}

/** From where a request comes, for the audit. */
export function originOf(c: ApiContext): Origin {
  return { address: addressOf(c), client: clientOf(c), requestId: requestIdOf(c) };
}

/** A header that the front door wrote: it stands once, so Node's own record of it serves. */
function ownHeader(c: ApiContext, name: string): string {
  const value = c.env.incoming.headers[name];
  return typeof value === 'string' ? value : 'unknown';
}
