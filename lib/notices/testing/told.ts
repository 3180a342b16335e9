import 'server-only';
import { readNotices } from '../read-notices';
import { forMembers } from '../each-account';
import { remindersAsOf } from '../tell-reminders';

interface Member {
  readonly id: string;
  readonly accountId: string;
}

/** Tells what is due in one account alone: other tests are at other times. Answers how many were told. */
export function remind({ accountId }: Member, now: number): Promise<number> {
  return forMembers(accountId, remindersAsOf(now));
}

/** A member's notices, short: kind, token's name, standing. */
export async function toldTo(member: Member, now: number): Promise<string[]> {
  const { notices } = await readNotices(member, 1, now);
  return notices.map(({ kind, facts, standing }) => [kind, facts['name'], facts['days'], standing].filter((part) => part !== undefined).join(' '));
}
