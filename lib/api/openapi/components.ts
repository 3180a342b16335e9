import 'server-only';
import { testSecrets } from '@/lib/domain/test-secrets';
import { schemaExamples } from './examples';
import { headerObjects } from './headers';
import { jsonSchemas } from './named-schemas';
import { refusalComponents } from './responses';

/** What every call's description refers to. */
export function componentsOf() {
  return {
    securitySchemes: {
      personalAccessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'alohi_pat_…', description: tokenDescription() },
      serviceClient: { type: 'http', scheme: 'basic', description: 'A registered service client: its id and its secret (RFC 6749 §2.3.1).' },
    },
    headers: headerObjects,
    responses: refusalComponents(),
    schemas: Object.fromEntries(Object.entries(jsonSchemas()).map(([name, schema]) => [name, { ...schema, ...schemaExamples[name] }])),
  };
}

function tokenDescription(): string {
  const listed = Object.entries(testSecrets).map(([verdict, secret]) => `- ${verdict}: \`${secret}\``);
  return `A personal access token's secret. These published test secrets always answer one refusal and open nothing:\n\n${listed.join('\n')}`;
}
