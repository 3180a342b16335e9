import { encode } from 'next-auth/jwt';
import { database } from '@/db/connection';
import { newId } from '@/db/ids';
import { credentialsOf } from '@/db/members';
import { insertSession } from '@/db/sessions';
import { transaction } from '@/db/transaction';

/** How old a session is that a test makes, in milliseconds. */
export interface SessionAge {
  readonly createdAgo?: number;
  readonly seenAgo?: number;
  readonly ended?: boolean;
}

/** A session of a member in the database, and the cookie that belongs to it. The zone is that of the browsers of the run. */
export async function sessionOf(member: { accountId: string; id: string }, { createdAgo = 0, seenAgo = 0, ended = false }: SessionAge = {}): Promise<string> {
  const id = newId();
  const now = Date.now();
  await transaction((tx) =>
    insertSession(tx, {
      id,
      accountId: member.accountId,
      memberId: member.id,
      createdAt: now - createdAgo,
      lastSeenAt: now - seenAgo,
      authenticatedAt: now - createdAgo,
      endedAt: ended ? now : null,
      address: '127.0.0.1',
      client: 'a test',
      timeZone: 'Asia/Tokyo',
    }),
  );
  return encode({ token: { sid: id }, secret: process.env['NEXTAUTH_SECRET'] ?? '' });
}

/** The same for whoever has an e-mail address. */
export async function sessionOfEmail(email: string, age?: SessionAge): Promise<string> {
  const member = await credentialsOf(database(), email);
  if (!member) throw new Error(`Nobody has the address ${email}.`);
  return sessionOf(member, age);
}
