import 'server-only';
import type { Tx } from '@/db/connection';
import { addressesOfToken } from '@/db/token-use';
import { tellNewAddress } from '@/lib/notices/tell-use';
import { recorder, type PendingUse } from './recorder';

/** A token that is used from so many addresses has no usual ones: another is no news. */
const MANY = 20;
/** Pairs of token and address that a process remembers as written. */
const MOST_KNOWN = 100_000;

/** Tells a token's owner of an address that it was never let through from before; of its very first not. */
export async function tellNewAddresses(tx: Tx, { accountId, tokenId, ways }: PendingUse): Promise<void> {
  const { known } = recorder();
  const unknown = usedFrom(ways).filter(({ address }) => !known.has(pair(tokenId, address)));
  if (unknown.length === 0) return;
  const before = new Set(await addressesOfToken(tx, accountId, tokenId, MANY));
  for (const { address, at } of unknown) {
    if (before.size > 0 && before.size < MANY && !before.has(address)) await tellNewAddress(tx, { accountId, tokenId, address }, at);
    before.add(address);
  }
}

/** Remembers where a token was used from, once that is written. */
export function rememberAddresses({ tokenId, ways }: PendingUse): void {
  const { known } = recorder();
  for (const { address } of usedFrom(ways)) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.add(pair(tokenId, address));
  }
}

/** From where it was let through, and since when, the first first. A service that asks about a secret is nobody who uses it. */
function usedFrom({ byKey }: PendingUse['ways']): { readonly address: string; readonly at: number }[] {
  const since = new Map<string, number>();
  for (const { outcome, via, address, firstAt } of byKey.values()) {
    if (outcome === 'valid' && via !== 'introspection') since.set(address, Math.min(firstAt, since.get(address) ?? firstAt));
  }
  return [...since].map(([address, at]) => ({ address, at })).sort((a, b) => a.at - b.at);
}

function pair(tokenId: string, address: string): string {
  return `${tokenId} ${address}`;
}
