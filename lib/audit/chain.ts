import 'server-only';
import { createHash, createHmac } from 'node:crypto';
import type { ChainHead, StoredAuditEvent } from '@/db/audit';
import { canonicalText, type AuditEvent, type AuditFact } from '@/lib/domain/audit-events';

const VERSION = 'v1';

/** The key of the chain and the name it is stored under, so that it can be replaced without breaking old events. */
export function auditKey(): { readonly key: string; readonly keyId: string } {
  const key = process.env['AUDIT_KEY'];
  if (!key) throw new Error('AUDIT_KEY is not set.');
  return { key, keyId: createHash('sha256').update(`audit key id ${key}`).digest('hex').slice(0, 8) };
}

/** The rows of events chained one to the next, beginning at a head. */
export function chained(head: ChainHead, accountId: string, events: readonly AuditEvent[]): Omit<StoredAuditEvent, 'accountId'>[] {
  const { key, keyId } = auditKey();
  let { seq, hash } = head;
  return events.map((event) => {
    const previousHash = hash;
    seq += 1;
    const text = canonicalText({ accountId, seq, previousHash, ...event });
    hash = linkHash(key, text);
    return { seq, at: event.at, type: event.fact.type, memberId: memberOf(event), tokenId: tokenOf(event.fact), text, previousHash, hash, keyId };
  });
}

/** HMAC-SHA256 over the version and the stored text, which holds the previous hash. */
export function linkHash(key: string, text: string): string {
  return createHmac('sha256', key).update(`${VERSION}\n${text}`).digest('hex');
}

/** The columns an event is found by, as its text says them. */
export function memberOf({ actor, fact }: AuditEvent): string | null {
  if (actor.kind === 'member') return actor.memberId;
  return 'memberId' in fact ? fact.memberId : null;
}

export function tokenOf(fact: AuditFact): string | null {
  return 'tokenId' in fact ? fact.tokenId : null;
}
