import 'server-only';
import { database } from '@/db/connection';
import { countWaiting } from '@/db/notice-list';
import { kindRules } from './kind-rules';

/** How many notices wait for a member: what the bell counts. One query. */
export function noticesWaiting(member: { readonly id: string; readonly accountId: string }, now: number): Promise<number> {
  return countWaiting(database(), member.accountId, member.id, kindRules, now);
}
