import 'server-only';
import type { MiddlewareHandler } from 'hono';
import type { Endpoint } from '@/lib/domain/endpoints';
import { refuse } from './answers';
import { checkCall } from './check-call';
import { searchOf, type ApiEnv } from './context';

/** Lets a request through to an endpoint's handler, or refuses it. */
export function checkRequest(endpoint: Endpoint): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const checked = await checkCall(c, { endpoint, userId: c.req.param('user_id'), search: searchOf(c) });
    if (checked.verdict !== 'valid') return refuse(c, checked.verdict, checked);
    c.set('token', checked.token);
    return next();
  };
}
