import 'server-only';
import { database } from '@/db/connection';
import { tokenOfAccount } from '@/db/token-of-account';
import { personName } from '@/lib/domain/person-name';
import type { TokenDetails } from '@/lib/domain/token-details';
import { detailsOf, type TokenReader } from '@/lib/tokens/show-token';

/** A token as those who administer see it: whose it is, and what was noted at its revocation. */
export interface AdministeredToken extends TokenDetails {
  readonly owner: { readonly id: string; readonly name: string; readonly email: string; readonly isActive: boolean };
  readonly revocationNote: string | null;
}

/** A token of the reader's account with all that its page shows. Undefined where it is another account's, as where there is none. */
export async function showTokenOfAccount(reader: TokenReader, tokenId: string, now: number): Promise<AdministeredToken | undefined> {
  const find = (id: string) => tokenOfAccount(database(), reader.accountId, id);
  const record = await find(tokenId);
  if (!record) return undefined;
  const { memberId, email, ownerActive, revocationNote } = record;
  return { ...(await detailsOf(reader, record, find, now)), owner: { id: memberId, name: personName(record, reader.reads), email, isActive: ownerActive }, revocationNote };
}
