import { and, eq } from 'drizzle-orm';
import type { Tx } from './connection';
import { tokens } from './tables';
import type { NewToken } from './tokens';

/** What may change of a token during its life, beside its end. */
export type TokenEdit = Partial<
  Pick<NewToken, 'name' | 'searchKey' | 'description' | 'scopes' | 'allowedAddresses' | 'frozenAt' | 'frozenBy' | 'frozenUntil' | 'frozenThen'>
>;

/** Holds a member's token until the transaction ends: who changes or ends it meanwhile waits. What is read after this is how it stands. */
export async function holdToken(tx: Tx, accountId: string, memberId: string, tokenId: string): Promise<void> {
  await tx
    .update(tokens)
    .set({ accountId })
    .where(and(eq(tokens.accountId, accountId), eq(tokens.memberId, memberId), eq(tokens.id, tokenId)));
}

/** Changes a token that the transaction holds. */
export async function setToken(tx: Tx, accountId: string, tokenId: string, edit: TokenEdit): Promise<void> {
  await tx.update(tokens).set(edit).where(and(eq(tokens.accountId, accountId), eq(tokens.id, tokenId)));
}
