import 'server-only';
import { requestsOfAccount } from '@/db/account-use';
import { database } from '@/db/connection';
import { processWide } from '@/db/process-wide';
import { breathe } from '@/db/transaction';
import { dayOf } from '@/lib/domain/recorded-use';
import { everyDay, USAGE_DAYS, type DayFigure } from '@/lib/domain/usage-figures';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Days that are remembered, of all accounts together. */
const MOST_REMEMBERED = 20_000;

/**
 * Requests of each of the last thirty days (UTC), the oldest first. A day is added up by itself, so that nobody waits for a busy account;
 * what lies before yesterday changes no more and is added up once in a process.
 */
export async function requestsByDay(accountId: string, now: number): Promise<DayFigure[]> {
  const today = dayOf(now);
  const counted: { day: number; total: number; allowed: number }[] = [];
  for (let day = today - (USAGE_DAYS - 1) * DAY_MS; day <= today; day += DAY_MS) counted.push({ day, ...(await requestsOn(accountId, day, day < today - DAY_MS)) });
  return everyDay(counted, today);
}

async function requestsOn(accountId: string, day: number, isOver: boolean): Promise<{ total: number; allowed: number }> {
  const remembered = processWide('requests-by-day', () => new Map<string, { total: number; allowed: number }>());
  const key = `${accountId} ${day}`;
  const known = isOver ? remembered.get(key) : undefined;
  if (known) return known;
  const counted = await requestsOfAccount(database(), accountId, day);
  await breathe();
  if (!isOver) return counted;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(key, counted);
  return counted;
}
