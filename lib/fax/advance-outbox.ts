import 'server-only';
import { holdBalance, takeFromBalance } from '@/db/balances';
import { database, type Tx } from '@/db/connection';
import { insertFax } from '@/db/faxes';
import { claimDue, dueInOutbox, moveOutboxFax, removeOutboxFax, type OutboxFax } from '@/db/outbox';
import { addSentPages } from '@/db/sent-pages';
import { breathe, transaction } from '@/db/transaction';
import { CENTS_A_PAGE } from '@/lib/domain/fax-prices';
import { monthOf } from '@/lib/domain/months';
import { announceFax } from '@/lib/webhooks/announce-fax';

/** How many faxes one call moves: what is left is due at the next. */
const AT_ONCE = 500;
/** Rows of one transaction, and those after which others get their turn. */
const CHUNK = 50;
const ROWS_A_BREATH = 10;
const STAY_CONVERTING_MS = 500;
const STAY_SENDING_MS = 1_000;
/** What a page takes on a line, in seconds, so that a duration stands in the list. */
const SECONDS_A_PAGE = 20;

/**
 * Moves every fax that is due one step on: converting, sending, then among the sent ones. Answers how many it moved.
 * Several processes may call it at once: each row is claimed in the transaction that moves it.
 * @param only one account's faxes alone.
 */
export async function advanceOutbox(now: number, only?: string): Promise<number> {
  const due = await dueInOutbox(database(), now, AT_ONCE, only);
  let moved = 0;
  for (const [accountId, ids] of byAccount(due)) {
    for (let start = 0; start < ids.length; start += CHUNK) {
      moved += await transaction((tx) => advance(tx, accountId, ids.slice(start, start + CHUNK), now));
      await breathe();
    }
  }
  return moved;
}

function byAccount(due: readonly { accountId: string; id: string }[]): Map<string, string[]> {
  const grouped = new Map<string, string[]>();
  for (const { accountId, id } of due) grouped.set(accountId, [...(grouped.get(accountId) ?? []), id]);
  return grouped;
}

/** The balance is held first: of two processes that move faxes of one account one waits for the other, and never both. */
async function advance(tx: Tx, accountId: string, ids: readonly string[], now: number): Promise<number> {
  await holdBalance(tx, accountId);
  let moved = 0;
  for (const id of ids) {
    const fax = await claimDue(tx, accountId, id, now);
    if (!fax) continue;
    if (fax.status === 'sending') await land(tx, accountId, fax, now);
    else await moveOutboxFax(tx, accountId, id, nextStep(fax, now));
    moved += 1;
    if (moved % ROWS_A_BREATH === 0) await breathe();
  }
  return moved;
}

function nextStep({ status, statusChanges }: OutboxFax, now: number) {
  const next = status === 'converting' ? 'sending' : 'converting';
  return { status: next, statusChanges: [...statusChanges, { at: now, status: next }], dueAt: now + (next === 'sending' ? STAY_SENDING_MS : STAY_CONVERTING_MS) } as const;
}

/** The fax leaves the outbox and is paid for; where the balance does not reach it ends unsent and costs nothing. */
async function land(tx: Tx, accountId: string, fax: OutboxFax, now: number): Promise<void> {
  await removeOutboxFax(tx, accountId, fax.ownerId, fax.id);
  const isPaid = await takeFromBalance(tx, accountId, fax.pages * CENTS_A_PAGE);
  if (isPaid) await addSentPages(tx, accountId, fax.ownerId, monthOf(now), fax.pages);
  const outcome = isPaid
    ? ({ status: 'success', description: 'OK', cost: fax.pages, duration: fax.pages * SECONDS_A_PAGE } as const)
    : ({ status: 'insufficient_credit', description: 'The balance does not reach for this fax.', cost: 0, duration: 0 } as const);
  const sent = {
    ...outcome,
    id: fax.id,
    accountId,
    ownerId: fax.ownerId,
    direction: 'outgoing' as const,
    fromNumber: fax.fromNumber,
    toNumber: fax.toNumber,
    fileIds: fax.fileIds,
    pages: fax.pages,
    comment: fax.comment.text,
    isRead: true,
    isSpam: false,
    maxRetry: fax.retryCount,
    retryDelay: fax.retryDelay,
    coverPage: fax.coverPage,
    scheduledAt: fax.sendAt > fax.submittedAt ? fax.sendAt : null,
    submittedAt: fax.submittedAt,
    startedAt: fax.statusChanges.at(-1)?.at ?? now,
    updatedAt: now,
  };
  await insertFax(tx, sent);
  await announceFax(tx, accountId, sent, now);
}
