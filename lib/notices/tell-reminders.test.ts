import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { setMemberActive, setPlan } from '@/db/members';
import { setReminderDays } from '@/db/notice-choices';
import { makeAccount } from '@/db/testing/make-account';
import { setTokenState } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { replyToNotice } from './reply-to-notice';
import { readNotices } from './read-notices';
import { remind, toldTo } from './testing/told';

test.afterAll(closeDatabase);

const NOW = Date.UTC(2026, 10, 23, 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OLD = { createdAt: NOW - 50 * DAY };

test('nothing is said of what has ended, was rotated or is frozen, nor to whom it is of no use', async () => {
  const { member, admin, owner, accountId } = await makeAccount();
  const soon = { ...OLD, expiresAt: NOW + 5 * DAY };
  await makeHeldToken(member, NOW, { ...soon, name: 'revoked', revokedAt: NOW - DAY });
  await makeHeldToken(member, NOW, { ...soon, name: 'rotated', replacedAt: NOW + DAY });
  await makeHeldToken(member, NOW, { ...soon, name: 'replaced', replacedAt: NOW - DAY });
  await makeHeldToken(member, NOW, { ...soon, name: 'frozen', frozenAt: NOW - DAY, frozenUntil: NOW + DAY, frozenThen: 'revoke' });
  await makeHeldToken(member, NOW, { ...OLD, name: 'expired', expiresAt: NOW });
  await makeHeldToken(member, NOW, { name: 'old and revoked', createdAt: NOW - 100 * DAY, revokedAt: NOW });
  await makeHeldToken(member, NOW, { name: 'far', expiresAt: NOW + 40 * DAY });
  await makeHeldToken(admin, NOW, { ...soon, name: 'of nobody active' });
  await transaction((tx) => setMemberActive(tx, accountId, admin.id, false));
  await makeHeldToken(owner, NOW, { ...soon, name: 'of who wants none' });
  await transaction((tx) => setReminderDays(tx, accountId, owner.id, []));
  expect(await remind(member, NOW)).toBe(0);

  const basic = await makeAccount('basic');
  await makeHeldToken(basic.member, NOW, soon);
  await transaction((tx) => setPlan(tx, basic.accountId, 'basic'));
  expect(await toldTo(basic.member, NOW)).toEqual([]);
});

test('a reminder on the day of generation is not sent, and the next one is', async () => {
  const { member } = await makeAccount();
  await makeHeldToken(member, NOW, { name: 'short', createdAt: NOW, expiresAt: NOW + 7 * DAY + 11 * HOUR });
  for (const at of [NOW, NOW + HOUR, NOW + 12 * HOUR, NOW + 6 * DAY]) expect(await remind(member, at), `${at}`).toBe(0);
  expect(await remind(member, NOW + 6 * DAY + 12 * HOUR)).toBe(1);
});

test('each threshold is told once, as one notice that becomes new, however often and late it runs', async () => {
  const { member } = await makeAccount();
  await makeHeldToken(member, NOW, { ...OLD, name: 'nightly', expiresAt: NOW + 14 * DAY });
  expect(await remind(member, NOW - 1)).toBe(0);
  for (const [day, days] of [[0, 14], [7, 7], [13, 1]] as const) {
    const now = NOW + day * DAY;
    expect(await remind(member, now)).toBe(1);
    expect(await remind(member, now)).toBe(0);
    expect(await remind(member, now + HOUR)).toBe(0);
    expect(await toldTo(member, now + HOUR)).toEqual([`expiring nightly ${days} waiting`]);
  }
  expect(await remind(member, NOW + 14 * DAY)).toBe(0);
  expect(await toldTo(member, NOW + 14 * DAY)).toEqual(['expiring nightly 1 over']);
});

test('what somebody took at one threshold is new at the next', async () => {
  const { member } = await makeAccount();
  await makeHeldToken(member, NOW, { ...OLD, name: 'taken', expiresAt: NOW + 14 * DAY });
  await remind(member, NOW);
  const [notice] = (await readNotices(member, 1, NOW)).notices;
  await replyToNotice(member, notice?.id ?? '', 'handled', NOW + HOUR);
  await remind(member, NOW + DAY);
  expect(await toldTo(member, NOW + DAY)).toEqual(['expiring taken 14 handled']);
  await remind(member, NOW + 7 * DAY);
  expect(await toldTo(member, NOW + 7 * DAY)).toEqual(['expiring taken 7 waiting']);
});

test('after a long pause the nearest threshold alone is told', async () => {
  const { member } = await makeAccount();
  await makeHeldToken(member, NOW, { ...OLD, name: 'late', expiresAt: NOW + 5 * DAY });
  expect(await remind(member, NOW)).toBe(1);
  expect(await toldTo(member, NOW)).toEqual(['expiring late 7 waiting']);
});

test('members hear on the days that they chose', async () => {
  const { member, accountId } = await makeAccount();
  await transaction((tx) => setReminderDays(tx, accountId, member.id, [30, 1]));
  await makeHeldToken(member, NOW, { ...OLD, name: 'mine', expiresAt: NOW + 30 * DAY });
  expect([await remind(member, NOW), await remind(member, NOW + 16 * DAY), await remind(member, NOW + 29 * DAY)]).toEqual([1, 0, 1]);
});

test('a rotation is due after ninety days, once; what expires soon is told of its expiry alone', async () => {
  const { member } = await makeAccount();
  const createdAt = NOW - 90 * DAY;
  await makeHeldToken(member, NOW, { name: 'old', createdAt, expiresAt: NOW + 200 * DAY });
  await makeHeldToken(member, NOW, { name: 'old and expiring', createdAt, expiresAt: NOW + 13 * DAY });
  expect(await remind(member, NOW)).toBe(1);
  expect(await remind(member, NOW + 1)).toBe(1);
  expect(await remind(member, NOW + 50)).toBe(0);
  expect(await toldTo(member, NOW + 50)).toEqual(['expiring old and expiring 14 waiting', 'rotation-due old waiting']);
});

test('a grace that ends is told at three quarters of it, only while the old secret is called', async () => {
  const { member, accountId } = await makeAccount();
  const { tokenId: successorId } = await makeHeldToken(member, NOW, { name: 'successor', createdAt: NOW });
  const grace = { ...OLD, replacedAt: NOW + 24 * HOUR, successorId };
  await makeHeldToken(member, NOW, { ...grace, name: 'silent', lastUsedAt: NOW - 1 });
  await makeHeldToken(member, NOW, { ...grace, name: 'switched early', lastUsedAt: NOW + 2 * HOUR });
  await makeHeldToken(member, NOW, { ...grace, name: 'never called', lastUsedAt: null });
  const { tokenId } = await makeHeldToken(member, NOW, { ...grace, name: 'called', lastUsedAt: NOW + 13 * HOUR });
  expect(await remind(member, NOW + 18 * HOUR - 1)).toBe(0);
  expect(await remind(member, NOW + 18 * HOUR)).toBe(1);
  expect(await remind(member, NOW + 19 * HOUR)).toBe(0);
  expect(await toldTo(member, NOW + 19 * HOUR)).toEqual(['grace-ending called waiting']);
  await transaction((tx) => setTokenState(tx, accountId, tokenId, { replacedAt: NOW + 20 * HOUR }));
  expect(await toldTo(member, NOW + 20 * HOUR)).toEqual(['grace-ending called over']);
});
