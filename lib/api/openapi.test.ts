import { expect, test } from '@playwright/test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { closeDatabase } from '@/db/connection';
import { clientError } from '@/lib/domain/answers/errors';
import { callAnswers, type JsonCall } from '@/lib/domain/call-answers';
import { endpoints } from '@/lib/domain/endpoints';
import { scopes } from '@/lib/domain/scopes';
import { testSecrets } from '@/lib/domain/test-secrets';
import { openApiText } from './openapi/document';
import { namedSchemas } from './openapi/named-schemas';
import { makeClientAccount, makeSecret } from './testing/oauth-rows';
import { serveOAuth, type OAuthServer } from './testing/oauth-server';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly security: Record<string, string[]>[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean; readonly description?: string }[];
  readonly requestBody?: { readonly required: boolean; readonly content: Record<string, unknown> };
  readonly responses: Record<string, { readonly content?: Record<string, unknown>; readonly $ref?: string }>;
  readonly 'x-admin-only'?: true;
}
interface Document {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: Record<string, Record<string, { readonly examples?: readonly unknown[]; readonly description?: string }>>;
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

test('the description is made once, and for another origin anew', () => {
  expect(openApiText('https://a.example')).toBe(openApiText('https://a.example'));
  expect(openApiText('https://b.example')).toContain('"servers":[{"url":"https://b.example"}]');
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

const operationsOf = ({ paths }: Document) => Object.fromEntries(Object.values(paths).flatMap((methods) => Object.values(methods).map((operation) => [operation.operationId, operation])));

/** Typed off from the vendor's documentation (facts, §2): the status of success, the model of its body, and what is read. */
const documented = `
  getAccounts          200 AccountList
  getUser              200 Account
  updateUser           204 -                    body PayloadAccountModification?
  getMemberDetails     200 MemberDetail
  updateMemberDetails  204 -                    body PayloadMemberDetail?
  listNumbers          200 NumberList
  getNumber            200 Number
  updateNumber         204 -                    body PayloadNumberModification
  revokeNumber         204 -
  listFaxes            200 FaxList              query category? after? before? limit?
  getFax               200 Fax
  updateFax            204 -                    body PayloadFaxModification
  deleteFax            204 -
  getFile              200 application/pdf      query format?
  getFaxReport         200 application/pdf
  uploadFile           200 FilePath             query format?  body multipart/form-data
  listOutboxFaxes      200 OutboxList
  getOutboxFax         200 Outbox
  sendFax              201 SendFaxResponse      body PayloadOutbox
  updateOutboxFax      204 -                    body PayloadOutboxModification?
  deleteOutboxFax      204 -
  getWebhooks          200 WebhookList          query event
  createWebhook        201 WebhookId            body PayloadWebhook
  deleteWebhook        204 -
  getBalance           200 Balance
  listCountries        200 CountryList
  listAreas            200 AreaList
  listAvailableNumbers 200 AvailableNumberList  query channel? contains?
  purchaseNumber       201 Number               body PayloadPurchase`
  .trim()
  .split('\n')
  .map((line) => /^(\w+) +(\d+) (\S+)(?: +query ((?:\w+\??\s?)+?))?(?: +body (\S+))?$/.exec(line.trim()) ?? []);

test('every call of the vendor is described with its true status, its body, its query and its answer', async () => {
  const operations = operationsOf(await read());
  expect(documented).toHaveLength(29);
  for (const [line, id = '', status = '', answer = '', query = '', body] of documented) {
    const { responses = {}, parameters = [], requestBody }: Partial<Operation> = operations[id] ?? {};
    expect(Object.keys(responses).filter((key) => /^2/.test(key)), line).toEqual([status]);
    const content = JSON.stringify(responses[status]?.content ?? '-');
    expect(content, line).toContain(answer.includes('/') || answer === '-' ? answer : `{"application/json":{"schema":{"$ref":"#/components/schemas/${answer}"}}}`);
    expect(parameters.filter((one) => one.in === 'query').map(({ name, required }) => `${name}${required ? '' : '?'}`), line).toEqual(query.split(/\s+/).filter(Boolean));
    expect(requestBody?.required, line).toBe(body === undefined ? undefined : !body.endsWith('?'));
    if (body) expect(JSON.stringify(requestBody?.content), line).toContain(body.includes('/') ? body : `{"application/json":{"schema":{"$ref":"#/components/schemas/${body.replace('?', '')}"}}}`);
  }
});

test('every parameter, call and answer says what it is, and nothing large stands in a call itself', async () => {
  const document = await read();
  for (const { operationId, summary, tags, parameters = [], responses } of Object.values(operationsOf(document))) {
    expect([summary.length > 5, tags.length], operationId).toEqual([true, 1]);
    for (const { name, description, in: place, required } of parameters) {
      expect(description ?? '', `${operationId} ${name}`).not.toBe('');
      if (place === 'path') expect(required).toBe(true);
    }
    for (const [status, response] of Object.entries(responses)) if (!/^2/.test(status)) expect(response.$ref, `${operationId} ${status}`).toMatch(/^#\/components\/responses\//);
  }
  expect(JSON.stringify(document.paths).length / endpoints.length, 'characters a call').toBeLessThan(2_000);
});

test('the examples are what their own schemas accept', async () => {
  const { components } = await read();
  const named: Record<string, { safeParse(value: unknown): { success: boolean } }> = namedSchemas;
  const shown = Object.entries(components['schemas'] ?? {}).flatMap(([name, { examples = [] }]) => examples.map((example) => ({ name, example })));
  expect(shown.length).toBeGreaterThan(15);
  for (const { name, example } of shown) expect(named[name]?.safeParse(example).success, name).toBe(true);
});

test('a call tells the status of every verdict it can end in', async () => {
  const document = await read();
  const operations = operationsOf(document);
  const statuses = (id: string) => Object.keys(operations[id]?.responses ?? {});
  const told = (id: string, status: string) => document.components['responses']?.[operations[id]?.responses[status]?.$ref?.split('/').at(-1) ?? '']?.description ?? '';
  expect(statuses('getAccounts').sort()).toEqual(['200', '400', '401', '403', '429', '502', '503', '504', 'default']);
  expect(told('getAccounts', '403')).toContain('Only admins may');
  expect(told('getWebhooks', '403')).not.toContain('Only admins may');
  expect(operations['isAlive']?.security).toEqual([]);
  expect(statuses('checkForGateway').sort()).toEqual(['200', '401', '403', '503', 'default']);
  expect(statuses('introspectToken')).toEqual(expect.arrayContaining(['200', '400', '401', '413', '503']));
  expect(statuses('purchaseNumber')).toEqual(expect.arrayContaining(['201', '400', '404', '409', '413']));
  expect(statuses('getFax')).toEqual(expect.arrayContaining(['404']));
  expect(statuses('isReady')).toEqual(['200', '503', 'default']);
});

test('our own calls answer what is described', async () => {
  const { client, member } = await makeClientAccount();
  const { secret } = await makeSecret(member);
  const answers: Partial<Record<JsonCall, Response>> = {
    getOwnToken: await api.fetch('/v3/personal-access-tokens/self', { headers: { Authorization: `Bearer ${secret}` } }),
    introspectToken: await api.form('/oauth/introspect', client, { token: secret }),
    getResourceMetadata: await api.fetch('/.well-known/oauth-protected-resource'),
    isAlive: await api.fetch('/healthz'),
    isReady: await api.fetch('/readyz'),
  };
  for (const [id, answer] of Object.entries(answers) as [JsonCall, Response][]) expect(callAnswers[id].json.safeParse(await answer.json()).error, id).toBeUndefined();
  const inactive = await api.form('/oauth/introspect', client, { token: 'x' });
  expect(callAnswers.introspectToken.json.safeParse(await inactive.json()).error).toBeUndefined();
  const refused = await api.form('/oauth/introspect', { ...client, secret: 'wrong' }, { token: secret });
  expect(clientError.safeParse(await refused.json()).error).toBeUndefined();
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
