import { Readable } from 'node:stream';
import { addToBalance } from '@/db/balances';
import { database } from '@/db/connection';
import { setMemberSettings } from '@/db/member-settings';
import { memberOfAccount } from '@/db/members';
import { makeAccount } from '@/db/testing/make-account';
import { transaction } from '@/db/transaction';
import { storeBytes } from '../file-store';
import { keepFile } from '../keep-file';

/** A member of an account of their own who may send faxes, with so much to spend and so many pages a month. */
export async function makeSender({ cents = 0, quota }: { cents?: number; quota?: number } = {}) {
  const { accountId, member } = await makeAccount();
  const sender = await memberOfAccount(database(), accountId, member.id);
  if (!sender) throw new Error('No member.');
  await transaction(async (tx) => {
    await addToBalance(tx, accountId, cents);
    if (quota !== undefined) await setMemberSettings(tx, accountId, member.id, { quota });
  });
  return sender;
}

/** Uploads a text of so many pages and answers with its path. */
export async function uploadText({ accountId, id: ownerId }: { accountId: string; id: string }, pages = 1, at = Date.now()): Promise<string> {
  const text = '\n'.repeat(pages * 60 - 1);
  const kept = await keepFile(accountId, ownerId, { ...(await storeBytes(Readable.from([text]))), name: 'a.txt', format: 'txt' }, at);
  if ('problem' in kept) throw new Error(kept.problem);
  return kept.path;
}
