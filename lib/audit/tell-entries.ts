import 'server-only';
import type { StoredAuditEvent } from '@/db/audit';
import { database } from '@/db/connection';
import { serviceClientsOf } from '@/db/service-clients';
import { namesOfTokens } from '@/db/token-names';
import type { Actor, AuditEvent, AuditFact } from '@/lib/domain/audit-events';
import type { AuditEntry } from '@/lib/domain/audit-log';
import type { NameReader } from '@/lib/domain/person-name';
import type { Somebody } from '@/lib/domain/token-details';
import { somebodyOf } from '@/lib/members/somebody';

/** Stored events as entries that can be told: whoever stands in them by id has the name of now, three queries for all of them. A text that is none of ours is left out. */
export async function tellEntries({ accountId, reads }: NameReader & { readonly accountId: string }, stored: readonly StoredAuditEvent[]): Promise<AuditEntry[]> {
  const events = stored.flatMap(({ seq, text }) => eventIn(seq, text));
  const nobody = { id: '', accountId, reads };
  const tell = await somebodyOf(nobody, events.flatMap(({ actor, fact }) => [actor.kind === 'member' ? actor.memberId : null, aboutMember(fact)]));
  const tokens = await namesById(events, tokenWithoutName, (ids) => namesOfTokens(database(), accountId, ids));
  const clients = await namesById(events, ({ actor }) => (actor.kind === 'service-client' ? actor.clientId : undefined), () => serviceClientsOf(database(), accountId));
  return events.map((event) => {
    const { seq, at, origin, fact, actor } = event;
    const about = aboutMember(fact);
    return { seq, at, origin, fact, actor: actorOf(actor, tell, clients), person: about === null ? undefined : tell(about), tokenName: tokens.get(tokenWithoutName(event) ?? '') };
  });
}

type Told = AuditEvent & { readonly seq: number };

/** Where somebody forged a text, verification says so; the rest of the log stays readable. */
function eventIn(seq: number, text: string): Told[] {
  try {
    const event = JSON.parse(text) as AuditEvent;
    return event.fact?.type && event.actor?.kind && event.origin ? [{ ...event, seq }] : [];
  } catch {
    return [];
  }
}

function aboutMember(fact: AuditFact): string | null {
  return 'memberId' in fact ? fact.memberId : null;
}

function tokenWithoutName({ fact }: Told): string | undefined {
  return 'tokenId' in fact && !('name' in fact) ? fact.tokenId : undefined;
}

async function namesById(events: readonly Told[], idOf: (event: Told) => string | undefined, read: (ids: readonly string[]) => PromiseLike<readonly { id: string; name: string }[]>): Promise<Map<string, string>> {
  const ids = [...new Set(events.flatMap((event) => idOf(event) ?? []))];
  return new Map(ids.length === 0 ? [] : (await read(ids)).map(({ id, name }) => [id, name]));
}

function actorOf(actor: Actor, tell: (memberId: string) => Somebody, clients: ReadonlyMap<string, string>): AuditEntry['actor'] {
  if (actor.kind === 'member') return tell(actor.memberId);
  const name = actor.kind === 'service-client' ? clients.get(actor.clientId) : undefined;
  return name === undefined ? { kind: actor.kind } : { kind: 'named-client', name };
}
