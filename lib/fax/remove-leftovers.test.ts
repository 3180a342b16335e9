import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from '@playwright/test';
import { closeDatabase, database } from '@/db/connection';
import { filesFolder } from '@/db/data-folder';
import { filesOfAccount } from '@/db/fax-files';
import { rawSql } from '@/db/testing/raw-sql';
import { transaction } from '@/db/transaction';
import { removeUnsentFile } from '@/db/unsent-files';
import { advanceOutbox } from './advance-outbox';
import { deleteOutboxFax } from './delete-fax';
import { pathOfStored, storeBytes } from './file-store';
import { fileOfPath, pathOfFile } from './keep-file';
import { KEPT_UNSENT_MS, removeForgottenBytes, removeUnsentUploads } from './remove-leftovers';
import { sendFax } from './send-fax';
import { makeSender, uploadText } from './testing/sender';

test.afterAll(closeDatabase);
// The clock of these tests stands in the year 2000, where nobody else's files are.
const UPLOADED = Date.parse('2000-01-01T00:00:00Z');
const A_DAY_LATER = UPLOADED + KEPT_UNSENT_MS;
test.describe.configure({ mode: 'serial' });

const body = { from: 'no_number', to: ['+12025550188'] };

const upload = async (sender: { accountId: string; id: string }, at = UPLOADED) => fileOfPath(await uploadText(sender, 1, at)) ?? '';

const isThere = async (accountId: string, id: string) => [existsSync(pathOfStored(id)), (await filesOfAccount(database(), accountId, [id])).length === 1];
const THERE = [true, true];
const GONE = [false, false];

test('an upload is kept for a day, and then removed with its bytes', async () => {
  const sender = await makeSender();
  const [old, young] = [await upload(sender), await upload(sender, UPLOADED + 1)];
  await removeUnsentUploads(A_DAY_LATER - 1);
  expect(await isThere(sender.accountId, old)).toEqual(THERE);
  await removeUnsentUploads(A_DAY_LATER);
  expect(await isThere(sender.accountId, old)).toEqual(GONE);
  expect(await isThere(sender.accountId, young)).toEqual(THERE);
  expect(await sendFax(sender, '', { ...body, files: [pathOfFile(old)] }, A_DAY_LATER)).toEqual({ refusal: 'file-unknown' });
  await removeUnsentUploads(A_DAY_LATER + 1);
});

test('what a fax on its way or a sent one has stays, also in the step between them, and a fax that was refused takes nothing', async () => {
  const sender = await makeSender();
  const [taken, refused] = [await upload(sender), await upload(sender)];
  const sent = await sendFax(sender, '', { ...body, files: [pathOfFile(taken)] }, UPLOADED);
  expect(await sendFax(sender, '', { ...body, files: [pathOfFile(refused), pathOfFile('00000000-0000-0000-0000-000000000000')] }, UPLOADED)).toEqual({ refusal: 'file-unknown' });
  await removeUnsentUploads(A_DAY_LATER);
  expect(await isThere(sender.accountId, taken)).toEqual(THERE);
  expect(await isThere(sender.accountId, refused)).toEqual(GONE);
  for (const later of [1_000, 2_000, 4_000]) await advanceOutbox(UPLOADED + later, sender.accountId);
  await removeUnsentUploads(A_DAY_LATER);
  expect(await isThere(sender.accountId, taken)).toEqual(THERE);
  expect('ids' in sent).toBe(true);
});

test('a file that was not noted down as taken, but a fax has it, stays and is not asked about again', async () => {
  const sender = await makeSender();
  const file = await upload(sender);
  const sent = await sendFax(sender, '', { ...body, files: [pathOfFile(file)] }, UPLOADED);
  await rawSql(`update fax_files set taken_at = null where id = '${file}'`);
  await removeUnsentUploads(A_DAY_LATER);
  expect(await isThere(sender.accountId, file)).toEqual(THERE);
  expect(await transaction((tx) => removeUnsentFile(tx, sender.accountId, file, A_DAY_LATER))).toBe(false);
  const [id = ''] = 'ids' in sent ? Object.values(sent.ids) : [];
  expect(await deleteOutboxFax(sender.accountId, sender.id, id)).toBe(true);
  expect(await isThere(sender.accountId, file)).toEqual(GONE);
});

test('a fax that takes a file in the moment of its removal either has it or is refused: never a fax without its file', async () => {
  const sender = await makeSender();
  const outcomes: string[] = [];
  for (let round = 0; round < 30; round += 1) {
    const file = await upload(sender);
    const send = () => sendFax(sender, '', { ...body, files: [pathOfFile(file)] }, UPLOADED);
    const clean = () => removeUnsentUploads(A_DAY_LATER);
    const cleaning = [clean(), clean()];
    if (round % 3 === 0) await Promise.all(cleaning);
    const sent = await send();
    await Promise.all(cleaning);
    outcomes.push('ids' in sent ? 'sent' : sent.refusal);
    expect(await isThere(sender.accountId, file)).toEqual('ids' in sent ? THERE : GONE);
  }
  expect(new Set(outcomes)).toContain('file-unknown');
});

test('two processes that clean at once both come to an end, and every upload goes', async () => {
  const sender = await makeSender();
  const files = await Promise.all(Array.from({ length: 20 }, () => upload(sender)));
  await Promise.all([removeUnsentUploads(A_DAY_LATER), removeUnsentUploads(A_DAY_LATER), removeUnsentUploads(A_DAY_LATER)]);
  for (const file of files) expect(await isThere(sender.accountId, file)).toEqual(GONE);
});

test('bytes without a row and half-written ones go after a day; those of a row, young ones and what is not ours stay', async () => {
  const sender = await makeSender();
  const now = Date.now();
  const kept = await upload(sender, now);
  const { id: forgotten } = await storeBytes(Readable.from(['x']));
  const { id: young } = await storeBytes(Readable.from(['x']));
  const names = { kept, forgotten, half: `${crypto.randomUUID()}.part`, folder: `${crypto.randomUUID()}.part`, foreign: `${crypto.randomUUID()}.txt` };
  writeFileSync(join(filesFolder(), names.half), 'x');
  writeFileSync(join(filesFolder(), names.foreign), 'x');
  mkdirSync(join(filesFolder(), names.folder));
  writeFileSync(join(filesFolder(), names.folder, 'part-0.pdf'), 'x');
  const old = (now - KEPT_UNSENT_MS - 1_000) / 1_000;
  for (const name of Object.values(names)) utimesSync(join(filesFolder(), name), old, old);
  await removeForgottenBytes(now);
  const left = Object.entries({ ...names, young }).filter(([, name]) => existsSync(join(filesFolder(), name))).map(([name]) => name);
  expect(left).toEqual(['kept', 'foreign', 'young']);
});
