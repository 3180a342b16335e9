import 'server-only';
import { database } from '@/db/connection';
import { tokenByIdentifier, type TokenForCheck } from '@/db/tokens';
import { isScope, type Scope } from '@/lib/domain/scopes';
import { PlainSecret } from '@/lib/domain/secret';
import { stoppedBecause, stopsAt, type Stopped } from '@/lib/domain/token-status';
import { addressIsAllowed } from './allowed-address';
import { secretMatches } from './secret-hash';

/** A token whose secret matched, as the API's handlers see it. No hash is in it. */
export interface HeldToken {
  readonly id: string;
  readonly accountId: string;
  readonly memberId: string;
  readonly identifier: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: number;
  readonly expiresAt: number;
  /** When its secret stops by itself: at its expiry, or sooner where a rotation replaced it. */
  readonly stopsAt: number;
  readonly lastUsedAt: number | null;
  readonly ownerRole: TokenForCheck['ownerRole'];
}

/** Before the hash has matched nothing is said of any token; after it, the token comes along with why it is refused. */
export type SecretCheck =
  | { readonly verdict: 'malformed' }
  /** `guessed` is the token whose identifier was shown with a wrong rest: for its owner to hear of, never for the caller. */
  | { readonly verdict: 'unknown'; readonly guessed?: Pick<HeldToken, 'id' | 'accountId' | 'identifier'> }
  | { readonly verdict: 'valid' | Stopped | 'address-not-allowed'; readonly token: HeldToken };

/**
 * Checks what a bearer sent: shape and checksum, one lookup, the hash, then the token's standing, its allowed addresses and its organization's.
 * Nothing is cached: the request after a revocation is refused. Rejects as busy where the database is; never "valid" then.
 */
export async function checkSecret(sent: string, address: string, now: number): Promise<SecretCheck> {
  const secret = PlainSecret.parse(sent);
  if (!secret) return { verdict: 'malformed' };
  const record = await tokenByIdentifier(database(), secret.identifier);
  if (!record) return { verdict: 'unknown' };
  if (!secretMatches(secret, record.secretHash)) return { verdict: 'unknown', guessed: { id: record.id, accountId: record.accountId, identifier: record.identifier } };
  const token = heldToken(record);
  const stopped = stoppedBecause(record, now);
  if (stopped) return { verdict: stopped, token };
  const allowed = addressIsAllowed(address, record.allowedAddresses) && addressIsAllowed(address, record.policyAddresses);
  return { verdict: allowed ? 'valid' : 'address-not-allowed', token };
}

/** The token whose secret this is, whatever its standing: one lookup by its identifier, then the hash. */
export async function matchingToken(secret: PlainSecret): Promise<TokenForCheck | undefined> {
  const record = await tokenByIdentifier(database(), secret.identifier);
  return record && secretMatches(secret, record.secretHash) ? record : undefined;
}

export function heldToken(record: TokenForCheck): HeldToken {
  const { id, accountId, memberId, identifier, name, createdAt, expiresAt, lastUsedAt, ownerRole } = record;
  return { id, accountId, memberId, identifier, name, scopes: record.scopes.filter(isScope), createdAt, expiresAt, stopsAt: stopsAt(record), lastUsedAt, ownerRole };
}
