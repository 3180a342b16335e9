import 'server-only';
import type { Tx } from '@/db/connection';
import { insertRequests } from '@/db/request-log';
import { addTokenUse } from '@/db/token-use';
import { markUsed } from '@/db/tokens';
import { breathe, transaction } from '@/db/transaction';
import { countByDay, type RecordedRequest } from '@/lib/domain/recorded-use';
import { SECRET_BEGINS, withoutSecrets } from '@/lib/domain/secret';
import type { PendingUse } from './recorder';

/** Rows of one transaction, about: a flush must not hold the writer for long. */
const ROWS = 500;
/** Requests of one row of the log: what a page of it reads at once. */
const STRETCH = 250;
/** Requests beyond the rate that one writing logs of a token. */
const LIMITED_LOGGED = 20;

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
    done.forEach(written);
    await breathe();
  }
}

/** Answers how many rows it wrote. */
async function writeUse(tx: Tx, { accountId, tokenId, requests: noted }: PendingUse): Promise<number> {
  const requests = noted.map(masked);
  const last = lastUse(requests);
  if (last) await markUsed(tx, accountId, tokenId, last);
  const days = countByDay(requests);
  for (const day of days) await addTokenUse(tx, { accountId, tokenId, ...day });
  const logged = requests.filter(withoutFlood());
  for (let start = 0; start < logged.length; start += STRETCH) await insertRequests(tx, accountId, tokenId, logged.slice(start, start + STRETCH));
  return 1 + days.length + Math.ceil(logged.length / STRETCH);
}

/** A flood beyond the rate fills the counts, and not the log. */
function withoutFlood(): (request: RecordedRequest) => boolean {
  let limited = 0;
  return ({ outcome }) => outcome !== 'rate-limited' || (limited += 1) <= LIMITED_LOGGED;
}

/** The newest request that was let through. A refused one is no use. */
function lastUse(requests: readonly RecordedRequest[]): { at: number; address: string } | undefined {
  let last: RecordedRequest | undefined;
  for (const request of requests) if (request.outcome === 'valid' && (!last || request.at >= last.at)) last = request;
  return last && { at: last.at, address: last.address };
}

/** A secret that somebody wrote into a path or called their client by is not kept. */
function masked(request: RecordedRequest): RecordedRequest {
  const { path, client, touched } = request;
  if (!path.includes(SECRET_BEGINS) && !client.includes(SECRET_BEGINS)) return request;
  return { ...request, path: withoutSecrets(path), client: withoutSecrets(client), touched: touched.map(withoutSecrets) };
}
