import { connect, type Socket } from 'node:net';
import { expect, test } from '@playwright/test';
import { closeDatabase, database } from '@/db/connection';
import { migrate } from '@/db/migrate';
import { makeAccount } from '@/db/testing/make-account';
import { bundle, type Program } from '@/db/testing/program';
import { makeScratchDatabase, type ScratchDatabase } from '@/db/testing/scratch-database';
import { start, type Started } from '@/db/testing/start-program';
import { tokenOfMember } from '@/db/tokens';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';

let program: Program;
let scratch: ScratchDatabase;
let held: Awaited<ReturnType<typeof seed>>;
let api: Started;
let port = 0;

test.beforeAll(async () => void (program = await bundle('server.ts')));
test.afterAll(async () => {
  program.remove();
  await closeDatabase();
});
test.beforeEach(async () => {
  scratch = await makeScratchDatabase();
  held = await scratch.during(seed);
  api = start(program.file, ['api'], { DATABASE_URL: scratch.url, API_PORT: '0', LOG_LEVEL: 'info' });
  await expect.poll(() => api.said(), { intervals: [50], timeout: 15_000 }).toContain('API ready on port');
  port = Number(/port (\d+)/.exec(api.said())?.[1]);
});
test.afterEach(async () => {
  api.signal('SIGTERM');
  await scratch.remove();
});

async function seed() {
  await migrate(scratch.url);
  const { accountId, owner } = await makeAccount();
  const token = await makeHeldToken(owner, Date.now(), { scopes: ['fax:webhook:edit'] });
  return { ...token, accountId, memberId: owner.id };
}

/** A request of which the last bytes are still to come. */
async function slowRequest(): Promise<{ socket: Socket; answer: Promise<string>; finish: () => void }> {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const answer = new Promise<string>((resolve) => socket.once('close', () => resolve(text)));
  const head = ['POST /v3/hooks HTTP/1.1', 'Host: api', `Authorization: Bearer ${held.secret}`, 'Content-Type: application/json', 'Content-Length: 2', '', '{'];
  await new Promise<void>((resolve) => socket.write(head.join('\r\n'), () => resolve()));
  return { socket, answer, finish: () => void socket.write('}') };
}

const isListening = () =>
  new Promise<boolean>((resolve) => {
    const probe = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
    probe.on('connect', () => probe.destroy());
  });
const lastUsed = () => scratch.during(async () => (await tokenOfMember(database(), held.accountId, held.memberId, held.tokenId))?.lastUsedAt);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`on ${signal}, also a repeated one, what is in flight is finished, recorded use is written, and the process ends well`, async () => {
    // An idle connection that is kept alive must hold nothing open.
    const idle = await fetch(`http://127.0.0.1:${port}/healthz`);
    expect(idle.status).toBe(200);
    const { answer, finish } = await slowRequest();
    await expect.poll(isListening).toBe(true);
    api.signal(signal);
    await expect.poll(isListening, { intervals: [20] }).toBe(false);
    // Ctrl-C in a terminal reaches this process twice: from the terminal, and from `npm run demo`, which passes it on.
    api.signal(signal);
    await expect.poll(() => api.said()).toContain('stopping');
    finish();
    expect(await answer).toMatch(/^HTTP\/1\.1 501 [\s\S]*not_implemented/);
    expect(await api.ended).toBe(0);
    expect(await lastUsed()).toBeGreaterThan(0);
    expect(api.said()).not.toContain(held.secret.slice(-59));
  });
}

test('a stop with nothing in flight ends at once and well', async () => {
  api.signal('SIGTERM');
  expect(await api.ended).toBe(0);
});
