import { insertFax } from '@/db/faxes';
import { insertFaxFile } from '@/db/fax-files';
import { newUid } from '@/db/ids';
import { insertOutbox } from '@/db/outbox';
import { insertWebhook } from '@/db/webhooks';
import { makeAccount, makeNumber } from '@/db/testing/make-account';
import { transaction } from '@/db/transaction';
import { scopes } from '@/lib/domain/scopes';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';

/** A member who has one of everything that a path can name, and a token with every scope. */
export type FurnishedPerson = Awaited<ReturnType<typeof furnish>>;

/** An account whose people each have something to lose. */
export async function makeFurnishedAccount(now: number) {
  const { accountId, owner, admin, member } = await makeAccount();
  const numberOf = { owner: '+12025550101', admin: '+12025550102', member: '+12025550103' };
  return {
    accountId,
    owner: await furnish(owner, numberOf.owner, now),
    admin: await furnish(admin, numberOf.admin, now),
    member: await furnish(member, numberOf.member, now),
  };
}

async function furnish({ id, accountId }: { id: string; accountId: string }, number: string, now: number) {
  const [faxId, outboxId, hookId, fileId] = [newUid(), newUid(), newUid(), crypto.randomUUID()];
  const sent = { accountId, ownerId: id, fromNumber: number, toNumber: '+12025550188', fileIds: [fileId], pages: 1 };
  await makeNumber(accountId, id, number, [id]);
  await transaction(async (tx) => {
    await insertFaxFile(tx, { id: fileId, accountId, ownerId: id, name: 'a.pdf', format: 'pdf', bytes: 1, pages: 1, createdAt: now });
    await insertFax(tx, { ...sent, id: faxId, direction: 'outgoing', cost: 1, status: 'success', description: 'OK', comment: '', isRead: true, isSpam: false, duration: 20, startedAt: now, updatedAt: now });
    await insertWebhook(tx, { id: hookId, accountId, memberId: id, target: 'https://example.com/h', event: 'fax_sent', createdAt: now });
    const waiting = { status: 'scheduled_for_sending', statusChanges: [], sendAt: now + 1e12, submittedAt: now, dueAt: now + 1e12 } as const;
    await insertOutbox(tx, [{ ...sent, ...waiting, id: outboxId, comment: { tags: [], text: '' }, enhancement: false, retryCount: 0, retryDelay: 0, address: '' }]);
  });
  const { secret } = await makeHeldToken({ id, accountId }, now, { scopes });
  return { id, number, faxId, outboxId, hookId, secret };
}

/** A row's path as it names somebody, with what that person has. */
export function pathAbout(path: string, named: string, { number, faxId, outboxId }: Pick<FurnishedPerson, 'number' | 'faxId' | 'outboxId'>): string {
  return path.replace(/\{(user_id|member_user_id)\}/, named).replace('{number}', encodeURIComponent(number)).replace('{fax_id}', faxId).replace('{id}', outboxId);
}
