import 'server-only';
import { checkClient } from '@/lib/service-clients/check-client';
import { refuseOAuth } from '../answers';
import type { Handler } from '../context';
import { clientCredentialsOf } from './client-credentials';
import { formOf } from './form-body';

/** A handler of `/oauth/*` behind the check of its caller: a registered service client, with its form read. */
export function behindClientCheck(handler: Handler): Handler {
  return async (c) => {
    const form = await formOf(c);
    if ('problem' in form) return refuseOAuth(c, form.problem);
    const sent = clientCredentialsOf(c, form.fields);
    if ('problem' in sent) return refuseOAuth(c, sent.problem);
    const client = await checkClient(sent.clientId, sent.secret, Date.now());
    if (!client) return refuseOAuth(c, 'wrong-client');
    c.set('client', client);
    c.set('form', form.fields);
    return handler(c);
  };
}
