import 'server-only';
import { database } from '@/db/connection';
import { accountsWithNotices, forgetNoticesOf } from '@/db/notices';
import { breathe, transaction } from '@/db/transaction';

/** How long a notice is kept after it was last told, in days. */
const KEPT_DAYS = 180;
const DAY_MS = 24 * 60 * 60 * 1000;
const ACCOUNTS = 200;
const CHUNK = 500;

/** Forgets notices that are older than their time. Answers how many. */
export async function forgetNotices(now: number): Promise<{ readonly forgotten: number }> {
  let forgotten = 0;
  for (let accounts = await accountsWithNotices(database(), '', ACCOUNTS); accounts.length > 0; accounts = await accountsWithNotices(database(), accounts.at(-1) ?? '', ACCOUNTS)) {
    for (const accountId of accounts) forgotten += await forgetThoseOf(accountId, now - KEPT_DAYS * DAY_MS);
  }
  return { forgotten };
}

async function forgetThoseOf(accountId: string, before: number): Promise<number> {
  let forgotten = 0;
  for (let last = CHUNK; last === CHUNK; await breathe()) {
    last = await transaction((tx) => forgetNoticesOf(tx, accountId, before, CHUNK));
    forgotten += last;
  }
  return forgotten;
}
