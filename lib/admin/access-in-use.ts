import 'server-only';
import type { AccessInUse } from '@/db/unused-access';
import { callsOpenedBy } from '@/lib/domain/endpoints';
import { scopes } from '@/lib/domain/scopes';
import { USAGE_DAYS } from '@/lib/domain/usage-figures';

const DAY_MS = 24 * 60 * 60 * 1000;

const calls = scopes.map((scope) => ({ scope, endpoints: callsOpenedBy(scope).map(({ id }) => id) }));

/** What tells access that was never used: the same for the overview's number and for the list that it leads to. `now` in milliseconds UTC. */
export function accessInUse(now: number): AccessInUse {
  return { now, since: now - USAGE_DAYS * DAY_MS, calls };
}
