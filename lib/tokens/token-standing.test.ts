import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { closeDatabase, database } from '@/db/connection';
import { makeAccount } from '@/db/testing/make-account';
import { countExpiringSoon, countTokensOfMember, tokensInList, tokensThatNeedAttention } from '@/db/token-list';
import { transaction } from '@/db/transaction';
import { insertToken } from '@/db/tokens';
import { newId } from '@/db/ids';
import { hasEnded, statusDeadlines, tokenStatus } from '@/lib/domain/token-status';

test.afterAll(closeDatabase);

const NOW = Date.UTC(2026, 10, 23, 12);
const DAY = 86_400_000;
const ROUNDS = Number(process.env['FUZZ_ROUNDS'] ?? 400);

/** Times on, beside and around everything that divides one status from another. */
const time = fc.constantFrom(...[0, 14, -90, 30, -1].flatMap((days) => [-1, 0, 1].map((more) => NOW + days * DAY + more)));
const perhaps = fc.option(time, { nil: null });
const state = fc.record({
  createdAt: time,
  expiresAt: time,
  revokedAt: fc.option(time, { nil: null, freq: 3 }),
  replacedAt: perhaps,
  frozenAt: fc.option(time, { nil: null, freq: 2 }),
  frozenUntil: perhaps,
  frozenThen: fc.constantFrom('revoke' as const, 'unfreeze' as const, null),
});

test('the database and the rules say the same of every token: which has ended, which expires soon, which needs a rotation', async () => {
  const { accountId, plan, member } = await makeAccount();
  const states = fc.sample(state, ROUNDS).map((one) => ({ ...one, id: newId() }));
  await transaction(async (tx) => {
    for (const { id, ...given } of states) {
      const own = { id, accountId, memberId: member.id, identifier: newId(), secretHash: 'a hash', name: 'a token', searchKey: 'a token', scopes: ['fax:fax:read'], submissionId: newId() };
      await insertToken(tx, { ...own, ...given });
    }
  });
  const status = new Map(states.map((one) => [one.id, tokenStatus({ ...one, plan, ownerActive: true }, NOW)]));
  const idsWith = (holds: (status: ReturnType<typeof tokenStatus>) => boolean) => states.filter(({ id }) => holds(status.get(id) ?? 'active')).map(({ id }) => id).sort();
  const listed = async (tab: 'active' | 'ended') => {
    const rows = await tokensInList(database(), accountId, member.id, tab, { search: '' }, { sort: 'created', descending: true }, NOW, { limit: ROUNDS, offset: 0 });
    return rows.map(({ id }) => id).sort();
  };
  expect(await listed('ended')).toEqual(idsWith(hasEnded));
  expect(await listed('active')).toEqual(idsWith((one) => !hasEnded(one)));
  const counts = await countTokensOfMember(database(), accountId, member.id, { search: '' }, NOW);
  expect(counts).toEqual({ all: ROUNDS, active: idsWith((one) => !hasEnded(one)).length, ended: idsWith(hasEnded).length });
  expect(await countExpiringSoon(database(), accountId, member.id, statusDeadlines(NOW))).toBe(idsWith((one) => one === 'expiring-soon').length);
  const needy = await tokensThatNeedAttention(database(), accountId, member.id, statusDeadlines(NOW), ROUNDS);
  expect(needy.map(({ id }) => id).sort()).toEqual(idsWith((one) => one === 'expiring-soon' || one === 'rotation-due'));
});
