import { connect } from 'node:net';
import { expect, test } from '@playwright/test';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { closeDatabase } from '@/db/connection';
import { makeAccount } from '@/db/testing/make-account';
import { faxCalls } from '@/lib/domain/endpoints';
import { scopes } from '@/lib/domain/scopes';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import type { ApiServer } from '../testing/api-server';
import { json, multipart } from '../testing/fax-office';
import { pathOf } from '../testing/rows';
import { serveGateway, servePlatform, type Platform } from '../testing/upstream-server';

let platform: Platform;
let api: ApiServer;
test.beforeAll(async () => {
  platform = await servePlatform();
  api = await serveGateway(platform.origin);
});
test.beforeEach(() => {
  platform.seen();
  platform.answerBy((_request, response) => void response.end('{}'));
});
test.afterAll(async () => {
  await api.close();
  await platform.close();
  await closeDatabase();
});

const adminsToken = async (given = {}) => {
  const account = await makeAccount();
  return { ...account, ...(await makeHeldToken(account.admin, Date.now(), { scopes, ...given })) };
};

test('what is refused never reaches the services: no token, a wrong one, a scope that lacks, a member of another account, nobody', async () => {
  const { secret, accountId } = await adminsToken({ scopes: ['fax:fax:read'] });
  const other = await makeAccount();
  expect(accountId).not.toBe(other.accountId);
  const statuses = [
    await api.call('GET', '/v3/accounts/self/faxes'),
    await api.call('GET', '/v3/accounts/self/faxes', 'garbage'),
    await api.call('DELETE', '/v3/accounts/self/faxes/f1', secret),
    await api.call('GET', `/v3/accounts/${other.member.id}/faxes`, secret),
    await api.call('GET', '/v3/accounts/nobody/faxes', secret),
  ].map(({ status }) => status);
  expect(statuses).toEqual([401, 401, 403, 404, 404]);
  expect(platform.seen()).toEqual([]);
});

for (const row of faxCalls) {
  test(`${row.method} ${row.path} goes on to the byte, and its answer comes back`, async () => {
    const { secret, accountId, admin, identifier } = await adminsToken();
    platform.answerBy((_request, response) => void response.writeHead(207, { 'Content-Type': 'application/json', 'X-From': 'the services' }).end('{"answered":"ü"}'));
    const target = `${pathOf(row).replace('member-details/x1', `member-details/${admin.id}`)}?after=2018-01-01+00%3A00%3A00&x=%C3%BC`;
    const body = '{"name": "Jöhn",  "spaces":1}';
    const sends = row.method === 'POST' || row.method === 'PUT';
    const answer = await api.call(row.method, target, secret, sends ? json(body) : {});
    expect([answer.status, answer.text, answer.headers.get('x-from')]).toEqual([207, '{"answered":"ü"}', 'the services']);
    const [seen] = platform.seen();
    expect(seen?.line).toBe(`${row.method} ${target}`);
    expect(seen?.body.toString()).toBe(sends ? body : '');
    expect(seen?.headers).toMatchObject({ 'x-user-id': [admin.id], 'x-account-id': [accountId], 'x-user-role': ['corporate_admin'], 'x-token-identifier': [identifier], 'x-request-id': [answer.headers.get('x-request-id')] });
    expect(JSON.stringify(seen?.headers)).not.toContain(secret.slice(-59));
    expect(seen?.headers['authorization']).toBeUndefined();
    expect(answer.headers.get('x-token-expires-at')).toMatch(/Z$/);
  });
}

test('the signed identity verifies with the published keys, for these services, this method and this target, and soon no longer', async () => {
  const { secret, accountId, admin, identifier } = await adminsToken({ scopes: ['fax:all:read', 'fax:shop:edit'] });
  const { headers } = await api.call('GET', '/v3/accounts/self/faxes?limit=3', secret);
  const [seen] = platform.seen();
  const signed = seen?.headers['x-caller-identity']?.[0] ?? '';
  const keys = createRemoteJWKSet(new URL(`http://127.0.0.1:${api.port}/gateway/keys`));
  const { payload } = await jwtVerify(signed, keys, { audience: platform.origin, issuer: new URL(process.env['NEXTAUTH_URL'] ?? '').origin, algorithms: ['EdDSA'] });
  expect(payload).toMatchObject({ sub: admin.id, account: accountId, role: 'corporate_admin', token: identifier, scope: 'fax:all:read fax:shop:edit', method: 'GET', target: '/v3/accounts/self/faxes?limit=3', jti: headers.get('x-request-id') });
  expect(Number(payload.exp) - Number(payload.iat)).toBe(60);
  await expect(jwtVerify(signed, keys, { audience: 'https://elsewhere.example' })).rejects.toThrow(/aud/);
  await expect(jwtVerify(signed, keys, { audience: platform.origin, currentDate: new Date(Date.now() + 61_000) })).rejects.toThrow(/exp/);
  const text = await (await fetch(`http://127.0.0.1:${api.port}/gateway/keys`)).text();
  expect(text).not.toContain('"d"');
});

