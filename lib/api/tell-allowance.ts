import 'server-only';
import type { ApiContext } from './context';
import { rateLimitFields, type Allowance } from './rate-limits';

/** Tells in the answer how much of a limit is left. Set on the answer itself, so that no handler can forget it. */
export function tellAllowance(c: ApiContext, allowance: Allowance): void {
  for (const [name, value] of Object.entries(rateLimitFields(allowance))) c.env.outgoing.setHeader(name, value);
}
