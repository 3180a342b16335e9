import 'server-only';
import { tokensDue, tokensExpiring, tokensWhoseGraceEnds } from '@/db/reminders';
import { LONGEST_DAYS } from '@/lib/domain/expiry';
import { noticeKey } from '@/lib/domain/notice-kinds';
import { readReminderDays, reminderSpans, usualReminderDays } from '@/lib/domain/reminders';
import { statusDeadlines } from '@/lib/domain/token-status';
import { forEachAccount, type Hearer, type Walked } from './each-account';
import { CHUNK, tellFound } from './tell-found';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Tells owners what lies ahead of their tokens: an expiry at each of their thresholds, a rotation that is due, an old secret that is
 * about to stop and still called. Each once, whoever runs it and how often; after a long pause the nearest threshold alone.
 */
export function tellReminders(now: number): Promise<Walked> {
  return forEachAccount(remindersAsOf(now));
}

/** The same for some members of one account. Answers how many were told. */
export function remindersAsOf(now: number) {
  return async (accountId: string, hearers: readonly Hearer[]): Promise<number> => {
    const ids = hearers.map(({ id }) => id);
    return (await tellExpiring(accountId, hearers, now)) + (await tellDue(accountId, ids, now)) + (await tellGraceEnding(accountId, ids, now));
  };
}

async function tellExpiring(accountId: string, hearers: readonly Hearer[], now: number): Promise<number> {
  let told = 0;
  for (const [days, ids] of byDays(hearers)) {
    for (const span of reminderSpans(days, now)) {
      told += await tellFound(
        (db) => tokensExpiring(db, accountId, ids, span, now, CHUNK),
        ({ id: tokenId, memberId, name, expiresAt }) => {
          const facts = { name, days: span.days, expiresAt };
          return { accountId, memberId, tokenId, kind: 'expiring', key: noticeKey('expiring', tokenId), facts, unlessSince: expiresAt - span.days * DAY_MS };
        },
        now,
      );
    }
  }
  return told;
}

function tellDue(accountId: string, memberIds: readonly string[], now: number): Promise<number> {
  return tellFound(
    (db) => tokensDue(db, accountId, memberIds, statusDeadlines(now), now - LONGEST_DAYS * DAY_MS - DAY_MS, CHUNK),
    ({ id: tokenId, memberId, name, createdAt }) => ({ accountId, memberId, tokenId, kind: 'rotation-due', key: noticeKey('rotation-due', tokenId), facts: { name, createdAt }, unlessSince: createdAt }),
    now,
  );
}

function tellGraceEnding(accountId: string, memberIds: readonly string[], now: number): Promise<number> {
  return tellFound(
    (db) => tokensWhoseGraceEnds(db, accountId, memberIds, now, CHUNK),
    ({ id: tokenId, memberId, name, createdAt, replacedAt }) => ({ accountId, memberId, tokenId, kind: 'grace-ending', key: noticeKey('grace-ending', tokenId), facts: { name, stopsAt: replacedAt ?? 0 }, unlessSince: createdAt }),
    now,
  );
}

/** Members by the days that they want to be reminded on. */
function byDays(hearers: readonly Hearer[]): Map<readonly number[], string[]> {
  const groups = new Map<string, { days: readonly number[]; ids: string[] }>();
  for (const { id, reminderDays } of hearers) {
    const days = reminderDays === null ? usualReminderDays : readReminderDays(reminderDays);
    const group = groups.get(days.join()) ?? { days, ids: [] };
    group.ids.push(id);
    groups.set(days.join(), group);
  }
  return new Map([...groups.values()].map(({ days, ids }) => [days, ids]));
}
