import 'server-only';
import { callAnswers } from '@/lib/domain/call-answers';
import { scopes } from '@/lib/domain/scopes';
import { publicOrigin } from '@/lib/environment/public-origin';
import { answered } from '../answered';
import type { ApiContext } from '../context';
import { identityKey } from '../gateway/identity-key';
import { openApiText } from '../openapi/document';
import { sendText } from '../send';

/** `GET /.well-known/oauth-protected-resource` (RFC 9728). No authorization server: a token comes from a member's own page. */
export function getResourceMetadata(c: ApiContext): Response {
  const origin = publicOrigin();
  return answered(c, 'getResourceMetadata', {
    resource: origin,
    resource_name: 'Fax.Plus API',
    resource_documentation: `${origin}/help/api`,
    scopes_supported: scopes,
    bearer_methods_supported: ['header'],
  });
}

/** `GET /gateway/keys`: what the services behind us verify a caller's signed identity with (RFC 7517). */
export async function getIdentityKeys(c: ApiContext): Promise<Response> {
  return answered(c, 'getIdentityKeys', { keys: [(await identityKey()).publicJwk] });
}

/** `GET /openapi.json`: the API's description, from the table that enforces it. */
export function getOpenApi(c: ApiContext): Response {
  return sendText(c, openApiText(publicOrigin()), callAnswers.getOpenApi.status);
}
