import { newRequestId } from '@/lib/domain/request-id';
import type { Scope } from '@/lib/domain/scopes';
import { noticeKinds, type NoticeKind } from '@/lib/domain/notice-kinds';
import { notify } from '@/lib/notices/notify';
import { readNotices } from '@/lib/notices/read-notices';
import { replyToNotice } from '@/lib/notices/reply-to-notice';
import { flushUses } from '@/lib/usage/flush-uses';
import { noteRequest } from '@/lib/usage/note-request';
import { makeHeldToken } from '@/lib/tokens/testing/make-held-token';
import { setTokenState, type NewToken } from '@/db/tokens';
import { transaction } from '@/db/transaction';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

type Member = { readonly id: string; readonly accountId: string };

interface Kept {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Days ago, and days from now. */
  readonly created: number;
  readonly expires: number;
  /** Minutes ago, and from where. */
  readonly used?: readonly [number, string];
  readonly more?: (now: number, member: Member) => Partial<NewToken>;
}

/** A member's tokens as they are after a while: one in each state. */
const kept: readonly Kept[] = [
  { name: 'lab-results', scopes: ['fax:fax:read'], created: 95, expires: -5, used: [6 * 24 * 60, '203.0.113.66'] },
  { name: 'billing-export', scopes: ['fax:shop:read'], created: 60, expires: 30, used: [9 * 24 * 60, '198.51.100.24'], more: (now, { id }) => ({ revokedAt: now - 9 * DAY, revokedBy: id, revocationReason: 'by-owner' }) },
  { name: '夜間レポート', scopes: ['fax:fax:read', 'fax:webhook:read', 'fax:webhook:edit'], created: 114, expires: 251 },
  { name: 'compliance-mirror', scopes: ['fax:all:read'], created: 40, expires: 212, used: [180, '198.51.100.24'] },
  { name: 'ward-3-printer', scopes: ['fax:fax:edit'], created: 20, expires: 70, used: [300, '203.0.113.41'], more: (now, { id }) => ({ frozenAt: now - DAY, frozenBy: id, frozenUntil: now + 2 * DAY, frozenThen: 'revoke' }) },
  { name: 'nightly-reports', scopes: ['fax:fax:read', 'fax:fax:edit', 'fax:numbers:read'], created: 84, expires: 6, used: [2, '203.0.113.7'] },
  { name: 'fax-archive', scopes: ['fax:fax:read'], created: 80, expires: 10, used: [4, '203.0.113.9'], more: (now) => ({ replacedAt: now + 0.9 * DAY }) },
  { name: 'fax-archive', scopes: ['fax:fax:read'], created: 1, expires: 89, used: [12, '203.0.113.9'] },
];

/** The ids of a member's furnished tokens, by what one needs of them. */
export interface Furnished {
  readonly active: string;
  readonly ended: string;
  readonly frozen: string;
  /** Replaced, and still called with its old secret. */
  readonly replaced: string;
  readonly names: readonly string[];
}

/** Gives a member tokens in every state, used for a month, as pages show them best. */
export async function furnish(member: Member, now = Date.now()): Promise<Furnished> {
  const ids: Record<string, string> = {};
  for (const { name, scopes, created, expires, used, more } of kept) {
    const times = { createdAt: now - created * DAY, expiresAt: now + expires * DAY };
    const { tokenId, identifier } = await makeHeldToken(member, now, { name, scopes, ...times, ...more?.(now, member) });
    if (ids[name] !== undefined) await link(member.accountId, ids[name], tokenId);
    ids[name] ??= tokenId;
    if (used) useIt({ id: tokenId, accountId: member.accountId, identifier }, now - used[0] * MINUTE, created, used[1]);
  }
  await flushUses();
  await tellOf(member, ids, now);
  return { active: ids['nightly-reports'] ?? '', ended: ids['billing-export'] ?? '', frozen: ids['ward-3-printer'] ?? '', replaced: ids['fax-archive'] ?? '', names: kept.map(({ name }) => name) };
}

/** Notices of every kind, in every state that one can be in. */
async function tellOf(member: Member, ids: Readonly<Record<string, string>>, now: number): Promise<void> {
  for (const [index, kind] of noticeKinds.entries()) {
    const name = kinds[kind] ?? 'nightly-reports';
    const facts = { name, by: member.id, address: '203.0.113.7', reason: 'leaked', then: 'revoke', until: now + DAY, days: 90 };
    await transaction((tx) => notify(tx, { accountId: member.accountId, memberId: member.id, kind, key: `furnished:${kind}`, tokenId: ids[name], facts }, now - index * 50 * MINUTE));
  }
  const { notices } = await readNotices(member, 1, now);
  const replies = { 'policy-shortened': 'handled', 'unused-ending': 'later', 'grace-ending': 'read' } as const;
  for (const { id, kind } of notices) if (kind in replies) await replyToNotice(member, id, replies[kind as keyof typeof replies], now);
}

/** Which token a notice is about, where it is not the one in use. */
const kinds: Partial<Record<NoticeKind, string>> = { 'revoked-by-admin': 'billing-export', 'frozen-by-admin': 'ward-3-printer', 'grace-ending': 'fax-archive', 'expired-called': 'lab-results', 'rotation-due': '夜間レポート' };

/** Of two tokens of one name the second has taken the place of the first. */
function link(accountId: string, predecessorId: string, successorId: string): Promise<void> {
  return transaction(async (tx) => {
    await setTokenState(tx, accountId, predecessorId, { successorId });
    await setTokenState(tx, accountId, successorId, { predecessorId });
  });
}

/** Some requests a day until a moment; now and then one that was refused. */
function useIt(token: { id: string; accountId: string; identifier: string }, last: number, days: number, address: string): void {
  for (let day = Math.min(days - 1, 28); day >= 0; day -= 1) {
    for (let one = 0; one < 4 + ((day * 7) % 11); one += 1) {
      const at = last - day * DAY - one * 13 * MINUTE;
      const refused = day % 9 === 4 && one === 0;
      noteRequest(token, newRequestId(at), {
        endpoint: one % 3 === 0 ? 'listFaxes' : 'listNumbers',
        method: 'GET',
        path: one % 3 === 0 ? '/v3/accounts/self/faxes' : '/v3/numbers',
        address,
        client: 'python-requests/2.32.3',
        outcome: refused ? 'out-of-scope' : 'valid',
        status: refused ? 403 : 200,
        touched: [],
        more: 0,
      });
    }
  }
}
