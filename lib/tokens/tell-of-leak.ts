import 'server-only';
import type { Tx } from '@/db/connection';
import { notify } from '@/lib/notices/notify';

interface Leaked {
  readonly id: string;
  readonly accountId: string;
  readonly memberId: string;
  readonly identifier: string;
  readonly name: string;
}

/** What was done about it: by whom, where a member did it; and until when it is frozen, where it is not revoked yet. */
export interface Stop {
  readonly by?: string;
  readonly until?: number;
}

/**
 * Tells a token's owner that its secret was found and, where they are named, the admins; nobody of what they did themselves. In the transaction of
 * what was done about it, before its audit event. Answers who was told.
 */
export async function tellOfLeak(tx: Tx, token: Leaked, stop: Stop, admins: readonly string[], now: number): Promise<{ readonly owner: boolean; readonly admins: readonly string[] }> {
  const { id: tokenId, accountId, memberId, identifier, name } = token;
  const facts = { name, identifier, ...stop };
  const about = { accountId, key: `reported:${tokenId}`, tokenId };
  const owner = memberId !== stop.by;
  const others = admins.filter((admin) => admin !== memberId && admin !== stop.by);
  if (owner) await notify(tx, { ...about, memberId, kind: 'reported-leaked', facts }, now);
  for (const admin of others) await notify(tx, { ...about, memberId: admin, kind: 'token-reported', facts: { ...facts, owner: memberId } }, now);
  return { owner, admins: others };
}
