import 'server-only';
import { database } from '@/db/connection';
import { markClientUsed, serviceClientForCheck } from '@/db/service-clients';
import { transaction } from '@/db/transaction';
import { isClientId, PlainClientSecret } from '@/lib/domain/service-clients';
import { logSurprise } from '@/lib/log/log';
import { clientSecretMatches } from './client-secret-hash';

export interface CheckedClient {
  readonly id: string;
  readonly accountId: string;
}

/** "Last used" of a client is told to the minute: a write for every request would be for nobody. */
const TOLD_TO_MS = 60_000;

/**
 * The client whose credentials these are; undefined for any that do not work, whatever the reason.
 * Nothing is cached: the request after its end is refused. Rejects as busy where the database is.
 */
export async function checkClient(clientId: string, sent: string, now: number): Promise<CheckedClient | undefined> {
  const secret = PlainClientSecret.parse(sent);
  if (!secret || !isClientId(clientId)) return undefined;
  const client = await serviceClientForCheck(database(), clientId);
  if (!client || !clientSecretMatches(secret, client.secretHash) || client.endedAt !== null) return undefined;
  const { id, accountId, lastUsedAt } = client;
  if (lastUsedAt === null || now - lastUsedAt >= TOLD_TO_MS) noteClientUse(accountId, id, now);
  return { id, accountId };
}

/** Off the request's path: a busy writer must not hold up an answer that only reads. */
function noteClientUse(accountId: string, clientId: string, at: number): void {
  transaction((tx) => markClientUsed(tx, accountId, clientId, at)).catch((error: unknown) => logSurprise(error, 'none', 'use of a service client'));
}
