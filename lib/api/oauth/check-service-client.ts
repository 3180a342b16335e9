import 'server-only';
import type { MiddlewareHandler } from 'hono';
import { checkClient } from '@/lib/service-clients/check-client';
import { refuseOAuth } from '../answers';
import type { ApiEnv } from '../context';
import { clientCredentialsOf } from './client-credentials';
import { formOf } from './form-body';

/** Lets a registered service client through to a handler of `/oauth/*`, with its form read; or refuses it. */
export const checkServiceClient: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const form = await formOf(c);
  if ('problem' in form) return refuseOAuth(c, form.problem);
  const sent = clientCredentialsOf(c, form.fields);
  if ('problem' in sent) return refuseOAuth(c, sent.problem);
  const client = await checkClient(sent.clientId, sent.secret, Date.now());
  if (!client) return refuseOAuth(c, 'wrong-client');
  c.set('client', client);
  c.set('form', form.fields);
  return next();
};
