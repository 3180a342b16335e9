import 'server-only';
import { endpointOf } from '@/lib/domain/endpoints';
import { publicOrigin } from '@/lib/environment/public-origin';
import type { HeldToken } from '@/lib/tokens/check-secret';
import { introspectToken } from '@/lib/tokens/introspect-token';
import { revokePresentedToken } from '@/lib/tokens/revoke-presented-token';
import type { AnswerOf } from '@/lib/domain/call-answers';
import { PlainSecret } from '@/lib/domain/secret';
import { answered, done } from '../answered';
import { refuseOAuth } from '../answers';
import { originOf, type ApiContext } from '../context';
import { noteAnswer, touch } from '../note-answer';

const INTROSPECTION = endpointOf('introspectToken');

/** `POST /oauth/introspect` (RFC 7662): what a token of the client's account may do now, or nothing but that it is not active. */
export async function introspect(c: ApiContext): Promise<Response> {
  const sent = c.get('form').get('token');
  if (sent === undefined) return refuseOAuth(c, 'token-missing');
  const { id, accountId } = c.get('client');
  const known = await introspectToken(accountId, sent, Date.now());
  const answer = answered(c, 'introspectToken', known?.verdict === 'valid' ? introspected(known.token, known.ownerEmail) : { active: false });
  if (!known) return answer;
  touch(c, 'client', [id]);
  return noteAnswer(c, INTROSPECTION, known, answer, { method: c.req.method, path: INTROSPECTION.path, via: 'introspection' });
}

/** `POST /oauth/revoke` (RFC 7009): answered after the commit, and alike for what there was nothing to do for. */
export async function revoke(c: ApiContext): Promise<Response> {
  const sent = c.get('form').get('token');
  if (sent === undefined) return refuseOAuth(c, 'token-missing');
  // A wrong hint about one of our tokens is ignored (§2.1); what claims to be another type, and is none of ours, cannot be revoked here (§2.2.1).
  const hint = c.get('form').get('token_type_hint') ?? 'access_token';
  if (hint !== 'access_token' && !PlainSecret.parse(sent)) return refuseOAuth(c, 'token-type-unsupported');
  await revokePresentedToken(c.get('client'), sent, originOf(c), Date.now());
  return done(c, 'revokeToken');
}

/** RFC 7662 §2.2. `scope` is what is effective now, and `exp` when the secret stops by itself. */
function introspected(token: HeldToken, ownerEmail: string): AnswerOf<'introspectToken'> {
  return {
    active: true,
    scope: token.scopes.join(' '),
    username: ownerEmail,
    token_type: 'Bearer',
    exp: Math.floor(token.stopsAt / 1000),
    iat: Math.floor(token.createdAt / 1000),
    sub: token.memberId,
    aud: publicOrigin(),
    iss: publicOrigin(),
    jti: token.identifier,
  };
}
