import 'server-only';
import { database } from '@/db/connection';
import { tokensThatNeedAttention } from '@/db/token-list';
import { planHasTokens } from '@/lib/domain/roles';
import { statusDeadlines } from '@/lib/domain/token-status';
import type { TokenSummary } from '@/lib/domain/token-summary';
import type { ListReader } from './token-page';
import { summaryOf } from './token-summary';

/** Lines of the strip above a list. */
const MOST = 3;

/** The member's own tokens that ask for a hand, the most pressing first, three at most: an old secret that is still called, an expiry, a rotation that is due. */
export async function tokensInNeed(member: ListReader, now: number): Promise<TokenSummary[]> {
  if (!planHasTokens(member.plan)) return [];
  const rows = await tokensThatNeedAttention(database(), member.accountId, member.id, statusDeadlines(now), MOST);
  return rows.map((row) => summaryOf({ ...row, plan: member.plan, ownerActive: true }, now));
}
