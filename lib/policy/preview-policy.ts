import 'server-only';
import { database, type Db } from '@/db/connection';
import { countReached, tokensReached } from '@/db/policy-reach';
import { mayAdminister, type Administrator } from '@/lib/admin/may-administer';
import { refusedBy } from '@/lib/domain/allowed-addresses';
import type { Origin } from '@/lib/domain/audit-events';
import { personName } from '@/lib/domain/person-name';
import { saysTheSame, shortenedEnd, type PolicyChange } from '@/lib/domain/policy-change';
import { MOST_NAMED, type PolicyPreview } from '@/lib/domain/policy-preview';
import { planHasTokens, type Plan } from '@/lib/domain/roles';
import { reachOf } from './reach-of';
import { readPolicy } from './read-policy';
import { shorteningOf } from './shortening';

/** The admin who decides. Days are counted in their zone. */
export interface PolicyAdmin extends Administrator {
  readonly plan: Plan;
  readonly timeZone: string;
}

/** What a change would be about, before anything is saved. Reads alone. */
export async function previewPolicy(
  admin: PolicyAdmin,
  change: PolicyChange,
  origin: Origin,
  now: number,
): Promise<{ readonly kind: 'preview'; readonly preview: PolicyPreview } | { readonly kind: 'unchanged' | 'not-found' | 'plan-lapsed' }> {
  if (!(await mayAdminister(admin, 'preview-policy', change.question, origin, now))) return { kind: 'not-found' };
  if (!planHasTokens(admin.plan)) return { kind: 'plan-lapsed' };
  const { policy } = await readPolicy(database(), admin.accountId);
  if (saysTheSame(policy, change)) return { kind: 'unchanged' };
  return { kind: 'preview', preview: await previewOf(database(), admin, change, origin.address, now) };
}

/** The preview of a change, whoever asks. `address`: the reader's own. */
export async function previewOf(db: Db, { accountId, timeZone: zone, reads }: PolicyAdmin, change: PolicyChange, address: string, now: number): Promise<PolicyPreview> {
  const reach = await reachOf(db, accountId, change, zone, now);
  const counts = await countReached(db, accountId, reach, now);
  const isLifetime = change.question === 'longestDays';
  const shortening = isLifetime ? await shorteningOf(db, { accountId, reach, all: counts.tokens, longestDays: change.value, zone, now }) : undefined;
  const some = await tokensReached(db, accountId, reach, now, MOST_NAMED);
  const isRefused = change.question === 'allowedAddresses' && refusedBy(change.value, [address]).length > 0;
  return {
    ...counts,
    some: some.map(({ givenName, familyName, memberId: _, ...token }, place) => ({
      ...token,
      owner: personName({ givenName, familyName }, reads),
      ...(shortening && isLifetime && { shortenedTo: Math.min(token.expiresAt, shortenedEnd(place, counts.tokens, change.value, zone, now)) }),
    })),
    ...(shortening && { shortening }),
    ...(isRefused && { refusedReader: address }),
  };
}
