import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { LONGEST_CLIENT, type Origin } from '@/lib/domain/audit-events';
import type { CheckedClient } from '@/lib/service-clients/check-client';
import type { HeldToken } from '@/lib/tokens/check-secret';

/** What the front door says of a request, and what the check adds to it. */
export interface ApiEnv {
  Bindings: HttpBindings;
  Variables: {
    /** The caller's token, once the verdict is `valid`. */
    token: HeldToken;
    /** Of `/oauth/*`: the service client and the fields of its form. */
    client: CheckedClient;
    form: ReadonlyMap<string, string>;
  };
}

export type ApiContext = Context<ApiEnv>;

/** The address that the front door found, after asking whom to believe. */
export function addressOf(c: ApiContext): string {
  return c.req.header('x-client-address') ?? 'unknown';
}

export function requestIdOf(c: ApiContext): string {
  return c.req.header('x-request-id') ?? 'unknown';
}

/** From where a request comes, for the audit. */
export function originOf(c: ApiContext): Origin {
  return { address: addressOf(c), client: (c.req.header('user-agent') ?? '').slice(0, LONGEST_CLIENT), requestId: requestIdOf(c) };
}
