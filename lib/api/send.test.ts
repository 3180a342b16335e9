import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { makeAccount } from '@/db/testing/make-account';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { serveApi, type ApiServer } from './testing/api-server';

let api: ApiServer;
test.beforeAll(async () => void (api = await serveApi()));
test.afterAll(async () => {
  await api.close();
  await closeDatabase();
});

const ME = '/v3/personal-access-tokens/self';
const [headOf, bodyOf] = [(answer: string) => answer.split('\r\n\r\n')[0] ?? '', (answer: string) => answer.split('\r\n\r\n')[1]];
const lengthIn = (answer: string) => Number(/\r\nContent-Length: (\d+)/i.exec(headOf(answer))?.[1]);

for (const [what, given, status] of [['an answer', {}, 200], ['a refusal', { revokedAt: 1 }, 401]] as const) {
  test(`${what} says its length and is not chunked; to HEAD it is the same head without a body`, async () => {
    const { member } = await makeAccount();
    const { secret } = await makeHeldToken(member, Date.now(), given);
    const authorization = ['Host: api', `Authorization: Bearer ${secret}`];
    const got = await api.raw(`GET ${ME}`, authorization);
    expect(headOf(got)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(headOf(got)).not.toMatch(/transfer-encoding/i);
    expect(lengthIn(got)).toBe(Buffer.byteLength(bodyOf(got) ?? ''));
    const head = await api.raw(`HEAD ${ME}`, authorization);
    const named = (answer: string) => [...headOf(answer).matchAll(/\r\n([\w-]+):/g)].map(([, name]) => name);
    expect(headOf(head)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(named(head)).toEqual(named(got).filter((name) => name !== 'Content-Length'));
    expect(bodyOf(head)).toBe('');
  });
}

test('an answer without a body has none', async () => {
  const { member } = await makeAccount();
  const { secret } = await makeHeldToken(member, Date.now());
  const answer = await api.raw(`DELETE ${ME}`, ['Host: api', `Authorization: Bearer ${secret}`]);
  expect(headOf(answer)).toMatch(/^HTTP\/1\.1 204 /);
  expect(headOf(answer)).not.toMatch(/transfer-encoding/i);
  expect(bodyOf(answer)).toBe('');
});
