import 'server-only';
import { foundCredentials } from '@/lib/domain/found-credentials';
import { FOUND_LIMIT } from '@/lib/domain/rate-limits';
import { revokeFoundSecrets } from '@/lib/tokens/revoke-found-secrets';
import { done } from '../answered';
import { refuse } from '../answers';
import { addressOf, originOf, type ApiContext } from '../context';
import { count } from '../rate-limits';
import { readBody } from '../read-body';
import { tellAllowance } from '../tell-allowance';

/**
 * `POST /v3/credentials/revoke`: stop these secrets, whoever found them. Answered after the commit, and alike whether there was anything to stop: the
 * answer tells nobody which secrets are real. The body is read here and kept nowhere.
 */
export async function revokeCredentials(c: ApiContext): Promise<Response> {
  const allowance = await count(FOUND_LIMIT, addressOf(c));
  tellAllowance(c, allowance);
  if (allowance.isExceeded) return refuse(c, 'rate-limited');
  const body = await readBody(c, foundCredentials);
  if ('refused' in body) return body.refused;
  await revokeFoundSecrets(body.input.credentials, originOf(c), Date.now());
  return done(c, 'revokeCredentials');
}
