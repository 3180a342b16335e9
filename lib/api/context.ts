import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { HeldToken } from '@/lib/tokens/check-secret';

/** What the front door says of a request, and what the check adds to it. */
export interface ApiEnv {
  Bindings: HttpBindings;
  Variables: {
    /** The caller's token, once the verdict is `valid`. */
    token: HeldToken;
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
