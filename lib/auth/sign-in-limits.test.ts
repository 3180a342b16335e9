import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { newUid } from '@/db/ids';
import { auditOf } from '@/db/testing/audit-of';
import { signIn } from './sign-in';
import { from, makePeople, NOW, PASSWORD, someAddress } from './testing/make-people';

test.afterAll(closeDatabase);
test.setTimeout(60_000);

const MINUTE = 60_000;

function attempt(email: string, address: string, password: string, now = NOW) {
  return signIn({ email, password, timeZone: '' }, from(address), now);
}
const kinds = (answers: readonly { kind: string }[], kind: string) => answers.filter((answer) => answer.kind === kind).length;

for (const whose of ['a member', 'nobody'] as const) {
  test(`of forty wrong passwords at once for the e-mail of ${whose}, exactly ten are told that they are wrong`, async () => {
    const email = whose === 'a member' ? (await makePeople()).email : `${newUid()}@test.example`;
    const address = someAddress();
    const answers = await Promise.all(Array.from({ length: 40 }, () => attempt(email, address, 'wrong')));
    expect([kinds(answers, 'incorrect'), kinds(answers, 'too-many-attempts')]).toEqual([10, 30]);
    expect(await attempt(email, address, 'wrong')).toEqual({ kind: 'too-many-attempts', waitMs: 15 * MINUTE });
  });
}

test('twenty right passwords at once all sign in, from one address, after nine failures there', async () => {
  const { email } = await makePeople();
  const address = someAddress();
  for (let at = 0; at < 9; at += 1) await attempt(email, address, 'wrong');
  const answers = await Promise.all(Array.from({ length: 20 }, () => attempt(email, address, PASSWORD)));
  expect(kinds(answers, 'signed-in')).toBe(20);
});

test('the limit ends after its quarter of an hour, and is recorded once as reached', async () => {
  const { accountId, email } = await makePeople();
  const address = someAddress();
  await Promise.all(Array.from({ length: 12 }, () => attempt(email, address, 'wrong')));
  const wait = 15 * MINUTE;
  expect(await attempt(email, address, PASSWORD, NOW + wait - 1)).toEqual({ kind: 'too-many-attempts', waitMs: 1 });
  expect(await attempt(email, address, PASSWORD, NOW + wait)).toMatchObject({ kind: 'signed-in' });
  const types = (await auditOf(accountId)).map(({ fact }) => fact.type);
  expect(types.filter((type) => type === 'authn_login_fail')).toHaveLength(10);
  expect(types.filter((type) => type === 'authn_login_fail_max')).toHaveLength(1);
});

test('guessing from many addresses slows an e-mail by a growing pause that a right password outlives: never a lock', async () => {
  const { email } = await makePeople();
  for (let at = 0; at < 10; at += 1) expect(await attempt(email, someAddress(), 'wrong')).toEqual({ kind: 'incorrect' });
  expect(await attempt(email, someAddress(), PASSWORD)).toEqual({ kind: 'too-many-attempts', waitMs: 2_000 });
  expect(await attempt(email, someAddress(), 'wrong', NOW + 2_000)).toEqual({ kind: 'incorrect' });
  expect(await attempt(email, someAddress(), PASSWORD, NOW + 2_000)).toEqual({ kind: 'too-many-attempts', waitMs: 4_000 });
  expect(await attempt(email, someAddress(), PASSWORD, NOW + 6_000)).toMatchObject({ kind: 'signed-in' });
});

test('whoever signed in from their address before is not slowed there by guessing elsewhere', async () => {
  const { email } = await makePeople();
  const home = someAddress();
  expect(await attempt(email, home, PASSWORD)).toMatchObject({ kind: 'signed-in' });
  for (let at = 0; at < 10; at += 1) await attempt(email, someAddress(), 'wrong');
  expect(await attempt(email, someAddress(), PASSWORD)).toMatchObject({ kind: 'too-many-attempts' });
  expect(await attempt(email, home, PASSWORD)).toMatchObject({ kind: 'signed-in' });
});

test('one address is stopped at a hundred failures over many e-mails, and another address is not', async () => {
  const address = someAddress();
  const { email } = await makePeople();
  const guesses = Array.from({ length: 50 }, (_, at) => `${at}-${newUid()}@test.example`);
  for (const round of [1, 2]) {
    const answers = await Promise.all(guesses.map((guess) => attempt(guess, address, `wrong ${round}`)));
    expect(kinds(answers, 'incorrect')).toBe(50);
  }
  expect(await attempt(email, address, PASSWORD)).toEqual({ kind: 'too-many-attempts', waitMs: 15 * MINUTE });
  expect(await attempt(email, someAddress(), PASSWORD)).toMatchObject({ kind: 'signed-in' });
});

test('an unknown e-mail takes as long as a wrong password (printed, never asserted)', async () => {
  const times: Record<'unknown' | 'wrong', number[]> = { unknown: [], wrong: [] };
  for (let at = 0; at < 12; at += 1) {
    const { email } = await makePeople();
    for (const [kind, asked] of [['unknown', `${newUid()}@test.example`], ['wrong', email]] as const) {
      const since = performance.now();
      expect(await attempt(asked, someAddress(), 'wrong')).toEqual({ kind: 'incorrect' });
      times[kind].push(performance.now() - since);
    }
  }
  const median = (list: number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;
  process.stdout.write(`    an unknown e-mail took ${(median(times.unknown) / median(times.wrong)).toFixed(2)} times as long as a wrong password\n`);
});
