import 'server-only';
import { Readable } from 'node:stream';
import { database } from '@/db/connection';
import { markTaken } from '@/db/fax-files';
import { insertFax } from '@/db/faxes';
import { newUid } from '@/db/ids';
import { holderOfNumber } from '@/db/numbers';
import { transaction } from '@/db/transaction';
import { wireDate } from '@/lib/domain/wire-dates';
import { announceFax } from '@/lib/webhooks/announce-fax';
import { drawPdf } from './draw-pdf';
import { storeBytes } from './file-store';
import { keepFile } from './keep-file';

/** A number kept for fiction: who seems to have sent it. */
const SENDER = '+12025550199';

/**
 * Lets a fax arrive at a number, for the demo: nobody sent it. Every member the number is assigned to receives it, its owner where nobody has it.
 * Answers with the ids of the received faxes; undefined where no account has the number.
 */
export async function injectFax(number: string, now: number, from = SENDER): Promise<readonly string[] | undefined> {
  const holder = await holderOfNumber(database(), number);
  if (!holder) return undefined;
  const { accountId, ownerId, assignedTo } = holder;
  const ids: string[] = [];
  for (const receiver of assignedTo.length > 0 ? assignedTo : [ownerId]) ids.push(await receive(accountId, receiver, from, number, now));
  return ids;
}

async function receive(accountId: string, ownerId: string, fromNumber: string, toNumber: string, now: number): Promise<string> {
  const id = newUid();
  const pdf = await drawPdf('A received fax', [['From', fromNumber], ['To', toNumber], ['Received (UTC)', wireDate(now)]], now);
  const stored = await storeBytes(Readable.from([pdf]));
  const kept = await keepFile(accountId, ownerId, { ...stored, name: 'received.pdf', format: 'pdf' }, now);
  if ('problem' in kept) throw new Error(`The received fax could not be kept: ${kept.problem}.`);
  const received = {
    id,
    accountId,
    ownerId,
    direction: 'incoming',
    fromNumber,
    toNumber,
    fileIds: [stored.id],
    pages: kept.pages,
    cost: 0,
    status: 'success',
    description: 'OK',
    comment: '',
    isRead: false,
    isSpam: false,
    duration: kept.pages * 20,
    startedAt: now,
    updatedAt: now,
  } as const;
  await transaction(async (tx) => {
    await markTaken(tx, accountId, [stored.id], now);
    await insertFax(tx, received);
    await announceFax(tx, accountId, received, now);
  });
  return id;
}
