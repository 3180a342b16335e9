import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { countStatements } from '@/db/testing/count-statements';
import { makeAccount } from '@/db/testing/make-account';
import { markUsed, setTokenState } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import type { NoticeFacts, NoticeKind } from '@/lib/domain/notice-kinds';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { tokensInNeed } from '@/lib/tokens/attention';
import { chooseNotices, noticeChoicesOf, promisedReminders } from './choose-notices';
import { noticesWaiting } from './count-waiting';
import { forgetNotices } from './forget-notices';
import { notify } from './notify';
import { readNotices } from './read-notices';
import { readAllNotices, replyToNotice } from './reply-to-notice';
import { remind, toldTo } from './testing/told';

test.afterAll(closeDatabase);

const NOW = Date.UTC(2026, 10, 23, 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Member {
  readonly id: string;
  readonly accountId: string;
}

function tell(member: Member, kind: NoticeKind, given: { key?: string; tokenId?: string; facts?: NoticeFacts } = {}, at = NOW): Promise<boolean> {
  const { key = kind, facts = { name: key }, ...rest } = given;
  return transaction((tx) => notify(tx, { accountId: member.accountId, memberId: member.id, kind, key, facts, ...rest }, at));
}

const idOf = async (member: Member, at = 0) => (await readNotices(member, 1, NOW)).notices[at]?.id ?? '';

test('nobody reads, counts or answers the notices of somebody else', async () => {
  const { member, admin } = await makeAccount();
  const stranger = (await makeAccount()).owner;
  await tell(member, 'guessed');
  const id = await idOf(member);
  for (const other of [admin, stranger, { id: member.id, accountId: stranger.accountId }]) {
    expect(await readNotices(other, 1, NOW)).toMatchObject({ notices: [], all: 0, waiting: 0 });
    expect(await noticesWaiting(other, NOW)).toBe(0);
    expect(await replyToNotice(other, id, 'handled', NOW)).toBe(false);
    await readAllNotices(other, NOW, NOW);
  }
  expect(await replyToNotice(member, 'no such notice', 'handled', NOW)).toBe(false);
  expect(await toldTo(member, NOW)).toEqual(['guessed guessed waiting']);
});

test('what waits stands first, the most urgent on top, then the rest, the newest first; page by page', async () => {
  const { member } = await makeAccount();
  await tell(member, 'rotation-due', {}, NOW + 3);
  await tell(member, 'revoked-by-admin', {}, NOW);
  await tell(member, 'expiring', { key: 'read' }, NOW + 4);
  await replyToNotice(member, await idOf(member, 1), 'read', NOW + 5);
  for (let at = 0; at < 19; at += 1) await tell(member, 'guessed', { key: `guess ${at}` }, NOW - DAY + at);
  const { notices, pages, all, waiting } = await readNotices(member, 1, NOW);
  expect({ pages, all, waiting, shown: notices.length }).toEqual({ pages: 2, all: 22, waiting: 21, shown: 20 });
  expect(notices[0]?.kind).toBe('revoked-by-admin');
  expect(notices[1]?.facts['name']).toBe('guess 18');
  const last = await readNotices(member, 99, NOW);
  expect(last.page).toBe(2);
  expect(last.notices.map(({ kind, standing }) => `${kind} ${standing}`)).toEqual(['rotation-due waiting', 'expiring read']);
});

test('taken is quiet for good, later until its time, read is no longer counted; all at once only what was seen', async () => {
  const { member } = await makeAccount();
  await tell(member, 'guessed', { facts: { name: 'g' } });
  const id = await idOf(member);
  await replyToNotice(member, id, 'later', NOW);
  expect([await noticesWaiting(member, NOW + DAY - 1), await noticesWaiting(member, NOW + DAY)]).toEqual([0, 1]);
  await replyToNotice(member, id, 'read', NOW + 1);
  expect(await toldTo(member, NOW + 2)).toEqual(['guessed g later']);
  await replyToNotice(member, id, 'read', NOW + DAY);
  expect(await toldTo(member, NOW + DAY)).toEqual(['guessed g read']);
  await replyToNotice(member, id, 'handled', NOW + DAY);
  await replyToNotice(member, id, 'read', NOW + DAY);
  expect(await toldTo(member, NOW + 9 * DAY)).toEqual(['guessed g handled']);

  await tell(member, 'expiring', { facts: { name: 'seen' } }, NOW + 1);
  await tell(member, 'new-address', { facts: { name: 'unseen' } }, NOW + 10);
  await readAllNotices(member, NOW + 9, NOW + 20);
  expect(await toldTo(member, NOW + 30)).toEqual(['new-address unseen waiting', 'expiring seen read', 'guessed g handled']);
});

test('a token that was rotated or has ended makes what was ahead of it over, and nothing else', async () => {
  const { member, accountId } = await makeAccount();
  const { tokenId } = await makeHeldToken(member, NOW, { name: 't' });
  await tell(member, 'expiring', { tokenId, facts: { name: 't' } });
  await tell(member, 'new-address', { tokenId, facts: { name: 't' } });
  expect(await noticesWaiting(member, NOW)).toBe(2);
  await transaction((tx) => setTokenState(tx, accountId, tokenId, { replacedAt: NOW + DAY }));
  expect(await toldTo(member, NOW)).toEqual(['new-address t waiting', 'expiring t over']);
  expect(await noticesWaiting(member, NOW)).toBe(1);
});

test('the strip leaves out what was taken or put off, until it is told anew; what was only read stays in it', async () => {
  const { member, plan } = await makeAccount();
  const inNeed = async (now: number) => (await tokensInNeed({ ...member, plan }, now)).map(({ name }) => name);
  await makeHeldToken(member, NOW, { name: 'taken', createdAt: NOW - 50 * DAY, expiresAt: NOW + 14 * DAY });
  await remind(member, NOW);
  const id = await idOf(member);
  await replyToNotice(member, id, 'read', NOW);
  expect(await inNeed(NOW)).toEqual(['taken']);
  await replyToNotice(member, id, 'later', NOW);
  expect([await inNeed(NOW + DAY - 1), await inNeed(NOW + DAY)]).toEqual([[], ['taken']]);
  await replyToNotice(member, id, 'handled', NOW + DAY);
  expect(await inNeed(NOW + 6 * DAY)).toEqual([]);
  await remind(member, NOW + 7 * DAY);
  expect(await inNeed(NOW + 7 * DAY)).toEqual(['taken']);
});

test('an end of the unused is over as soon as the token is used or the end is called off, before any clockwork', async () => {
  const { member, accountId } = await makeAccount();
  const end = { unusedToldAt: NOW, unusedEndsAt: NOW + 7 * DAY };
  for (const [name, given, used] of [['idle', { ...end, lastUsedAt: NOW - DAY }, false], ['never', end, false], ['used', end, true], ['called off', { lastUsedAt: NOW - DAY }, false]] as const) {
    const { tokenId } = await makeHeldToken(member, NOW, { name, createdAt: NOW - 60 * DAY, ...given });
    await tell(member, 'unused-ending', { key: `unused:${tokenId}`, tokenId, facts: { name } });
    if (used) await transaction((tx) => markUsed(tx, accountId, tokenId, { at: NOW + HOUR, address: '192.0.2.1' }));
  }
  expect((await toldTo(member, NOW + HOUR)).sort()).toEqual(['unused-ending called off over', 'unused-ending idle waiting', 'unused-ending never waiting', 'unused-ending used over']);
  expect(await noticesWaiting(member, NOW + HOUR)).toBe(2);
});

test('of what lies ahead of one token the most urgent alone is new, taken or not; where that one is not wanted or over, the other is', async () => {
  const { member, accountId } = await makeAccount();
  const { tokenId } = await makeHeldToken(member, NOW, { name: 't', unusedToldAt: NOW, unusedEndsAt: NOW + 7 * DAY });
  const other = await makeHeldToken(member, NOW, { name: 'other' });
  for (const kind of ['rotation-due', 'expiring', 'new-address'] as const) await tell(member, kind, { tokenId, facts: { name: 't' } });
  await tell(member, 'rotation-due', { key: 'of the other', tokenId: other.tokenId, facts: { name: 'other' } });
  const standings = async () => (await toldTo(member, NOW)).sort();
  expect(await standings()).toEqual(['expiring t waiting', 'new-address t waiting', 'rotation-due other waiting', 'rotation-due t outdone']);
  expect(await noticesWaiting(member, NOW)).toBe(3);
  await replyToNotice(member, 'expiring', 'handled', NOW);
  expect(await standings()).toEqual(['expiring t handled', 'new-address t waiting', 'rotation-due other waiting', 'rotation-due t outdone']);
  await chooseNotices(member, { unwanted: ['expiring'], reminderDays: [] });
  expect(await noticesWaiting(member, NOW)).toBe(3);
  await tell(member, 'unused-ending', { tokenId, facts: { name: 't' } });
  expect(await standings()).toEqual(['new-address t waiting', 'rotation-due other waiting', 'rotation-due t outdone', 'unused-ending t waiting']);
  await transaction((tx) => markUsed(tx, accountId, tokenId, { at: NOW, address: '192.0.2.1' }));
  expect(await standings()).toEqual(['new-address t waiting', 'rotation-due other waiting', 'rotation-due t waiting', 'unused-ending t over']);
});

test('the strip is answered by the key of its line, told or not: the notice is taken, new at its next threshold, and nobody else answers it', async () => {
  const { member, admin, plan } = await makeAccount();
  const stranger = (await makeAccount()).owner;
  const inNeed = async (now: number) => (await tokensInNeed({ ...member, plan }, now)).map(({ name }) => name);
  const { tokenId } = await makeHeldToken(member, NOW, { name: 'soon', createdAt: NOW - 50 * DAY, expiresAt: NOW + 10 * DAY });
  const well = await makeHeldToken(member, NOW, { name: 'well' });
  const key = `expiring:${tokenId}`;
  for (const other of [admin, stranger, { id: member.id, accountId: stranger.accountId }]) expect(await replyToNotice(other, key, 'handled', NOW)).toBe(false);
  for (const wrong of [`rotation-due:${tokenId}`, `expiring:${well.tokenId}`, `guessed:${tokenId}`, `expiring:${tokenId} `, 'expiring:', tokenId]) expect(await replyToNotice(member, wrong, 'handled', NOW), wrong).toBe(false);
  expect(await toldTo(member, NOW)).toEqual([]);
  expect(await inNeed(NOW)).toEqual(['soon']);
  expect(await replyToNotice(member, key, 'handled', NOW)).toBe(true);
  expect(await inNeed(NOW)).toEqual([]);
  expect(await toldTo(member, NOW)).toEqual(['expiring soon handled']);
  expect(await remind(member, NOW + DAY)).toBe(0);
  expect(await remind(member, NOW + 3 * DAY)).toBe(1);
  expect(await toldTo(member, NOW + 3 * DAY)).toEqual(['expiring soon 7 waiting']);
  expect(await replyToNotice(member, key, 'handled', NOW + 3 * DAY)).toBe(true);
  expect(await noticesWaiting(member, NOW + 3 * DAY)).toBe(0);
});

test('kinds that are not wanted are neither counted nor listed; security is told whatever was chosen', async () => {
  const { member } = await makeAccount();
  for (const kind of ['expiring', 'guessed', 'rotation-due'] as const) await tell(member, kind);
  expect(await noticeChoicesOf(member)).toEqual({ unwanted: [], reminderDays: [14, 7, 1] });
  await chooseNotices(member, { unwanted: ['guessed', 'rotation-due'], reminderDays: [30] });
  expect(await noticeChoicesOf(member)).toEqual({ unwanted: ['rotation-due'], reminderDays: [30] });
  expect(await toldTo(member, NOW)).toEqual(['guessed guessed waiting', 'expiring expiring waiting']);
  expect(await noticesWaiting(member, NOW)).toBe(2);
  await chooseNotices(member, { unwanted: [], reminderDays: [] });
  expect(await noticesWaiting(member, NOW)).toBe(3);
  expect(await promisedReminders(member)).toEqual([]);
  await chooseNotices(member, { unwanted: ['expiring'], reminderDays: [7] });
  expect(await promisedReminders(member)).toEqual([]);
});

test('persons are told by the name of now; who left, or was named in words, too', async () => {
  const { member, admin } = await makeAccount();
  for (const [key, by] of [['a', admin.id], ['b', 'f'.repeat(32)], ['c', 'An Admin'], ['d', '']] as const) await tell(member, 'revoked-by-admin', { key, facts: { by } });
  const { notices } = await readNotices(member, 1, NOW);
  expect(notices.map(({ by }) => by).sort()).toEqual(['An Admin', 'admin Test', undefined, undefined]);
});

test('the bell costs one question, and what is old is forgotten', async () => {
  const { member } = await makeAccount();
  await tell(member, 'guessed', { key: 'old' }, NOW - 181 * DAY);
  await tell(member, 'guessed', { key: 'kept' }, NOW - 179 * DAY);
  expect(await countStatements(() => noticesWaiting(member, NOW))).toBe(1);
  await forgetNotices(NOW);
  expect(await toldTo(member, NOW)).toEqual(['guessed kept waiting']);
});
