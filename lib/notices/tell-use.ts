import 'server-only';
import type { Tx } from '@/db/connection';
import { tokenToTellOf } from '@/db/token-owners';
import type { AuditEvent } from '@/lib/domain/audit-events';
import { noticeKey } from '@/lib/domain/notice-kinds';
import { planHasTokens } from '@/lib/domain/roles';
import { stoppedBecause } from '@/lib/domain/token-status';
import { notify } from './notify';

/** What recorded use tells owners, in the transaction that records it. `at`: when it was, in milliseconds UTC. */

interface OfToken {
  readonly accountId: string;
  readonly tokenId: string;
}

/** It was used from an address that is new. Each new one makes the notice new. */
export async function tellNewAddress(tx: Tx, { accountId, tokenId, address }: OfToken & { readonly address: string }, at: number): Promise<void> {
  const token = await tokenToTellOf(tx, accountId, tokenId);
  if (!token || stoppedBecause(token, at)) return;
  const { memberId, name } = token;
  await notify(tx, { accountId, memberId, tokenId, kind: 'new-address', key: noticeKey('new-address', tokenId), facts: { name, address, usedAt: at } }, at);
}

/** The first refusal of its reason within an hour: a guess at a token that works, each hour; a call with an expired one, once. */
export async function tellRefusal(tx: Tx, { accountId, tokenId, reason }: OfToken & { readonly reason: string }, { at, origin }: AuditEvent): Promise<void> {
  if (reason !== 'guessed' && reason !== 'expired') return;
  const token = await tokenToTellOf(tx, accountId, tokenId);
  if (!token?.ownerActive || !planHasTokens(token.plan)) return;
  const { memberId, name, expiresAt } = token;
  const stopped = stoppedBecause(token, at);
  const facts = { name, address: origin.address, usedAt: at };
  if (reason === 'guessed' && (stopped === undefined || stopped === 'frozen')) {
    await notify(tx, { accountId, memberId, tokenId, kind: 'guessed', key: noticeKey('guessed', tokenId), facts }, at);
  }
  // Where a rotation took its place, the owner knows that it was to stop.
  if (reason === 'expired' && stopped === 'expired' && token.replacedAt === null) {
    await notify(tx, { accountId, memberId, tokenId, kind: 'expired-called', key: noticeKey('expired-called', tokenId), facts: { ...facts, expiresAt }, unlessSince: expiresAt }, at);
  }
}
