import 'server-only';
import { database, type Db } from '@/db/connection';
import { breathe, transaction } from '@/db/transaction';
import { notify, type Notice } from './notify';

/** Notices of one transaction. */
export const CHUNK = 500;

/**
 * Tells what a query finds, at most `CHUNK` at a time, until it finds no more. It is asked again inside the transaction that tells,
 * so that what has ended meanwhile is not told. Answers how many were told.
 */
export async function tellFound<Row>(find: (db: Db) => Promise<Row[]>, about: (row: Row) => Notice, now: number): Promise<number> {
  let told = 0;
  while ((await find(database())).length > 0) {
    const before = told;
    await transaction(async (tx) => {
      for (const row of await find(tx)) if (await notify(tx, about(row), now)) told += 1;
    });
    // Somebody else told them first.
    if (told === before) break;
    await breathe();
  }
  return told;
}
