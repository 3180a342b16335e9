import 'server-only';
import { addRateCount } from '@/db/rate-counts';
import { transaction } from '@/db/transaction';
import { startClockwork } from '@/lib/clockwork/start-clockwork';
import { addOthers, countedOf, hotKeys, type Hot } from './rate-limits';

/** How often processes tell each other what they counted, in milliseconds. Between two tellings a limit may be overshot. */
const EVERY_MS = 1_000;

/** Shares counts while the process runs. Answers with what stops it. */
export function startSharingRates(): () => Promise<void> {
  return startClockwork('sharing rates', EVERY_MS, () => shareRates(Date.now()));
}

/** Tells the database what this process has counted since the last time, and hears what the others have. */
export async function shareRates(now: number): Promise<void> {
  const hot = hotKeys();
  for (const [name, { windowStart, limit }] of hot) if (windowStart + limit.seconds * 1000 <= now) hot.delete(name);
  if (hot.size === 0) return;
  // In one order everywhere: two processes wait for each other and never in a ring.
  const keys = [...hot].sort(([a], [b]) => (a < b ? -1 : 1));
  const own = await Promise.all(keys.map(async ([, held]) => (await countedOf(held)) - held.others));
  const totals = await transaction(async (tx) => {
    const counted: number[] = [];
    for (const [at, [name, held]] of keys.entries()) counted.push(await addRateCount(tx, name, held.windowStart, (own[at] ?? 0) - held.told));
    return counted;
  });
  for (const [at, [, held]] of keys.entries()) await hear(held, own[at] ?? 0, totals[at] ?? 0);
}

async function hear(held: Hot, own: number, total: number): Promise<void> {
  held.told = own;
  const news = total - own - held.others;
  if (news <= 0) return;
  held.others += news;
  await addOthers(held, news);
}
