import 'server-only';
import { noticeOf } from '@/db/notice-list';
import { markRead, setNotice } from '@/db/notice-states';
import { transaction } from '@/db/transaction';
import type { NoticeReply } from '@/lib/domain/notice-list';
import { laterUntil } from '@/lib/domain/reminders';
import { tellAhead } from './tell-ahead';

interface Member {
  readonly id: string;
  readonly accountId: string;
}

/**
 * Takes a member's own notice, puts it off or marks it as read: it is quiet then wherever it is seen. False where there is none.
 * @param idOrKey by its key also what lies ahead of a token and was not told yet.
 */
export async function replyToNotice(member: Member, idOrKey: string, reply: NoticeReply, now: number): Promise<boolean> {
  const { id, accountId } = member;
  return transaction(async (tx) => {
    const told = await noticeOf(tx, accountId, id, idOrKey);
    const notice = told ?? ((await tellAhead(tx, member, idOrKey, now)) ? await noticeOf(tx, accountId, id, idOrKey) : undefined);
    if (!notice) return false;
    return setNotice(tx, accountId, id, notice.id, changeOf(notice, reply, now));
  });
}

/** Marks all that a member had seen by a time as read. */
export async function readAllNotices(member: Member, seenBy: number, now: number): Promise<void> {
  await transaction((tx) => markRead(tx, member.accountId, member.id, Math.min(seenBy, now), now));
}

function changeOf({ facts, state, laterUntil: until }: NonNullable<Awaited<ReturnType<typeof noticeOf>>>, reply: NoticeReply, now: number): Parameters<typeof setNotice>[4] {
  if (reply === 'handled') return { state: 'handled', handledAt: now, laterUntil: null };
  if (reply === 'later') return { state: 'later', laterUntil: laterUntil(now, deadlineIn(facts)), readAt: null, handledAt: null };
  // What was taken stays taken, and what is put off stays so until its time.
  const stays = state === 'handled' || (state === 'later' && (until ?? 0) > now);
  return { readAt: now, ...(!stays && { state: 'new', laterUntil: null }) };
}

/** The moment that a notice is about, where it is about one ahead. */
function deadlineIn(facts: Readonly<Record<string, string | number>>): number | undefined {
  const named = [facts['stopsAt'], facts['date'], facts['until'], facts['expiresAt']];
  return named.find((value) => typeof value === 'number');
}
