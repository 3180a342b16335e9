import 'server-only';
import type { LoggedWay, NewStretch } from '@/db/request-log';
import type { IdsOfWay, RecordedRequest, Way, WayOfDay } from '@/lib/domain/recorded-use';
import { requestIdOf } from '@/lib/domain/request-id';

/** Requests of one row of the log: what a reading of it takes at once. */
const MOST = 1_000;

/** A way as the log keeps it: what its requests share stands once. */
type KeptWay = Way & LoggedWay & { readonly ids: IdsOfWay };

/** The rows of the log that hold these ways, none of them large. */
export function stretchesOf(ways: readonly WayOfDay[]): Omit<NewStretch, 'accountId' | 'tokenId'>[] {
  const stretches: { firstAt: number; lastAt: number; size: number; requests: KeptWay[] }[] = [];
  for (const { of: _of, day: _day, requests: _count, firstAt, lastAt, ids, ...way } of ways) {
    for (let start = 0; start < ids.after.length; start += MOST) {
      const some = part(ids, start);
      let open = stretches.at(-1);
      if (!open || open.size + some.after.length > MOST) stretches.push((open = { firstAt, lastAt, size: 0, requests: [] }));
      open.size += some.after.length;
      open.firstAt = Math.min(open.firstAt, firstAt);
      open.lastAt = Math.max(open.lastAt, lastAt);
      open.requests.push({ ...way, ids: some });
    }
  }
  return stretches.map(({ firstAt, lastAt, requests }) => ({ firstAt, lastAt, requests }));
}

function part(ids: IdsOfWay, start: number): IdsOfWay {
  if (ids.after.length <= MOST) return ids;
  return { ...ids, after: ids.after.slice(start, start + MOST), draws: ids.draws.slice(start, start + MOST) };
}

/** The requests of a stretch, each whole. */
export function requestsIn(kept: readonly LoggedWay[]): RecordedRequest[] {
  return (kept as readonly KeptWay[]).flatMap(({ ids: { tag, from, after, draws }, ...way }) =>
    after.map((milliseconds, index) => {
      const at = from + milliseconds;
      return { ...way, at, id: requestIdOf({ at, tag, drawn: draws[index] ?? 0 }) };
    }),
  );
}
