import 'server-only';
import { database } from '@/db/connection';
import { tokensOfIdentifiers, type FoundRecord } from '@/db/found-tokens';
import type { NamedSecret } from '@/lib/domain/found-tokens';
import { fingerprintMatches } from './secret-hash';

/** Identifiers of one query. */
const PART = 500;

/**
 * The tokens of an account whose secrets were found, by identifier. Where a fingerprint is given it must be the secret's: a right identifier with a
 * wrong rest is nobody's, as over the API. Another account's is not told from none.
 */
export async function tokensNamed(accountId: string, named: readonly NamedSecret[]): Promise<ReadonlyMap<string, FoundRecord>> {
  const records: FoundRecord[] = [];
  for (let start = 0; start < named.length; start += PART) {
    records.push(...(await tokensOfIdentifiers(database(), accountId, named.slice(start, start + PART).map(({ identifier }) => identifier))));
  }
  const byIdentifier = new Map(records.map((record) => [record.identifier, record]));
  for (const { identifier, fingerprint } of named) {
    const record = byIdentifier.get(identifier);
    if (record && fingerprint !== undefined && !fingerprintMatches(fingerprint, record.secretHash)) byIdentifier.delete(identifier);
  }
  return byIdentifier;
}
