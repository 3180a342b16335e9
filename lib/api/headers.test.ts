import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { makeAccount } from '@/db/testing/make-account';
import { scopes } from '@/lib/domain/scopes';
import { PlainSecret } from '@/lib/domain/secret';
import { statusOf } from '@/lib/door/testing/open-door';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { serveApi, type ApiServer } from './testing/api-server';

let api: ApiServer;
let secret: string;
test.beforeAll(async () => {
  api = await serveApi();
  const { owner } = await makeAccount();
  ({ secret } = await makeHeldToken(owner, Date.now(), { scopes }));
});
test.afterAll(async () => {
  await api.close();
  await closeDatabase();
});

const ME = '/v3/personal-access-tokens/self';
const other = PlainSecret.generate().reveal();
/** SECRET stands for one that works; OTHER for one of the right shape that nobody has. */
const filled = (text: string) => text.replaceAll('SECRET', secret).replaceAll('OTHER', other).replaceAll('ENCODED', [...secret].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join(''));

async function answerTo(line: string, headers: readonly string[], body = '') {
  const answer = await api.raw(filled(line), ['Host: api', ...headers.map(filled)], filled(body));
  expect(answer, 'no stack').not.toMatch(/\n\s+at |node_modules|\.ts:/);
  expect(answer, 'no secret').not.toContain(secret.slice(-59));
  return { status: statusOf(answer), error: /"error":"(\w+)"/.exec(answer)?.[1], challenge: /www-authenticate: (.*)\r/i.exec(answer)?.[1] };
}

const headerForms: readonly (readonly [what: string, headers: readonly string[], status: number, error?: string])[] = [
  ['no header', [], 401, 'unauthorized'],
  ['an empty header', ['Authorization: '], 401, 'unauthorized'],
  ['another scheme', ['Authorization: Basic dXNlcjpwYXNz'], 401, 'unauthorized'],
  ['a secret without a scheme', ['Authorization: SECRET'], 401, 'unauthorized'],
  ['a secret under a scheme of another name', ['Authorization: Token SECRET'], 401, 'unauthorized'],
  ['a secret in a header of another name', ['X-Api-Key: SECRET', 'Cookie: token=SECRET', 'Proxy-Authorization: Bearer SECRET'], 401, 'unauthorized'],
  ['the scheme alone', ['Authorization: Bearer'], 401, 'invalid_token'],
  ['the scheme and a space', ['Authorization: Bearer '], 401, 'invalid_token'],
  ['a tab for the space', ['Authorization: Bearer\tSECRET'], 401, 'unauthorized'],
  ['two secrets in one header', ['Authorization: Bearer SECRET, Bearer SECRET'], 401, 'invalid_token'],
  ['a secret twice in a row', ['Authorization: Bearer SECRETSECRET'], 401, 'invalid_token'],
  ['a quoted secret', ['Authorization: Bearer "SECRET"'], 401, 'invalid_token'],
  ['an escaped secret', ['Authorization: Bearer ENCODED'], 401, 'invalid_token'],
  ['a word behind the secret', ['Authorization: Bearer SECRET x'], 401, 'invalid_token'],
  ['a unicode secret', ['Authorization: Bearer alohi_pat_🔑é'], 401, 'invalid_token'],
  ['ten kilobytes', [`Authorization: Bearer ${'a'.repeat(10_000)}`], 401, 'invalid_token'],
  ['twenty kilobytes, which Node refuses', [`Authorization: Bearer ${'a'.repeat(20_000)}`], 431],
  ['the same header twice', ['Authorization: Bearer SECRET', 'Authorization: Bearer SECRET'], 400, 'invalid_request'],
  ['two different ones, the right one first', ['Authorization: Bearer SECRET', 'authorization: Bearer OTHER'], 400, 'invalid_request'],
  ['two different ones, the right one last', ['AUTHORIZATION: Basic x', 'Authorization: Bearer SECRET'], 400, 'invalid_request'],
  ['lower case', ['authorization: bearer SECRET'], 200],
  ['upper case', ['AUTHORIZATION: BEARER SECRET'], 200],
  ['two spaces between', ['Authorization: Bearer  SECRET'], 200],
  ['spaces and a tab around it, which are no part of a header', ['Authorization: \t Bearer SECRET \t'], 200],
];
for (const [what, headers, status, error] of headerForms) {
  test(`${what}: ${status} ${error ?? ''}`, async () => {
    const answer = await answerTo(`GET ${ME}`, headers);
    expect([answer.status, answer.error]).toEqual([status, error]);
    if (error === 'unauthorized') expect(answer.challenge).toBe('Bearer realm="Fax.Plus API"');
  });
}

