import { encode } from 'next-auth/jwt';
import { newId } from '@/db/ids';
import { insertSession } from '@/db/sessions';
import { transaction } from '@/db/transaction';

const NEVER_ENDED = { endedAt: null, address: '127.0.0.1', client: 'a test', timeZone: null };

/** A session of a member's, and the cookie that a sign-in would have set for it. */
export async function makeSession(accountId: string, memberId: string, times: { createdAt?: number; lastSeenAt?: number; endedAt?: number | null } = {}): Promise<string> {
  const id = newId();
  const createdAt = times.createdAt ?? Date.now();
  await transaction((tx) => insertSession(tx, { ...NEVER_ENDED, id, accountId, memberId, authenticatedAt: createdAt, lastSeenAt: createdAt, createdAt, ...times }));
  return encode({ token: { sid: id }, secret: process.env['NEXTAUTH_SECRET'] ?? '' });
}
