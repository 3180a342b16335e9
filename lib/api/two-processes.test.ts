import { expect, test } from '@playwright/test';
import { closeDatabase, database } from '@/db/connection';
import { migrate } from '@/db/migrate';
import { makeAccount } from '@/db/testing/make-account';
import { bundle, type Program } from '@/db/testing/program';
import { makeScratchDatabase, type ScratchDatabase } from '@/db/testing/scratch-database';
import { start, type Started } from '@/db/testing/start-program';
import { tokenOfMember } from '@/db/tokens';
import { OWN_TOKEN, requestsWith } from '@/lib/bench/requests';
import { revokeUnderLoad } from '@/lib/bench/revoke-under-load';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';

let program: Program;
let scratch: ScratchDatabase;
let processes: Started[] = [];
let ports: number[] = [];

test.beforeAll(async () => void (program = await bundle('server.ts')));
test.afterAll(async () => {
  program.remove();
  await closeDatabase();
});
test.beforeEach(async () => {
  test.setTimeout(60_000);
  scratch = await makeScratchDatabase();
  // Both migrate as they start: that is part of standing side by side.
  processes = [1, 2].map(() => start(program.file, ['api'], { DATABASE_URL: scratch.url, MIGRATE_DATABASE_URL: scratch.url.startsWith('postgres') ? scratch.url : '', API_PORT: '0', LOG_LEVEL: 'info' }));
  ports = await Promise.all(processes.map(portOf));
});
test.afterEach(async () => {
  for (const one of processes) one.signal('SIGTERM');
  await Promise.all(processes.map(({ ended }) => ended));
  await scratch.remove();
});

async function portOf(api: Started): Promise<number> {
  await expect.poll(() => api.said(), { intervals: [50], timeout: 20_000 }).toContain('API ready on port');
  return Number(/port (\d+)/.exec(api.said())?.[1]);
}

/** Two tokens of one member. */
const seed = () =>
  scratch.during(async () => {
    await migrate(scratch.url);
    const { accountId, member } = await makeAccount();
    return [await makeHeldToken(member, Date.now()), await makeHeldToken(member, Date.now())].map((token) => ({ ...token, accountId, memberId: member.id }));
  });
type Seeded = Awaited<ReturnType<typeof seed>>[number];

const statusOn = async (port: number | undefined, secret: string, method = 'GET') =>
  (await fetch(`http://127.0.0.1:${port}${OWN_TOKEN}`, { method, headers: { Authorization: `Bearer ${secret}` } })).status;

test('what one process revoked the other refuses at once', async () => {
  const [token] = await seed();
  for (const port of ports) expect(await statusOn(port, token?.secret ?? '')).toBe(200);
  expect(await statusOn(ports[0], token?.secret ?? '', 'DELETE')).toBe(204);
  for (const port of [...ports].reverse()) expect(await statusOn(port, token?.secret ?? '')).toBe(401);
});

test("under fifty callers no request that begins after a revocation's answer is let through, whichever process revoked", async () => {
  for (const [at, token] of (await seed()).entries()) {
    const [request = ''] = requestsWith([token.secret]);
    const told = await revokeUnderLoad({ ports, callers: 50, request, revokeOn: ports[at] ?? 0 });
    expect(told).toMatchObject({ begunAfter: 1_002, letThrough: 0 });
    expect(told.served).toBeGreaterThan(400);
  }
});

test('both stop well on SIGTERM, and neither loses a use that it had noted', async () => {
  const tokens = await seed();
  await Promise.all(tokens.map(async ({ secret }, at) => expect(await statusOn(ports[at], secret)).toBe(200)));
  for (const one of processes) one.signal('SIGTERM');
  expect(await Promise.all(processes.map(({ ended }) => ended))).toEqual([0, 0]);
  const lastUsed = ({ accountId, memberId, tokenId }: Seeded) => scratch.during(async () => (await tokenOfMember(database(), accountId, memberId, tokenId))?.lastUsedAt);
  for (const token of tokens) expect(await lastUsed(token)).toBeGreaterThan(0);
});
