import { expect, test } from '@playwright/test';
import { closeDatabase } from '@/db/connection';
import { setMemberActive, setPlan } from '@/db/members';
import { setTokenState } from '@/db/tokens';
import { transaction } from '@/db/transaction';
import { flushUses } from '@/lib/usage/flush-uses';
import { noteGuess } from '@/lib/usage/note-refusal';
import { recorder } from '@/lib/usage/recorder';
import { makeUsedToken, noteRecorded } from '@/lib/usage/testing/used-token';
import { readNotices } from './read-notices';
import { replyToNotice } from './reply-to-notice';

test.afterAll(async () => {
  await flushUses();
  await closeDatabase();
});

const NOW = Date.UTC(2026, 10, 23, 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

async function makeWatched() {
  const made = await makeUsedToken(NOW);
  const use = async (address: string, at = NOW, given: Partial<Parameters<typeof made.request>[0]> = {}) => {
    noteRecorded(made.token, made.request({ at, address, ...given }));
    await flushUses();
  };
  const told = async (now = NOW + 1_000) => (await readNotices(made.member, 1, now)).notices.map(({ kind, facts, standing }) => `${kind} ${facts['address']} ${standing}`);
  const setState = (state: Parameters<typeof setTokenState>[3]) => transaction((tx) => setTokenState(tx, made.accountId, made.token.id, state));
  return { ...made, use, told, setState };
}

/** Another process, or this one started anew, remembers nothing. */
const forget = () => recorder().known.clear();

test('the first address of a token is no news, nor one it was used from before, nor a refused or an introspected request', async () => {
  const { use, told } = await makeWatched();
  await use('192.0.2.1');
  await use('192.0.2.1', NOW + 1);
  forget();
  await use('192.0.2.1', NOW + DAY);
  await use('192.0.2.2', NOW + 2, { outcome: 'out-of-scope', status: 403 });
  await use('192.0.2.3', NOW + 3, { via: 'introspection' });
  expect(await told()).toEqual([]);
});

test('an address that is new is told with the writing of its first use, also where its first request was refused', async () => {
  const { use, told } = await makeWatched();
  await use('192.0.2.1');
  await use('203.0.113.9', NOW + 1, { outcome: 'out-of-scope', status: 403 });
  expect(await told()).toEqual([]);
  await use('203.0.113.9', NOW + 2);
  expect(await told()).toEqual(['new-address 203.0.113.9 waiting']);
});

test('each new address makes the notice new, and a known one leaves it as it is', async () => {
  const { use, told, member } = await makeWatched();
  for (const address of ['192.0.2.1', '192.0.2.2']) await use(address);
  const [notice] = (await readNotices(member, 1, NOW)).notices;
  await replyToNotice(member, notice?.id ?? '', 'handled', NOW);
  forget();
  await use('192.0.2.2', NOW + 5);
  expect(await told()).toEqual(['new-address 192.0.2.2 handled']);
  await use('192.0.2.3', NOW + 6);
  expect(await told()).toEqual(['new-address 192.0.2.3 waiting']);
});

test('of two addresses in one writing the later one is news, and what is used from everywhere is not', async () => {
  const { token, request, use, told } = await makeWatched();
  noteRecorded(token, request({ at: NOW + 1, address: '192.0.2.2' }));
  noteRecorded(token, request({ at: NOW, address: '192.0.2.1' }));
  await flushUses();
  expect(await told()).toEqual(['new-address 192.0.2.2 waiting']);
  for (let at = 3; at <= 20; at += 1) await use(`192.0.2.${at}`, NOW + at);
  expect(await told()).toEqual(['new-address 192.0.2.20 waiting']);
  await use('192.0.2.21', NOW + 21);
  expect(await told()).toEqual(['new-address 192.0.2.20 waiting']);
});

const STRANGER = { address: '203.0.113.66', client: 'guesser', requestId: 'req_guess' };

test('somebody who guesses is told once an hour, and of a token that has ended never', async () => {
  const { token, told, member, setState } = await makeWatched();
  const guess = async (at: number) => {
    noteGuess(token, at, STRANGER);
    await flushUses();
  };
  await guess(NOW);
  const [notice] = (await readNotices(member, 1, NOW)).notices;
  await replyToNotice(member, notice?.id ?? '', 'read', NOW + 1);
  await guess(NOW + HOUR - 1);
  expect(await told()).toEqual(['guessed 203.0.113.66 read']);
  await guess(NOW + HOUR);
  expect(await told()).toEqual(['guessed 203.0.113.66 waiting']);
  await replyToNotice(member, notice?.id ?? '', 'read', NOW + HOUR);
  await setState({ revokedAt: NOW + HOUR + 1, revokedBy: member.id, revocationReason: 'by-owner' });
  await guess(NOW + 2 * HOUR);
  expect(await told()).toEqual(['guessed 203.0.113.66 read']);
});

test('an expired token that is still called is told once; one that was rotated, or whose owner or plan has gone, never', async () => {
  const refused = { outcome: 'expired', status: 401 } as const;
  const called = await makeWatched();
  await called.setState({ expiresAt: NOW - DAY });
  for (const at of [NOW, NOW + HOUR, NOW + 2 * DAY]) await called.use('192.0.2.1', at, refused);
  expect(await called.told()).toEqual(['expired-called 192.0.2.1 waiting']);
  const [notice] = (await readNotices(called.member, 1, NOW)).notices;
  expect(notice?.at).toBe(NOW);

  const rotated = await makeWatched();
  await rotated.setState({ expiresAt: NOW - DAY, replacedAt: NOW + DAY });
  const left = await makeWatched();
  await left.setState({ expiresAt: NOW - DAY });
  await transaction((tx) => setMemberActive(tx, left.accountId, left.member.id, false));
  const basic = await makeWatched();
  await basic.setState({ expiresAt: NOW - DAY });
  await transaction((tx) => setPlan(tx, basic.accountId, 'basic'));
  for (const { use, told } of [rotated, left, basic]) {
    await use('192.0.2.1', NOW, refused);
    expect(await told()).toEqual([]);
  }
});
