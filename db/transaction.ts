import { AsyncLocalStorage } from 'node:async_hooks';
import type Sqlite from 'better-sqlite3';
import type { LimitFunction } from 'p-limit';
import type pg from 'pg';
import { drivers, writingHandle, type Tx } from './connection';
import { databaseBusy, isBusy } from './errors';
import { processWide } from './process-wide';

/** The longest a transaction waits for its turn, in milliseconds; then the caller hears `busy`. */
const LONGEST_WAIT_MS = 5_000;

/**
 * Runs all of `work` or nothing of it. Every write goes through here. Inside, nothing is awaited but queries and `breathe()`.
 * Rejects with code `database-busy` where the database is locked or away.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const scope = nestingScope();
  if (scope?.getStore()) throw new Error('A transaction was begun inside a transaction.');
  const run = () => {
    const open = drivers();
    return open.engine === 'sqlite' ? onWriter(open.writer, open.turns, work) : onPool(open.pool, work);
  };
  return scope ? scope.run(true, run) : run();
}

/** Lets the event loop turn, at least once every 500 rows of a long transaction. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Noticed while developing and testing; in production it would cost a tenth of the check, and types and the lock's time limit stand guard. */
function nestingScope(): AsyncLocalStorage<true> | undefined {
  if (process.env.NODE_ENV === 'production') return undefined;
  return processWide('transaction-scope', () => new AsyncLocalStorage<true>());
}

function onWriter<T>(writer: Sqlite.Database, turns: LimitFunction, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTurn(turns, async () => {
    await begin(writer);
    return finish(() => work(writingHandle(writer)), (end) => Promise.resolve(void writer.exec(end)));
  });
}

/** One at a time on the writer. Who has waited too long gives up and never begins. */
function inTurn<T>(turns: LimitFunction, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let gaveUp = false;
    const patience = setTimeout(() => {
      gaveUp = true;
      reject(databaseBusy(undefined));
    }, LONGEST_WAIT_MS);
    void turns(async () => {
      if (gaveUp) return;
      clearTimeout(patience);
      await work().then(resolve, reject);
    });
  });
}

/** Another process may hold the write lock: try again without blocking the loop, at uneven intervals. */
async function begin(writer: Sqlite.Database): Promise<void> {
  const deadline = Date.now() + LONGEST_WAIT_MS;
  for (;;) {
    try {
      writer.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (Date.now() >= deadline) throw databaseBusy(error);
      await new Promise((resolve) => setTimeout(resolve, 1 + Math.random() * 9));
    }
  }
}

async function onPool<T>(pool: pg.Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw databaseBusy(error);
  });
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    return await finish(() => work(writingHandle(client)), async (end) => void (await client.query(end)));
  } catch (error) {
    broken = isBusy(error) ? (error as Error) : undefined;
    throw error;
  } finally {
    client.release(broken);
  }
}

async function finish<T>(work: () => Promise<T>, end: (statement: 'COMMIT' | 'ROLLBACK') => Promise<void>): Promise<T> {
  try {
    const result = await work();
    await end('COMMIT');
    return result;
  } catch (error) {
    // A rollback that fails too (a lost connection) must not hide why.
    await end('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
