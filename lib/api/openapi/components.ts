import 'server-only';
import { scopes } from '@/lib/domain/scopes';
import { testSecrets } from '@/lib/domain/test-secrets';

const text = { type: 'string' } as const;
const moment = { type: 'string', format: 'date-time' } as const;
const scopeList = { type: 'array', items: { $ref: '#/components/schemas/Scope' } } as const;
const vendors = { error: text, description: text, request_id: text } as const;

/** What every call's description refers to. */
export const components = {
  securitySchemes: {
    personalAccessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'alohi_pat_…', description: tokenDescription() },
    serviceClient: { type: 'http', scheme: 'basic', description: 'A registered service client: its id and its secret (RFC 6749 §2.3.1).' },
  },
  headers: {
    TokenExpiresAt: { description: 'When the token stops by itself. In every answer to a request whose secret matched.', schema: moment },
    Challenge: { description: 'RFC 6750 §3.', schema: text },
    RetryAfter: { description: 'Seconds.', schema: { type: 'integer' } },
  },
  schemas: {
    Scope: { type: 'string', enum: [...scopes] },
    Error: { type: 'object', required: ['error', 'description', 'request_id'], properties: vendors },
    Problem: {
      description: 'RFC 9457, for clients that accept application/problem+json.',
      type: 'object',
      required: ['type', 'title', 'status', 'detail', 'instance', 'error', 'description', 'request_id'],
      properties: {
        type: { type: 'string', format: 'uri' },
        title: text,
        status: { type: 'integer' },
        detail: text,
        instance: text,
        ...vendors,
        required_scopes: scopeList,
        granted_scopes: scopeList,
        token_id: { ...text, description: "The token's identifier, which is no secret." },
        expires_at: moment,
        expired_at: moment,
        rotate_url: { type: 'string', format: 'uri' },
      },
    },
  },
};

function tokenDescription(): string {
  const listed = Object.entries(testSecrets).map(([verdict, secret]) => `- ${verdict}: \`${secret}\``);
  return `A personal access token's secret. These published test secrets always answer one refusal and open nothing:\n\n${listed.join('\n')}`;
}
