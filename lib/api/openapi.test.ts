import { expect, test } from '@playwright/test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { closeDatabase } from '@/db/connection';
import { endpoints } from '@/lib/domain/endpoints';
import { scopes } from '@/lib/domain/scopes';
import { testSecrets } from '@/lib/domain/test-secrets';
import { serveOAuth, type OAuthServer } from './testing/oauth-server';

interface Operation {
  readonly operationId: string;
  readonly security: Record<string, string[]>[];
  readonly responses: Record<string, unknown>;
  readonly 'x-admin-only'?: true;
}
interface Document {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: Record<string, unknown>;
}

let api: OAuthServer;
test.beforeAll(async () => void (api = await serveOAuth()));
test.afterAll(async () => {
  await api.close();
  await closeDatabase();
});

const read = async () => (await (await api.fetch('/openapi.json')).json()) as Document;

test('the description is a valid OpenAPI 3.1 document whose references all lead somewhere', async () => {
  const validator = new Validator();
  const result = await validator.validate(await read() as never);
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
  expect(validator.version).toBe('3.1');
  const document = await read();
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)];
  for (const [, kind = '', name = ''] of references) expect(document.components[kind], `${kind}/${name}`).toHaveProperty(name);
});

test('every row of the table is in it with its scopes as alternatives, and nothing else is', async () => {
  const { paths } = await read();
  const operations = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), ...operation })));
  expect(operations.map(({ path, method, operationId }) => `${operationId} ${method} ${path}`).sort()).toEqual(endpoints.map(({ id, method, path }) => `${id} ${method} ${path}`).sort());
  for (const { id, access, adminOnly } of endpoints) {
    const operation = operations.find(({ operationId }) => operationId === id);
    if (access.kind === 'scopes') expect(operation?.security).toEqual(access.anyOf.map((scope) => ({ personalAccessToken: [scope] })));
    expect(operation?.['x-admin-only']).toBe(adminOnly || undefined);
  }
});

test('a call tells the status of every verdict it can end in', async () => {
  const { paths } = await read();
  expect(Object.keys(paths['/v3/accounts']?.['get']?.responses ?? {}).sort()).toEqual(['2XX', '400', '401', '403', '429', '503', 'default']);
  expect(JSON.stringify(paths['/v3/accounts']?.['get'])).toContain('Only admins may');
  expect(JSON.stringify(paths['/v3/hooks']?.['get'])).not.toContain('Only admins may');
  expect(paths['/healthz']?.['get']?.security).toEqual([]);
  expect(Object.keys(paths['/gateway/check']?.['get']?.responses ?? {}).sort()).toEqual(['2XX', '401', '403', '503', 'default']);
  expect(Object.keys(paths['/oauth/introspect']?.['post']?.responses ?? {})).toEqual(expect.arrayContaining(['400', '401', '503']));
});

test('the published test secrets are listed', async () => {
  const text = JSON.stringify(await read());
  for (const secret of Object.values(testSecrets)) expect(text).toContain(secret);
});

test('the protected resource describes itself (RFC 9728)', async () => {
  const answer = await api.fetch('/.well-known/oauth-protected-resource');
  const origin = new URL(process.env['NEXTAUTH_URL'] ?? '').origin;
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  expect(await answer.json()).toMatchObject({ resource: origin, scopes_supported: scopes, bearer_methods_supported: ['header'], resource_documentation: `${origin}/help/api` });
});