test('whatever a client claims to be, in either spelling, goes no further; nor do cookies and what Connection names', async () => {
  const { secret, admin } = await adminsToken();
  const forged = ['X-User-Id: root', 'X_User_Id: root', 'x-account-id: other', 'X-Caller-Identity: ey.ey.ey', 'X_Token_Scopes: fax:all:edit', 'X-Forwarded-For: 6.6.6.6', 'Forwarded: for=6.6.6.6', 'X-Request-Id: req_forged', 'Cookie: fax.session-token=1', 'Connection: x-secret-header, close', 'X-Secret-Header: 1', 'X-Kept: yes', 'Proxy-Authorization: Basic eA==', 'TE: trailers'];
  const answer = await api.raw('GET /v3/accounts/self/faxes', ['Host: api', `Authorization: Bearer ${secret}`, ...forged]);
  expect(answer).toMatch(/^HTTP\/1\.1 200/);
  const [seen] = platform.seen();
  expect(seen?.headers).toMatchObject({ 'x-user-id': [admin.id], 'x-kept': ['yes'] });
  for (const gone of ['x_user_id', 'x_token_scopes', 'forwarded', 'cookie', 'x-secret-header', 'proxy-authorization', 'te', 'x-client-address', 'content-security-policy']) expect(Object.keys(seen?.headers ?? {}), gone).not.toContain(gone);
  expect(JSON.stringify(seen?.headers)).not.toMatch(/root|forged|ey\.ey|fax:all:edit"\]/);
  for (const name of Object.keys(seen?.headers ?? {})) expect(seen?.headers[name], name).toHaveLength(1);
});

test('Connection cannot cut a body off', async () => {
  const { secret } = await adminsToken();
  await api.raw('PUT /v3/accounts/self', ['Host: api', `Authorization: Bearer ${secret}`, 'Content-Type: application/json', 'Connection: content-length, close', 'Content-Length: 15'], '{"name":"John"}');
  expect(platform.seen()[0]?.body.toString()).toBe('{"name":"John"}');
});

for (const target of ['/v3/accounts/self/faxes/a%2Fb', '/v3/accounts/self/faxes/a%5cb', '/v3/accounts/self/faxes/%00', '/v3/accounts/self//faxes', '/v3/accounts/self/../self/faxes', '/v3/accounts/self/faxes/%2e%2e', '/v3/accounts/self/faxes/a;b', '/v3/accounts/self/faxes?x=1#y']) {
  test(`the target ${target} is 400 and goes nowhere`, async () => {
    const { secret } = await adminsToken();
    expect(await api.raw(`GET ${target}`, ['Host: api', `Authorization: Bearer ${secret}`])).toMatch(/^HTTP\/1\.1 400 [\s\S]*"error":"invalid_request"/);
    expect(platform.seen()).toEqual([]);
  });
}

test('the secret goes on only where that is configured', async () => {
  const passing = await serveGateway(`${platform.origin}/base/`, { passesSecret: true });
  const { secret } = await adminsToken();
  await passing.call('GET', '/v3/shop/balance', secret);
  const [seen] = platform.seen();
  expect(seen?.headers['authorization']).toEqual([`Bearer ${secret}`]);
  expect(seen?.line).toBe('GET /base/v3/shop/balance');
  await passing.close();
});

test("the services' cookies, permissions and insides do not come back; the front door's headers stand", async () => {
  const { secret } = await adminsToken();
  platform.answerBy((_request, response) => {
    response.writeHead(200, { 'Set-Cookie': ['fax.session-token=evil', 'b=2'], 'Access-Control-Allow-Origin': '*', Server: 'inside/1', 'Cache-Control': 'public', 'X-Request-Id': 'theirs', 'Content-Security-Policy': "default-src *", 'RateLimit': '"x"', Vary: ['A', 'B'], 'Content-Disposition': 'attachment; filename="a.pdf"', Connection: 'x-hop', 'X-Hop': '1' });
    response.end('{}');
  });
  const { headers } = await api.call('GET', '/v3/accounts/self/files/f1', secret);
  for (const gone of ['set-cookie', 'access-control-allow-origin', 'server', 'x-hop']) expect(headers.get(gone), gone).toBeNull();
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
  expect(headers.get('x-request-id')).toMatch(/^req_/);
  expect(headers.get('ratelimit')).toMatch(/^"token"/);
  expect(headers.get('vary')).toBe('A, B');
  expect(headers.get('content-disposition')).toBe('attachment; filename="a.pdf"');
});

for (const [what, status, type] of [['an empty answer', 204, ''], ['a refusal in their own words', 409, 'application/json'], ['a failure in their own words', 503, 'application/json'], ['a redirect', 302, '']] as const) {
  test(`${what} comes back as it is`, async () => {
    const { secret } = await adminsToken();
    platform.answerBy((_request, response) => void response.writeHead(status, type ? { 'Content-Type': type } : { Location: 'http://127.0.0.1/inside' }).end(type && '{"error":"theirs"}'));
    const answer = await raw(await request(secret));
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    if (type) expect(answer).toContain('{"error":"theirs"}');
  });
}

test('a failure that is a page becomes 502 in the words of the API, and nothing of the page comes back', async () => {
  const { secret } = await adminsToken();
  platform.answerBy((_request, response) => void response.writeHead(500, { 'Content-Type': 'text/html' }).end('<h1>Stack trace of the insides</h1>'));
  const { status, body, text } = await api.call('GET', '/v3/shop/balance', secret);
  expect([status, body['error']]).toEqual([502, 'bad_gateway']);
  expect(text).not.toContain('Stack');
});

test('services that cannot be reached are 502, and those that do not answer in time 504', async () => {
  const { secret } = await adminsToken();
  const nowhere = await serveGateway('http://127.0.0.1:9');
  const away = await nowhere.call('GET', '/v3/shop/balance', secret);
  expect([away.status, away.body['error'], Object.keys(away.body)]).toEqual([502, 'bad_gateway', ['error', 'description', 'request_id']]);
  await nowhere.close();
  const impatient = await serveGateway(platform.origin, { timeoutMs: 300 });
  platform.answerBy(() => undefined);
  const late = await impatient.call('GET', '/v3/shop/balance', secret, { headers: { Accept: 'application/problem+json' } });
  expect([late.status, late.body['error'], late.body['title']]).toEqual([504, 'gateway_timeout', 'Gateway timeout']);
  platform.answerBy((incoming) => incoming.socket.destroy());
  expect((await impatient.call('GET', '/v3/shop/balance', secret)).status).toBe(502);
  await impatient.close();
});

test('an answer that is cut off is cut off here too, and never looks whole', async () => {
  const { secret } = await adminsToken();
  platform.answerBy((_request, response) => {
    response.writeHead(200, { 'Content-Length': '1000' });
    response.write('half');
    setImmediate(() => response.destroy());
  });
  const answer = await raw(await request(secret));
  expect(answer).toMatch(/^HTTP\/1\.1 200/);
  expect(answer).toMatch(/content-length: 1000/i);
  expect(answer.length).toBeLessThan(1000 + 500);
});

test('a client that goes away takes its request with it', async () => {
  const { secret } = await adminsToken();
  const closed = new Promise<void>((resolve) => platform.answerBy((incoming) => void incoming.socket.once('close', () => resolve())));
  const socket = await request(secret);
  await expect.poll(() => platform.seen().length, { intervals: [10] }).toBe(1);
  socket.destroy();
  await closed;
});

test('a chunked upload goes on whole, byte for byte', async () => {
  const { secret } = await adminsToken();
  const { headers, body } = multipart('\u0000\u00ff'.repeat(200_000));
  const chunked = new ReadableStream({ start: (controller) => { controller.enqueue(new TextEncoder().encode(body.slice(0, 99_999))); controller.enqueue(new TextEncoder().encode(body.slice(99_999))); controller.close(); } });
  const answer = await fetch(`http://127.0.0.1:${api.port}/v3/accounts/self/files`, { method: 'POST', headers: { ...headers, Authorization: `Bearer ${secret}` }, body: chunked, duplex: 'half' } as RequestInit);
  expect(answer.status).toBe(200);
  const [seen] = platform.seen();
  expect(seen?.body.equals(Buffer.from(body))).toBe(true);
  expect(seen?.headers['content-type']).toEqual([headers['Content-Type']]);
});

/** A plain request on a socket of its own. */
function request(secret: string) {
  return new Promise<ReturnType<typeof connect>>((resolve) => {
    const socket = connect(api.port, '127.0.0.1', () => {
      socket.write(`GET /v3/shop/balance HTTP/1.1\r\nHost: api\r\nAuthorization: Bearer ${secret}\r\nConnection: close\r\n\r\n`, () => resolve(socket));
    });
  });
}

function raw(socket: ReturnType<typeof connect>): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
    socket.on('error', () => resolve(text));
    socket.on('close', () => resolve(text));
  });
}
