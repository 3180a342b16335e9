import 'server-only';
import { forgetRateCounts } from '@/db/rate-counts';
import { forgetRefusalMarks } from '@/db/refusal-marks';
import { forgetRequests } from '@/db/request-log';
import { forgetTokenUse } from '@/db/token-use';
import { breathe, transaction } from '@/db/transaction';
import { dayOf } from '@/lib/domain/recorded-use';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Counts of days are small: they are kept for a year and a month, so that a year can be compared with the last. */
const COUNTS_DAYS = 396;
const MARKS_DAYS = 2;
/** Windows of rates are a minute long. */
const WINDOWS_MS = 60 * 60 * 1000;
/** Rows of one transaction. */
const CHUNK = 200;

/** Forgets what is older than its time. Several processes may do it at once: what one removes, the other no longer finds. */
export async function forgetOldUse(logDays: number, now: number): Promise<void> {
  while ((await transaction((tx) => forgetRequests(tx, now - logDays * DAY_MS, CHUNK))) === CHUNK) await breathe();
  await transaction((tx) => forgetTokenUse(tx, dayOf(now - COUNTS_DAYS * DAY_MS)));
  await transaction((tx) => forgetRefusalMarks(tx, now - MARKS_DAYS * DAY_MS));
  await transaction((tx) => forgetRateCounts(tx, now - WINDOWS_MS));
}
