'use server';

import { refresh } from 'next/cache';
import { answered } from '@/lib/actions/answered';
import { currentMember } from '@/lib/auth/current-member';
import type { NoticeAnswer } from '@/lib/domain/notice-list';
import { noticesWaiting } from '@/lib/notices/count-waiting';
import { readAllNotices } from '@/lib/notices/reply-to-notice';

/** Marks all of the member's notices that they had seen as read, and draws the page anew. */
export async function markAllNoticesRead(_previous: NoticeAnswer, form: FormData): Promise<NoticeAnswer> {
  return answered('markAllNoticesRead', async (): Promise<NoticeAnswer> => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    const seenBy = form instanceof FormData ? Number(form.get('seenBy') ?? Number.NaN) : Number.NaN;
    if (!Number.isSafeInteger(seenBy)) return { kind: 'not-found' };
    const now = Date.now();
    await readAllNotices(member, seenBy, now);
    refresh();
    return { kind: 'noted', waiting: await noticesWaiting(member, now) };
  });
}
