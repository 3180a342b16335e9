import 'server-only';
import type { Tx } from '@/db/connection';
import { newId } from '@/db/ids';
import { putNotice } from '@/db/notices';
import type { NoticeFacts, NoticeKind } from '@/lib/domain/notice-kinds';

export interface Notice {
  readonly accountId: string;
  /** Who is told. */
  readonly memberId: string;
  readonly kind: NoticeKind;
  /** One notice per member and key, e.g. `expiring:<token id>`: said again, it is the same notice, new. */
  readonly key: string;
  readonly tokenId?: string;
  readonly facts: NoticeFacts;
  /** Not said where it was said then or later already: the moment of the threshold it is about. Milliseconds UTC. */
  readonly unlessSince?: number;
}

/**
 * Leaves a notice for a member, in the transaction of what it tells. `now` in milliseconds UTC.
 * False where the threshold had been told before, by this process or another.
 */
export async function notify(tx: Tx, { unlessSince, ...notice }: Notice, now: number): Promise<boolean> {
  return putNotice(tx, { id: newId(), tokenId: null, ...notice, at: now }, unlessSince);
}
