import { and, count, desc, eq, isNull, lt, or, sql } from 'drizzle-orm';
import type { Db, Tx } from './connection';
import { prepared } from './prepare';
import { serviceClients } from './tables';

const shown = {
  id: serviceClients.id,
  accountId: serviceClients.accountId,
  name: serviceClients.name,
  createdAt: serviceClients.createdAt,
  lastUsedAt: serviceClients.lastUsedAt,
  endedAt: serviceClients.endedAt,
} as const;

/** A service client as admins may see it: no hash. */
export type ServiceClientRecord = Awaited<ReturnType<typeof serviceClientsOf>>[number];

/** False where there is a client of this id already: nothing is changed then. */
export async function insertServiceClient(tx: Tx, client: typeof serviceClients.$inferInsert): Promise<boolean> {
  const added = await tx.insert(serviceClients).values(client).onConflictDoNothing({ target: serviceClients.id }).returning({ id: serviceClients.id });
  return added.length === 1;
}

/** A client with its hash, for the check of its credentials alone. */
export async function serviceClientForCheck(db: Db, clientId: string) {
  // across accounts: the id that a service sends tells the account; ids are unique.
  const [found] = await prepared(db, 'service_client_for_check', (handle) =>
    handle
      .select({ ...shown, secretHash: serviceClients.secretHash })
      .from(serviceClients)
      .where(eq(serviceClients.id, sql.placeholder('clientId'))),
  )({ clientId });
  return found;
}

/** An account's clients, ended ones too, newest first; equal times in a stable order. */
export function serviceClientsOf(db: Db, accountId: string) {
  return db.select(shown).from(serviceClients).where(eq(serviceClients.accountId, accountId)).orderBy(desc(serviceClients.createdAt), desc(serviceClients.id));
}

/** Some of an account's clients: first those that work, then ended ones, each the newest first. */
export function serviceClientsInList(db: Db, accountId: string, part: { readonly limit: number; readonly offset: number }) {
  return db
    .select(shown)
    .from(serviceClients)
    .where(eq(serviceClients.accountId, accountId))
    .orderBy(sql`case when ${serviceClients.endedAt} is null then 0 else 1 end`, desc(serviceClients.createdAt), desc(serviceClients.id))
    .limit(part.limit)
    .offset(part.offset);
}

export async function countServiceClients(db: Db, accountId: string): Promise<number> {
  const [counted] = await db.select({ clients: count() }).from(serviceClients).where(eq(serviceClients.accountId, accountId));
  return counted?.clients ?? 0;
}

/** Ends a client and answers its name, or undefined where the account has no such client that still works. */
export async function markClientEnded(tx: Tx, accountId: string, clientId: string, at: number): Promise<string | undefined> {
  const [ended] = await tx
    .update(serviceClients)
    .set({ endedAt: at })
    .where(and(eq(serviceClients.accountId, accountId), eq(serviceClients.id, clientId), isNull(serviceClients.endedAt)))
    .returning({ name: serviceClients.name });
  return ended?.name;
}

/** Moves "last used" forward, never back. */
export async function markClientUsed(tx: Tx, accountId: string, clientId: string, at: number): Promise<void> {
  await tx
    .update(serviceClients)
    .set({ lastUsedAt: at })
    .where(and(eq(serviceClients.accountId, accountId), eq(serviceClients.id, clientId), or(isNull(serviceClients.lastUsedAt), lt(serviceClients.lastUsedAt, at))));
}