const AUTHORIZED = 'Authorization: Bearer SECRET';
const FORM = 'Content-Type: application/x-www-form-urlencoded';
const JSON_TYPE = 'Content-Type: application/json; charset=utf-8';
const elsewhere: readonly (readonly [what: string, line: string, headers: readonly string[], body: string, status: number])[] = [
  ['a secret in the query and none in the header', `GET ${ME}?access_token=SECRET`, [], '', 401],
  ['access_token in the query too', `GET ${ME}?access_token=SECRET`, [AUTHORIZED], '', 400],
  ['an empty access_token in the query too', `GET ${ME}?a=1&access_token=`, [AUTHORIZED], '', 400],
  ['a secret in any parameter too', `GET ${ME}?a=1&key=OTHER`, [AUTHORIZED], '', 400],
  ['a secret as a parameter too', `GET ${ME}?OTHER`, [AUTHORIZED], '', 400],
  ['an escaped secret in the query too', `GET ${ME}?key=ENCODED`, [AUTHORIZED], '', 400],
  ['an escaped secret beside a broken escape', `GET ${ME}?x=%ff&key=alohi%5Fpat%5F${other.slice(10)}`, [AUTHORIZED], '', 400],
  ['a cut secret in the query too', `GET ${ME}?key=${other.slice(0, 60)}`, [AUTHORIZED], '', 400],
  ['access_token in a form too', 'POST /v3/hooks', [AUTHORIZED, FORM], 'a=1&access_token=x', 400],
  ['a secret in a form too', 'POST /v3/hooks', [AUTHORIZED, FORM], 'a=OTHER', 400],
  ['a secret in JSON too', 'POST /v3/hooks', [AUTHORIZED, JSON_TYPE], '{"target":"https://a.example/?t=OTHER"}', 400],
  ['the same secret in JSON too', 'POST /v3/hooks', [AUTHORIZED, JSON_TYPE], '{"t":"SECRET"}', 400],
  ['a secret in JSON and none in the header', 'POST /v3/hooks', [JSON_TYPE], '{"t":"SECRET"}', 401],
  ['a form without any', 'POST /v3/hooks', [AUTHORIZED, FORM], 'a=1', 400],
  ['broken JSON', 'POST /v3/hooks', [AUTHORIZED, JSON_TYPE], '{', 400],
  ['a query without any', `GET ${ME}?page=1&x=%ff&access_tokens=none`, [AUTHORIZED], '', 200],
];
for (const [what, line, headers, body, status] of elsewhere) {
  test(`${what}: ${status}`, async () => {
    const sized = body ? [...headers, `Content-Length: ${Buffer.byteLength(filled(body))}`] : headers;
    const answer = await answerTo(line, sized, body);
    expect(answer.status).toBe(status);
    if (status === 400) expect(answer).toMatchObject({ error: 'invalid_request', challenge: undefined });
  });
}

test('malformed and unknown are one and the same answer, to the byte', async () => {
  const last = secret.at(-1) === 'a' ? 'b' : 'a';
  const wrong = [other, secret.slice(0, -1), secret.slice(0, -1) + last, secret.replace('alohi', 'Alohi'), `${secret}=`, 'x', 'alohi_pat_'];
  const answers = await Promise.all(wrong.map((sent) => api.call('GET', ME, sent)));
  const bytes = answers.map(({ status, text, headers }) => {
    const told = [...headers].filter(([name]) => !/^(x-request-id|date)$/.test(name));
    return JSON.stringify([status, text.replace(/req_[\w-]+/, 'req'), told]);
  });
  expect(new Set(bytes).size).toBe(1);
  expect(bytes[0]).toContain('401');
});
