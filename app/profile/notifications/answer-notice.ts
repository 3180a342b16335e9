'use server';

import { answered } from '@/lib/actions/answered';
import { currentMember } from '@/lib/auth/current-member';
import { isNoticeReply, type NoticeAnswer } from '@/lib/domain/notice-list';
import { noticesWaiting } from '@/lib/notices/count-waiting';
import { replyToNotice } from '@/lib/notices/reply-to-notice';

/** Takes, puts off or marks as read one of the member's own notices. */
export async function answerNotice(_previous: NoticeAnswer, form: FormData): Promise<NoticeAnswer> {
  return answered('answerNotice', async (): Promise<NoticeAnswer> => {
    const member = await currentMember();
    if (!member) return { kind: 'sign-in-needed' };
    const [notice, reply] = form instanceof FormData ? [form.get('notice'), form.get('reply')] : [];
    if (typeof notice !== 'string' || !isNoticeReply(reply)) return { kind: 'not-found' };
    const now = Date.now();
    if (!(await replyToNotice(member, notice, reply, now))) return { kind: 'not-found' };
    return { kind: 'noted', waiting: await noticesWaiting(member, now) };
  });
}
