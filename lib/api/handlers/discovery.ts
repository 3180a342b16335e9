import 'server-only';
import { callAnswers } from '@/lib/domain/call-answers';
import { scopes } from '@/lib/domain/scopes';
import { publicOrigin } from '@/lib/environment/public-origin';
import { answered } from '../answered';
import type { ApiContext } from '../context';
import { openApiText } from '../openapi/document';

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

/** `GET /openapi.json`: the API's description, from the table that enforces it. */
export function getOpenApi(c: ApiContext): Response {
  return c.body(openApiText(publicOrigin()), callAnswers.getOpenApi.status, { 'Content-Type': 'application/json' });
}
