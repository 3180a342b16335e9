import { expect, test } from '@playwright/test';
import { chainAfter, headOf } from './audit';
import { closeDatabase, database } from './connection';
import { engine } from './engine';
import { newUid } from './ids';
import { bundle, run } from './testing/program';

test.afterAll(closeDatabase);

const LOAD_MS = 5_000;
/** A source of two floors above, so by its path alone: db/ imports nothing of ours. */
const SOURCE = 'lib/audit/testing/append-under-load.ts';

interface Told {
  readonly loads: readonly { appended: number; undone: number; busy: number; reads: number; longestTransactionMs: number }[];
  readonly open: number;
  readonly distinct: boolean;
  readonly longestStallMs: number;
}

test('two processes with two module copies each, all writing to one chain at once, lose nothing and double nothing', async () => {
  test.setTimeout(60_000);
  const accountId = newUid();
  const copies = [await bundle(SOURCE, 'a'), await bundle(SOURCE, 'b')];
  const args = [...copies.map(({ file }) => file), accountId, String(LOAD_MS)];
  const ended = await Promise.all([1, 2].map(() => run('db/testing/load-program.mjs', args, { NODE_ENV: 'production' })));
  for (const copy of copies) copy.remove();
  for (const { code, stderr } of ended) expect({ code, stderr }).toEqual({ code: 0, stderr: '' });

  const told = ended.map(({ stdout }) => JSON.parse(stdout) as Told);
  const loads = told.flatMap((process) => process.loads);
  const sum = (of: 'appended' | 'undone' | 'busy' | 'reads') => loads.reduce((all, load) => all + load[of], 0);
  for (const [at, { longestStallMs }] of told.entries()) {
    process.stdout.write(`    ${engine()}, process ${at + 1}: the event loop's longest stall was ${longestStallMs.toFixed(1)} ms\n`);
  }
  const longest = Math.max(...loads.map(({ longestTransactionMs }) => longestTransactionMs));
  process.stdout.write(`    ${sum('appended')} appended, ${sum('undone')} undone, ${sum('busy')} busy, ${sum('reads')} reads; the longest transaction took ${longest.toFixed(0)} ms\n`);

  expect(told.every(({ distinct, open }) => distinct && open === 1), 'the copies are two, and share one set of connections').toBe(true);
  expect(loads.every(({ appended }) => appended > 0), 'nobody starves').toBe(true);
  const appended = sum('appended');
  expect(await headOf(database(), accountId)).toMatchObject({ seq: appended });
  expect(await brokenAt(accountId, appended)).toBeUndefined();
});

/** The first number at which the chain does not go on from the one before it. */
async function brokenAt(accountId: string, length: number): Promise<number | undefined> {
  let last = { seq: 0, hash: '' };
  while (last.seq < length) {
    const chunk = await chainAfter(database(), accountId, last.seq, 500);
    if (chunk.length === 0) return last.seq + 1;
    for (const event of chunk) {
      if (event.seq !== last.seq + 1 || event.previousHash !== last.hash) return event.seq;
      last = event;
    }
  }
  return undefined;
}
