import 'server-only';
import { database } from '@/db/connection';
import { filesOfAccount } from '@/db/fax-files';
import { faxesOfMember, faxOfMember, type Fax, type FaxFilter } from '@/db/faxes';
import type { fax as faxAnswer } from '@/lib/domain/answers/fax';
import { documentName, faxFileName } from '@/lib/domain/fax-file-names';
import type { Wire } from '@/lib/domain/wire';
import { wireDate } from '@/lib/domain/wire-dates';

/** Faxes as the Fax.Plus API shows them. Shape and required fields: the API's Fax object and what its Python SDK insists on. */

const categories = {
  inbox: { direction: 'incoming', isSpam: false },
  sent: { direction: 'outgoing' },
  spam: { isSpam: true },
} as const;

export type FaxCategory = keyof typeof categories;

/** A member's faxes of a category, or of all, the newest first. */
export async function readFaxes(accountId: string, ownerId: string, category: FaxCategory | undefined, narrowed: Pick<FaxFilter, 'after' | 'before' | 'limit'>) {
  const faxes = await faxesOfMember(database(), accountId, ownerId, { ...(category && categories[category]), ...narrowed });
  const files = await filesOf(accountId, faxes);
  return faxes.map((fax) => wireFax(fax, files));
}

export async function readFax(accountId: string, ownerId: string, id: string) {
  const fax = await faxOfMember(database(), accountId, ownerId, id);
  return fax && wireFax(fax, await filesOf(accountId, [fax]));
}

function wireFax(fax: Fax, files: Files): Wire<typeof faxAnswer> {
  return {
    id: fax.id,
    owner_id: fax.ownerId,
    direction: fax.direction,
    from: fax.fromNumber,
    to: fax.toNumber,
    status: fax.status,
    description: fax.description,
    comment: fax.comment,
    is_read: fax.isRead,
    is_spam: fax.isSpam,
    pages: fax.pages,
    cost: fax.cost,
    cost_details: { multiplier: 1, notification_cost: 0 },
    duration: fax.duration,
    file: documentName(fax, files.get(fax.fileIds[0] ?? '')),
    file_name: faxFileName(fax),
    header: null,
    max_retry: fax.maxRetry,
    retry_delay: fax.retryDelay,
    scheduled_time: wireOrNull(fax.scheduledAt),
    submit_time: wireOrNull(fax.submittedAt),
    start_time: wireDate(fax.startedAt),
    last_update: wireDate(fax.updatedAt),
    ...(fax.coverPage && { cover_page: fax.coverPage }),
  };
}

type Files = ReadonlyMap<string, { readonly id: string; readonly format: string }>;

async function filesOf(accountId: string, faxes: readonly Fax[]): Promise<Files> {
  const ids = [...new Set(faxes.flatMap(({ fileIds }) => (fileIds.length === 1 ? fileIds : [])))];
  return new Map((await filesOfAccount(database(), accountId, ids)).map((file) => [file.id, file]));
}

function wireOrNull(instant: number | null): string | null {
  return instant === null ? null : wireDate(instant);
}
