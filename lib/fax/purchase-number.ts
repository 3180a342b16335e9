import 'server-only';
import { addToBalance, takeFromBalance } from '@/db/balances';
import { newUid } from '@/db/ids';
import { insertNumber } from '@/db/numbers';
import { markSold } from '@/db/sold-numbers';
import { transaction } from '@/db/transaction';
import { itemOf, NUMBER_PRICE } from './catalogue';
import { wireNumber } from './numbers';

export type PurchaseRefusal = 'no-item' | 'sold' | 'insufficient-credit';

/** Buys a number for the account and assigns it to the buyer: the balance, the sale and the number in one transaction. */
export async function purchaseNumber(accountId: string, memberId: string, itemId: string, now: number): Promise<{ number: ReturnType<typeof wireNumber> } | { refusal: PurchaseRefusal }> {
  const item = itemOf(itemId);
  if (!item) return { refusal: 'no-item' };
  return transaction(async (tx) => {
    if (!(await takeFromBalance(tx, accountId, NUMBER_PRICE.cents))) return { refusal: 'insufficient-credit' };
    if (!(await markSold(tx, accountId, item.id, now))) {
      await addToBalance(tx, accountId, NUMBER_PRICE.cents);
      return { refusal: 'sold' };
    }
    const bought = { id: newUid(), ownerId: memberId, number: item.number, assignedTo: [memberId], status: 'active', isCanceled: false, acquiredAt: now, expiresAt: null } as const;
    await insertNumber(tx, { ...bought, accountId });
    return { number: wireNumber(bought) };
  });
}
