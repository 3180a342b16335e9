import 'server-only';
import { policyChanges } from '@/db/audit';
import { database, type Db } from '@/db/connection';
import { policyOf } from '@/db/policies';
import type { AuditEvent, AuditFact } from '@/lib/domain/audit-events';
import type { PolicyPart, PolicyQuestion } from '@/lib/domain/policy-change';
import type { NameReader } from '@/lib/domain/person-name';
import type { Somebody } from '@/lib/domain/token-details';
import { somebodyOf } from '@/lib/members/somebody';

/** One change of the policy. Times in milliseconds UTC. */
export interface PastChange {
  readonly id: string;
  readonly at: number;
  readonly who: Somebody;
  readonly before: PolicyPart;
  readonly after: PolicyPart;
  /** Tokens that it shortened. */
  readonly shortened: number;
}

type Reader = NameReader & { readonly id: string; readonly accountId: string };
type Changed = Extract<AuditFact, { action: 'change-policy'; type: 'authz_admin' }>;

/** The last changes of an account's policy, the newest first, out of the audit chain. */
export async function policyHistory(reader: Reader, most: number): Promise<PastChange[]> {
  const events = await readChanges(database(), reader.accountId, most);
  const tell = await somebodyOf(reader, events.map(({ memberId }) => memberId));
  return events.map(({ seq, at, memberId, fact: { before, after, shortened = 0 } }) => ({ id: String(seq), at, who: memberId === null ? { kind: 'system' } : tell(memberId), before, after, shortened }));
}

/** What was changed since a version, and by whom last: for whoever comes second. */
export async function changesSince(db: Db, reader: Reader, seen: number): Promise<{ readonly by: string; readonly at: number; readonly what: readonly PolicyQuestion[] }> {
  const { version = 0 } = (await policyOf(db, reader.accountId)) ?? {};
  const events = await readChanges(db, reader.accountId, Math.max(1, version - seen));
  const [last] = events;
  const tell = await somebodyOf({ ...reader, id: '' }, [last?.memberId ?? null]);
  const who = tell(last?.memberId ?? '');
  return { by: who.kind === 'person' ? who.name : '', at: last?.at ?? 0, what: [...new Set(events.flatMap(({ fact }) => Object.keys(fact.after) as PolicyQuestion[]))] };
}

async function readChanges(db: Db, accountId: string, most: number) {
  const stored = await policyChanges(db, accountId, most);
  return stored.map(({ seq, at, memberId, text }) => ({ seq, at, memberId, fact: (JSON.parse(text) as AuditEvent).fact as Changed }));
}
