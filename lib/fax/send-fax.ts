import 'server-only';
import type { Tx } from '@/db/connection';
import { holdFiles, markTaken, type FaxFile } from '@/db/fax-files';
import { newUid } from '@/db/ids';
import { holdQuota } from '@/db/member-settings';
import type { Member } from '@/db/members';
import { insertOutbox, type NewOutboxFax } from '@/db/outbox';
import { pagesOfMonth } from '@/db/sent-pages';
import { breathe, transaction } from '@/db/transaction';
import { MOST_DESTINATIONS, MOST_FILES, type NewFaxBody } from '@/lib/domain/fax-bodies';
import { monthOf } from '@/lib/domain/months';
import { readSendTime } from '@/lib/domain/wire-dates';
import { fileOfPath } from './keep-file';
import { sendersOf } from './senders';

export type SendingRefusal = 'too-many-files' | 'too-many-destinations' | 'file-unknown' | 'files-too-large' | 'number-not-yours' | 'quota-exceeded';

/** Rows of one statement. */
const CHUNK = 50;
/** The documented limit of a fax's files together, in bytes. */
const LARGEST_TOTAL = 150 * 1024 * 1024;
/** Long enough that whoever asks at once sees it submitted. */
const STAY_SUBMITTED_MS = 500;

/**
 * Puts a fax into the outbox, once for every destination. Answers with the id each got, which the sent fax keeps.
 * Several numbers in `from` take turns. All of it or nothing: a refusal sends to nobody.
 */
export async function sendFax(member: Member, address: string, body: NewFaxBody, now: number): Promise<{ ids: Record<string, string> } | { refusal: SendingRefusal }> {
  const { id: ownerId, accountId } = member;
  const destinations = [...new Set(body.to)];
  if (body.files.length > MOST_FILES) return { refusal: 'too-many-files' };
  if (destinations.length > MOST_DESTINATIONS) return { refusal: 'too-many-destinations' };
  const senders = await sendersOf(member, body.from, now);
  if (!senders) return { refusal: 'number-not-yours' };
  const fileIds = body.files.map((path) => fileOfPath(path) ?? '');
  // In the order of the destinations, which lists then keep.
  const ids = destinations.map(newUid).sort();
  return transaction(async (tx) => {
    const { pages, bytes } = sumOf(fileIds, await holdFiles(tx, accountId, ownerId, fileIds));
    if (pages === undefined) return { refusal: 'file-unknown' };
    if (bytes > LARGEST_TOTAL) return { refusal: 'files-too-large' };
    if (!(await fitsQuota(tx, member, pages * destinations.length, now))) return { refusal: 'quota-exceeded' };
    await markTaken(tx, accountId, fileIds, now);
    const common = { ...wantedOf(body, now), accountId, ownerId, address, fileIds, pages };
    for (let start = 0; start < destinations.length; start += CHUNK) {
      const rows = destinations.slice(start, start + CHUNK).map((toNumber, at) => ({ ...common, id: ids[start + at] ?? '', toNumber, fromNumber: senders[(start + at) % senders.length] ?? '' }));
      await insertOutbox(tx, rows);
      await breathe();
    }
    return { ids: Object.fromEntries(destinations.map((toNumber, at) => [toNumber, ids[at] ?? ''])) };
  });
}

/** The pages and bytes of a fax's files, of one that it has twice both times; no pages unless every one is the member's own. */
function sumOf(fileIds: readonly string[], held: readonly FaxFile[]): { pages: number | undefined; bytes: number } {
  const files = fileIds.map((fileId) => held.find(({ id }) => id === fileId));
  const bytes = files.reduce((sum, file) => sum + (file?.bytes ?? 0), 0);
  return { bytes, pages: files.some((file) => file === undefined) ? undefined : files.reduce((sum, file) => sum + (file?.pages ?? 0), 0) };
}

/** A member's quota is of pages a month (UTC): those sent in it and all that are on their way. Who sends at the same moment waits for the answer. */
async function fitsQuota(tx: Tx, { accountId, id }: Member, pages: number, now: number): Promise<boolean> {
  const quota = await holdQuota(tx, accountId, id);
  return quota === null || pages + (await pagesOfMonth(tx, accountId, id, monthOf(now))) <= quota;
}

function wantedOf({ comment, options, send_time, cover_page }: NewFaxBody, now: number): Omit<NewOutboxFax, 'id' | 'accountId' | 'ownerId' | 'address' | 'fileIds' | 'pages' | 'toNumber' | 'fromNumber'> {
  const sendAt = Math.max((send_time && readSendTime(send_time)) || now, now);
  const submitted = { at: now, status: 'submitted' } as const;
  return {
    comment: { tags: comment?.tags ?? [], text: comment?.text ?? '' },
    enhancement: options?.enhancement ?? false,
    retryCount: options?.retry?.count ?? 0,
    retryDelay: options?.retry?.delay ?? 0,
    coverPage: cover_page ? { name_to: '', name_from: '', subject: '', ...cover_page } : null,
    sendAt,
    submittedAt: now,
    status: sendAt > now ? 'scheduled_for_sending' : 'submitted',
    statusChanges: sendAt > now ? [submitted, { at: now, status: 'scheduled_for_sending' }] : [submitted],
    dueAt: sendAt > now ? sendAt : now + STAY_SUBMITTED_MS,
  };
}
