import 'server-only';
import { checkClient } from '@/lib/service-clients/check-client';
import { CLIENT_LIMIT, UNMATCHED_LIMIT } from '@/lib/domain/rate-limits';
import { refuse, refuseOAuth } from '../answers';
import { addressOf, type ApiContext, type Handler } from '../context';
import { count, isUsedUp, type Allowance } from '../rate-limits';
import { tellAllowance } from '../tell-allowance';
import { clientCredentialsOf } from './client-credentials';
import { formOf } from './form-body';

/** A handler of `/oauth/*` behind the check of its caller: a registered service client, with its form read. */
export function behindClientCheck(handler: Handler): Handler {
  return async (c) => {
    const guessing = await isUsedUp(UNMATCHED_LIMIT, addressOf(c));
    if (guessing) return limited(c, guessing);
    const form = await formOf(c);
    if ('problem' in form) return refuseOAuth(c, form.problem);
    const sent = clientCredentialsOf(c, form.fields);
    if ('problem' in sent) return refuseOAuth(c, sent.problem);
    const client = await checkClient(sent.clientId, sent.secret, Date.now());
    if (!client) {
      await count(UNMATCHED_LIMIT, addressOf(c));
      return refuseOAuth(c, 'wrong-client');
    }
    const allowance = await count(CLIENT_LIMIT, client.id);
    if (allowance.isExceeded) return limited(c, allowance);
    tellAllowance(c, allowance);
    c.set('client', client);
    c.set('form', form.fields);
    return handler(c);
  };
}

function limited(c: ApiContext, allowance: Allowance): Response {
  tellAllowance(c, allowance);
  return refuse(c, 'rate-limited');
}
