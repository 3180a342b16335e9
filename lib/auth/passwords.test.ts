import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { hashPassword, inHashingQueue, passwordIsRight } from './passwords';

const costOf = (hash: string) => hash.split('$').slice(0, 4).join('$');

test('a wrong password, an empty one and one for a member without a password are wrong', async () => {
  const stored = await hashPassword('Correct horse battery staple');
  expect(await passwordIsRight('correct horse battery staple', stored)).toBe(false);
  expect(await passwordIsRight('', stored)).toBe(false);
  for (const nobody of [null, undefined]) expect(await passwordIsRight('Correct horse battery staple', nobody)).toBe(false);
});

test("the right password is right, and one password's two hashes differ", async () => {
  const [one, two] = await Promise.all([hashPassword('pässwörd'), hashPassword('pässwörd')]);
  expect(await passwordIsRight('pässwörd', one)).toBe(true);
  expect(one).not.toBe(two);
});

test('an unknown e-mail is compared with a hash of the very same parameters', async () => {
  const source = readFileSync('lib/auth/passwords.ts', 'utf8');
  const nobodys = /NOBODYS_HASH = '([^']+)'/.exec(source)?.[1] ?? '';
  expect(costOf(await hashPassword('any'))).toBe('$argon2id$v=19$m=19456,t=2,p=1');
  expect(costOf(nobodys)).toBe('$argon2id$v=19$m=19456,t=2,p=1');
});

test('a comparison with nobody is work done, not a shortcut: it takes a verification\'s share of the processor', async () => {
  const stored = await hashPassword('any');
  const leastWork = async (of: string | null) => {
    const costs = [];
    for (let round = 0; round < 5; round += 1) {
      const before = process.cpuUsage();
      await passwordIsRight('wrong', of);
      const { user, system } = process.cpuUsage(before);
      costs.push(user + system);
    }
    return Math.min(...costs);
  };
  expect(await leastWork(null)).toBeGreaterThan((await leastWork(stored)) / 3);
});

test('two hash at once, sixty wait, and whoever comes then is busy at once', async () => {
  let running = 0;
  let most = 0;
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await gate;
    running -= 1;
    return 'done';
  };
  const accepted = [inHashingQueue(work), inHashingQueue(work)];
  await expect.poll(() => running).toBe(2);
  accepted.push(...Array.from({ length: 60 }, () => inHashingQueue(work)));
  expect(await inHashingQueue(work)).toEqual({ kind: 'busy' });
  open();
  expect(new Set(await Promise.all(accepted))).toEqual(new Set(['done']));
  expect(most).toBe(2);
});

test('a piece of work that fails frees its place', async () => {
  const failing = Array.from({ length: 60 }, () => inHashingQueue(() => Promise.reject(new Error('failed'))));
  expect((await Promise.allSettled(failing)).every(({ status }) => status === 'rejected')).toBe(true);
  expect(await inHashingQueue(async () => 'next')).toBe('next');
});
