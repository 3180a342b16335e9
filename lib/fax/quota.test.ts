import { expect, test } from '@playwright/test';
import { closeDatabase, database } from '@/db/connection';
import { pagesOfMonth } from '@/db/sent-pages';
import { readOutbox } from './outbox';
import { advanceOutbox } from './advance-outbox';
import { deleteFax, deleteOutboxFax } from './delete-fax';
import { updateMemberDetails } from './member-details';
import { sendFax } from './send-fax';
import { makeSender, uploadText } from './testing/sender';

test.afterAll(closeDatabase);
const NOVEMBER = Date.parse('2001-11-30T23:00:00Z');
const DECEMBER = Date.parse('2001-12-01T00:00:00Z');
const REFUSED = { refusal: 'quota-exceeded' };
const SENT = { ids: expect.anything() };

type Sender = Awaited<ReturnType<typeof makeSender>>;
const send = async (sender: Sender, pages: number, now: number, to = ['+12025550188']) => sendFax(sender, '', { from: 'no_number', to, files: [await uploadText(sender, pages, now)] }, now);
const idOf = (sent: Awaited<ReturnType<typeof sendFax>>) => ('ids' in sent ? (Object.values(sent.ids)[0] ?? '') : '');
async function land({ accountId }: Sender, from: number) {
  for (const later of [1_000, 2_000, 4_000]) await advanceOutbox(from + later, accountId);
}

test('a fax of more pages than the quota leaves is refused whole, each destination counted', async () => {
  const sender = await makeSender({ quota: 5, cents: 1_000 });
  expect(await send(sender, 6, NOVEMBER)).toEqual(REFUSED);
  expect(await send(sender, 2, NOVEMBER, ['+12025550188', '+12025550189', '+12025550190'])).toEqual(REFUSED);
  expect(await readOutbox(sender.accountId, sender.id)).toEqual([]);
  expect(await send(sender, 5, NOVEMBER)).toEqual(SENT);
  expect(await send(sender, 1, NOVEMBER)).toEqual(REFUSED);
});

test('a quota of nothing sends nothing; none is no limit', async () => {
  expect(await send(await makeSender({ quota: 0 }), 1, NOVEMBER)).toEqual(REFUSED);
  expect(await send(await makeSender(), 100, NOVEMBER)).toEqual(SENT);
});

test('pages that were sent count until the month ends, also after the fax was deleted; one taken back in time does not', async () => {
  const sender = await makeSender({ quota: 3, cents: 1_000 });
  const first = await send(sender, 2, NOVEMBER);
  await land(sender, NOVEMBER);
  expect(await deleteFax(sender.accountId, sender.id, idOf(first))).toBe(true);
  expect(await send(sender, 2, NOVEMBER)).toEqual(REFUSED);
  const second = await send(sender, 1, NOVEMBER);
  expect(await send(sender, 1, NOVEMBER)).toEqual(REFUSED);
  expect(await deleteOutboxFax(sender.accountId, sender.id, idOf(second))).toBe(true);
  expect(await send(sender, 1, NOVEMBER)).toEqual(SENT);
  await land(sender, NOVEMBER + 10_000);
  expect(await send(sender, 3, DECEMBER - 1)).toEqual(REFUSED);
  expect(await send(sender, 3, DECEMBER)).toEqual(SENT);
});

test('a fax that the balance did not pay for uses up no quota', async () => {
  const sender = await makeSender({ quota: 2, cents: 5 });
  expect(await send(sender, 2, NOVEMBER)).toEqual(SENT);
  await land(sender, NOVEMBER);
  expect(await pagesOfMonth(database(), sender.accountId, sender.id, Date.parse('2001-11-01T00:00:00Z'))).toBe(0);
  expect(await send(sender, 2, NOVEMBER)).toEqual(SENT);
});

test("another member's pages and quota are their own, and a new quota counts at once", async () => {
  const [sender, other] = [await makeSender({ quota: 1 }), await makeSender({ quota: 1 })];
  expect(await send(sender, 1, NOVEMBER)).toEqual(SENT);
  expect(await send(other, 1, NOVEMBER)).toEqual(SENT);
  expect(await send(sender, 1, NOVEMBER)).toEqual(REFUSED);
  await updateMemberDetails(sender.accountId, sender.id, { quota: 2 });
  expect(await send(sender, 1, NOVEMBER)).toEqual(SENT);
});

test('of parallel senders exactly as many get through as the quota has pages, while faxes land', async () => {
  const sender = await makeSender({ quota: 8, cents: 10_000 });
  await send(sender, 5, NOVEMBER);
  // A file each: who sends the same file waits for the other already there.
  const files = await Promise.all(Array.from({ length: 30 }, () => uploadText(sender, 1, NOVEMBER)));
  const one = (at: number) => sendFax(sender, '', { from: 'no_number', to: [`+1202555${1000 + at}`], files: files.slice(at, at + 1) }, NOVEMBER + 60_000);
  const landing = [1, 2, 4, 5, 6].map((seconds) => () => advanceOutbox(NOVEMBER + seconds * 1_000, sender.accountId));
  const [sent] = await Promise.all([Promise.all(Array.from({ length: 30 }, (_, at) => one(at))), (async () => { for (const step of landing) await step(); })()]);
  expect(sent.filter((answer) => 'ids' in answer)).toHaveLength(3);
  expect(sent.filter((answer) => !('ids' in answer))).toEqual(Array.from({ length: 27 }, () => REFUSED));
});
