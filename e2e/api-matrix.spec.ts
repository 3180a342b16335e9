import { connect } from 'node:net';
import { expect, test } from '@playwright/test';
import { makeAccount } from '@/db/testing/make-account';
import { refusals, rowsOfOthers, scopesOfRows, type HowToCall } from '@/lib/api/testing/matrix';
import { peopleOfRows } from '@/lib/api/testing/matrix-of-people';
import { readAnswer } from '@/lib/api/testing/official-clients';
import { refusedCases } from '@/lib/api/testing/refused-secrets';
import { scopes } from '@/lib/domain/scopes';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';

/** The matrix of the endpoint table on one port beside the pages: the very one that lib/api/matrix.test.ts runs on the API alone. */
const NOW = Date.now();
let call: HowToCall;
test.beforeAll(({}, { project }) => {
  const { hostname, port } = new URL(project.use.baseURL ?? '');
  call = async (line, headers) => readAnswer(await sent(hostname, Number(port), [`${line} HTTP/1.1`, `Host: ${hostname}:${port}`, ...headers, 'Connection: close', '', ''].join('\r\n')));
});

test('no row lets through what does not work, and says why only once the hash has matched', async () => {
  expect(await refusals(call, await refusedCases(NOW))).toEqual([]);
});

test('every scope alone, and all but the permitted', async () => {
  expect(await scopesOfRows(call, NOW)).toEqual([]);
});

test('whom a caller may name: self, their uid, an admin any member; everybody else is 404, to the byte', async () => {
  expect(await peopleOfRows(call, NOW)).toEqual([]);
});

test('public rows ask for no token, and a token opens no row of a service client and no gateway', async () => {
  const { owner } = await makeAccount();
  expect(await rowsOfOthers(call, (await makeHeldToken(owner, NOW, { scopes })).secret, 'alohi_pat_nonsense')).toEqual([]);
});

function sent(host: string, port: number, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, host, () => socket.write(request));
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')));
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}
