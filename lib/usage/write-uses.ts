import 'server-only';
import type { Tx } from '@/db/connection';
import { insertStretch } from '@/db/request-log';
import { addTokenUse } from '@/db/token-use';
import { markUsed } from '@/db/tokens';
import { breathe, transaction } from '@/db/transaction';
import { countByDay, type WayOfDay } from '@/lib/domain/recorded-use';
import { SECRET_BEGINS, withoutSecrets } from '@/lib/domain/secret';
import { rememberAddresses, tellNewAddresses } from './new-addresses';
import type { PendingUse } from './recorder';
import { stretchesOf } from './stretches';

/** Rows of one transaction, about: a flush must not hold the writer for long. */
const ROWS = 500;

/**
 * Writes recorded use: the counts of the days, the log, and "last used", which moves forward alone.
 * @param written hears of each token's use once its transaction is through.
 */
export async function writeUses(uses: readonly PendingUse[], written: (use: PendingUse) => void): Promise<void> {
  for (let start = 0; start < uses.length; ) {
    const done: PendingUse[] = [];
    await transaction(async (tx) => {
      for (let rows = 0; start < uses.length && rows < ROWS; start += 1) {
        const use = uses[start];
        if (!use) break;
        rows += await writeUse(tx, use);
        done.push(use);
      }
    });
    for (const use of done) {
      rememberAddresses(use);
      written(use);
    }
    await breathe();
  }
}

/** Answers how many rows it wrote. */
async function writeUse(tx: Tx, use: PendingUse): Promise<number> {
  const { accountId, tokenId, ways: noted } = use;
  const ways = [...noted.byKey.values()].map(masked);
  // Before the counts: what is new is what they do not hold yet.
  await tellNewAddresses(tx, use);
  const last = lastUse(ways);
  if (last) await markUsed(tx, accountId, tokenId, last);
  const days = countByDay(ways);
  for (const day of days) await addTokenUse(tx, { accountId, tokenId, ...day });
  const stretches = stretchesOf(ways);
  for (const stretch of stretches) await insertStretch(tx, { accountId, tokenId, ...stretch });
  return 1 + days.length + stretches.length;
}

/** The newest request that was let through. A refused one is no use. */
function lastUse(ways: readonly WayOfDay[]): { at: number; address: string } | undefined {
  let last: WayOfDay | undefined;
  for (const way of ways) if (way.outcome === 'valid' && (!last || way.lastAt >= last.lastAt)) last = way;
  return last && { at: last.lastAt, address: last.address };
}

/** A secret that somebody wrote into a path or called their client by is not kept. */
function masked(way: WayOfDay): WayOfDay {
  const { path, client, touched } = way;
  if (!path.includes(SECRET_BEGINS) && !client.includes(SECRET_BEGINS)) return way;
  return { ...way, path: withoutSecrets(path), client: withoutSecrets(client), touched: touched.map(withoutSecrets) };
}
