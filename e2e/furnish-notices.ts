import { transaction } from '@/db/transaction';
import { noticeKinds, type NoticeKind } from '@/lib/domain/notice-kinds';
import { notify } from '@/lib/notices/notify';
import { readNotices } from '@/lib/notices/read-notices';
import { replyToNotice } from '@/lib/notices/reply-to-notice';

const DAY = 24 * 60 * 60 * 1000;
const MINUTE = 60 * 1000;

/** Notices of every kind, in every state that one can be in. */
export async function furnishNotices(member: { readonly id: string; readonly accountId: string }, ids: Readonly<Record<string, string>>, now: number): Promise<void> {
  for (const [index, kind] of noticeKinds.entries()) {
    const name = kinds[kind] ?? 'nightly-reports';
    const facts = { name, by: member.id, address: '203.0.113.7', reason: 'leaked', then: 'revoke', until: now + DAY, days: 90 };
    await transaction((tx) => notify(tx, { accountId: member.accountId, memberId: member.id, kind, key: `furnished:${kind}`, tokenId: ids[name], facts }, now - index * 50 * MINUTE));
  }
  const { notices } = await readNotices(member, 1, now);
  const replies = { 'policy-shortened': 'handled', 'grace-ending': 'later', 'new-address': 'read' } as const;
  for (const { id, kind } of notices) if (kind in replies) await replyToNotice(member, id, replies[kind as keyof typeof replies], now);
}

/** Which token a notice is about, where it is not the one in use. */
const kinds: Partial<Record<NoticeKind, string>> = { 'revoked-by-admin': 'billing-export', 'frozen-by-admin': 'ward-3-printer', 'grace-ending': 'fax-archive', 'expired-called': 'lab-results', 'rotation-due': '夜間レポート' };
