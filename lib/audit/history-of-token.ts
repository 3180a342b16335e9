import 'server-only';
import { eventsOfToken } from '@/db/audit';
import { database } from '@/db/connection';
import type { Actor, AuditEvent } from '@/lib/domain/audit-events';
import type { NameReader } from '@/lib/domain/person-name';
import type { Somebody } from '@/lib/domain/token-details';
import type { HistoryEntry, TokenFact } from '@/lib/domain/token-history';
import { somebodyOf } from '@/lib/members/somebody';

/** What is recorded of a token, the newest first, so many at most; `more` where there is more. Persons are named as they are now. */
export async function historyOfToken(
  reader: NameReader & { readonly id: string; readonly accountId: string },
  tokenId: string,
  most: number,
): Promise<{ readonly entries: readonly HistoryEntry[]; readonly more: boolean }> {
  const stored = await eventsOfToken(database(), reader.accountId, tokenId, most + 1);
  const events = stored.slice(0, most).map(({ seq, text }) => ({ ...(JSON.parse(text) as AuditEvent), id: String(seq) }));
  const tell = await somebodyOf(reader, events.map(({ actor }) => (actor.kind === 'member' ? actor.memberId : null)));
  const entries = events.map(({ id, at, actor, origin, fact }) => ({ id, at, who: actorOf(actor, tell), address: origin.address, fact: fact as TokenFact }));
  return { entries, more: stored.length > most };
}

function actorOf(actor: Actor, tell: (memberId: string) => Somebody): Somebody {
  return actor.kind === 'member' ? tell(actor.memberId) : { kind: actor.kind };
}
