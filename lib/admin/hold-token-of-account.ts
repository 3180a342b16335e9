import 'server-only';
import type { Tx } from '@/db/connection';
import { holdToken } from '@/db/token-edits';
import { tokenOfAccount, type OwnedToken } from '@/db/token-of-account';

/** A token of the account, held until the transaction ends: who changes or ends it meanwhile waits. Undefined where it is another account's, as where there is none. */
export async function holdTokenOfAccount(tx: Tx, accountId: string, tokenId: string): Promise<OwnedToken | undefined> {
  const known = await tokenOfAccount(tx, accountId, tokenId);
  if (!known) return undefined;
  await holdToken(tx, accountId, known.memberId, tokenId);
  return tokenOfAccount(tx, accountId, tokenId);
}
