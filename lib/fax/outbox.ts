import 'server-only';
import { database } from '@/db/connection';
import { outboxFaxOfMember, outboxOfMember, setOutboxComment, type OutboxFax } from '@/db/outbox';
import { transaction } from '@/db/transaction';
import type { outboxFax } from '@/lib/domain/answers/outbox';
import type { Wire } from '@/lib/domain/wire';
import { wireDate, wireSendTime } from '@/lib/domain/wire-dates';
import { pathOfFile } from './keep-file';

/** Faxes on their way as the Fax.Plus API shows them: its Outbox object. */

export async function readOutbox(accountId: string, ownerId: string) {
  return (await outboxOfMember(database(), accountId, ownerId)).map(wireOutboxFax);
}

export async function readOutboxFax(accountId: string, ownerId: string, id: string) {
  const fax = await outboxFaxOfMember(database(), accountId, ownerId, id);
  return fax && wireOutboxFax(fax);
}

/** Changes the comment's text and keeps its tags; false where the member has no such fax on its way. */
export function updateOutboxFax(accountId: string, ownerId: string, id: string, text: string | undefined): Promise<boolean> {
  return transaction(async (tx) => {
    const fax = await outboxFaxOfMember(tx, accountId, ownerId, id);
    if (fax && text !== undefined) await setOutboxComment(tx, accountId, id, { tags: fax.comment.tags, text });
    return fax !== undefined;
  });
}

function wireOutboxFax(fax: OutboxFax): Wire<typeof outboxFax> {
  const retry = { count: fax.retryCount, delay: fax.retryDelay };
  return {
    id: fax.id,
    uid: fax.ownerId,
    src: fax.fromNumber,
    designated_src: '',
    to: [fax.toNumber],
    files: fax.fileIds.map(pathOfFile),
    file_changes: [],
    page_count: fax.pages,
    comment: fax.comment,
    contact_name: '',
    extra_info: {},
    initiated_from: { type: 'api', from_id: '' },
    ip: fax.address,
    options: { enhancement: fax.enhancement, retry },
    retry,
    should_enhance: fax.enhancement,
    send_time: wireSendTime(fax.sendAt),
    submit_time: wireSendTime(fax.submittedAt),
    status: fax.status,
    status_changes: fax.statusChanges.map(({ at, status }) => ({ at: wireDate(at), status })),
    last_updated_status_time: wireDate(fax.statusChanges.at(-1)?.at ?? fax.submittedAt),
    ...(fax.coverPage && { cover_page: fax.coverPage }),
  };
}
