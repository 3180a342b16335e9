import 'server-only';
import { database, type Tx } from '@/db/connection';
import { adminsOfAccount, type FoundRecord } from '@/db/found-tokens';
import { holdToken } from '@/db/token-edits';
import { tokenOfMember, type TokenRecord } from '@/db/tokens';
import { breathe, transaction } from '@/db/transaction';
import { recordAudit } from '@/lib/audit/record-audit';
import type { AuditEvent, Origin } from '@/lib/domain/audit-events';
import type { NamedSecret, StoppedToken, ToldOfLeak } from '@/lib/domain/found-tokens';
import { personName } from '@/lib/domain/person-name';
import { isAdmin } from '@/lib/domain/roles';
import { reportAsLeaked } from './report-as-leaked';
import { markEnded } from './revoke-token';
import { tellOfLeak, type Stop } from './tell-of-leak';
import { tokensNamed } from './tokens-named';
import type { Finder } from './look-up-found';

/** Tokens that are stopped in one transaction: it must not hold the writer for long. */
const AT_ONCE = 20;

interface Outcome {
  readonly tokens: StoppedToken[];
  readonly owners: Set<string>;
  readonly admins: Set<string>;
}

/**
 * Stops the tokens whose secrets a member found: their own are revoked, admins revoke any of the organization, anybody else's are reported: frozen for
 * a day, then revoked. Whoever did not do it themselves is told. Nobody is asked for the password. What is not here is said to be so, and unchanged.
 */
export async function stopFound(finder: Finder, named: readonly NamedSecret[], origin: Origin, now: number): Promise<{ readonly tokens: readonly StoppedToken[]; readonly told: ToldOfLeak }> {
  const known = await tokensNamed(finder.accountId, named);
  const ways = new Map(named.map(({ identifier, fingerprint }) => [identifier, fingerprint === undefined ? ('identifier' as const) : ('fingerprint' as const)]));
  const admins = await adminsOfAccount(database(), finder.accountId);
  // In one order for everybody, so that two who stop the same tokens wait for each other and not both.
  const records = [...known.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const outcome: Outcome = { tokens: [], owners: new Set(), admins: new Set() };
  for (let start = 0; start < records.length; start += AT_ONCE) {
    const part = await transaction((tx) => stopPart(tx, { finder, admins, origin, now, ways }, records.slice(start, start + AT_ONCE)));
    outcome.tokens.push(...part.tokens);
    for (const owner of part.owners) outcome.owners.add(owner);
    for (const admin of part.admins) outcome.admins.add(admin);
    await breathe();
  }
  const unknown = named.filter(({ identifier }) => !known.has(identifier)).map(({ identifier }) => ({ identifier, what: 'nobody-here' as const }));
  return { tokens: [...outcome.tokens, ...unknown], told: toldTo(finder, outcome, records) };
}

interface Stopping {
  readonly finder: Finder;
  readonly admins: readonly string[];
  readonly origin: Origin;
  readonly now: number;
  readonly ways: ReadonlyMap<string, 'fingerprint' | 'identifier'>;
}

/** All are marked and told of before the first is recorded: the chain's end is locked last, as it is everywhere. */
async function stopPart(tx: Tx, stopping: Stopping, records: readonly FoundRecord[]): Promise<Outcome> {
  const outcome: Outcome = { tokens: [], owners: new Set(), admins: new Set() };
  const events: AuditEvent[] = [];
  for (const { accountId, memberId, id, identifier } of records) {
    await holdToken(tx, accountId, memberId, id);
    const token = await tokenOfMember(tx, accountId, memberId, id);
    const done = token && (await stop(tx, stopping, token));
    outcome.tokens.push({ identifier, what: done ? done.what : 'stopped-before' });
    if (!token || !done) continue;
    const told = await tellOfLeak(tx, token, done.stop, done.what === 'reported' ? stopping.admins : [], stopping.now);
    if (told.owner) outcome.owners.add(memberId);
    for (const admin of told.admins) outcome.admins.add(admin);
    events.push(done.event);
  }
  if (events.length > 0) await recordAudit(tx, stopping.finder.accountId, ...events);
  return outcome;
}

/** Undefined where there was nothing left to stop. */
async function stop(tx: Tx, { finder, origin, now, ways }: Stopping, token: TokenRecord): Promise<{ readonly what: 'revoked' | 'reported'; readonly stop: Stop; readonly event: AuditEvent } | undefined> {
  const actor = { kind: 'member', memberId: finder.id } as const;
  const about = { tokenId: token.id, identifier: token.identifier, name: token.name };
  if (token.memberId === finder.id || isAdmin(finder.role)) {
    if (!(await markEnded(tx, token, actor, 'leaked', now))) return undefined;
    return { what: 'revoked', stop: { by: finder.id }, event: { at: now, actor, origin, fact: { type: 'authn_token_revoked', ...about, reason: 'leaked' } } };
  }
  const until = await reportAsLeaked(tx, token, finder.id, now);
  if (until === undefined) return undefined;
  const by = ways.get(token.identifier) ?? 'identifier';
  return { what: 'reported', stop: { by: finder.id, until }, event: { at: now, actor, origin, fact: { type: 'authz_change', ...about, action: 'report-leaked', until, by } } };
}

/** Owners are named to admins alone. */
function toldTo(finder: Finder, { owners, admins }: Outcome, records: readonly FoundRecord[]): ToldOfLeak {
  const names = new Map(records.map((record) => [record.memberId, personName(record, finder.reads)]));
  return { owners: isAdmin(finder.role) ? [...owners].map((id) => names.get(id) ?? '') : [], ownerCount: owners.size, adminCount: admins.size };
}
