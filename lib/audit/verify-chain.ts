import 'server-only';
import { chainAfter, EMPTY_HEAD, headOf, type ChainHead, type StoredAuditEvent } from '@/db/audit';
import type { Db } from '@/db/connection';
import { breathe } from '@/db/transaction';
import type { AuditEvent } from '@/lib/domain/audit-events';
import { auditKey, linkHash, memberOf, tokenOf } from './chain';

const CHUNK = 500;

export type ChainReport = { readonly kind: 'unbroken'; readonly head: ChainHead } | { readonly kind: 'broken'; readonly seq: number };

/**
 * Reads an account's chain from its beginning and says where it first does not hold.
 * @param noted heads noted earlier: a chain that was cut before one of them, or is another one there, is broken too.
 */
export async function verifyChain(db: Db, accountId: string, ...noted: readonly ChainHead[]): Promise<ChainReport> {
  const { key } = auditKey();
  let last: ChainHead = EMPTY_HEAD;
  for (;;) {
    // Read before the events: somebody may append meanwhile, so only a head with nothing behind it is compared.
    const head = await headOf(db, accountId);
    const chunk = await chainAfter(db, accountId, last.seq, CHUNK);
    // SQLite answers at once: without a breath a long chain would hold up everyone else.
    await breathe();
    for (const event of chunk) {
      if (!follows(event, last, accountId, key)) return { kind: 'broken', seq: last.seq + 1 };
      last = event;
      if (noted.some(({ seq, hash }) => seq === event.seq && hash !== event.hash)) return { kind: 'broken', seq: event.seq };
    }
    if (chunk.length > 0) continue;
    if (head.seq !== last.seq || head.hash !== last.hash || noted.some(({ seq }) => seq > last.seq)) return { kind: 'broken', seq: last.seq + 1 };
    return { kind: 'unbroken', head };
  }
}

function follows(event: StoredAuditEvent, last: ChainHead, accountId: string, key: string): boolean {
  if (event.seq !== last.seq + 1 || event.previousHash !== last.hash || event.hash !== linkHash(key, event.text)) return false;
  // The hash holds, so the text is ours; what stands beside it to find it by must say the same.
  const told = JSON.parse(event.text) as AuditEvent & { accountId: string; seq: number; previousHash: string };
  return (
    told.accountId === accountId &&
    told.seq === event.seq &&
    told.previousHash === event.previousHash &&
    told.at === event.at &&
    told.fact.type === event.type &&
    memberOf(told) === event.memberId &&
    tokenOf(told.fact) === event.tokenId
  );
}
