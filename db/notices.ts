import type { Tx } from './connection';
import { notices } from './notice-tables';

export interface NewNotice {
  readonly id: string;
  readonly accountId: string;
  readonly memberId: string;
  readonly kind: string;
  readonly key: string;
  readonly tokenId: string | null;
  readonly facts: Readonly<Record<string, string | number>>;
  /** Milliseconds UTC. */
  readonly at: number;
}

/** Adds a notice, or makes the one with the same key new again, with what is to be said now. */
export async function putNotice(tx: Tx, notice: NewNotice): Promise<void> {
  const { at, kind, facts } = notice;
  await tx
    .insert(notices)
    .values({ ...notice, createdAt: at, state: 'new' })
    .onConflictDoUpdate({ target: [notices.memberId, notices.key], set: { at, kind, facts, state: 'new', readAt: null, laterUntil: null, handledAt: null } });
}
