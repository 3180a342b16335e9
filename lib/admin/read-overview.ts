import 'server-only';
import { endedTokensCalled } from '@/db/account-use';
import { verificationOf } from '@/db/audit-verifications';
import { database } from '@/db/connection';
import { countUnusedAccess, tokensByStanding, tokensPerOwner, tokensStopping, tokensToLookAt, type Owners } from '@/db/token-overview';
import { breathe } from '@/db/transaction';
import { ATTENTION_DAYS, EXPIRY_WEEKS, standings, UNUSED_DAYS, type Overview, type Standing } from '@/lib/domain/overview';
import { dayOf } from '@/lib/domain/recorded-use';
import { isAdmin, planHasTokens, type Plan, type Role } from '@/lib/domain/roles';
import { statusDeadlines } from '@/lib/domain/token-status';
import { accessInUse } from './access-in-use';
import { requestsByDay } from './requests-by-day';

const DAY_MS = 24 * 60 * 60 * 1000;
const WEEK_MS = 7 * DAY_MS;
/** Tokens that are looked at in one go. */
const STRETCH = 10_000;

interface OverviewReader {
  readonly accountId: string;
  readonly role: Role;
  readonly plan: Plan;
}

type Sums = Pick<Overview, 'expiring' | 'unused' | 'unusedAccess'> & { readonly weeks: readonly number[]; readonly standings: Record<Standing, number> };

/** The organization at a glance. The database adds up, so many owners at a time that nobody waits for a large account. Undefined for who is no admin. */
export async function readOverview(admin: OverviewReader, now: number): Promise<Overview | undefined> {
  if (!isAdmin(admin.role)) return undefined;
  const { accountId } = admin;
  const moments = Array.from({ length: EXPIRY_WEEKS + 1 }, (_, week) => now + week * WEEK_MS);
  let sums: Sums = { expiring: 0, unused: 0, unusedAccess: 0, weeks: moments.slice(1).map(() => 0), standings: noStandings() };
  for (const owners of stretchesOf(await tokensPerOwner(database(), accountId))) {
    sums = added(sums, await sumsOf(accountId, owners, moments, now));
    await breathe();
  }
  const verification = await verificationOf(database(), accountId);
  return {
    ...sums,
    brokenSeq: verification?.brokenSeq ?? null,
    endedCalled: await endedTokensCalled(database(), accountId, dayOf(now) - DAY_MS),
    days: await requestsByDay(accountId, now),
    weeks: sums.weeks.map((tokens, week) => ({ from: moments[week] ?? now, tokens })),
    standings: planHasTokens(admin.plan) ? sums.standings : withoutPlan(sums.standings),
  };
}

async function sumsOf(accountId: string, owners: Owners, moments: readonly number[], now: number): Promise<Sums> {
  const db = database();
  const counted = await tokensByStanding(db, accountId, owners, statusDeadlines(now));
  const held = Object.fromEntries(counted.map(({ standing, tokens }) => [standing, tokens]));
  const times = { now, expiringBy: now + ATTENTION_DAYS * DAY_MS, usedSince: now - ATTENTION_DAYS * DAY_MS, unusedSince: now - UNUSED_DAYS * DAY_MS };
  return {
    ...(await tokensToLookAt(db, accountId, owners, times)),
    weeks: await tokensStopping(db, accountId, owners, now, moments),
    standings: { ...noStandings(), ...held },
    unusedAccess: await countUnusedAccess(db, accountId, owners, accessInUse(now)),
  };
}

/** Owners one after the other until they have so many tokens together; one with more is a stretch alone. */
function stretchesOf(perOwner: readonly { readonly memberId: string; readonly tokens: number }[]): Owners[] {
  const stretches: { first: string; last: string; tokens: number }[] = [];
  for (const { memberId, tokens } of perOwner) {
    const last = stretches.at(-1);
    if (last && last.tokens + tokens <= STRETCH) Object.assign(last, { last: memberId, tokens: last.tokens + tokens });
    else stretches.push({ first: memberId, last: memberId, tokens });
  }
  return stretches;
}

function added(a: Sums, b: Sums): Sums {
  return {
    expiring: a.expiring + b.expiring,
    unused: a.unused + b.unused,
    unusedAccess: a.unusedAccess + b.unusedAccess,
    weeks: a.weeks.map((tokens, week) => tokens + (b.weeks[week] ?? 0)),
    standings: Object.fromEntries(standings.map((one) => [one, a.standings[one] + b.standings[one]])) as Record<Standing, number>,
  };
}

function noStandings(): Record<Standing, number> {
  return Object.fromEntries(standings.map((one) => [one, 0])) as Record<Standing, number>;
}

/** What would work if the organization were on the plan does not. */
function withoutPlan({ ended, frozen, 'member-inactive': inactive, ...working }: Record<Standing, number>): Record<Standing, number> {
  const lapsed = Object.values(working).reduce((sum, tokens) => sum + tokens, 0);
  return { ...noStandings(), ended, frozen, 'member-inactive': inactive, 'plan-lapsed': lapsed };
}
