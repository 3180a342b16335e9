import { and, desc, eq, lt } from 'drizzle-orm';
import type { Db, Tx } from './connection';
import { newId } from './ids';
import { signInFailures } from './tables';

// across accounts: the whole file; whoever fails to sign in has no account yet.

/** Failures are looked at for an hour and kept for a day. */
const KEPT_MS = 24 * 60 * 60 * 1000;

export async function insertSignInFailure(tx: Tx, failure: { emailKey: string; address: string; at: number }): Promise<void> {
  await tx.insert(signInFailures).values({ id: newId(), ...failure });
  await tx.delete(signInFailures).where(lt(signInFailures.at, failure.at - KEPT_MS));
}

/** Times of the newest failures, newest first, of an e-mail, of an address, or of both together. */
export async function failureTimes(db: Db, of: { emailKey?: string; address?: string }, most: number): Promise<number[]> {
  const found = await db
    .select({ at: signInFailures.at })
    .from(signInFailures)
    .where(
      and(
        of.emailKey === undefined ? undefined : eq(signInFailures.emailKey, of.emailKey),
        of.address === undefined ? undefined : eq(signInFailures.address, of.address),
      ),
    )
    .orderBy(desc(signInFailures.at))
    .limit(most);
  return found.map(({ at }) => at);
}
