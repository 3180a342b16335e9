import 'server-only';
import { database } from '@/db/connection';
import { reminderDaysOf, setNoticeChoice, setReminderDays, unwantedKinds } from '@/db/notice-choices';
import { transaction } from '@/db/transaction';
import type { NoticeChoices } from '@/lib/domain/notice-choices';
import { isOptional, noticeKinds } from '@/lib/domain/notice-kinds';
import { readReminderDays, usualReminderDays } from '@/lib/domain/reminders';

interface Member {
  readonly id: string;
  readonly accountId: string;
}

/** What a member wants to hear of, in the app. */
export async function noticeChoicesOf({ id, accountId }: Member): Promise<NoticeChoices> {
  const unwanted = await unwantedKinds(database(), accountId, id, 'in-app');
  return { unwanted: noticeKinds.filter((kind) => unwanted.includes(kind)), reminderDays: await daysOf({ id, accountId }) };
}

/** Days before an expiry on which a member will be told of it, as a form may promise. */
export async function promisedReminders(member: Member): Promise<readonly number[]> {
  const { unwanted, reminderDays } = await noticeChoicesOf(member);
  return unwanted.includes('expiring') ? [] : reminderDays;
}

/** Keeps what a member wants to hear of. What is told always is not theirs to choose. */
export async function chooseNotices({ id, accountId }: Member, { unwanted, reminderDays }: NoticeChoices): Promise<void> {
  await transaction(async (tx) => {
    for (const kind of noticeKinds.filter(isOptional)) await setNoticeChoice(tx, accountId, id, { kind, way: 'in-app', wanted: !unwanted.includes(kind) });
    await setReminderDays(tx, accountId, id, reminderDays);
  });
}

async function daysOf({ id, accountId }: Member) {
  const chosen = await reminderDaysOf(database(), accountId, id);
  return readReminderDays(chosen ?? usualReminderDays);
}
