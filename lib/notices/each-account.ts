import 'server-only';
import { database } from '@/db/connection';
import { isBusy } from '@/db/errors';
import { accountsToRemind, membersToRemind } from '@/db/reminders';
import { breathe } from '@/db/transaction';
import { logSurprise } from '@/lib/log/log';

/** Accounts that are read at once; and members, few, since one may have thousands of tokens. */
const ACCOUNTS = 200;
const MEMBERS = 20;

export type Hearer = Awaited<ReturnType<typeof membersToRemind>>[number];

/** What a walk through the accounts came to. */
export interface Walked {
  readonly told: number;
  /** Accounts that something went wrong in. */
  readonly failed: number;
}

/**
 * Goes through the active members of every account whose plan has tokens, some at a time. `tell` answers how many it told.
 * What goes wrong in one account is logged and stops no other. Rejects where the database is busy: it is that for all.
 */
export async function forEachAccount(tell: (accountId: string, hearers: readonly Hearer[]) => Promise<number>): Promise<Walked> {
  let [told, failed] = [0, 0];
  for (let accounts = await accountsToRemind(database(), '', ACCOUNTS); accounts.length > 0; accounts = await accountsToRemind(database(), accounts.at(-1) ?? '', ACCOUNTS)) {
    for (const accountId of accounts) {
      try {
        told += await forMembers(accountId, tell);
      } catch (error) {
        if (isBusy(error)) throw error;
        logSurprise(error, 'none', `notices of account ${accountId}`);
        failed += 1;
      }
      await breathe();
    }
  }
  return { told, failed };
}

/** The same for one account. */
export async function forMembers(accountId: string, tell: (accountId: string, hearers: readonly Hearer[]) => Promise<number>): Promise<number> {
  let told = 0;
  for (let hearers = await membersToRemind(database(), accountId, '', MEMBERS); hearers.length > 0; hearers = await membersToRemind(database(), accountId, hearers.at(-1)?.id ?? '', MEMBERS)) {
    told += await tell(accountId, hearers);
    await breathe();
  }
  return told;
}
