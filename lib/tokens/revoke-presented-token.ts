import 'server-only';
import type { Origin } from '@/lib/domain/audit-events';
import { PlainSecret } from '@/lib/domain/secret';
import { matchingToken } from './check-secret';
import { revokeForServiceClient } from './revoke-token';

/** Revokes the token of a secret that was presented to a service. Another account's, an unknown or an ended one: nothing happens. */
export async function revokePresentedToken(client: { readonly id: string; readonly accountId: string }, sent: string, origin: Origin, now: number): Promise<void> {
  const secret = PlainSecret.parse(sent);
  const token = secret && (await matchingToken(secret));
  if (token?.accountId === client.accountId) await revokeForServiceClient(client, token, origin, now);
}
