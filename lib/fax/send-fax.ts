import 'server-only';
import { database } from '@/db/connection';
import { filesOfMember } from '@/db/fax-files';
import { newUid } from '@/db/ids';
import type { Member } from '@/db/members';
import { insertOutbox, type NewOutboxFax } from '@/db/outbox';
import { breathe, transaction } from '@/db/transaction';
import { MOST_DESTINATIONS, MOST_FILES, type NewFaxBody } from '@/lib/domain/fax-bodies';
import { isAdmin } from '@/lib/domain/roles';
import { readSendTime } from '@/lib/domain/wire-dates';
import { fileOfPath } from './keep-file';
import { readNumbers } from './numbers';

export type SendingRefusal = 'too-many-files' | 'too-many-destinations' | 'file-unknown' | 'files-too-large' | 'number-not-yours';

/** Rows of one statement: PostgreSQL takes at most 65,535 values. */
const CHUNK = 500;
/** The documented limit of a fax's files together, in bytes. */
const LARGEST_TOTAL = 150 * 1024 * 1024;
/** Long enough that whoever asks at once sees it submitted. */
const STAY_SUBMITTED_MS = 500;

/**
 * Puts a fax into the outbox, once for every destination. Answers with the id each got, which the sent fax keeps.
 * Several numbers in `from` take turns. All of it or nothing: a refusal sends to nobody.
 */
export async function sendFax(member: Member, address: string, body: NewFaxBody, now: number): Promise<{ ids: Record<string, string> } | { refusal: SendingRefusal }> {
  const destinations = [...new Set(body.to)];
  if (body.files.length > MOST_FILES) return { refusal: 'too-many-files' };
  if (destinations.length > MOST_DESTINATIONS) return { refusal: 'too-many-destinations' };
  const senders = await sendersOf(member, body.from);
  if (!senders) return { refusal: 'number-not-yours' };
  const files = await filesFor(member, body.files);
  if (!files) return { refusal: 'file-unknown' };
  if (files.bytes > LARGEST_TOTAL) return { refusal: 'files-too-large' };
  const common = { ...wantedOf(body, now), accountId: member.accountId, ownerId: member.id, address, fileIds: files.fileIds, pages: files.pages };
  const rows = destinations.map((toNumber, at) => ({ ...common, id: newUid(), toNumber, fromNumber: senders[at % senders.length] ?? '' }));
  await transaction(async (tx) => {
    for (let start = 0; start < rows.length; start += CHUNK) {
      await insertOutbox(tx, rows.slice(start, start + CHUNK));
      await breathe();
    }
  });
  return { ids: Object.fromEntries(rows.map(({ toNumber, id }) => [toNumber, id])) };
}

/** The numbers a member may send from: those assigned to them, an admin all of the account, or none at all (`no_number`). */
async function sendersOf({ accountId, id, role }: Member, from: string): Promise<readonly string[] | undefined> {
  if (/^no_number$/i.test(from)) return ['no_number'];
  const named = from.split(',').map((one) => one.trim());
  const theirs = new Set((await readNumbers(accountId, id, isAdmin(role))).map(({ number }) => number));
  return named.every((number) => theirs.has(number)) ? named : undefined;
}

/** The uploads behind the paths, in their order; undefined unless every one is the member's own. */
async function filesFor({ accountId, id }: Member, paths: readonly string[]): Promise<{ fileIds: readonly string[]; pages: number; bytes: number } | undefined> {
  const fileIds = paths.map((path) => fileOfPath(path) ?? '');
  const files = new Map((await filesOfMember(database(), accountId, id, fileIds)).map((file) => [file.id, file]));
  if (!fileIds.every((fileId) => files.has(fileId))) return undefined;
  const sum = (of: 'pages' | 'bytes') => fileIds.reduce((total, fileId) => total + (files.get(fileId)?.[of] ?? 0), 0);
  return { fileIds, pages: sum('pages'), bytes: sum('bytes') };
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
